internal import EntenteModel
internal import EntenteNetwork
internal import OrderedCollections

/// Makes programs of expressions; what does not change with the values becomes a number.
struct OutputCompiler {
  private let compiled: CompiledScenario
  private(set) var quantities: [OutputQuantity] = []
  /// Whether something can only be read off whole runs.
  private(set) var needsRuns = false
  /// Reads what is the same in every run of the graph; made when first needed.
  private var reader: RunReader?

  init(_ compiled: CompiledScenario) {
    self.compiled = compiled
  }

  mutating func program(for expression: ScenarioExpression) throws -> OutputProgram {
    var program = OutputProgram()
    try append(expression, to: &program)
    return program
  }

  private mutating func append(
    _ expression: ScenarioExpression,
    to program: inout OutputProgram
  ) throws {
    switch expression {
    case .number(let number): program.instructions.append(.number(number))
    case .parameter(let id):
      guard let place = compiled.place(of: id) else {
        let names = compiled.parameters.map(\.id.rawValue)
        throw ExperimentError.unknownParameter(
          id,
          nearest: EditDistance.nearest(to: id.rawValue, among: names)
        )
      }
      program.instructions.append(.parameter(place))
    case .value(.level(let text)):
      program.instructions.append(.quantity(try quantity(text, isChange: false)))
    case .change(.level(let text)):
      program.instructions.append(.quantity(try quantity(text, isChange: true)))
    case .value(.measure), .change(.measure), .rank:
      program.instructions.append(.number(try measured(expression)))
    case .interval, .share: throw ExperimentError.needsEnsemble(expression)
    case .negation(let inner):
      try append(inner, to: &program)
      program.instructions.append(.negate)
    case .not(let inner):
      try append(inner, to: &program)
      program.instructions.append(.not)
    case .binary(let left, let sign, let right):
      try append(left, to: &program)
      try append(right, to: &program)
      program.instructions.append(.binary(sign))
    }
  }

  private mutating func quantity(
    _ text: String,
    isChange: Bool
  ) throws(ExperimentError) -> Int {
    let (child, parent) = (compiled.child, compiled.parent)
    let addresses = try LevelQuantity.addresses(
      of: text,
      in: [child.variant.model, parent.variant.model]
    )
    let quantity = OutputQuantity(
      terms: addresses.map { address in
        let (childNode, parentNode) = (
          child.influences.map.place(of: address), parent.influences.map.place(of: address)
        )
        let parameter = compiled.boundBaselines.last { .factor($0.factor) == address }?.parameter
        return OutputQuantity.Term(
          childBaseline: child.baseline(of: address, compiled.clock),
          childNode: childNode,
          parentBaseline: parent.baseline(of: address, compiled.clock),
          parentNode: parentNode,
          childParameter: childNode == nil ? nil : parameter,
          parentParameter: parentNode == nil ? nil : parameter
        )
      },
      isChange: isChange
    )
    if let known = quantities.firstIndex(of: quantity) { return known }
    quantities.append(quantity)
    return quantities.count - 1
  }

  /// What a measure comes to in every run of the graph, unless it sees levels.
  private mutating func measured(_ expression: ScenarioExpression) throws -> Double {
    if compiled.options.projection.weight == .intensity { needsRuns = true }
    var reader = self.reader ?? RunReader(compiled.unpropagatedRun())
    self.reader = nil
    defer { self.reader = reader }
    return try reader.value(of: expression)
  }
}

extension CompiledVariant {
  /// The baseline of a level; 0 if the variant does not have it.
  func baseline(of address: Address, _ clock: ScenarioClock) -> Double {
    if let place = influences.map.place(of: address) {
      return influences.map.nodes[place].baseline
    }
    guard case .relation(let id) = address, let relation = variant.model.relations[id] else {
      return 0
    }
    return clock.level(of: relation, in: variant.model)
  }
}
