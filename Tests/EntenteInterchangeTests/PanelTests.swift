import EntenteInterchange
import EntenteModel
import EntenteNotation
import OrderedCollections
import Testing

@Suite struct PanelTests {
  private func rows(_ unit: PanelUnit, years: ClosedRange<Int>? = nil) throws -> [[String: String]]
  {
    let panel = try Panel(
      ExportScope(Sample.model()),
      PanelRequest(unit, codes: "cow", years: years)
    )
    let rows = try Sample.rows(panel.text())
    #expect(rows.count == panel.rowCount)
    return rows
  }

  private func sum(_ rows: [[String: String]], _ column: String) -> Int {
    rows.map { Int($0[column] ?? "") ?? -1_000_000 }.reduce(0, +)
  }

  /// A row as `2-20 2014: certain possible`, only those that are not all zero.
  private func cells(_ rows: [[String: String]], _ keys: [String], _ column: String) -> [String] {
    rows.compactMap { row in
      let certain = row[column + "_certain"] ?? "?"
      let possible = row[column + "_possible"] ?? "?"
      if certain == "0", possible == "0" { return nil }
      let codes = keys.map { row[$0] ?? "?" }.joined(separator: "-")
      return "\(codes) \(row["year"] ?? "?"): \(certain) \(possible)"
    }
  }

  /// Three dyads of a, b, c in four years, three with d from 2014 on.
  @Test func `dyad-years are all pairs in all years in which both exist`() throws {
    let rows = try rows(.dyadYear)
    #expect(rows.count == 3 * 4 + 3 * 3)
    #expect(
      rows.filter { $0["ccode1"] == "2" && $0["ccode2"] == "3" }.map { $0["year"] }
        == ["2014", "2015", "2016"]
    )
    // Codes are numbers: 3 comes before 20.
    #expect(
      Array(rows.map { "\($0["ccode1"] ?? "")-\($0["ccode2"] ?? "")" }.uniqued())
        == ["2-3", "2-20", "2-100", "3-20", "3-100", "20-100"]
    )
    #expect(rows.first?["actor1"] == "a" && rows.first?["actor2"] == "d")
  }

  @Test func `certain and possible ties are counted apart, by hand`() throws {
    let rows = try rows(.dyadYear)
    let keys = ["ccode1", "ccode2"]
    #expect(
      cells(rows, keys, "ties") == [
        "2-3 2014: 0 1", "2-3 2015: 0 1", "2-3 2016: 0 1",
        "2-20 2014: 2 0", "2-20 2015: 3 0", "2-20 2016: 2 0",
        "2-100 2014: 1 0", "2-100 2015: 2 0", "2-100 2016: 1 0",
        "3-100 2015: 0 1",
        "20-100 2015: 1 0", "20-100 2016: 1 0",
      ]
    )
    #expect(cells(rows, keys, "conflictual") == ["2-20 2015: 1 0", "2-20 2016: 1 0"])
    #expect(
      cells(rows, keys, "sale") == [
        "2-20 2014: 1 0", "2-20 2015: 1 0", "2-100 2014: 1 0", "2-100 2015: 1 0", "3-100 2015: 0 1",
      ]
    )
  }

  @Test func `directed dyads have a direction where relations do`() throws {
    let rows = try rows(.directedDyadYear)
    #expect(rows.count == 2 * (3 * 4 + 3 * 3))
    let found = cells(rows, ["ccode1", "ccode2"], "ties")
    #expect(
      found.filter { $0.hasPrefix("2-20 ") }
        == ["2-20 2014: 2 0", "2-20 2015: 2 0", "2-20 2016: 1 0"]
    )
    #expect(
      found.filter { $0.hasPrefix("20-2 ") }
        == ["20-2 2014: 1 0", "20-2 2015: 2 0", "20-2 2016: 2 0"]
    )
    #expect(found.filter { $0.hasSuffix("0 1") }.count == 2 * 3 + 1)
    // Relations without direction are the same both ways.
    for row in rows {
      let mirror = rows.first {
        $0["ccode1"] == row["ccode2"] && $0["ccode2"] == row["ccode1"] && $0["year"] == row["year"]
      }
      #expect(mirror?["pact_certain"] == row["pact_certain"])
      #expect(mirror?["pact_possible"] == row["pact_possible"])
    }
  }

  @Test func `actor-years count every relation of an actor, also those without a shape`() throws {
    let rows = try rows(.actorYear)
    #expect(rows.count == 3 * 4 + 3)
    #expect(
      cells(rows, ["ccode"], "ties").filter { $0.hasPrefix("2 ") }
        == ["2 2013: 1 0", "2 2014: 3 1", "2 2015: 4 1", "2 2016: 5 1"]
    )
    #expect(cells(rows, ["ccode"], "vote") == ["2 2016: 1 0", "100 2016: 1 0"])
  }

  @Test(arguments: PanelUnit.allCases)
  func `types and valences sum up to all ties`(unit: PanelUnit) throws {
    let panel = try Panel(ExportScope(Sample.model()), PanelRequest(unit, codes: "iso3"))
    let rows = try Sample.rows(panel.text())
    let valences = ["cooperative", "conflictual", "neutral"]
    for state in ["certain", "possible"] {
      let types = panel.columns.map(\.name).filter { name in
        name.hasSuffix("_" + state) && !(["ties"] + valences).contains { name == "\($0)_\(state)" }
      }
      for row in rows {
        #expect(sum([row], "ties_" + state) == types.map { sum([row], $0) }.reduce(0, +))
        #expect(
          sum([row], "ties_" + state)
            == valences.map { sum([row], "\($0)_\(state)") }.reduce(0, +)
        )
      }
    }
  }

  @Test func `what is left out and not counted is told`() throws {
    let panel = try Panel(ExportScope(Sample.model()), PanelRequest(.dyadYear, codes: "cow"))
    #expect(
      panel.remarks == [
        "left out: 1 actor without a code in the scheme cow (x)",
        "not counted: 1 relation: a junction ties no two actors; a shape such as "
          + "--project vote=clique does",
        "not counted: 1 relation: the type talk has no shape; give one with "
          + "--project talk=clique|star|junction|directed|none",
        "not counted: 1 relation: attested absence",
        "not counted: 1 relation: planned",
        "not counted: 1 relation with no two actors that have a code",
        "in every year, for nothing says since when they exist: a, b, c",
      ]
    )
  }

  @Test func `a relation that another supersedes counts until that begins`() throws {
    let pact = """
      new-pact: { type: pact, participants: [ { actor: [a, b], role: party } ], \
      when: 2015-01-01/.., supersedes: [pact-abc] }
      """
    let text = Sample.text.replacing("pact-ad:", with: "\(pact)\n  pact-ad:")
    let scope = ExportScope(try Sample.model(text))
    let rows = try Sample.rows(
      Panel(scope, PanelRequest(.dyadYear, codes: "cow")).text()
    )
    #expect(
      cells(rows, ["ccode1", "ccode2"], "pact").filter { $0.hasPrefix("2-20 ") }
        == ["2-20 2014: 1 0", "2-20 2015: 1 0", "2-20 2016: 1 0"]
    )
    #expect(cells(rows, ["ccode1", "ccode2"], "pact").filter { $0.hasPrefix("20-100 ") }.isEmpty)
  }

  @Test func `panels that cannot be made say why`() throws {
    let scope = ExportScope(try Sample.model())
    func message(_ request: PanelRequest, _ scope: ExportScope) -> String {
      do {
        _ = try Panel(scope, request)
        return "made"
      } catch {
        return (error as? PanelError)?.message ?? "\(error)"
      }
    }
    #expect(
      message(PanelRequest(.dyadYear, codes: "gw"), scope)
        .hasPrefix("no actor of the selection has a code in the scheme gw")
    )
    #expect(
      message(PanelRequest(.dyadYear, codes: "cwo"), scope)
        .hasPrefix("the model has no scheme of codes \"cwo\"; it has iso2, iso3")
    )
    #expect(
      message(PanelRequest(.dyadYear, codes: "cow", years: -9_000_000...9_000_000), scope)
        == "18000001 years of 4 actors are too many; ask for fewer --years"
    )
    #expect(throws: PanelError.tooLarge(rows: 21, columns: 21)) {
      _ = try Panel(scope, PanelRequest(.dyadYear, codes: "cow"), cellLimit: 440)
    }
    #expect(
      PanelError.tooLarge(rows: 21, columns: 21).message.hasPrefix("the panel would have 21 rows")
    )
    let undated = Sample.text.replacing(/,\s+when: [^ }]+( \}|,)/) { "\($0.output.1)" }
    #expect(
      message(PanelRequest(.dyadYear, codes: "cow"), ExportScope(try Sample.model(undated)))
        == "no tie has a date to take the years from; name them, such as --years 1992/2017"
    )
  }

  @Test func `a view's time does not cut a panel short`() throws {
    let model = try Sample.model()
    let scope = ExportScope(model, view: model.views["sales"])
    let rows = try Sample.rows(Panel(scope, PanelRequest(.dyadYear, codes: "cow")).text())
    #expect(Set(rows.map { $0["year"] ?? "" }) == ["2014", "2015", "2016"])
    #expect(sum(rows, "ties_certain") == 4)
    #expect(sum(rows, "ties_possible") == 1)
  }
}

extension Sequence where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
