import Foundation
import Testing

@Suite struct ExampleTests {
  private static let expectations = Places.package.appending(path: "Tests/EndToEndTests/Expected")

  /// Whole outputs are kept in `Expected`; `RECORD_GOLDEN=1` writes them anew, to be looked at.
  @Test(arguments: ["first-graph", "who-with-whom", "draw-a-view", "sweep-a-scenario"])
  func `every example prints what is kept of it`(name: String) throws {
    let run = try Run.of(name, [], in: Places.package)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let file = Self.expectations.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try run.bytes.write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(run.output == expected)
  }

  @Test(arguments: ["first-graph", "who-with-whom", "draw-a-view", "sweep-a-scenario"])
  func `every example begins by saying what it shows and how it is run`(name: String) throws {
    let source = Places.package.appending(path: "examples/\(name)/main.swift")
    let text = String(decoding: try Data(contentsOf: source), as: UTF8.self)
    #expect(text.hasPrefix("// "))
    #expect(text.contains("//     swift run \(name)"))
  }

  /// The jets were delivered from some day of 2014 to some day of 2017, the friendship from 2001 on.
  @Test func `the first graph tells the certain from the possible`() throws {
    let run = try Run.of("first-graph", [], in: Places.package)
    let years = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(years == ["2000", "2014-06", "2016"])
    let jets = run.output.split(separator: "\n").filter { $0.contains("Jets") }
    #expect(jets.map { $0.contains("possible") } == [true, false])
    #expect(run.output.split(separator: "\n").count { $0.contains("Good-Neighborliness") } == 2)
  }

  @Test func `the drawn view is DOT that Graphviz reads`() throws {
    let run = try Run.of("draw-a-view", [], in: Places.package)
    #expect(run.output.hasPrefix("digraph "))
    #expect(run.output.contains("\"Northland\""))
    #expect(!run.output.contains("territorial"))
  }
}
