import EntenteInterchange
import EntenteModel
import EntenteNotation
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

@Suite struct TableSetTests {
  private let set: TableSet

  init() throws {
    set = TableSet(ExportScope(try Sample.model()))
  }

  @Test func `edges are what each shape makes of a relation`() throws {
    let edges = try set.rows(of: "edges")
    let found = edges.map { row in
      "\(row["relation"] ?? ""): \(row["source"] ?? "") "
        + "\(row["directed"] == "TRUE" ? ">" : "-") \(row["target"] ?? "") \(row["tie"] ?? "")"
    }
    #expect(
      found == [
        "sale-ab: a > b no", "sale-ab: a > c no", "quarrel-ba: b > a certain",
        "pact-abc: a - b certain", "pact-abc: a - c certain", "pact-abc: b - c certain",
        "pact-ad: d - a possible", "club-x: x - a certain", "club-x: x - b certain",
        "vote-1: a - relation:vote-1 no", "vote-1: c - relation:vote-1 no",
        "vote-1: x - relation:vote-1 no", "planned-sale: c > a no", "alleged-sale: c > d no",
      ]
    )
  }

  @Test func `an edge says its weight, its share and when both ends were in it`() throws {
    let edges = try set.rows(of: "edges")
    let quarrel = try #require(edges.first { $0["relation"] == "quarrel-ba" })
    #expect(quarrel["weight"] == "-0.25")
    #expect(quarrel["share"] == "1")
    #expect(quarrel["start_earliest"] == "2015-01-01")
    #expect(quarrel["start_latest"] == "2015-12-31")
    // Vouched for up to as-of, and perhaps longer.
    #expect(quarrel["end_earliest"] == "2016-06-30")
    #expect(quarrel["end_latest"] == "")
    let joined = try #require(
      edges.first { $0["relation"] == "pact-abc" && $0["target"] == "c" }
    )
    #expect(joined["share"] == "0.5")
    #expect(joined["when"] == "2014-01-01/..")
    #expect(joined["start_earliest"] == "2015-07-01")
    #expect(joined["source_roles"] == "party")
    #expect(edges.filter { $0["type"] == "club" }.allSatisfy { $0["weight"] == "0" })
  }

  @Test func `an attested absence is a relation and no edge`() throws {
    let relations = try set.rows(of: "relations")
    let absence = try #require(relations.first { $0["id"] == "no-pact" })
    #expect(absence["modality"] == "absent")
    #expect(absence["tie"] == "no")
    #expect(absence["edges"] == "0")
    #expect(try set.rows(of: "participants").contains { $0["relation"] == "no-pact" })
    #expect(try !set.rows(of: "edges").contains { $0["modality"] == "absent" })
  }

  @Test func `nodes are all that edges name, and the actors without an edge`() throws {
    let nodes = try set.rows(of: "nodes")
    #expect(nodes.map { $0["id"] } == ["a", "b", "c", "d", "x", "relation:vote-1"])
    let names = Set(nodes.compactMap { $0["id"] })
    for edge in try set.rows(of: "edges") {
      #expect(names.contains(edge["source"] ?? "") && names.contains(edge["target"] ?? ""))
    }
    #expect(nodes.last?["node"] == "relation")
    // The vote is over at the moment.
    #expect(nodes.last?["measured"] == "FALSE")
    #expect(nodes.first?["measured"] == "TRUE")
  }

  @Test func `texts with commas, quotes and other scripts come back as they were`() throws {
    #expect(try set.rows(of: "actors").first { $0["id"] == "c" }?["label"] == "C, or \"Cland\"")
    let evidence = try set.rows(of: "evidence")
    #expect(evidence.first?["quote"] == "they sold, they said")
    #expect(evidence.first?["element"] == "relation:sale-ab")
    #expect(evidence.first?["page"] == "3")
    let chinese = TableSet(ExportScope(try Sample.model(), language: "zh"))
    #expect(try chinese.rows(of: "actors").first?["label"] == "甲國")
  }

  @Test func `codes have columns of their own, and rows with their time`() throws {
    let actors = try set.rows(of: "actors")
    #expect(actors.map { $0["cow"] } == ["2", "20", "100", "3", ""])
    #expect(actors.map { $0["iso3"] } == ["AAA", "BBB", "CCC", "DDD", ""])
    #expect(actors.allSatisfy { $0["gw"] == "" })
    #expect(try set.rows(of: "identifiers").count == 8)
  }

  @Test func `what ties nobody and what may not be passed on is told`() {
    #expect(
      set.remarks == [
        "1 relation without an edge: the type talk has no shape; give one with "
          + "--project talk=clique|star|junction|directed|none",
        "1 relation without an edge: attested absence",
        "P001: 1 row of evidence from secret, which is marked redistributable: false",
      ]
    )
  }

  @Test func `a view and its time narrow the tables, a shape given changes the edges`() throws {
    let model = try Sample.model()
    let view = try #require(model.views["sales"])
    let sales = TableSet(ExportScope(model, view: view))
    // During 2015: the sale was on, the planned one had not begun.
    #expect(try sales.rows(of: "relations").map { $0["id"] } == ["sale-ab", "alleged-sale"])
    #expect(try sales.rows(of: "edges").map { $0["tie"] } == ["certain", "certain", "possible"])
    let at = TableSet(ExportScope(model, view: view, at: "2016-03-01"))
    #expect(try at.rows(of: "relations").map { $0["state"] } == ["ended", "possible", "ended"])
    let reshaped = TableSet(ExportScope(model, shapes: ["vote": .clique, "talk": .clique]))
    let edges = try reshaped.rows(of: "edges").filter { $0["type"] == "vote" }
    #expect(edges.map { ($0["source"] ?? "") + ($0["target"] ?? "") } == ["ac"])
    #expect(reshaped.remarks.count == 2)
  }

  @Test func `the codebook explains every file and every column`() throws {
    let panel = try Panel(
      ExportScope(Sample.model()),
      PanelRequest(.directedDyadYear, codes: "cow")
    )
    let set = TableSet(ExportScope(try Sample.model()), panel: panel)
    #expect(set.codebook.hasPrefix(TableSet.mark))
    for file in set.files {
      #expect(TableSet.fileNames.contains(file.name))
      guard file.name.hasSuffix(".csv") else { continue }
      let section = try #require(
        set.codebook.components(separatedBy: "\n## ").first { $0.hasPrefix(file.name + "\n") }
      )
      let header = String(decoding: file.bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      for column in header.split(separator: ",") {
        #expect(section.contains("| `\(column)` | "), "\(file.name) has \(column)")
      }
    }
    for table in set.tables {
      let names = table.columns.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(names.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9_]*/) != nil })
      #expect(table.columns.allSatisfy { !$0.meaning.isEmpty })
    }
  }

  @Test func `an empty model and one without a date make tables`() throws {
    let empty = TableSet(ExportScope(Model(title: "Nothing")))
    #expect(try empty.rows(of: "nodes").isEmpty)
    #expect(empty.codebook.contains("# Codebook: Nothing"))
    let undated = try Sample.model(Sample.text.replacing(", as-of: 2016-06-30", with: ""))
    let set = TableSet(ExportScope(undated))
    #expect(try set.rows(of: "relations").allSatisfy { $0["state"] == "" })
    // Without a date ties are those of all times.
    #expect(try set.rows(of: "edges").filter { $0["tie"] == "certain" }.count == 12)
  }

  /// Whatever a model holds, tables keep their form.
  @Test(arguments: 0..<16 as Range<UInt64>)
  func `hostile models make tables that read back`(seed: UInt64) throws {
    let model = RandomModel.make(seed: seed, base: .base)
    let scope = ExportScope(model, view: model.views.values.first)
    let set = TableSet(scope)
    for table in set.tables {
      let rows = try set.rows(of: table.name)
      #expect(rows.count == table.rows.count)
      for (row, cells) in zip(rows, table.rows) {
        #expect(table.columns.map { row[$0.name] } == cells, "\(table.name)")
      }
    }
    #expect(set.files == TableSet(ExportScope(model, view: model.views.values.first)).files)
  }
}
