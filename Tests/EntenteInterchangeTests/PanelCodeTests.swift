import EntenteInterchange
import EntenteModel
import EntenteNotation
import Testing

/// Codes that pass from state to state, with the states that ship.
@Suite struct PanelCodeTests {
  private func rows(
    _ relations: String,
    _ unit: PanelUnit,
    codes: SchemeID,
    years: ClosedRange<Int>,
    allStates: Bool = false
  ) throws -> [[String: String]] {
    let model = try Sample.model(
      """
      entente: "1"
      title: Codes
      imports: [ "entente:states" ]
      defaults: { lang: en, as-of: 2017 }
      relations:
      \(relations)
      """
    )
    let request = PanelRequest(unit, codes: codes, years: years, includesAllStates: allStates)
    return try Sample.rows(Panel(ExportScope(model), request).text())
  }

  private static let treaties = """
      old: { type: treaty, participants: [ { actor: [soviet-union, china], role: party } ], when: 1950-02/1991-12-25 }
      new: { type: treaty, participants: [ { actor: [russia, china], role: party } ], when: 1991-12-26/.. }
      vague: { type: treaty, participants: [ { actor: [russia, china], role: party } ], when: 1991/.. }
    """

  @Test func `365 is the Soviet Union, then Russia, and in 1991 both`() throws {
    let rows = try rows(Self.treaties, .dyadYear, codes: "cow", years: 1990...1992)
    #expect(rows.map { $0["year"] } == ["1990", "1991", "1992"])
    #expect(rows.map { $0["ccode1"] } == ["365", "365", "365"])
    #expect(rows.map { $0["actor1"] } == ["soviet-union", "soviet-union;russia", "russia"])
    // A relation of 1991 is certain in 1991 for a state that began in December.
    #expect(rows.map { $0["treaty_certain"] } == ["1", "3", "2"])
  }

  @Test func `ISO codes tell them apart`() throws {
    let rows = try rows(Self.treaties, .dyadYear, codes: "iso3", years: 1990...1992)
    #expect(
      rows.map { "\($0["iso3_1"] ?? "")-\($0["iso3_2"] ?? "") \($0["year"] ?? "")" } == [
        "CHN-RUS 1991", "CHN-RUS 1992", "CHN-SUN 1990", "CHN-SUN 1991",
      ]
    )
    #expect(rows.map { $0["treaty_certain"] } == ["2", "2", "1", "1"])
  }

  @Test func `Germany has two COW numbers in 1990 and one Gleditsch-Ward number`() throws {
    let relations = """
        before: { type: visit, from: germany, to: china, when: 1990-05-01 }
        after: { type: visit, from: germany, to: china, when: 1990-11-01 }
        sometime: { type: visit, from: germany, to: china, when: 1990 }
      """
    let cow = try rows(relations, .dyadYear, codes: "cow", years: 1990...1990)
    #expect(cow.map { $0["ccode1"] } == ["255", "260"])
    #expect(cow.map { $0["visit_certain"] } == ["1", "1"])
    // It is not known under which of the two.
    #expect(cow.map { $0["visit_possible"] } == ["1", "1"])
    let gw = try rows(relations, .dyadYear, codes: "gw", years: 1990...1990)
    #expect(gw.map { $0["gwcode1"] } == ["260"])
    #expect(gw.map { $0["visit_certain"] } == ["3"])
  }

  /// Members of the state system by the COW list (v2016): 191 at some time in 2000, 195 in 2016.
  @Test func `all states of a year are as many as the COW list has`() throws {
    let rows = try rows(
      Self.treaties,
      .actorYear,
      codes: "cow",
      years: 2000...2016,
      allStates: true
    )
    #expect(rows.count { $0["year"] == "2016" } == 195)
    #expect(Set(rows.filter { $0["year"] == "2016" }.compactMap { $0["ccode"] }).count == 195)
    let in2000 = Set(rows.filter { $0["year"] == "2000" }.compactMap { $0["actor"] })
    #expect(in2000.isDisjoint(with: ["kosovo", "montenegro", "south-sudan", "timor-leste"]))
    #expect(rows.count { $0["year"] == "2000" } == 191)
  }

  @Test func `dyads exist only while both do`() throws {
    let rows = try rows(
      """
        one: { type: visit, from: east-germany, to: south-yemen, when: 1980 }
        two: { type: visit, from: east-germany, to: russia }
      """,
      .directedDyadYear,
      codes: "cow",
      years: 1989...1993
    )
    // Both ended in 1990; Russia began later.
    #expect(
      rows.map { "\($0["ccode1"] ?? "")-\($0["ccode2"] ?? "") \($0["year"] ?? "")" }
        == ["265-680 1989", "265-680 1990", "680-265 1989", "680-265 1990"]
    )
  }
}
