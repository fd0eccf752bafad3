public import EntenteModel
public import OrderedCollections

/// The scenarios that know each other by their identifiers, as those beside one model.
public struct ScenarioLibrary: Hashable, Sendable {
  /// The scenarios, in the order in which they were given.
  public private(set) var scenarios: OrderedDictionary<ScenarioID, Scenario>

  /// Creates a library; of two scenarios with one identifier, the later one counts.
  public init(_ scenarios: some Sequence<Scenario> = []) {
    self.scenarios = OrderedDictionary(scenarios.map { ($0.id, $0) }) { _, later in later }
  }

  /// The scenario with the identifier.
  public subscript(id: ScenarioID) -> Scenario? { scenarios[id] }

  /// The library with a scenario put in.
  public func adding(_ scenario: Scenario) -> ScenarioLibrary {
    var copy = self
    copy.scenarios[scenario.id] = scenario
    return copy
  }
}

/// One operation of a chain of scenarios, with the place where it is written.
public struct PlacedOperation: Hashable, Sendable {
  /// The scenario that holds the operation.
  public var scenario: ScenarioID
  /// Its position in ``Scenario/operations``.
  public var index: Int
  /// The operation.
  public var operation: ScenarioOperation

  /// Creates an operation with its place.
  public init(scenario: ScenarioID, index: Int, operation: ScenarioOperation) {
    self.scenario = scenario
    self.index = index
    self.operation = operation
  }

  /// The steps from the scenario to the operation.
  public var path: [ElementPath.Step] { [.key("operations"), .index(index)] }
}

/// What a scenario rests on, resolved: all scenarios that it goes on from, in the order in which
/// they apply, itself last.
///
/// The order is: what the parent rests on and the parent, then each mixin with what it rests on, in
/// the order listed, then the scenario. A scenario that is reached twice counts once, where it is
/// reached first.
public struct ScenarioChain: Hashable, Sendable {
  /// The scenario itself.
  public let scenario: Scenario
  /// The scenarios, the one itself last.
  public let links: [Scenario]
  /// What could not be resolved.
  public let findings: [ScenarioFinding]
  /// For each scenario, all that it rests on, with itself.
  let closures: [ScenarioID: Set<ScenarioID>]

  /// All operations, in the order in which they apply.
  public var operations: [PlacedOperation] {
    links.flatMap { link in
      link.operations.enumerated().map { index, operation in
        PlacedOperation(scenario: link.id, index: index, operation: operation)
      }
    }
  }
}

extension ScenarioLibrary {
  /// Resolves what a scenario goes on from.
  ///
  /// - Parameter scenario: A scenario, which need not be in the library.
  /// - Returns: The chain. A scenario that is unknown (R902) or that leads back to itself (R908) is
  ///   reported and left out.
  public func chain(of scenario: Scenario) -> ScenarioChain {
    var resolver = ChainResolver(library: self, root: scenario)
    let closure = resolver.visit(scenario)
    resolver.closures[scenario.id] = closure
    return ScenarioChain(
      scenario: scenario,
      links: resolver.links,
      findings: resolver.findings,
      closures: resolver.closures
    )
  }

  /// Resolves what a scenario of the library goes on from; nil if there is no such scenario.
  public func chain(of id: ScenarioID) -> ScenarioChain? {
    scenarios[id].map(chain(of:))
  }
}

/// Walks from a scenario to all that it goes on from, depth first.
private struct ChainResolver {
  let library: ScenarioLibrary
  let root: Scenario
  var links: [Scenario] = []
  var findings: [ScenarioFinding] = []
  var closures: [ScenarioID: Set<ScenarioID>] = [:]
  /// Longer chains are a mistake, and would fill the stack.
  private static let longestWay = 256

  /// The way from the root to where the walk is.
  private var way: [ScenarioID] = []

  init(library: ScenarioLibrary, root: Scenario) {
    self.library = library
    self.root = root
  }

  /// Adds what a scenario rests on and the scenario itself; gives all their identifiers.
  mutating func visit(_ scenario: Scenario) -> Set<ScenarioID> {
    if let known = closures[scenario.id] { return known }
    way.append(scenario.id)
    defer { way.removeLast() }
    var closure: Set<ScenarioID> = [scenario.id]
    if let parent = scenario.parent {
      closure.formUnion(follow(parent, from: scenario, at: [.key("extends")]))
    }
    for (index, mixin) in scenario.mixins.enumerated() {
      closure.formUnion(follow(mixin, from: scenario, at: [.key("mixins"), .index(index)]))
    }
    links.append(scenario)
    closures[scenario.id] = closure
    return closure
  }

  private mutating func follow(
    _ id: ScenarioID,
    from scenario: Scenario,
    at path: [ElementPath.Step]
  ) -> Set<ScenarioID> {
    if let start = way.firstIndex(of: id) {
      let cycle = (way[start...] + [id]).map(\.rawValue).joined(separator: " → ")
      findings.append(
        ScenarioFinding(
          "R908",
          in: scenario.id,
          at: path,
          "a scenario cannot go on from itself: \(cycle)",
          help: "take one of these links away"
        )
      )
      return []
    }
    guard way.count < Self.longestWay else {
      findings.append(
        ScenarioFinding(
          "R908",
          in: scenario.id,
          at: path,
          "a scenario goes on from no more than \(Self.longestWay) others in a row",
          help: "flatten some of them into one"
        )
      )
      return []
    }
    guard let next = id == root.id ? root : library[id] else {
      let known = library.scenarios.keys.filter { $0 != scenario.id }.map(\.rawValue)
      findings.append(
        ScenarioFinding(
          "R902",
          in: scenario.id,
          at: path,
          "unknown scenario \"\(id)\"",
          help: didYouMean(id.rawValue, among: known)
            ?? (known.isEmpty ? nil : "there are \(known.sorted().joined(separator: ", "))")
        )
      )
      return []
    }
    return visit(next)
  }
}

/// A hint at the name that was probably meant.
func didYouMean(_ name: String, among names: some Sequence<String>) -> String? {
  EditDistance.nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
}
