internal import EntenteTables
internal import OrderedCollections

extension MeasureReport {
  /// The report as text for people: tables with plain readings of their numbers.
  ///
  /// - Parameters:
  ///   - network: The network that was measured.
  ///   - limit: How many actors and pairs are listed.
  ///   - width: How many columns of a terminal a text takes.
  /// - Returns: The lines, each with its end.
  public func text(
    of network: Network,
    limit: Int,
    width: @escaping (String) -> Int
  ) -> String {
    if ids.isEmpty {
      let notes = notes.isEmpty ? ["there are no actors to measure"] : notes
      return notes.map { "note: \($0)\n" }.joined()
    }
    let sections = [
      wholeText(network, limit: limit, width: width),
      actorText(network, limit: limit, width: width),
      pairText(limit: limit, width: width),
      groupText(limit: limit),
      sections.map { $0.text(width: width) }.filter { !$0.isEmpty }.joined(separator: "\n"),
      (notes + failures).map { "note: \($0)\n" }.joined(),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func wholeText(_ network: Network, limit: Int, width: (String) -> Int) -> String {
    let rows = findings(.whole).flatMap { wholeRows($0, network, limit: limit) }
    guard !rows.isEmpty else { return "" }
    return ResultTable(columns: ["whole", "", ""], rows: rows).aligned(width: width)
  }

  /// A row of a number, or a heading and a row for each part of a value with structure.
  private func wholeRows(
    _ finding: Finding,
    _ network: Network,
    limit: Int
  ) -> [[ResultTable.Cell]] {
    guard case .whole(let value)? = finding.value else { return [] }
    var possible: WholeValue?
    if case .whole(let other)? = finding.withPossible { possible = other }
    let name = finding.measure.name
    guard case .object(let pairs) = value, pairs.count > 1 else {
      let length = possible == nil ? Self.cellLength : Self.rangeLength
      let texts = [value, possible ?? value].map { short($0, limit: limit, length: length) }
      let words = PlainWords.ofWhole(name, value, in: network)
      return [[.text(name), .text(range(texts[0], texts[1])), .text(words ?? "")]]
    }
    var others = pairs
    if case .object(let parts)? = possible { others = parts }
    let keys = OrderedSet(pairs.keys).union(others.keys)
    let rows = keys.prefix(limit).map { key -> [ResultTable.Cell] in
      let length = possible == nil ? Self.cellLength : Self.rangeLength
      let texts = [pairs[key], others[key]].map {
        $0.map { short($0, limit: limit, length: length) } ?? "–"
      }
      return [.text("  " + key), .text(range(texts[0], texts[1])), .text("")]
    }
    let rest = keys.count - rows.count
    let more: [[ResultTable.Cell]] =
      rest > 0 ? [[.text("  and \(rest) more"), .text(""), .text("")]] : []
    return [[.text(name), .text(""), .text("")]] + rows + more
  }

  private func actorText(_ network: Network, limit: Int, width: (String) -> Int) -> String {
    let measured = findings(.actors).filter { $0.value != nil }
    guard !measured.isEmpty, !ids.isEmpty else { return "" }
    let ranking = self.ranking()
    let shown = ranking.prefix(limit)
    let isSingle = measured.count == 1
    var table = ResultTable(columns: ["actor"] + measured.map(\.measure.name))
    if isSingle { table.columns.append("") }
    let columns = measured.map { ($0, numbers(of: $0)) }
    table.rows = shown.map { actor in
      var row = [ResultTable.Cell.text(name(actor))]
      row += columns.map { finding, numbers in
        .text(cell(finding, actor, certain: numbers[actor]))
      }
      if isSingle {
        let value = columns[0].1[actor]
        row.append(.text(PlainWords.ofActor(measured[0].measure.name, value, in: network) ?? ""))
      }
      return row
    }
    var text =
      shown.count < ids.count
      ? "\(shown.count) of \(ids.count) actors, by \(measured[0].measure.name)\n" : ""
    text += table.aligned(numeric: Set(1...measured.count), width: width)
    guard !isSingle else { return text }
    let readings = columns.compactMap { finding, numbers -> [ResultTable.Cell]? in
      let defined = ids.indices.filter { !numbers[$0].isNaN }
      guard let top = defined.max(by: { (numbers[$0], $1) < (numbers[$1], $0) }),
        let reading = PlainWords.ofActor(finding.measure.name, numbers[top], in: network)
      else { return nil }
      // Rounding may tell apart what is the same, and nobody is the highest then.
      let equal = numbers[top].magnitude * 1e-12
      if defined.count > 1, defined.allSatisfy({ numbers[top] - numbers[$0] <= equal }) {
        let value = NumberWords.short(numbers[top], isCount: finding.measure.isCount)
        return [.text(finding.measure.name), .text(""), .text("all are \(value)")]
      }
      return [.text(finding.measure.name), .text(name(top)), .text(reading)]
    }
    guard !readings.isEmpty else { return text }
    return text + "\n"
      + ResultTable(columns: ["highest", "", ""], rows: readings).aligned(width: width)
  }

  private func pairText(limit: Int, width: (String) -> Int) -> String {
    let table = PairTable(findings(.pairs).filter { $0.value != nil })
    guard !table.rows.isEmpty else { return "" }
    let shown = table.ranked.prefix(limit)
    var result = ResultTable(columns: ["source", "target"] + table.measures.map(\.name))
    result.rows = shown.map { row in
      [.text(name(row.source)), .text(name(row.target))]
        + zip(table.measures, row.values).map { measure, values in
          .text(
            range(
              NumberWords.short(values.certain, isCount: measure.isCount),
              NumberWords.short(values.withPossible, isCount: measure.isCount)
            )
          )
        }
    }
    let head =
      shown.count < table.rows.count
      ? "\(shown.count) of \(table.rows.count) pairs, by \(table.measures[0].name)\n" : ""
    return head + result.aligned(numeric: Set(2..<result.columns.count), width: width)
  }

  private func groupText(limit: Int) -> String {
    findings(.groups).compactMap { finding -> String? in
      guard case .groups(let value)? = finding.value else { return nil }
      let facts = value.values.map {
        "\($0.key) \(short($0.value, limit: limit, length: Self.lineLength))"
      }
      var text = "\(finding.measure.name): \(facts.joined(separator: ", "))\n"
      if let partition = value.partition {
        for (number, members) in partition.members.enumerated() {
          let names = members.prefix(limit).map(name).joined(separator: ", ")
          let rest = members.count > limit ? " and \(members.count - limit) more" : ""
          text += "  \(partition.names?[number] ?? String(number + 1)): \(names)\(rest)\n"
        }
      }
      return text
    }.joined(separator: "\n")
  }

  private func name(_ actor: Int) -> String {
    labels.isEmpty ? ids[actor] : labels[actor]
  }

  private func cell(_ finding: Finding, _ actor: Int, certain: Double) -> String {
    let isCount = finding.measure.isCount
    let text = NumberWords.short(certain, isCount: isCount)
    guard let others = numbersWithPossible(of: finding) else { return text }
    return range(text, NumberWords.short(others[actor], isCount: isCount))
  }

  private func range(_ certain: String, _ possible: String) -> String {
    certain == possible ? certain : "\(certain) … \(possible)"
  }

  /// A value in one line.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - limit: How many items of a list are named.
  ///   - length: How long a list may be; data has all of it.
  /// - Returns: The text.
  private func short(_ value: WholeValue, limit: Int, length: Int) -> String {
    switch value {
    case .number(let number): return NumberWords.short(number)
    case .count(let count): return String(count)
    case .text(let text): return text
    case .actor(let actor): return name(actor)
    case .list(let items):
      let texts = items.prefix(limit).map { short($0, limit: limit, length: length) }
      let shown = Self.first(texts, length)
      let text = shown.joined(separator: " ")
      return shown.count < items.count ? "\(text) and \(items.count - shown.count) more" : text
    case .object(let pairs):
      let texts = pairs.map { "\($0.key) \(short($0.value, limit: limit, length: length))" }
      let shown = Self.first(texts, length)
      return shown.joined(separator: ", ") + (shown.count < texts.count ? ", …" : "")
    }
  }

  /// How long a list in a cell of a table may be, alone and as an end of a range.
  private static let cellLength = 60
  private static let rangeLength = 28
  /// How long a list in a line of its own may be.
  private static let lineLength = 600

  /// The first texts of a list, as many as have room, one at least.
  private static func first(_ texts: [String], _ length: Int) -> ArraySlice<String> {
    var shown = 0
    var used = 0
    while shown < texts.count, shown == 0 || used + texts[shown].count <= length {
      used += texts[shown].count + 1
      shown += 1
    }
    return texts.prefix(shown)
  }
}
