import EntenteInterchange
import EntenteModel
import EntenteNotation
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

@Suite struct TableSetRoundTripTests {
  /// Writes the set of a model to a folder and reads it back.
  private func readBack(
    _ model: Model,
    view: View? = nil,
    edit: (URL) throws -> Void = { _ in }
  ) throws -> Model {
    let folder = FileManager.default.temporaryDirectory.appending(path: "set-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in TableSet(ExportScope(model, view: view)).files {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    try edit(folder)
    return try #require(try TableSet.read(folder.path).model)
  }

  private func expectSame(_ found: Model, _ model: Model, _ what: String) {
    let (text, wanted) = (ModelWriter.json(found), ModelWriter.json(model))
    let isSame = text == wanted
    #expect(isSame, "\(what): \(Self.firstDifference(text, wanted))")
  }

  /// Where two texts part, with the lines before: the whole of both would be megabytes.
  private static func firstDifference(_ found: String, _ wanted: String) -> String {
    let lines = found.split(separator: "\n")
    let others = wanted.split(separator: "\n")
    let place = zip(lines, others).enumerated().first { $1.0 != $1.1 }?.offset ?? lines.count
    return "line \(place + 1)\nfound:\n"
      + lines.dropFirst(max(0, place - 8)).prefix(14).joined(separator: "\n") + "\nwanted:\n"
      + others.dropFirst(max(0, place - 8)).prefix(14).joined(separator: "\n")
  }

  @Test func `the sample comes back whole`() throws {
    let model = try Sample.model()
    let found = try readBack(model)
    expectSame(found, model, "sample")
    #expect(found.relations == model.standalone().relations)
    #expect(found.actors == model.standalone().actors)
  }

  @Test func `the case comes back whole`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../graphs/china-russia"
    ).standardizedFileURL.path
    let model = try Model(contentsOf: path)
    let found = try readBack(model)
    expectSame(found, model, "graphs/china-russia")
    #expect(found.relations == model.standalone().relations)
    #expect(found.sources == model.standalone().sources)
  }

  @Test(arguments: 0..<40) func `random models come back whole`(seed: UInt64) throws {
    var made = RandomModel.make(seed: seed, base: .base)
    // The notation has no word for a view of all times.
    for (id, view) in made.views where view.time == .always { made.views[id]?.time = nil }
    let model = try #require(ModelReader().read(text: ModelWriter.json(made)).model)
    expectSame(try readBack(model), model, "seed \(seed)")
  }

  @Test func `a table that was edited counts`() throws {
    let found = try readBack(try Sample.model()) { folder in
      let file = folder.appending(path: "actors.csv")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacingOccurrences(of: "Bland", with: "Blandia").utf8).write(to: file)
    }
    #expect(found.actors["b"]?.label["en"] == "Blandia")
  }

  @Test func `few fields need the table of the rest`() throws {
    let model = try Sample.model()
    let set = TableSet(ExportScope(model))
    let rows = try set.rows(of: "fields")
    let tabled = rows.filter { row in
      ["actor", "relation", "source"].contains { (row["element"] ?? "").hasPrefix($0 + ":") }
    }
    // Only the label that is there in two languages, and what `dates` of nobody tell.
    #expect(tabled.map { "\($0["element"] ?? "").\($0["field"] ?? "")" } == ["actor:a.label"])
  }

  @Test func `a folder without the tables is an error that says what is missing`() {
    #expect(throws: TableSetError.self) { try Model(tableSet: "/nowhere") }
  }
}
