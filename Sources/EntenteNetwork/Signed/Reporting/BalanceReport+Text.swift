public import EntenteModel
internal import EntenteTables

extension BalanceReport {
  /// The report as text for people: the reading, then the tables.
  ///
  /// - Parameters:
  ///   - limit: How many actors and pairs are listed.
  ///   - width: How many columns of a terminal a text takes.
  ///   - lines: The lines that tell of a relation with its evidence.
  /// - Returns: The lines, each with its end.
  public func text(
    limit: Int,
    width: @escaping (String) -> Int,
    lines: (RelationID) -> [String] = { [$0.rawValue] }
  ) -> String {
    let head =
      (subject.title.isEmpty ? "" : subject.title + "\n")
      + reading.map { $0 + "\n" }.joined() + assumptionText
    let parts = [
      head, campText, frustratedText(limit, lines), triadText(lines),
      pairText("ambivalent", Self.ambivalentHeading, finding.signs.ambivalent, limit, lines),
      pairText("undecided", Self.undecidedHeading, finding.signs.undecided, limit, lines),
      droppedText(limit), actorText(limit, width), measureText(width),
      sections.map { $0.text(width: width) }.joined(separator: "\n"),
      allNotes.map { "note: \($0)\n" }.joined(),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var assumptionText: String {
    let words = allAssumptions.map { member in
      switch member.value {
      case .text(let text): "\(member.name) \(text)"
      case .boolean(let value): "\(member.name) \(value ? "yes" : "no")"
      case .count(let count): "\(member.name) \(count)"
      default: member.name
      }
    }
    return "Assumed: \(words.joined(separator: "; "))\n"
  }

  // MARK: Camps

  private var campText: String {
    var text = ""
    for (part, camps) in finding.camps.parts.enumerated() {
      let isOnly = finding.camps.parts.count == 1
      if !isOnly { text += "part \(part + 1)\n" }
      for (place, members) in camps.enumerated() where !members.isEmpty {
        let names = members.map { name($0) + (finding.actors[$0].swings ? "*" : "") }
        let indent = isOnly ? "" : "  "
        text += "\(indent)camp \(place + 1) (\(members.count)): \(names.joined(separator: ", "))\n"
      }
    }
    if finding.actors.contains(where: \.swings) {
      text += "* swings: stands elsewhere in another division that is as good\n"
    }
    let alone = finding.camps.withoutTies
    if !alone.isEmpty {
      text += "without signed ties (\(alone.count)): \(names(alone))\n"
    }
    return text
  }

  // MARK: Ties

  private func frustratedText(_ limit: Int, _ lines: (RelationID) -> [String]) -> String {
    let ties = finding.frustration.frustrated
    guard !ties.isEmpty else { return "" }
    var text = "frustrated ties: positive between camps, or negative within one\n"
    for (place, tie) in ties.prefix(limit).enumerated() {
      let isSure = finding.frustration.alwaysFrustrated.contains(tie)
      text += "\(place + 1). \(words(for: finding.network.ties[tie]))"
      text += finding.frustration.optimalCount > 1 && !isSure ? " (not in every best division)" : ""
      text += "\n" + relationText(finding.relations(of: tie), lines)
    }
    return text + more(ties.count - limit)
  }

  /// The relations of a tie with all their evidence.
  private func relationText(
    _ relations: [SignedPairs.Relation],
    _ lines: (RelationID) -> [String]
  ) -> String {
    weightiest(of: relations, .max, lines) { sign, words in
      "   \(sign)\(words.first ?? "")\n" + words.dropFirst().map { "      \($0)\n" }.joined()
    }
  }

  /// How many relations of one sort are told where they are many.
  private static let shownRelations = 3

  /// The relations with a sign that weigh most, each as it is to be told.
  private func weightiest(
    of relations: [SignedPairs.Relation],
    _ limit: Int,
    _ lines: (RelationID) -> [String],
    _ tell: (_ sign: String, _ words: [String]) -> String
  ) -> String {
    let signed = relations.filter { $0.valence.sign != 0 }
    let shown = signed.enumerated()
      .sorted { ($1.element.intensity, $0.offset) < ($0.element.intensity, $1.offset) }
      .prefix(limit).map(\.element)
    let text = shown.map { relation in
      let sign = relation.valence.sign > 0 ? "+" : "−"
      let doubt = relation.isPossible ? ", may hold" : ""
      return tell(
        "\(sign)\(NumberWords.fixed(relation.intensity, places: 1))\(doubt)  ",
        lines(relation.id)
      )
    }.joined()
    let rest = signed.count - shown.count
    return text + (rest > 0 ? tell("", ["and \(rest) more"]) : "")
  }

  private func more(_ count: Int) -> String {
    count > 0 ? "and \(count) more; --top lists more, --format json has all\n" : ""
  }

  private static let ambivalentHeading =
    "ambivalent ties: cooperative and conflictual relations side by side"
  private static let undecidedHeading = "undecided pairs: signed relations that come to no sign"

  private func pairText(
    _ name: String,
    _ heading: String,
    _ pairs: [SignedPairs.Pair],
    _ limit: Int,
    _ lines: (RelationID) -> [String]
  ) -> String {
    guard !pairs.isEmpty else { return "" }
    var text = heading + " (\(pairs.count))\n"
    for pair in pairs.prefix(limit) {
      let actors = pair.actors
      let tie = finding.network.tie(between: actors.first, actors.second)
      let sign = tie.map { $0.isPositive ? "+" : "−" } ?? "0"
      text += "\(self.name(actors.first)) – \(self.name(actors.second)), counted as \(sign)\n"
      // The first line of each says enough here: evidence is with `show`, and in json.
      for valence in [Valence.cooperative, .conflictual] {
        text += weightiest(of: pair.relations(valence), Self.shownRelations, lines) {
          "   \($0)\($1.first ?? "")\n"
        }
      }
    }
    return text + more(pairs.count - limit)
  }

  private func droppedText(_ limit: Int) -> String {
    let pairs = subject.conflicting
    guard !pairs.isEmpty else { return "" }
    return "dropped pairs: one sign in one row and the other in another (\(pairs.count))\n"
      + pairs.prefix(limit).map { "   \(name($0.first)) – \(name($0.second))\n" }.joined()
      + more(pairs.count - limit)
  }

  // MARK: Triads

  private func triadText(_ lines: (RelationID) -> [String]) -> String {
    guard !finding.strained.isEmpty else { return "" }
    let all = finding.triads.whole
    let count = options.allowsManyCamps ? all.total - all.weaklyBalanced : all.total - all.balanced
    var text = "the triads that strain most, by the weakest of their ties"
    text += count > finding.strained.count ? " (\(finding.strained.count) of \(count))\n" : "\n"
    if !finding.signs.network.isWeighted, count > finding.strained.count {
      text += "ties have no weights, so that all strain alike: these come first by their actors\n"
    }
    for (place, triad) in finding.strained.enumerated() {
      let ties = triad.ties.map { words(for: finding.network.ties[$0]) }
      let strain = finding.signs.network.isWeighted ? ", \(NumberWords.short(triad.strain))" : ""
      text += "\(place + 1). \(triad.type.rawValue)\(strain): \(ties.joined(separator: ", "))\n"
      for tie in triad.ties where !finding.relations(of: tie).isEmpty {
        text += "   \(words(for: finding.network.ties[tie]))\n"
        text += weightiest(of: finding.relations(of: tie), Self.shownRelations, lines) {
          "      \($0)\($1.prefix(2).joined(separator: "  "))\n"
        }
      }
    }
    return text
  }

  // MARK: Actors and measures

  private func actorText(_ limit: Int, _ width: (String) -> Int) -> String {
    let tied = subject.ids.indices.filter { finding.camps.campOfActor[$0] != nil }
    guard !tied.isEmpty else { return "" }
    let hasDirections = finding.actors.contains { $0.direction != nil }
    // Those on whom most strain lies first, then those with most ties.
    func key(_ actor: Int) -> (Int, Int) {
      let numbers = finding.actors[actor]
      return (numbers.frustrated, numbers.positive + numbers.negative)
    }
    let shown = tied.sorted { one, other in
      key(one) == key(other) ? one < other : key(one) > key(other)
    }.prefix(limit)
    var table = ResultTable(
      columns: ["actor", "camp", "+", "−", "frustrated", "PN", "balanced triads", "walk balance"]
        + (hasDirections ? ["status", "PN-in", "PN-out"] : [])
    )
    table.rows = shown.map { actor in
      let numbers = finding.actors[actor]
      var row: [ResultTable.Cell] = [
        .text(name(actor) + (numbers.swings ? "*" : "")), .text(campName(of: actor)),
        .count(numbers.positive), .count(numbers.negative), .count(numbers.frustrated),
        .text(NumberWords.short(numbers.pnIndex)),
        .text(NumberWords.percent(numbers.balancedShare)),
        .text(NumberWords.short(numbers.walkBalance)),
      ]
      if let direction = numbers.direction {
        row += [
          .count(direction.status), .text(NumberWords.short(direction.incomingPNIndex)),
          .text(NumberWords.short(direction.outgoingPNIndex)),
        ]
      }
      return row
    }
    let head =
      shown.count < tied.count ? "\(shown.count) of \(tied.count) actors, by frustrated ties\n" : ""
    return head + table.aligned(numeric: Set(1..<table.columns.count), width: width)
  }

  /// The camp of an actor, with its part where there are several.
  func campName(of actor: Int) -> String {
    guard let camp = finding.camps.campOfActor[actor] else { return "–" }
    guard finding.camps.parts.count > 1, let part = finding.camps.partOfActor[actor] else {
      return "\(camp + 1)"
    }
    return "\(part + 1).\(camp + 1)"
  }

  private func measureText(_ width: (String) -> Int) -> String {
    guard !finding.network.ties.isEmpty else { return "" }
    var table = ResultTable(columns: ["whole", "", ""])
    let found = finding.frustration
    let other = withPossible?.frustration
    func add(_ name: String, _ value: String, _ with: String?, _ meaning: String) {
      let range = with.map { $0 == value ? value : "\(value) … \($0)" } ?? value
      table.rows.append([.text(name), .text(range), .text(meaning)])
    }
    func index(_ found: Frustration) -> String {
      found.isExact
        ? Self.amount(found.index) : "\(Self.amount(found.lower)) to \(Self.amount(found.upper))"
    }
    add(
      "frustration-index",
      index(found),
      other.map(index),
      found.isExact ? "proven" : "bounds: the time limit ended the search"
    )
    for type in SignedTriadType.allCases {
      add(
        "triads \(type.rawValue)",
        "\(finding.triads.whole[type])",
        withPossible.map { "\($0.triads.whole[type])" },
        type.isBalanced
          ? "balanced" : type.isWeaklyBalanced ? "balanced in the weak sense" : "unbalanced"
      )
    }
    for measure in finding.measures {
      let with = withPossible?.measures.first { $0.name == measure.name }?.value
      add(
        measure.name,
        NumberWords.short(measure.value),
        with.map { NumberWords.short($0) },
        measure.meaning
      )
    }
    return table.aligned(numeric: [1], width: width)
  }
}
