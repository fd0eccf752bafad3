internal import EntenteTables

extension ReportSection {
  /// The blocks of a signed blockmodel.
  ///
  /// - Parameters:
  ///   - model: The blockmodel.
  ///   - subject: Whose it is.
  /// - Returns: The section `blockmodel`.
  public init(_ model: SignedBlockmodel, of subject: BalanceSubject) {
    let members = (0..<model.partition.groupCount).map { group in
      model.partition.groups.indices.filter { model.partition.groups[$0] == group }
    }
    var blocks = ResultTable(columns: ["block", "to", "sign", "positive", "negative", "against"])
    blocks.rows = model.blocks.map { block in
      [
        .text("\(block.row + 1)"), .text("\(block.column + 1)"), .text(block.sign.rawValue),
        .number(block.positiveWeight), .number(block.negativeWeight), .number(block.inconsistency),
      ]
    }
    var clusters = ResultTable(columns: ["cluster", "actors"])
    clusters.rows = members.enumerated().map { place, actors in
      [
        .text("\(place + 1)"),
        .text(actors.map { subject.labels[$0] }.joined(separator: ", ")),
      ]
    }
    self.init(
      name: "blockmodel",
      heading: "relaxed balance of Doreian and Mrvar, \(members.count) clusters: "
        + "\(NumberWords.short(model.inconsistentWeight, isCount: true)) of the ties disagree with "
        + "their blocks; found in \(NumberWords.percent(model.foundShare)) of the starts, "
        + "\(model.equalCount) such \(model.equalCount == 1 ? "division" : "divisions")",
      tables: [("", clusters), ("", blocks)],
      json: .object([
        "criterion": .number(model.criterion),
        "inconsistent": .number(model.inconsistentWeight),
        "found-share": .number(model.foundShare),
        "equal-solutions": .count(model.equalCount),
        "clusters": .list(members.map { .list($0.map { .text(subject.ids[$0]) }) }),
        "blocks": .list(
          model.blocks.map { block in
            .object([
              "row": .count(block.row + 1), "column": .count(block.column + 1),
              "sign": .text(block.sign.rawValue), "positive": .number(block.positiveWeight),
              "negative": .number(block.negativeWeight),
              "inconsistency": .number(block.inconsistency),
            ])
          }
        ),
      ])
    )
  }

  /// The camps that the model of Marvel and others leads to from the present signs.
  ///
  /// - Parameters:
  ///   - course: What the model gives.
  ///   - subject: Whose signs it starts from.
  /// - Returns: The section `dynamics`.
  public init(_ course: ContinuousBalance, of subject: BalanceSubject) {
    let sides = [1, -1, 0].map { side in course.camps.indices.filter { course.camps[$0] == side } }
    let decided =
      course.isDecided ? "" : "; two eigenvalues are the greatest, so that chance decides the camps"
    self.init(
      name: "dynamics",
      heading: ContinuousBalance.note + decided,
      tables: [("", Self.campTable(sides, of: subject))],
      json: .object([
        "model": .text("marvel"), "warning": .text(ContinuousBalance.note),
        "decided": .boolean(course.isDecided),
        "leading-eigenvalue": .number(course.leadingEigenvalue),
        "blow-up-time": course.blowUpTime.map { .number($0) } ?? .null,
        "camps": .list(sides.prefix(2).map { .list($0.map { .text(subject.ids[$0]) }) }),
        "in-no-camp": .list(sides[2].map { .text(subject.ids[$0]) }),
      ])
    )
  }

  /// What the triad dynamics of Antal and others lead to from the present signs.
  ///
  /// - Parameters:
  ///   - course: The runs.
  ///   - network: The network they start from.
  ///   - subject: Whose signs it has.
  /// - Returns: The section `dynamics`, with the camps of the end that most balanced runs have.
  public init(_ course: TriadDynamics, from network: SignedNetwork, of subject: BalanceSubject) {
    var counts: [[Bool]: Int] = [:]
    for run in course.runs where run.ending == .balanced { counts[run.isPositive, default: 0] += 1 }
    // Of ends that as many runs have, that with the first run.
    var best: (signs: [Bool], count: Int)?
    for run in course.runs {
      if let count = counts[run.isPositive], count > best?.count ?? 0 {
        best = (run.isPositive, count)
      }
    }
    let end = best.map { best in
      SignedNetwork(
        actorCount: network.actorCount,
        ties: zip(network.ties, best.signs).map {
          SignedNetwork.Tie($0.first, $0.second, isPositive: $1, weight: $0.weight)
        }
      )
    }
    let sides = end?.balancedCamps().map { second in
      let tied = second.indices.filter { !network.row(of: $0).isEmpty }
      let alone = second.indices.filter { network.row(of: $0).isEmpty }
      return [tied.filter { !second[$0] }, tied.filter { second[$0] }, alone]
    }
    let share = best.map { Double($0.count) / Double(course.runs.count) } ?? 0
    var endings = ResultTable(columns: ["ending", "share of \(course.runs.count) runs"])
    endings.rows = TriadDynamics.Ending.allCases.map {
      [.text($0.rawValue), .text(NumberWords.percent(course.share(of: $0)))]
    }
    let title =
      "the end that most balanced runs have: \(NumberWords.percent(share)) of all runs"
      + (sides == nil ? "; it has no two camps, as cycles beyond triads are unbalanced" : "")
    self.init(
      name: "dynamics",
      heading: TriadDynamics.note
        + "; \(NumberWords.short(course.meanSteps)) signs change on average",
      tables: [("", endings)] + (best == nil ? [] : [(title, Self.campTable(sides ?? [], of: subject))]),
      json: .object([
        "model": .text("antal"), "warning": .text(TriadDynamics.note),
        "runs": .count(course.runs.count), "mean-steps": .number(course.meanSteps),
        "endings": .object(
          TriadDynamics.Ending.allCases.map {
            JSONValue.Member($0.rawValue, .number(course.share(of: $0)))
          }
        ),
        "all-positive-share": .number(course.paradiseShare),
        "camps": .list((sides ?? []).prefix(2).map { .list($0.map { .text(subject.ids[$0]) }) }),
        "camps-share": .number(share),
      ])
    )
  }

  private static func campTable(_ sides: [[Int]], of subject: BalanceSubject) -> ResultTable {
    var table = ResultTable(columns: ["hypothesis", "actors"])
    for (name, actors) in zip(["camp 1", "camp 2", "no camp"], sides) where !actors.isEmpty {
      table.rows.append(
        [.text(name), .text(actors.map { subject.labels[$0] }.joined(separator: ", "))]
      )
    }
    return table
  }
}
