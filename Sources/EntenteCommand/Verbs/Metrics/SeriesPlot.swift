internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteTables
internal import OrderedCollections

/// A series as a picture: the first measure that has one over time.
struct SeriesPlot {
  let report: SeriesReport
  let options: DiagramOptions
  /// How many actors are drawn; as many as can be told apart if nil.
  let limit: Int?

  private static let usualLines = 6

  /// The picture; nil if no measure has one.
  var svg: String? {
    let series = report.series
    for (place, measure) in series.measures.enumerated() {
      switch measure.level {
      case .actors: return chart(measure.name, lines(ofActors: place), marks: [])
      case .whole, .groups:
        let numbers = series.wholeNumbers(place)
        guard !numbers.isEmpty else { continue }
        let lines = numbers.prefix(limit ?? Self.usualLines).map { name, ranges in
          line(name.isEmpty ? measure.name : name, ranges)
        }
        let marks = series.levelChanges(place).filter { $0.certainty == .certain }.map(\.step)
        return chart(measure.name, lines, marks: lines.count == 1 ? marks : [])
      case .pairs: continue
      }
    }
    return nil
  }

  private func lines(ofActors measure: Int) -> [LineChart.Line] {
    let numbers = report.series.actorNumbers(measure)
    func key(_ actor: Int) -> Double {
      numbers[actor].flatMap { [$0.certain, $0.withPossible] }.filter { !$0.isNaN }.max()
        ?? -.infinity
    }
    return numbers.indices.sorted { (key($1), $0) < (key($0), $1) }
      .prefix(limit ?? Self.usualLines)
      .map { line(report.labels[$0], numbers[$0]) }
  }

  private func line(_ label: String, _ ranges: [NumberRange]) -> LineChart.Line {
    LineChart.Line(
      label: label,
      values: ranges.map(\.certain),
      others: ranges.contains(where: \.isRange) ? ranges.map(\.withPossible) : nil
    )
  }

  private func chart(_ name: String, _ lines: [LineChart.Line], marks: [Int]) -> String {
    let hasBands = lines.contains { $0.others != nil }
    return LineChart(
      title: report.title.isEmpty ? name : "\(report.title): \(name)",
      subtitle: MetricsPlot.words(
        for: (report.slices.first?.projection ?? []).filter {
          $0.name != "time" && $0.name != "possible"
        }
      )
        + (hasBands
          ? "; full lines: certain relations alone, dotted: with the possible ones" : ""),
      steps: report.series.times.map(\.description),
      lines: lines,
      marks: marks,
      options: options
    ).svg
  }
}
