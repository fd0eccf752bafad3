internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension SeriesReport {
  /// The report as text for people: the whole and the first measure of actors over time, then when
  /// levels changed and who moved most.
  ///
  /// - Parameters:
  ///   - limit: How many actors are listed.
  ///   - width: How many columns of a terminal a text takes.
  /// - Returns: The lines, each with its end.
  public func text(limit: Int, width: (String) -> Int) -> String {
    let sections = [
      wholeText(width),
      measures(.actors).map { actorText($0, limit, width) }.joined(separator: "\n"),
      changeText(limit, width), moverText(width), noteText(),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func wholeText(_ width: (String) -> Int) -> String {
    let columns = (measures(.whole) + measures(.groups)).flatMap { measure in
      series.wholeNumbers(measure).map { name, numbers in
        let title = series.measures[measure].name + (name.isEmpty ? "" : ".\(name)")
        return (title, series.measures[measure].isCount, numbers)
      }
    }
    guard !columns.isEmpty else { return "" }
    // What has many parts would make a table that no screen holds.
    let shown = columns.prefix(Self.columnLimit)
    var table = ResultTable(columns: ["at"] + shown.map(\.0))
    table.rows = series.times.indices.map { step in
      [.text(series.times[step].description)]
        + shown.map { _, isCount, numbers in .text(text(numbers[step], isCount)) }
    }
    let rest = columns.count - shown.count
    return table.aligned(numeric: Set(1..<table.columns.count), width: width)
      + (rest > 0 ? "and \(rest) more numbers; --format csv or json has them\n" : "")
  }

  private static let columnLimit = 8

  private func actorText(_ measure: Int, _ limit: Int, _ width: (String) -> Int) -> String {
    let numbers = series.actorNumbers(measure)
    let isCount = series.measures[measure].isCount
    func key(_ actor: Int) -> Double {
      let all = numbers[actor].flatMap { [$0.certain, $0.withPossible] }.filter { !$0.isNaN }
      return all.max() ?? -.infinity
    }
    let shown = numbers.indices.sorted { (key($1), $0) < (key($0), $1) }.prefix(limit)
    var table = ResultTable(
      columns: [series.measures[measure].name] + series.times.map(\.description)
    )
    table.rows = shown.map { actor in
      [.text(labels[actor])] + numbers[actor].map { .text(text($0, isCount)) }
    }
    return table.aligned(numeric: Set(1..<table.columns.count), width: width)
  }

  private func text(_ range: NumberRange, _ isCount: Bool) -> String {
    let certain = NumberWords.short(range.certain, isCount: isCount)
    let possible = NumberWords.short(range.withPossible, isCount: isCount)
    return certain == possible ? certain : "\(certain)…\(possible)"
  }

  private func changeText(_ limit: Int, _ width: (String) -> Int) -> String {
    func size(_ change: LevelChange) -> Double { (change.after - change.before).magnitude }
    let all = changes().filter { $0.change.certainty == .certain }
    guard !all.isEmpty else { return "" }
    // The largest of each measure, since measures have different units.
    let changes = series.measures.indices.flatMap { measure in
      all.enumerated().filter { $0.element.measure == measure }
        .sorted { (size($1.element.change), $0.offset) < (size($0.element.change), $1.offset) }
        .prefix(limit).map(\.element)
    }
    var table = ResultTable(columns: ["level changes", "of", "at", "from", "to"])
    table.rows = changes.map { measure, change in
      [
        .text(series.measures[measure].name + (change.name.isEmpty ? "" : ".\(change.name)")),
        .text(change.actor.map { labels[$0] } ?? "whole"), .text(change.time.description),
        .text(NumberWords.short(change.before)), .text(NumberWords.short(change.after)),
      ]
    }
    let rest = all.count - changes.count
    return table.aligned(numeric: [3, 4], width: width)
      + (rest > 0 ? "and \(rest) smaller changes; --format json has them\n" : "")
  }

  private func moverText(_ width: (String) -> Int) -> String {
    let moves = moves()
    guard !moves.isEmpty else { return "" }
    var table = ResultTable(columns: [
      "largest movers", "of", "from", "to", "before", "after", "place",
    ])
    table.rows = moves.map { measure, move in
      let isCount = series.measures[measure].isCount
      return [
        .text(labels[move.actor]), .text(series.measures[measure].name),
        .text(series.times[move.steps.lowerBound].description),
        .text(series.times[move.steps.upperBound].description),
        .text(NumberWords.short(move.before.certain, isCount: isCount)),
        .text(NumberWords.short(move.after.certain, isCount: isCount)),
        .text("\(move.placeBefore) → \(move.placeAfter)"),
      ]
    }
    return table.aligned(numeric: [4, 5], width: width)
  }

  /// The notes of all times, and those of single ones with their times.
  private func noteText() -> String {
    var times: OrderedDictionary<String, [String]> = [:]
    for (time, report) in zip(series.times, slices) {
      for note in report.failures { times[note, default: []].append(time.description) }
    }
    for slice in series.slices {
      for note in slice.staleness?.messages ?? [] {
        times[note, default: []].append(slice.time.description)
      }
    }
    let dated = times.map { note, times in
      times.count == series.times.count ? note : "at \(times.joined(separator: ", ")): \(note)"
    }
    return (notes + dated).map { "note: \($0)\n" }.joined()
  }
}
