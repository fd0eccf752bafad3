internal import OrderedCollections
internal import Synchronization

/// What measures found in many networks like one: sampled worlds, or draws of a null model.
struct Replicates: Sendable {
  /// Two actors.
  struct Pair: Hashable, Sendable {
    let source: Int
    let target: Int
  }

  /// What one measure found in one network.
  enum Outcome: Sendable {
    case actors([Double])
    case pairs([Pair: Double])
    case whole(OrderedDictionary<String, Double>)
    case failure(MeasureError)

    init(_ finding: Finding, actorCount: Int) {
      switch finding.value {
      case .actors?: self = .actors(finding.value?.numbers(ofActors: actorCount) ?? [])
      case .pairs(let values)?:
        var pairs: [Pair: Double] = [:]
        for value in values where value.source < actorCount && value.target < actorCount {
          pairs[Pair(source: value.source, target: value.target)] = value.value
        }
        self = .pairs(pairs)
      case .whole?, .groups?: self = .whole(finding.value?.wholeNumbers ?? [:])
      case nil: self = .failure(finding.failure ?? .cancelled)
      }
    }
  }

  /// What each measure found in each network, in their order.
  let outcomes: [[Outcome]]
  let actorCount: Int

  /// Measures many networks, several at a time.
  ///
  /// - Parameters:
  ///   - measures: What is measured.
  ///   - count: How many networks there are.
  ///   - actorCount: How many of their nodes are actors, which are the same in all.
  ///   - execution: How to run; each network is measured on one thread.
  ///   - context: The network of a number, with all that is asked of it.
  /// - Throws: ``MeasureError/cancelled``, or what a measure throws besides measure errors.
  init(
    _ measures: [Measure],
    count: Int,
    actorCount: Int,
    execution: Execution,
    context: @escaping @Sendable (_ number: Int, _ execution: Execution) -> MeasureContext
  ) throws {
    let slots = Mutex([[Outcome]](repeating: [], count: count))
    let problem = Mutex<(any Error)?>(nil)
    let inner = Execution(threads: 1, isCancelled: execution.isCancelled)
    try execution.forEachBlock(of: count, size: 1) { _, number, _ in
      do {
        let context = context(number, inner)
        let outcomes = try measures.map {
          Outcome(try $0.finding(in: context), actorCount: actorCount)
        }
        slots.withLock { $0[number] = outcomes }
      } catch {
        problem.withLock { problem in problem = problem ?? error }
      }
    }
    if let error = problem.withLock(\.self) { throw error }
    try execution.checkCancellation()
    outcomes = slots.withLock(\.self)
    self.actorCount = actorCount
  }

  /// How many networks there are.
  var count: Int { outcomes.count }

  /// The numbers of a measure's actors: a list for each actor, NaN where it failed.
  func actorNumbers(_ measure: Int) -> [[Double]] {
    var numbers = [[Double]](
      repeating: [Double](repeating: .nan, count: count),
      count: actorCount
    )
    for (number, found) in outcomes.enumerated() {
      guard case .actors(let values) = found[measure] else { continue }
      for (actor, value) in values.enumerated() { numbers[actor][number] = value }
    }
    return numbers
  }

  /// The numbers of a measure's pairs, by source and target; NaN in networks that have none for it.
  func pairNumbers(_ measure: Int) -> [(pair: Pair, numbers: [Double])] {
    var numbers: [Pair: [Double]] = [:]
    for (number, found) in outcomes.enumerated() {
      guard case .pairs(let values) = found[measure] else { continue }
      for (pair, value) in values {
        numbers[pair, default: [Double](repeating: .nan, count: count)][number] = value
      }
    }
    return numbers.map { (pair: $0.key, numbers: $0.value) }
      .sorted { ($0.pair.source, $0.pair.target) < ($1.pair.source, $1.pair.target) }
  }

  /// The numbers inside a measure's value for the whole, by name; NaN where there is none.
  func wholeNumbers(_ measure: Int) -> OrderedDictionary<String, [Double]> {
    var numbers: OrderedDictionary<String, [Double]> = [:]
    for (number, found) in outcomes.enumerated() {
      guard case .whole(let values) = found[measure] else { continue }
      for (name, value) in values {
        numbers[name, default: [Double](repeating: .nan, count: count)][number] = value
      }
    }
    return numbers
  }

  /// In how many networks a measure has no value, and why not in the first of them.
  func failures(_ measure: Int) -> (count: Int, first: MeasureError?) {
    var count = 0
    var first: MeasureError?
    for found in outcomes {
      guard case .failure(let error) = found[measure] else { continue }
      count += 1
      first = first ?? error
    }
    return (count, first)
  }
}

extension Measure {
  /// The measures that ask for the relations behind the ties.
  private static let namesOfRelationMeasures = Set((naryMeasures + layerMeasures).map(\.name))

  /// Whether the measure asks for the hypergraph or for layers.
  var asksForRelations: Bool { Self.namesOfRelationMeasures.contains(name) }
}
