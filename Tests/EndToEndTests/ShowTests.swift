import Entente
import Foundation
import OrderedCollections
import Testing

@Suite struct ShowTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "m.yaml")
  }

  @Test func `the summary counts what there is`() throws {
    let run = try workspace.entente("show", "m.yaml", "--format", "csv")
    #expect(run.status == 0)
    let counts = Dictionary(
      uniqueKeysWithValues: run.output.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return (String(cells[0]), Int(cells[1]) ?? -1)
      }
    )
    #expect(counts["actors"] == 3)
    #expect(counts["relations"] == 4)
    #expect(counts["sources"] == 2)
    #expect(counts["evidence"] == 4)
    #expect(counts["views"] == 2)
    #expect(counts["observations"] == 0)
  }

  @Test func `the summary for people has the title and the counts`() throws {
    let run = try workspace.entente("show", "m.yaml")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Two states and a club\nas of 2017-07\n"))
    #expect(run.output.contains("2 state, 1 igo"))
    let chinese = try workspace.entente("show", "m.yaml", "--lang", "zh-Hant")
    #expect(chinese.output.hasPrefix("兩國與一會\n"))
  }

  @Test func `an actor is shown with its relations, sources, pages and words`() throws {
    let run = try workspace.entente("show", "m.yaml", "north")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Northland"))
    for words in ["北國", "Friendship", "p. 12", "friends for ever", "Doe", "3 relations"] {
      #expect(run.output.contains(words), "\(words) is missing")
    }
  }

  @Test(arguments: [
    ("sale", "relation:sale"), ("relation:sale", "relation:sale"),
    ("handbook", "source:handbook"), ("source:handbook", "source:handbook"),
    ("actor:club", "actor:club"), ("arms-transfer", "type:arms-transfer"),
    ("type:treaty", "type:treaty"), ("kind:state", "kind:state"), ("view:arms", "view:arms"),
  ])
  func `elements are found by id and by address`(name: String, address: String) throws {
    let run = try workspace.entente("show", "m.yaml", name)
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").first?.contains("(\(address)") == true)
  }

  @Test(arguments: [
    ("nort", "north"), ("Northland", "north"), ("北國", "north"), ("handbok", "handbook"),
    ("relation:freindship", "relation:friendship"), ("type:traety", "type:treaty"),
    ("source:nort", nil),
  ])
  func `an unknown id ends with 1 and the nearest known one`(name: String, near: String?) throws {
    let run = try workspace.entente("show", "m.yaml", name)
    #expect(run.status == 1)
    #expect(run.bytes.isEmpty)
    let hint = near.map { "; did you mean \"\($0)\"?" } ?? ""
    #expect(run.errors == "error: nothing in m.yaml is called \"\(name)\"\(hint)\n")
  }

  @Test func `one element as JSON stands in its section`() throws {
    let run = try workspace.entente("show", "m.yaml", "relation:sale", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: run.bytes) as? [String: [String: [String: Any]]]
    )
    #expect(Array(object.keys) == ["relations"])
    #expect(object["relations"]?["sale"]?["type"] as? String == "arms-transfer")
  }

  @Test func `the whole case as JSON holds every element and all evidence`() throws {
    let run = try entente("show", Places.caseModel, "--format", "json")
    #expect(run.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any]
    )
    let model = try Model(contentsOf: Places.caseModel)
    func keys(_ section: String) -> Set<String> {
      Set((json[section] as? [String: Any])?.keys.map(\.self) ?? [])
    }
    #expect(json["entente"] as? String == "1")
    #expect(keys("relations") == Set(model.relations.keys.map(\.rawValue)))
    #expect(keys("observations") == Set(model.observations.keys.map(\.rawValue)))
    #expect(keys("influences") == Set(model.influences.keys.map(\.rawValue)))
    #expect(keys("factors") == Set(model.factors.keys.map(\.rawValue)))
    #expect(keys("views") == Set(model.views.keys.map(\.rawValue)))
    let own = model.actors.keys.filter { !model.imported.contains(.actor($0)) }
    let named = model.relations.values.flatMap(\.participants).map(\.actor)
    #expect(keys("actors").isSuperset(of: (own + named).map(\.rawValue)))
    #expect(keys("sources").isSuperset(of: model.evidenceOfStatements.map(\.source.rawValue)))

    let sections = ["relations", "observations", "factors", "influences"]
    let printed = sections.flatMap { strings(under: "quote", in: json[$0] ?? "") }
    #expect(printed.sorted() == model.evidenceOfStatements.compactMap(\.quote).sorted())
  }

  /// All texts under a key, however deep.
  private func strings(under key: String, in tree: Any) -> [String] {
    switch tree {
    case let map as [String: Any]:
      map.flatMap { name, value -> [String] in
        if name == key, let text = value as? String { return [text] }
        return strings(under: key, in: value)
      }
    case let list as [Any]: list.flatMap { strings(under: key, in: $0) }
    default: []
    }
  }

  @Test(arguments: ["actors", "relations", "sources", "types", "kinds", "schemes", "views"])
  func `a plural lists all of a sort`(list: String) throws {
    let run = try workspace.entente("show", "m.yaml", list, "--format", "csv")
    #expect(run.status == 0)
    let data = try workspace.entente("show", "m.yaml", list, "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: data.bytes) as? [[String: Any]]
    )
    #expect(rows.count == run.output.split(separator: "\n").count - 1)
    #expect(rows.allSatisfy { $0["id"] is String })
  }

  @Test func `the vocabulary page names every type and kind of the base`() throws {
    let page = try String(
      contentsOf: Places.package.appending(path: "Documentation/vocabulary.md"),
      encoding: .utf8
    )
    for type in Vocabulary.base.relationTypes.keys { #expect(page.contains("| \(type) |")) }
    for kind in Vocabulary.base.kinds.keys { #expect(page.contains("| \(kind) |")) }
  }
}
