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
    isChecked: Bool = false,
    edit: (URL) throws -> Void = { _ in }
  ) throws -> Model {
    let folder = FileManager.default.temporaryDirectory.appending(path: "set-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in TableSet(ExportScope(model, view: view)).files {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    try edit(folder)
    // Random models break rules of meaning, which is no matter here.
    return isChecked
      ? try Model(tableSet: folder.path) : try #require(try TableSet.read(folder.path).model)
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

  @Test(arguments: 0..<24) func `random models come back whole`(seed: UInt64) throws {
    var made = RandomModel.make(seed: seed, base: .base)
    // The notation has no word for a view of all times.
    for (id, view) in made.views where view.time == .always { made.views[id]?.time = nil }
    let model = try #require(ModelReader().read(text: ModelWriter.json(made)).model)
    expectSame(try readBack(model), model, "seed \(seed)")
  }

  @Test func `tables of every view of the case come back as a model without errors`() throws {
    let model = try PeerSubject.caseModel()
    #expect(model.views.count > 10)
    for view in model.views.values {
      let found = try readBack(model, view: view, isChecked: true)
      let set = TableSet(ExportScope(model, view: view))
      for row in try set.rows(of: "relations") {
        let id = RelationID(row["id"] ?? "")
        #expect(found.relations[id] != nil && found.relations[id] == model.relations[id])
      }
      for row in try set.rows(of: "actors") {
        let id = ActorID(row["id"] ?? "")
        #expect(found.actors[id] != nil && found.actors[id] == model.actors[id])
      }
      #expect(found.relations.count <= model.relations.count)
    }
  }

  @Test func `a table that was edited counts`() throws {
    let found = try readBack(try Sample.model()) { folder in
      let file = folder.appending(path: "actors.csv")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacing("Bland", with: "Blandia").replacing("Aland", with: "Alandia").utf8)
        .write(to: file)
    }
    #expect(found.actors["b"]?.label["en"] == "Blandia")
    #expect(found.actors["a"]?.label == ["en": "Alandia", "zh-Hant": "甲國"])
  }

  @Test func `few fields need the table of the rest`() throws {
    let model = try Sample.model()
    let set = TableSet(ExportScope(model))
    let rows = try set.rows(of: "fields")
    let tabled = rows.filter { row in
      ["actor", "relation", "source"].contains { (row["element"] ?? "").hasPrefix($0 + ":") }
    }
    // Only the label that is there in two languages, and what `dates` of nobody tell.
    #expect(
      tabled.map { "\($0["element"] ?? "").\($0["field"] ?? "")" } == [
        "actor:a.label in other languages"
      ]
    )
  }

  /// What is wrong after an edit of one file of the sample's set.
  private func problem(_ file: String, _ old: String, _ new: String) throws -> String {
    do {
      _ = try readBack(try Sample.model(), isChecked: true) { folder in
        let path = folder.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        try #require(text.contains(old))
        try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: path)
      }
      return ""
    } catch let error as TableSetError {
      return error.message.split(separator: "/").last.map(String.init) ?? ""
    } catch let error as NotationError {
      return error.description.split(separator: "/").last.map(String.init) ?? ""
    }
  }

  @Test func `what is wrong after an edit is told with file and row`() throws {
    #expect(
      try problem("participants.csv", "sale-ab,a", "sale-xy,a")
        == "participants.csv:2: no row makes relation:sale-xy; add one to relations.csv, or take this row out"
    )
    #expect(
      try problem("participants.csv", "sale-ab,a", "sale-ab,zz").hasPrefix(
        "participants.csv:2:1: error"
      )
    )
    #expect(
      try problem("actors.csv", "\nb,", "\na,").hasPrefix(
        "actors.csv:3: the id a is there already, on line 2"
      )
    )
    #expect(
      try problem("actors.csv", "id,", "name,").hasPrefix("actors.csv:1: the column id is missing")
    )
    #expect(
      try problem("fields.csv", "element,field,value", "element;field;value")
        .hasSuffix("is missing; columns are divided by commas: save the table as CSV with commas")
    )
    #expect(try problem("fields.csv", "}", "").contains("no JSON"))
    #expect(try problem("relations.csv", "\nsale-ab,", "\n,").hasSuffix("the row has no id"))
  }

  @Test func `archived copies of sources need not lie beside the tables`() throws {
    var model = try Sample.model()
    for id in model.sources.keys { model.sources[id]?.archive = "copies/a.pdf" }
    let found = try readBack(model, isChecked: true)
    #expect(found.sources.values.allSatisfy { $0.archive == "copies/a.pdf" })
  }

  @Test func `a folder without the tables is an error that says what is missing`() {
    #expect(throws: TableSetError.self) { try Model(tableSet: "/nowhere") }
  }
}
