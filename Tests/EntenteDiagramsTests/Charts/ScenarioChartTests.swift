import EntenteModel
import Foundation
import Testing

@testable import EntenteDiagrams

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct ScenarioChartTests {
  static let tornado = TornadoChart(
    title: "What moves <sales>",
    subtitle: "each alone",
    base: -0.2,
    baseText: "−0.2",
    bars: [
      TornadoChart.Bar(label: "narrow", low: -0.25, high: -0.125, lowText: "0.4", highText: "0.5"),
      TornadoChart.Bar(label: "undefined", low: .nan, high: 1, lowText: "0", highText: "1"),
      TornadoChart.Bar(label: "wide", low: 0.1, high: -0.5, lowText: "0.2", highText: "0.8"),
      TornadoChart.Bar(label: "below", low: -0.375, high: -0.5, lowText: "1", highText: "3"),
      TornadoChart.Bar(label: "as narrow", low: -0.125, high: -0.25, lowText: "7", highText: "9"),
    ]
  )
  static let claims = ClaimChart(
    title: "Claims",
    subtitle: "1024 runs",
    claims: [
      ClaimChart.Claim(
        label: "arms fall",
        share: 0.873,
        interval: 0.85...0.89,
        wanted: 0.8,
        verdict: .holds,
        cites: "p. 2"
      ),
      ClaimChart.Claim(label: "中俄關係更正常", share: 0.5, wanted: 0.8, verdict: .fragile),
      ClaimChart.Claim(label: "not judged", share: .nan, verdict: .fails),
    ]
  )
  static let grid = SweepChart(
    title: "Sweep",
    subtitle: "six runs",
    x: SweepChart.Axis(label: "ease", values: [0, 0.5, 1], texts: ["0", "0.5", "1"], base: 0.5),
    y: SweepChart.Axis(label: "weight", values: [0.3, 0.6], texts: ["0.3", "0.6"], base: 0.6),
    outcomes: [
      SweepChart.Outcome(
        label: "level",
        values: [[0, 1, 2], [.nan, -1, 3]],
        texts: [["0", "1", "2"], ["–", "−1", "3"]]
      )
    ]
  )
  static let line = SweepChart(
    title: "Sweep",
    subtitle: "",
    x: SweepChart.Axis(label: "ease", values: [0, 1, 2, 4], texts: ["0", "1", "2", "4"]),
    outcomes: [
      SweepChart.Outcome(label: "level", values: [[1, 2, .nan, 3]], texts: [["1", "2", "–", "3"]])
    ]
  )
  static let trajectory: LineChart = {
    var chart = LineChart(
      title: "Levels",
      subtitle: "quarterly",
      steps: (2014...2020).flatMap { year in (1...4).map { "\(year)-Q\($0)" } },
      lines: [
        LineChart.Line(
          label: "arms",
          values: (0..<28).map { 1 - Double($0) / 40 },
          intervals: (0..<28).map { $0 == 3 ? nil : 0.2...1 }
        )
      ]
    )
    chart.events = [
      LineChart.Event(label: "signal", start: 2), LineChart.Event(label: "oil", start: 8, end: 8),
      LineChart.Event(label: "sanctions", start: 12, end: 99),
      LineChart.Event(label: "never", start: 28),
    ]
    return chart
  }()

  @Test(arguments: [tornado.svg, claims.svg, grid.svg, line.svg, trajectory.svg])
  func `charts are XML of finite numbers`(svg: String) {
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(!svg.contains("nan") && !svg.contains("inf\""))
    #expect(!svg.contains("assumption-driven"))
  }

  @Test(
    arguments: [
      ("en", "assumption-driven"), ("zh-Hant", "取決於假設"), ("zh-Hans", "取决于假设"),
      ("ru", "зависит от допущений"),
    ] as [(LanguageTag, String)]
  )
  func `charts that rest on assumptions say so twice, to eyes and to ears`(
    language: LanguageTag,
    text: String
  ) {
    var options = DiagramOptions()
    options.language = language
    var (tornado, claims, grid, lines) = (Self.tornado, Self.claims, Self.grid, Self.trajectory)
    tornado.options = options
    tornado.isAssumptionDriven = true
    claims.options = options
    claims.isAssumptionDriven = true
    grid.options = options
    grid.isAssumptionDriven = true
    lines.options = options
    lines.isAssumptionDriven = true
    for svg in [tornado.svg, claims.svg, grid.svg, lines.svg] {
      #expect(svg.components(separatedBy: text).count == 3)
    }
  }

  @Test func `the widest bar of a tornado is the first, what is undefined the last`() {
    #expect(
      Self.tornado.sortedBars.map(\.label) == ["wide", "narrow", "below", "as narrow", "undefined"]
    )
    #expect(Self.tornado.svg.contains(">not defined</text>"))
    // Both outcomes below the base: both values stand at the left, the farther one first.
    #expect(Self.tornado.svg.contains(">3, 1</text>"))
  }

  @Test func `bars of a tornado begin at the base value`() throws {
    let rects = Self.tornado.svg.matches(of: /<rect x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/)
      .map { (x: Double($0.1) ?? 0, width: Double($0.2) ?? 0) }
    // Two samples of the key, then two for each of four bars.
    #expect(rects.count == 10)
    let widest = rects[2...3].sorted { $0.x < $1.x }
    #expect((widest[0].x + widest[0].width - widest[1].x).magnitude < 0.2)
    for pair in [rects[4...5], rects[8...9]] {
      let sorted = pair.sorted { $0.x < $1.x }
      #expect((sorted[0].x + sorted[0].width - widest[1].x).magnitude < 0.2)
    }
  }

  @Test func `claims say verdict, share and page in words`() {
    let svg = Self.claims.svg
    for text in [">87 %<", ">holds<", ">fragile<", ">fails<", ">p. 2<", ">wanted share<"] {
      #expect(svg.contains(text))
    }
    #expect(svg.contains("fill=\"url(#claim-fragile)\"") && svg.contains("id=\"claim-fragile\""))
  }

  @Test(arguments: [
    (0.0, "0 %"), (0.001, "<1 %"), (0.5, "50 %"), (0.996, ">99 %"), (1, "100 %"), (.nan, "–"),
  ])
  func `a share that is not quite all does not read so`(share: Double, text: String) {
    #expect(ClaimChart.percent(share) == text)
  }

  @Test func `a bar is as long as its share`() throws {
    let rects = Self.claims.svg.matches(of: /<rect x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/)
      .compactMap { Double($0.2) }
    // Three samples of the key, then a bar for each claim that has a share.
    #expect(rects.count == 5)
    #expect((rects[3] / rects[4] - 0.873 / 0.5).magnitude < 0.01)
  }

  @Test func `a grid has a square for each pair, the base marked and the undefined empty`() {
    let svg = Self.grid.svg
    #expect(svg.matches(of: /class="square"/).count == 6)
    // The undefined square, the mark around the base and its sample in the key.
    #expect(svg.matches(of: /fill="none"/).count == 3)
    #expect(svg.contains("ease 1, weight 0.6: 3") && svg.contains(">baseline<"))
  }

  @Test func `colours grow with the distance from zero`() {
    let palette = Palette(.light)
    let below = SweepColors([[-4, -1, 0]], palette)
    #expect(below.fill(0) != below.fill(-4))
    #expect(ColorMix.grey(below.fill(-4)) < ColorMix.grey(below.fill(-1)))
    let both = SweepColors([[-1, 2]], palette)
    #expect(both.fill(0) == palette.background)
    #expect(both.samples.first == -2 && both.samples.last == 2)
    let grey = SweepColors([[-1, 2]], Palette(.light, grey: true))
    #expect(grey.fill(2) < grey.fill(0) && grey.fill(0) < grey.fill(-1))
    #expect(SweepColors([[.nan]], palette).samples.isEmpty)
    #expect(SweepColors([[3, 3]], palette).samples == [3])
  }

  @Test func `a line over one parameter breaks where it is undefined`() {
    #expect(Self.line.svg.matches(of: /<circle/).count == 3)
    #expect(Self.line.svg.matches(of: /stroke-linecap/).count == 1)
  }

  @Test func `events are sustained, last, or are over at once`() {
    let svg = Self.trajectory.svg
    #expect(svg.matches(of: /class="event"/).count == 3)
    #expect(svg.contains("signal: 2014-Q3–…") && svg.contains("oil: 2016-Q1<"))
    #expect(svg.contains("sanctions: 2017-Q1–2020-Q4"))
    // An arrow, a diamond, and two parts of the interval, which the fourth step interrupts.
    #expect(svg.matches(of: /<polygon/).count == 4)
  }

  @Test(
    arguments: [
      (600.0, [0, 4, 8, 12, 16, 20, 24]), (300, [0, 8, 16, 24]), (3000, Array(0..<28)),
    ] as [(Double, [Int])]
  )
  func `steps are named at the same time of each year`(width: Double, steps: [Int]) {
    #expect(Self.trajectory.tickSteps(width: width) == steps)
  }

  @Test func `nothing makes a chart too`() {
    let axis = SweepChart.Axis(label: "", values: [], texts: [])
    let charts = [
      TornadoChart(title: "", subtitle: "", base: .nan, baseText: "", bars: []).svg,
      ClaimChart(title: "", subtitle: "", claims: []).svg,
      SweepChart(title: "", subtitle: "", x: axis, outcomes: []).svg,
      SweepChart(
        title: "",
        subtitle: "",
        x: axis,
        y: axis,
        outcomes: [SweepChart.Outcome(label: "", values: [], texts: [])]
      ).svg,
    ]
    for svg in charts {
      #expect(XMLParser(data: Data(svg.utf8)).parse())
      #expect(!svg.contains("nan"))
    }
  }
}
