internal import ArgumentParser
internal import EntenteNetwork

/// What is done to see how far numbers can be trusted.
struct TrustOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Measure so many possible worlds, in which relations are real with the probability that "
        + "their likelihood, confidence or credibility stands for.",
      valueName: "worlds"
    )
  )
  var samples: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Compare with so many networks that chance made.", valueName: "draws")
  )
  var null: Int?

  @Option(
    help: ArgumentHelp(
      "What chance deals out: who is tied (degrees kept), signs, or types of relations.",
      valueName: "rewired|signs|types"
    )
  )
  var nullModel: ModelName = .rewired

  enum ModelName: String, CaseIterable, ExpressibleByArgument {
    case rewired
    case signs
    case types
  }

  @Flag(help: "Repeat with other choices of direction, weights, signs and possible relations.")
  var multiverse = false

  func validate() throws {
    if let samples, samples < 1 { throw ValidationError("--samples must be at least 1.") }
    if let null, null < 1 { throw ValidationError("--null must be at least 1.") }
  }

  /// Whether anything is asked for.
  var isUsed: Bool { samples != nil || null != nil || multiverse }

  /// Whether anything is asked for that a table of edges cannot answer.
  var needsModel: Bool { samples != nil || multiverse || nullModel == .types }

  /// The null model asked for; nil if none is.
  func nullPlan(seed: UInt64) throws -> NullTest.Plan? {
    guard let null else { return nil }
    let model: NullModel =
      switch nullModel {
      case .rewired: .rewired()
      case .signs: .shuffledSigns
      case .types: .shuffledTypes
      }
    var plan = NullTest.Plan(model)
    plan.count = null
    plan.seed = seed
    return plan
  }

  /// Everything asked for, of a model's network.
  func sections(
    _ measures: [Measure],
    of network: ProjectedNetwork,
    subject: MeasureSubject,
    limit: Int,
    seed: UInt64
  ) throws -> [ReportSection] {
    let context = subject.context
    let partition = (subject.possible ?? context).partition
    let base: String? =
      network.hasPossible
      ? network.projection.possible == .included
        ? "with the possible relations" : "without the possible relations" : nil
    var sections: [ReportSection] = []
    if let samples {
      LongRun.begin("possible worlds")
      var plan = SampledWorlds.Plan()
      plan.count = samples
      plan.seed = seed
      let worlds = try SampledWorlds(
        measures,
        in: network,
        plan: plan,
        partition: partition,
        options: context.options,
        execution: context.execution
      )
      sections.append(ReportSection(worlds, names: subject.labels, limit: limit, base: base))
    }
    if let plan = try nullPlan(seed: seed) {
      LongRun.begin("null model")
      let test = try NullTest(
        measures,
        in: network,
        plan: plan,
        partition: partition,
        options: context.options,
        execution: context.execution
      )
      sections.append(
        ReportSection(
          test,
          ids: subject.ids,
          names: subject.labels,
          limit: limit,
          base: base
        )
      )
    }
    if multiverse {
      LongRun.begin("multiverse")
      let multiverse = try Multiverse(
        measures,
        of: network.selection,
        base: network.projection,
        partition: partition,
        options: context.options,
        execution: context.execution
      )
      sections.append(
        ReportSection(
          multiverse,
          names: subject.labels,
          limit: limit,
          base: network.projection.possible == .included ? base : nil
        )
      )
    }
    return sections
  }

  /// What the sections asked for leave out, if they leave anything out.
  func note(on network: ProjectedNetwork) -> String? {
    let count = network.junctions.count
    guard samples != nil || multiverse, count > 0 else { return nil }
    let names = [samples == nil ? nil : "samples", multiverse ? "multiverse" : nil]
    return "\(names.compactMap(\.self).joined(separator: " and ")) have the actors alone: "
      + "\(count == 1 ? "1 relation that is a node is" : "\(count) relations that are nodes are") "
      + "left out there, not being nodes in every network"
  }
}
