import EntenteModel
import EntenteNotation
import EntenteTables
import EntenteTestSupport
import OrderedCollections
import Testing

@Suite("The report of what two models say differently")
struct DifferenceReportTests {
  private func side(_ relations: String, _ name: String) throws -> DifferenceReport.Side {
    let text = """
      entente: "1"
      sources: { s: { title: S }, t: { title: T } }
      actors: { a: { kind: state }, b: { kind: state }, c: { kind: state } }
      relations:
      \(relations)
      """
    let reading = ModelReader().read(text: text, name: name)
    return try #require(DifferenceReport.Side(reading, name: name))
  }

  private func report(_ old: String, _ new: String) throws -> DifferenceReport {
    DifferenceReport(from: try side(old, "old.yaml"), to: try side(new, "new.yaml"))
  }

  /// A field before and after, what it is called, and its words on both sides.
  @Test(
    arguments: [
      ("when: 2014", "when: 2015", "when", "2014", "2015"),
      ("when: 2014", "label: L, when: 2014", "label", nil, "en: L"),
      ("attributes: { weapon: tank }", "", "attributes.weapon", "en: tank", nil),
      (
        "evidence: { source: s, quote: one }", "evidence: { source: s, quote: two }",
        "evidence.quote", "one", "two"
      ),
      (
        "evidence: { source: s, at: { page: 1 } }", "evidence: { source: s, at: { page: 2 } }",
        "evidence.at.page", "1", "2"
      ),
      (
        "when: [ { value: 2014 }, { value: 2015 } ]",
        "when: [ { value: 2014 }, { value: 2015, evidence: s } ]", "when[1].evidence", nil,
        "source: s"
      ),
      (
        "evidence: [ s ]", "evidence: [ { source: t, quote: new }, s ]", "evidence[0]", nil,
        "source: t, quote: new"
      ),
      ("tags: [ x, y ]", "tags: [ y, x ]", "tags", "x, y", "y, x"),
    ] as [(String, String, String, String?, String?)]
  )
  func `each field is told by its key`(
    old: String,
    new: String,
    name: String,
    before: String?,
    after: String?
  ) throws {
    func text(_ field: String) -> String {
      "  r: { type: arms-transfer, from: a, to: b" + (field.isEmpty ? "" : ", \(field)") + " }"
    }
    let report = try report(text(old), text(new))
    #expect(report.entries.map(\.address) == [.relation("r")])
    let fields = try #require(report.entries.first).fields
    #expect(fields.map(\.name) == [name])
    #expect(fields.first?.old == before)
    #expect(fields.first?.new == after)
    #expect(fields.first?.oldPlace?.file == "old.yaml")
    #expect(fields.first?.newPlace?.start.line == 5)
  }

  @Test func `participants are known by actor and role, wherever they stand`() throws {
    let report = try report(
      "  r: { type: arms-transfer, from: a, to: b }",
      "  r: { type: arms-transfer, from: [ c, a ], to: b }"
    )
    let fields = try #require(report.entries.first).fields
    #expect(fields.map(\.new) == ["c as supplier"])
    #expect(fields.map(\.old) == [nil])
  }

  @Test func `a relation under another identifier is told twice and proposed`() throws {
    let report = try report(
      "  r: { type: arms-transfer, from: a, to: b, when: 2014 }",
      "  q: { type: arms-transfer, from: a, to: b, when: 2014 }"
    )
    #expect(report.count(.added) == 1)
    #expect(report.count(.removed) == 1)
    #expect(report.proposals.map(\.new) == [.relation("q")])
    #expect(report.text().contains("? relation:r → relation:q: the same type and participants"))
  }

  @Test func `a model does not differ from itself`() throws {
    let report = try report("  r: { type: trade-pact }", "  r: { type: trade-pact }")
    #expect(report.isEmpty)
    #expect(report.summary == "no differences")
    #expect(report.table.rows.isEmpty)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `whatever differs has a field that says what`(seed: UInt64) {
    let (old, new) = (RandomModel.make(seed: seed), RandomModel.make(seed: seed + 1))
    let report = DifferenceReport(
      from: DifferenceReport.Side(old, name: "a"),
      to: DifferenceReport.Side(new, name: "b")
    )
    for entry in report.entries {
      #expect((entry.kind == .changed) == !entry.fields.isEmpty)
      for field in entry.fields { #expect(field.old != nil || field.new != nil) }
    }
    let back = DifferenceReport(
      from: DifferenceReport.Side(new, name: "b"),
      to: DifferenceReport.Side(old, name: "a")
    )
    #expect(back.count(.added) == report.count(.removed))
    #expect(back.count(.changed) == report.count(.changed))
  }
}
