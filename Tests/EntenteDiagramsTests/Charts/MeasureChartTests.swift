import EntenteDiagrams
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct MeasureChartTests {
  static let bars = BarChart(
    title: "Degree & more",
    subtitle: "undirected",
    bars: [
      BarChart.Bar(label: "China", value: 28, other: 35, text: "28 … 35"),
      BarChart.Bar(label: "中華人民共和國", value: 0, other: 4, text: "0 … 4"),
      BarChart.Bar(label: "undefined", value: .nan, text: "–"),
      BarChart.Bar(label: "less", value: -3, text: "−3"),
    ]
  )
  static let lines = LineChart(
    title: "Density",
    subtitle: "undirected",
    steps: (1992...2017).map(String.init),
    lines: [
      LineChart.Line(
        label: "all",
        values: (1992...2017).map { $0 == 2000 ? .nan : Double($0 - 1990) / 30 },
        others: (1992...2017).map { Double($0 - 1985) / 30 }
      ),
      LineChart.Line(label: "one", values: [.nan, 0.4] + [Double](repeating: .nan, count: 24)),
    ],
    marks: [9]
  )
  static let map = HeatMap(
    title: "Who with whom",
    subtitle: "directed",
    rows: ["a", "b"],
    columns: ["a", "b"],
    values: [[.nan, 1], [-0.5, 0]],
    texts: [["–", "1"], ["−0.5", "0"]]
  )

  @Test(arguments: [bars.svg, lines.svg, map.svg])
  func `charts are XML of finite numbers`(svg: String) throws {
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    #expect(!svg.contains("nan") && !svg.contains("inf"))
  }

  @Test func `a range is a full and a pale bar`() {
    let rects = Self.bars.svg.matches(of: /<rect [^>]*fill="#2166AC"[^>]*>/).map { String($0.0) }
    // The key has one of each; China has both, the second only a pale one, the last a full one.
    #expect(rects.count(where: { $0.contains("fill-opacity") }) == 3)
    #expect(rects.count(where: { !$0.contains("fill-opacity") }) == 3)
  }

  @Test func `an undefined step breaks the line, one alone is a dot`() {
    #expect(Self.lines.svg.matches(of: /<polyline[^>]*stroke-width="2"/).count == 2)
    #expect(Self.lines.svg.matches(of: /<circle/).count == 1)
    #expect(Self.lines.svg.matches(of: /<polygon/).count == 2)
    #expect(Self.lines.svg.contains("change at 2001"))
  }

  @Test func `lines are told apart without colour too`() {
    var lines = Self.lines
    lines.options.isGrey = true
    lines.lines[1].values[2] = 0.5
    #expect(lines.svg.contains("stroke-dasharray=\"6 3\""))
  }

  @Test func `an undefined square stays empty`() {
    #expect(Self.map.svg.matches(of: /fill="none"/).count == 1)
    #expect(Self.map.svg.contains("b, a: −0.5"))
  }

  @Test func `colours have a key that says both ends`() {
    let keys = Self.map.svg.matches(of: /<rect [^>]*class="key"/)
    #expect(keys.count == 9)
    #expect(Self.map.svg.contains(">−1.0</text>") && Self.map.svg.contains(">1.0</text>"))
    var positive = Self.map
    positive.values = [[.nan, 1], [0.5, 0]]
    positive.reading = "from the row to the column"
    #expect(positive.svg.matches(of: /<rect [^>]*class="key"/).count == 5)
    #expect(positive.svg.contains("from the row to the column"))
  }

  @Test func `an undefined square differs from 0, and the paper fits the map`() {
    // One of four squares has no number, and says so.
    #expect(Self.map.svg.matches(of: />–</).count == 1)
    #expect(Self.map.svg.contains("no number for this pair"))
    let width = Self.map.svg.firstMatch(of: /<svg[^>]* width="([0-9.]+)"/)?.1
    #expect(width.flatMap { Double($0) }.map { $0 < 500 } == true)
  }

  @Test func `the key of whole numbers has no decimals`() {
    var map = Self.map
    map.values = [[.nan, 11], [3, 0]]
    #expect(map.svg.contains(">11</text>") && !map.svg.contains(">11.0<"))
  }

  @Test func `nothing makes a chart too`() {
    #expect(BarChart(title: "", subtitle: "", bars: []).svg.contains("</svg>"))
    #expect(LineChart(title: "", subtitle: "", steps: [], lines: []).svg.contains("</svg>"))
    let map = HeatMap(title: "", subtitle: "", rows: [], columns: [], values: [], texts: [])
    #expect(map.svg.contains("</svg>"))
  }
}
