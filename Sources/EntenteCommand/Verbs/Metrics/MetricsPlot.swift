internal import EntenteDiagrams
internal import EntenteNetwork
internal import EntenteTables

/// A report as a picture: bars for a measure of actors, a heat map for one of pairs.
struct MetricsPlot {
  let report: MeasureReport
  /// What was measured, for the title.
  let title: String
  let options: DiagramOptions
  /// How many actors are drawn.
  let limit: Int

  static let usualBars = 20
  static let usualSide = 24

  /// The picture of the first measure that has one; nil if none has.
  var svg: String? {
    for finding in report.findings {
      switch finding.value {
      case .actors?: return bars(finding)
      case .pairs(let pairs)?: return heatMap(finding, pairs)
      case .whole(.object(let values))?:
        let numbers = values.compactMap { key, value in
          value.number.map { (key, $0, value.isCount) }
        }
        if numbers.count > 1 { return bars(finding, named: numbers) }
      default: continue
      }
    }
    return nil
  }

  /// How the numbers were made, in one line.
  private func subtitle(showsRanges: Bool) -> String {
    Self.words(for: report.projection, showsRanges: showsRanges)
  }

  /// How a network was made, in words for whoever looks at a picture of its numbers.
  static func words(for projection: [JSONValue.Member], showsRanges: Bool = true) -> String {
    func text(_ name: String) -> String? {
      guard case .text(let text)? = projection.first(where: { $0.name == name })?.value else {
        return nil
      }
      return text
    }
    var words = ["\(text("direction") ?? "") ties".capitalizedAtStart]
    if let source = text("source"), let target = text("target") {
      words.append("from column \(source) to column \(target)")
    }
    switch text("weight") {
    case "unweighted"?, nil: words.append("without weights")
    case "count"?: words.append("weighted by the number of relations")
    case let weight?: words.append("weighted by \(weight)")
    }
    switch text("sign") {
    case "cooperative"?: words.append("cooperative relations only")
    case "conflictual"?: words.append("conflictual relations only")
    default: break
    }
    switch text("possible") {
    case "apart"?:
      words.append(
        showsRanges ? "certain and possible relations apart" : "drawn by certain relations alone"
      )
    case "included"?: words.append("with possible relations")
    case "excluded"?: words.append("certain relations only")
    default: break
    }
    if let time = text("time") { words.append(time == "always" ? "at all times" : "at \(time)") }
    return words.joined(separator: ", ")
  }

  private func heading(_ finding: Finding) -> String {
    let name = finding.measure.name
    return title.isEmpty ? name : "\(title): \(name)"
  }

  private func name(_ actor: Int) -> String {
    report.labels.isEmpty ? report.ids[actor] : report.labels[actor]
  }

  private func bars(_ finding: Finding) -> String {
    let numbers = report.numbers(of: finding)
    var one = report
    one.findings = [finding]
    let others = report.numbersWithPossible(of: finding)
    let isCount = finding.measure.isCount
    let bars = one.ranking().prefix(limit).map { actor in
      let text = NumberWords.short(numbers[actor], isCount: isCount)
      let other = others.map { $0[actor] }
      let otherText = other.map { NumberWords.short($0, isCount: isCount) } ?? text
      return BarChart.Bar(
        label: name(actor),
        value: numbers[actor],
        other: otherText == text ? nil : other,
        text: otherText == text ? text : "\(text) … \(otherText)"
      )
    }
    return BarChart(
      title: heading(finding),
      subtitle: subtitle(showsRanges: true),
      bars: bars,
      options: options
    ).svg
  }

  private func bars(_ finding: Finding, named numbers: [(String, Double, Bool)]) -> String {
    let bars = numbers.map { name, number, isCount in
      BarChart.Bar(
        label: name,
        value: number,
        text: NumberWords.short(number, isCount: isCount)
      )
    }
    return BarChart(
      title: heading(finding),
      subtitle: subtitle(showsRanges: false),
      bars: bars,
      options: options
    ).svg
  }

  private func heatMap(_ finding: Finding, _ pairs: [PairValue]) -> String {
    var totals = [Double](repeating: 0, count: report.ids.count)
    for pair in pairs where pair.value.isFinite {
      totals[pair.source] += pair.value.magnitude
      totals[pair.target] += pair.value.magnitude
    }
    let involved = totals.indices.filter { totals[$0] > 0 }
    let actors = involved.sorted { (totals[$1], $0) < (totals[$0], $1) }.prefix(limit).sorted()
    let rest = involved.count - actors.count
    var places: [Int: Int] = [:]
    for (place, actor) in actors.enumerated() { places[actor] = place }
    let empty = [Double](repeating: .nan, count: actors.count)
    var values = [[Double]](repeating: empty, count: actors.count)
    let isDirected =
      !finding.measure.isSymmetric
      && report.projection.contains {
        $0.name == "direction" && $0.value == .text("directed")
      }
    for pair in pairs {
      guard let row = places[pair.source], let column = places[pair.target] else { continue }
      values[row][column] = pair.value
      if !isDirected { values[column][row] = pair.value }
    }
    return HeatMap(
      title: heading(finding),
      subtitle: subtitle(showsRanges: false)
        + (rest > 0
          ? "; the \(actors.count) actors with the greatest numbers, \(rest) left out" : ""),
      rows: actors.map(name),
      columns: actors.map(name),
      values: values,
      texts: values.map { row in
        row.map { NumberWords.short($0, isCount: finding.measure.isCount) }
      },
      reading: isDirected ? "Each square: from the actor of the row to that of the column" : "",
      options: options
    ).svg
  }
}

extension WholeValue {
  /// Whether the value is a whole number by its nature.
  fileprivate var isCount: Bool {
    if case .count = self { true } else { false }
  }
}

extension String {
  /// The text with a capital at its start.
  fileprivate var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
