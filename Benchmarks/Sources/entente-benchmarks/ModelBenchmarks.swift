import CBaseline
import Entente
import EntenteGraphviz
import Foundation

/// Reading, checking and drawing models.
enum ModelBenchmarks {
  /// Measures what the design promises of models, and prints it as a table.
  static func run() throws {
    print("Graphviz \(Graphviz.version ?? "none")\n")
    var stopwatch = Stopwatch(rounds: 15)

    // A model of 20,000 relations: from text to model and findings, in memory and as a whole process.
    let text = GeneratedModel.text(relations: 20_000, actors: 200, seed: 2017)
    let reading = ModelReader().read(text: text)
    let faults = reading.diagnostics.filter { $0.severity == .error }
    guard let large = reading.model, faults.isEmpty, large.relations.count == 20_000 else {
      throw NotationError(Array(faults.prefix(3)))
    }
    try stopwatch.measure(
      (
        "20,000 relations: read and check, \(text.utf8.count / 1_000) kB",
        {
          guard ModelReader().read(text: text).model != nil else {
            throw CocoaError(.coderReadCorrupt)
          }
        }
      ),
      ("20,000 relations: check alone", { _ = large.violations() })
    )
    let program = URL(filePath: ".build/release/entente")
    if FileManager.default.isExecutableFile(atPath: program.path) {
      let file = FileManager.default.temporaryDirectory.appending(path: "entente-benchmark.yaml")
      try Data(text.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      try stopwatch.measure(
        (
          "20,000 relations: the whole process `entente check`",
          {
            let process = Process()
            process.executableURL = program
            process.arguments = ["check", file.path]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
          }
        )
      )
    } else {
      print("no release build of entente here: the whole process is not measured\n")
    }

    // Dates.
    let dates = [
      "2014", "2014-03-18", "1989-06/..", "2001-07-16/2021-07-16", "201X", "2014~", "[2014,2015]",
      "2014-33", "../2017", "2016?/2017~",
    ]
    try stopwatch.measure(
      (
        "100,000 EDTF dates parsed",
        {
          for _ in 0..<10_000 {
            for date in dates { _ = try Period(parsing: date) }
          }
        }
      )
    )

    // The case.
    let path = "graphs/china-russia"
    let model = try Model(contentsOf: path)
    try stopwatch.measure(("the case: read and check", { _ = try Model(contentsOf: path) }))
    guard let view = model.views.values.first else { fatalError("the case has no view") }
    var options = DiagramOptions()
    options.fontName = FontChoice.families(for: "en").joined(separator: ",")
    let diagram = Diagram(model.selection(of: view), view: view, options: options)
    try stopwatch.measure(
      (
        "the case: select and make the overview's diagram and text",
        {
          _ = Diagram(model.selection(of: view), view: view, options: options).dotGraph.text
        }
      )
    )

    // The picture, by the library and by libgvc alone, of the same text.
    let dot = diagram.dotGraph.text
    let engine = LayoutEngine(rawValue: diagram.engine)
    let medians = try stopwatch.measure(
      (
        "the overview's text to SVG, by EntenteGraphviz",
        {
          _ = try Graphviz.render(dot, engine: engine)
        }
      ),
      (
        "the overview's text to SVG, by libgvc alone",
        {
          guard baseline_render(dot, engine.rawValue) > 0 else {
            throw CocoaError(.coderReadCorrupt)
          }
        }
      )
    )

    let bests = stopwatch.rows.suffix(2).map(\.best)
    print(stopwatch.table)
    let shares = [medians[0] / medians[1], bests[0] / bests[1]].map { ratio in
      String(format: "%+.1f %%", (ratio - 1) * 100)
    }
    print(
      "\nEntenteGraphviz against libgvc: \(shares[0]) by the medians, \(shares[1]) by the best."
    )
  }
}
