import EntenteInterchange
import EntenteModel
import Foundation
import OrderedCollections
import Testing

@Suite struct MappedTableTests {
  private static let mapping = """
    title: Ties
    source: { id: ties, title: A table of ties, version: "2", coverage: 1990/2000, redistributable: false }
    id: "tie-{no}"
    label: "{name}"
    type: { column: kind, values: { a: alliance, t: treaty } }
    participants:
      - { role: party, column: code, scheme: cow, when: { start: [y1, m1], end: [y2, m2] } }
    when: { start: from, end: until, format: M/d/yyyy }
    attributes: { subject: note }
    missing: ["-9"]
    """

  @Test func `rows of one identifier are one relation`() throws {
    let files = try SampleFiles()
    let table = """
      no,name,kind,code,y1,m1,y2,m2,from,until,note
      1,North,a,365,1990,1,1995,-9,1/2/1990,3/4/1995,x
      1,North,a,710,1992,-9,-9,-9,1/2/1990,3/4/1995,x
      2,South,q,710,1992,-9,-9,-9,1/2/1990,3/4/1995,x
      3,West,t,2,1992,13,-9,-9,1/2/1990,,
      """
    let imported = try MappedTable.read(
      [try files.file("t.csv", table)],
      mapping: try files.file("m.yaml", Self.mapping)
    )
    let tie = try #require(imported.relation("tie-1"))
    #expect(tie.type == "alliance")
    #expect(tie.when?.used == "1990-01-02/1995-03-04")
    #expect(tie.participants.map { $0.when?.used } == ["1990-01/1995", "1992/"])
    #expect(tie.evidence.map { $0.locators[0].value } == ["t.csv:2", "t.csv:3"])
    #expect(imported.report.refusals.map(\.place.line) == [4, 5])
    #expect(imported.report.refusals[0].reason.contains("\"q\""))
    #expect(imported.model.sources["ties"]?.isRedistributable == false)
  }

  @Test func `decimal commas, dates of a format and what is not known are read`() throws {
    let files = try SampleFiles()
    let mapping = """
      id: "aid-{id}"
      type: aid
      participants: [{ role: donor, column: from }, { role: recipient, column: to }]
      when: { start: on, format: d.M.yyyy }
      attributes: { value: { column: sum, unit: USD-million } }
      decimal: comma
      source: { id: aid, coverage: 2015/2018 }
      """
    let table = """
      id;from;to;on;sum
      1;China;Pakistan;1.2.2015;1.200,5
      2;Russia;Syria;2016-12-31;80
      3;Japan;Viet Nam;31.12.2017;
      4;Japan;Laos;31.12.2017;many
      """
    let imported = try MappedTable.read(
      [try files.file("t.csv", table)],
      mapping: try files.file("m.yaml", mapping)
    )
    #expect(imported.relation("aid-1")?.number("value") == 1_200.5)
    #expect(imported.relation("aid-3")?.attributes["value"] == nil)
    #expect(imported.report.refusals.map(\.place.line) == [3, 5])
    #expect(imported.report.refusals[0].reason == "\"on\" is \"2016-12-31\", no date of its format")
    // As of the whole last year, in which what is dated to it holds for certain.
    #expect(imported.model.defaults.asOf == "2018")
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `a relation that does not check is refused with its rows`() throws {
    let files = try SampleFiles()
    let mapping = """
      id: "pact-{no}"
      type: alliance
      participants: [{ role: party, column: who }]
      """
    let imported = try MappedTable.read(
      [try files.file("t.csv", "no,who\n1,China\n1,Russia\n2,Japan\n3,China\n3,China\n")],
      mapping: try files.file("m.yaml", mapping)
    )
    #expect(imported.model.relations.keys == ["pact-1"])
    #expect(imported.report.keptCount == 2)
    #expect(imported.report.refusedCount == 3)
    #expect(imported.report.refusals.map(\.place.line) == [4, 5])
    #expect(imported.report.refusals[0].reason.contains("party"))
    #expect(imported.errorCodes.isEmpty)
  }

  @Test(arguments: [
    ("doner", "did you mean \"donor\"?"), ("country", "it has \"donor\", \"recipient\""),
  ])
  func `a column that is not there is told with those that are`(column: String, words: String)
    throws
  {
    let files = try SampleFiles()
    let mapping = """
      id: "{donor}"
      type: treaty
      participants: [{ role: party, column: \(column) }]
      """
    let error = #expect(throws: ImportError.self) {
      try MappedTable.read(
        [try files.file("t.csv", "donor,recipient\nChina,Laos\n")],
        mapping: try files.file("m.yaml", mapping)
      )
    }
    #expect(error?.message.contains(words) ?? false, "\(String(describing: error))")
  }

  @Test(arguments: [
    ("{ role: giver, column: a }", "aid has no role \"giver\", but donor, recipient"),
    ("{ role: donor, column: a, kind: stat }", "there is no kind \"stat\""),
  ])
  func `a role or kind that is not there is told before any row`(line: String, words: String) throws
  {
    let files = try SampleFiles()
    let error = #expect(throws: ImportError.self) {
      try MappedTable.read(
        [try files.file("t.csv", "a\n1\n")],
        mapping: try files.file("m.yaml", "id: \"{a}\"\ntype: aid\nparticipants: [\(line)]\n")
      )
    }
    #expect(error?.code == .badMapping)
    #expect(error?.message.contains(words) ?? false, "\(String(describing: error))")
    #expect(error?.place?.line == 3)
  }

  @Test(arguments: [
    ("partcipants: []", "did you mean \"participants\""),
    ("type: aliance", "did you mean \"alliance\""),
    ("type: development-aid", "\"aid\""), ("decimal: semicolon", "point or comma"),
    ("participants: [{ role: party, column: code, scheme: cowx }]", "no codes of \"cowx\""),
    ("modality: loud", "modality"), ("id: [1]", "a text"),
  ])
  func `a mapping that cannot be is told with its place`(line: String, words: String) throws {
    let files = try SampleFiles()
    let error = #expect(throws: ImportError.self) {
      try MappedTable.read(
        [try files.file("t.csv", "a\n1\n")],
        mapping: try files.file("m.yaml", line + "\n")
      )
    }
    #expect(error?.code == .badMapping)
    #expect(error?.message.contains(words) ?? false, "\(String(describing: error))")
    #expect(error?.place?.line == 1)
  }

  /// The alliances of the Correlates of War have no importer of their own, at their keeper's wish.
  @Test(.enabled(if: FieldData.isExpected, "the field's data sets are not here"))
  func `formal alliances give the counts of their facts`() throws {
    let files = try SampleFiles()
    let mapping = """
      id: "alliance-{version4id}"
      type: alliance
      participants:
        - { role: party, column: ccode, scheme: cow, kind: state, when: { start: [mem_st_year, mem_st_month, mem_st_day], end: [mem_end_year, mem_end_month, mem_end_day] } }
      source: { id: cow-alliances, title: Formal alliances, version: "4.1", coverage: 1816/2012, redistributable: false }
      """
    let imported = try MappedTable.read(
      [FieldData.path("alliances/alliance_v4.1_by_member.csv")],
      mapping: try files.file("m.yaml", mapping)
    )
    let facts = try FieldData.facts("alliances")
    #expect(imported.report.readCount == facts["rows"] as? Int)
    #expect(imported.model.relations.count == facts["alliances"] as? Int)
    for day in ["1914-07-28", "1962-10-15", "1989-11-09"] as [CalendarDay] {
      let known = try #require(facts[day.description] as? [String: Int])
      var rows = 0
      var alliances = 0
      var largest = 0
      for relation in imported.model.relations.values {
        let members = relation.participants.filter { participant in
          guard let bounds = participant.when?.used?.bounds else { return false }
          return bounds.startMin <= day && day <= bounds.endMax
        }
        rows += members.count
        alliances += members.isEmpty ? 0 : 1
        largest = max(largest, members.count)
      }
      #expect(rows == known["rows_in_force"])
      #expect(alliances == known["alliances_in_force"])
      #expect(largest == known["members_largest_alliance"])
    }
  }
}
