internal import EntenteModel
internal import EntenteNetwork

/// Reads expressions off a run; measures are taken once, when first asked for.
struct RunReader {
  private let run: ScenarioRun
  /// Elements that were taken away: their level is 0.
  private let taken: Set<Address>
  private var measures: [MeasureReader?] = [nil, nil]
  /// What is known from other runs of the same graph, of each side.
  private var memories: [MeasureMemory]?

  init(
    _ run: ScenarioRun,
    taken: Set<Address> = [],
    remembering memories: [MeasureMemory]? = nil
  ) {
    self.run = run
    self.taken = taken
    self.memories = memories
  }

  /// What the next run of the same graph may know.
  consuming func remembered() -> [MeasureMemory]? {
    guard var memories else { return nil }
    for side in [Side.run, .parent] {
      guard let reader = measures[side.rawValue] else { continue }
      memories[side.rawValue].keep(reader, of: state(side))
    }
    return memories
  }

  private func state(_ side: Side) -> RunState { side == .run ? run.state : run.parent }

  /// What is asked about.
  private enum Side: Int {
    case run
    case parent
  }

  /// The value of an expression; of a condition 1 or 0, NaN where it cannot be told.
  mutating func value(of expression: ScenarioExpression) throws -> Double {
    switch expression {
    case .number(let number): return number
    case .parameter(let id):
      guard let place = run.parameters.firstIndex(where: { $0.id == id }) else {
        let names = run.parameters.map(\.id.rawValue)
        throw ExperimentError.unknownParameter(
          id,
          nearest: EditDistance.nearest(to: id.rawValue, among: names)
        )
      }
      return run.values[place]
    case .value(let quantity): return try value(of: quantity, .run)
    case .change(let quantity): return try change(of: quantity)
    case .rank(let measure, let actor):
      return try measuring(.run) { reader throws in
        try reader.rank(of: actor.rawValue, by: measure)
      }
    case .interval, .share: throw ExperimentError.needsEnsemble(expression)
    case .negation(let inner): return -(try value(of: inner))
    case .not(let inner): return Truth.not(try value(of: inner))
    case .binary(let left, let sign, let right):
      return sign.applied(try value(of: left), try value(of: right))
    }
  }

  private mutating func value(of quantity: ScenarioQuantity, _ side: Side) throws -> Double {
    switch quantity {
    case .level(let text):
      let state = state(side)
      return try addresses(of: text).reduce(0) { $0 + (state.level(of: $1) ?? 0) }
    case .measure(let name, let actor):
      return try measuring(side) { reader throws in
        try reader.number(name, actor: actor?.rawValue)
      }
    }
  }

  private mutating func change(of quantity: ScenarioQuantity) throws -> Double {
    switch quantity {
    case .level(let text):
      return try addresses(of: text).reduce(0) { $0 + run.change(of: $1) }
    case .measure: return try value(of: quantity, .run) - value(of: quantity, .parent)
    }
  }

  /// The elements that are meant, of the run and then of what it goes on from.
  private func addresses(of text: String) throws(ExperimentError) -> [Address] {
    if let address = Address(text), taken.contains(address) { return [] }
    let models = [run.state.variant.model, run.parent.variant.model]
    do {
      return try LevelQuantity.addresses(of: text, in: models)
    } catch {
      // All that the wildcards matched may be gone.
      if taken.isEmpty { throw error }
      return []
    }
  }

  private mutating func measuring<Value>(
    _ side: Side,
    _ body: (inout MeasureReader) throws -> Value
  ) throws -> Value {
    if measures[side.rawValue] == nil {
      let state = state(side)
      if memories == nil {
        measures[side.rawValue] = MeasureReader(try state.subject(run.options))
      } else {
        measures[side.rawValue] = memories?[side.rawValue].reader(of: state, run.options)
      }
    }
    guard var reader = measures[side.rawValue] else { preconditionFailure("made just above") }
    // Taken out, so that what it remembers is not copied.
    measures[side.rawValue] = nil
    defer { measures[side.rawValue] = reader }
    return try body(&reader)
  }
}

/// Which elements a quantity means.
enum LevelQuantity {
  /// The elements of any of some models that a text stands for, each once, in the order of the first
  /// model that has it.
  static func addresses(
    of text: String,
    in models: [Model]
  ) throws(ExperimentError) -> [Address] {
    guard let wanted = Address(text), wanted.hasLevel else {
      throw .unknownQuantity(text, nearest: nil)
    }
    var found: [Address] = []
    var seen: Set<Address> = []
    for model in models {
      found += model.levelAddresses(like: wanted).filter { seen.insert($0).inserted }
    }
    guard !found.isEmpty else {
      let everything = wanted.withName("*")
      let names = models.flatMap { $0.levelAddresses(like: everything).map(\.name) }
      let nearest = EditDistance.nearest(to: wanted.name, among: names)
      throw .unknownQuantity(text, nearest: nearest.map { "\(wanted.section):\($0)" })
    }
    return found
  }
}

extension Address {
  fileprivate func withName(_ name: String) -> Address { Address("\(section):\(name)") ?? self }
}

/// Conditions as numbers: 1, 0, and NaN where nothing can be told.
enum Truth {
  static func number(_ condition: Bool) -> Double { condition ? 1 : 0 }
  static func not(_ value: Double) -> Double { value.isNaN ? .nan : number(value == 0) }
}

extension ScenarioExpression.Operator {
  /// The operator on two numbers, conditions being 1 and 0; NaN where nothing can be told.
  func applied(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case .divide: return left / right
    case .and:
      if left == 0 || right == 0 { return 0 }
      return left.isNaN || right.isNaN ? .nan : 1
    case .or:
      if (!left.isNaN && left != 0) || (!right.isNaN && right != 0) { return 1 }
      return left.isNaN || right.isNaN ? .nan : 0
    default: break
    }
    if left.isNaN || right.isNaN { return .nan }
    return switch self {
    case .less: Truth.number(left < right)
    case .lessOrEqual: Truth.number(left <= right)
    case .greater: Truth.number(left > right)
    case .greaterOrEqual: Truth.number(left >= right)
    case .equal: Truth.number(left == right)
    default: Truth.number(left != right)
    }
  }
}
