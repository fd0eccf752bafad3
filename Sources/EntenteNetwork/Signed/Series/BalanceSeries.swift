public import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// Balance at one time after the other, on one list of actors, with camps that keep their numbers.
///
/// Of divisions that are equally good at a time, the one is taken that moves fewest actors from the
/// camps they were last in, so that a camp does not change its number, nor an actor its camp, by
/// chance.
public struct BalanceSeries: Sendable {
  /// The times, in order.
  public let times: [Period]
  /// What was found at each time.
  public let reports: [BalanceReport]
  /// The actors that changed their camp, in the order of times and then of actors.
  public let changes: [CampChange]

  /// Measures a view at one time after the other.
  ///
  /// - Parameters:
  ///   - view: The view; nil for the whole model. Its own time does not matter.
  ///   - model: The model.
  ///   - times: The times, such as those of `Period.steps(by:)`.
  ///   - policy: How the relations of two actors become one sign.
  ///   - projection: How relations become ties.
  ///   - possible: What becomes of relations that may hold.
  ///   - options: What is asked at each time.
  ///   - language: The language of labels; by default the model's.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError``, if parameters are out of range or somebody stopped it.
  public init(
    of view: View? = nil,
    in model: Model,
    at times: [Period],
    policy: SignPolicy = .net,
    projection: Projection = Projection(),
    possible: MeasureSubject.PossibleRelations = .apart,
    options: BalanceOptions = BalanceOptions(),
    language: LanguageTag? = nil,
    execution: Execution = Execution()
  ) throws {
    let resolved = view.map(model.resolved)
    let steps = resolved?.selection ?? []
    let involvement = steps.isEmpty ? Involvement(model) : nil
    let selections = times.map { model.measuredSelection(steps, at: $0, involvement) }
    let members = selections.reduce(into: Set<ActorID>()) { $0.formUnion($1.actors) }
    let actors = OrderedSet(model.actors.keys.filter(members.contains))
    var earlier = [Int?](repeating: nil, count: actors.count)
    var reports: [BalanceReport] = []
    var changes: [CampChange] = []
    var last: (pairs: SignedPairs, swinging: Set<Int>)?
    for (step, selection) in selections.enumerated() {
      let part = execution.part(step, of: times.count)
      let subject = BalanceSubject(
        selection,
        policy: policy,
        projection: projection,
        possible: possible,
        view: view,
        language: language,
        actors: actors
      )
      let finding = try BalanceFinding(subject.signs, options, near: earlier, execution: part)
      let other = try subject.withPossible.map {
        try BalanceFinding($0, options, near: earlier, execution: part)
      }
      reports.append(BalanceReport(subject, options, finding, withPossible: other))
      let swinging = Set(finding.frustration.swinging)
      for actor in actors.indices {
        guard let camp = finding.camps.campOfActor[actor] else { continue }
        if let from = earlier[actor], from != camp, let last {
          let search = CampChangeSearch(
            before: last.pairs,
            after: subject.pairs,
            earlier: earlier,
            policy: policy,
            options: options,
            undated: Set(
              selection.doubtingUndated.relations.filter {
                $0.value == .possible && selection.relations[$0.key] == .some(.some(.certain))
              }.keys
            ),
            execution: part
          )
          let found = try search.causes(for: actor, from: from)
          changes.append(
            CampChange(
              actor: actor,
              step: step,
              from: from,
              to: camp,
              isAmongEquals: swinging.contains(actor) || last.swinging.contains(actor),
              causes: found.causes,
              isJoint: found.isJoint
            )
          )
        }
      }
      for actor in actors.indices {
        earlier[actor] = finding.camps.campOfActor[actor] ?? earlier[actor]
      }
      last = (subject.pairs, swinging)
    }
    self.times = times
    self.reports = reports
    self.changes = changes
  }
}

extension BalanceFinding {
  /// Measures a network with the camps nearest to earlier ones.
  fileprivate init(
    _ signs: SignedSystem,
    _ options: BalanceOptions,
    near earlier: [Int?],
    execution: Execution
  ) throws {
    let network = options.isWeighted ? signs.network : signs.network.unweighted
    let found = try CampAlignment(options: options, execution: execution)
      .frustration(of: network, near: earlier)
    try self.init(
      signs,
      network,
      found,
      CampList(found.camps, of: network, keepsNumbers: true),
      options,
      nil,
      execution
    )
  }
}
