public import EntenteModel
internal import EntenteTables

extension BalanceSeries {
  /// What happened over time in plain words, a sentence each.
  public var reading: [String] {
    guard let first = reports.first else { return ["There are no times to look at."] }
    let tied = reports.indices.filter { !reports[$0].finding.network.ties.isEmpty }
    guard let start = tied.first, let end = tied.last else {
      return ["At none of the times are there signed ties."]
    }
    func index(_ step: Int) -> String {
      let found = reports[step].finding.frustration
      return BalanceReport.amount(found.index)
        + " of \(reports[step].finding.network.ties.count)"
    }
    let begun = reports[start].finding
    let isOne = begun.network.ties.count == 1
    let verb = isOne || begun.frustration.index == 1 ? "strains" : "strain"
    var sentences = [
      "In \(times[start]) \(index(start)) signed \(isOne ? "tie" : "ties") \(verb) the camps, "
        + "in \(times[end]) \(index(end))."
    ]
    let most = tied.max {
      reports[$0].finding.frustration.index < reports[$1].finding.frustration.index
    }
    if let most, most != start, most != end,
      reports[most].finding.frustration.index > reports[end].finding.frustration.index
    {
      sentences.append("Most strain them in \(times[most]): \(index(most)).")
    }
    let sure = changes.filter { !$0.isAmongEquals }
    let names = Set(sure.map(\.actor)).sorted().map { first.subject.labels[$0] }
    sentences.append(
      names.isEmpty
        ? "Nobody changed camps for certain."
        : "\(names.joined(separator: ", ")) changed camps."
    )
    if changes.count > sure.count {
      let count = changes.count - sure.count
      sentences.append(
        "\(BalanceReport.spelled(count)) further \(count == 1 ? "change is" : "changes are") only "
          + "among divisions that are equally good."
      )
    }
    return sentences
  }

  /// The series as text for people: the reading, the measures over time, and who changed camps by
  /// which relation.
  ///
  /// - Parameters:
  ///   - width: How many columns of a terminal a text takes.
  ///   - lines: The lines that tell of a relation with its evidence.
  /// - Returns: The lines, each with its end.
  public func text(
    width: (String) -> Int,
    lines: (RelationID) -> [String] = { [$0.rawValue] }
  ) -> String {
    guard let first = reports.first else { return "" }
    var text = first.subject.title.isEmpty ? "" : first.subject.title + "\n"
    text += reading.map { $0 + "\n" }.joined() + "\n"
    text += measureTable.aligned(numeric: Set(1...7), width: width)
    text += changeText(first, lines)
    let notes = Set(reports.flatMap(\.allNotes))
    let common = first.allNotes.filter { note in
      reports.allSatisfy { $0.allNotes.contains(note) }
    }
    if !common.isEmpty { text += "\n" + common.map { "note: \($0)\n" }.joined() }
    let rest = notes.count - common.count
    if rest > 0 { text += "note: \(rest) more of single times; --format json has them\n" }
    return text
  }

  private var measureTable: ResultTable {
    let names = ["line-balance", "balanced-triads", "walk-balance"]
    var table = ResultTable(
      columns: ["at", "+", "−", "frustrated"] + names + ["swinging", "camps"]
    )
    table.rows = times.indices.map { step in
      let report = reports[step]
      func range(_ value: (BalanceFinding) -> String) -> ResultTable.Cell {
        let certain = value(report.finding)
        let other = report.withPossible.map(value) ?? certain
        return .text(certain == other ? certain : "\(certain)…\(other)")
      }
      func measure(_ name: String) -> ResultTable.Cell {
        range { finding in
          NumberWords.short(finding.measures.first { $0.name == name }?.value ?? .nan)
        }
      }
      let sizes = report.finding.camps.merged.map { "\($0.count)" }.joined(separator: " : ")
      return [
        .text(times[step].description), range { "\($0.network.positiveCount)" },
        range { "\($0.network.negativeCount)" },
        range {
          $0.frustration.isExact
            ? BalanceReport.amount($0.frustration.index)
            : BalanceReport.amount($0.frustration.lower) + "–"
              + BalanceReport.amount($0.frustration.upper)
        },
      ] + names.map(measure) + [
        range { "\($0.frustration.swinging.count)" }, .text(sizes.isEmpty ? "–" : sizes),
      ]
    }
    return table
  }

  private func changeText(_ first: BalanceReport, _ lines: (RelationID) -> [String]) -> String {
    guard !changes.isEmpty else { return "" }
    var text = "\nchanges of camp\n"
    for change in changes {
      text +=
        "\(times[change.step])  \(first.subject.labels[change.actor]): camp \(change.from + 1) → "
        + "\(change.to + 1)"
        + (change.isAmongEquals ? ", only among divisions that are equally good" : "") + "\n"
      if change.causes.isEmpty {
        text += "   no relation alone made the difference, nor those of the actor together\n"
      }
      if change.isJoint {
        text += "   these together made the difference, none of them alone:\n"
      }
      for cause in change.causes {
        let words = lines(cause.relation)
        text += "   \(cause.event.words): \(words.first ?? cause.relation.rawValue)\n"
        text += words.dropFirst().map { "      \($0)\n" }.joined()
      }
    }
    return text
  }
}

extension CampChange.Event {
  /// What happened, for people.
  var words: String {
    switch self {
    case .began: "began"
    case .ended: "ended"
    case .changed: "changed"
    case .seen: "seen by a source, its beginning is not dated"
    }
  }
}
