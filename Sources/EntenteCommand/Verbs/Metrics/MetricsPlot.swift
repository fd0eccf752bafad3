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
        let numbers = values.compactMap { key, value in value.number.map { (key, $0) } }
        if numbers.count > 1 { return bars(finding, named: numbers) }
      default: continue
      }
    }
    return nil
  }

  /// How the numbers were made, in one line.
  private var subtitle: String {
    report.projection.compactMap { member -> String? in
      guard case .text(let text) = member.value, member.name != "shape", member.name != "modality"
      else { return nil }
      return "\(member.name) \(text)"
    }.joined(separator: " · ")
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
    return BarChart(title: heading(finding), subtitle: subtitle, bars: bars, options: options).svg
  }

  private func bars(_ finding: Finding, named numbers: [(String, Double)]) -> String {
    let bars = numbers.map {
      BarChart.Bar(label: $0.0, value: $0.1, text: NumberWords.short($0.1))
    }
    return BarChart(title: heading(finding), subtitle: subtitle, bars: bars, options: options).svg
  }

  private func heatMap(_ finding: Finding, _ pairs: [PairValue]) -> String {
    var totals = [Double](repeating: 0, count: report.ids.count)
    for pair in pairs where pair.value.isFinite {
      totals[pair.source] += pair.value.magnitude
      totals[pair.target] += pair.value.magnitude
    }
    let actors = totals.indices.filter { totals[$0] > 0 }
      .sorted { (totals[$1], $0) < (totals[$0], $1) }.prefix(limit).sorted()
    var places: [Int: Int] = [:]
    for (place, actor) in actors.enumerated() { places[actor] = place }
    let empty = [Double](repeating: .nan, count: actors.count)
    var values = [[Double]](repeating: empty, count: actors.count)
    let isDirected = report.projection.contains {
      $0.name == "direction" && $0.value == .text("directed")
    }
    for pair in pairs {
      guard let row = places[pair.source], let column = places[pair.target] else { continue }
      values[row][column] = pair.value
      if !isDirected { values[column][row] = pair.value }
    }
    return HeatMap(
      title: heading(finding),
      subtitle: subtitle,
      rows: actors.map(name),
      columns: actors.map(name),
      values: values,
      texts: values.map { row in row.map { NumberWords.short($0) } },
      reading: isDirected ? "Each square: from the actor of the row to that of the column" : "",
      options: options
    ).svg
  }
}
