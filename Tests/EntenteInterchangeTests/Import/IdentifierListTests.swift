import EntenteModel
import EntenteTables
import Foundation
import Testing

@testable import EntenteInterchange

/// Every code and name of the lists that `graphs/base` is made of leads to its actor.
@Suite(.enabled(if: FieldData.isExpected, "the field's data sets are not here"))
struct IdentifierListTests {
  private let resolver = ActorResolver.base

  /// The rows of a list by the names of its columns.
  private func rows(_ file: String) throws -> [[String: String]] {
    let bytes = try Data(contentsOf: URL(filePath: FieldData.path("identifiers/\(file)")))
    let table = try TableReader(delimiter: .comma).read(.bytes(Array(bytes)))
    let names = try #require(table.layout.header).names
    return table.records.map { Dictionary(uniqueKeysWithValues: zip(names, $0.texts)) }
  }

  /// The actor that an answer leads to, or those that the answer says hold the code by date.
  private func holders(_ answer: ActorResolver.Answer) -> Set<ActorID> {
    switch answer {
    case .actor(let actor): [actor]
    case .unknown(let suggestions): Set(suggestions)
    }
  }

  /// Columns of codes with our scheme, and those who have none of it.
  private static let codes: [(column: String, scheme: SchemeID, unknown: Set<String>)] = [
    ("iso2c", "iso2", []), ("iso3c", "iso3", []), ("iso3n", "iso3n", []), ("cown", "cow", []),
    ("cowc", "cowc", []), ("gwn", "gw", ["815"]), ("gwc", "gwc", []), ("p5n", "p5n", []),
    ("p5c", "p5c", []), ("vdem", "vdem", []), ("imf", "imf", []), ("un", "un", []),
    // Channel Islands: two actors of the base as one.
    ("wb", "wb", ["CHI"]), ("fips", "fips", []), ("genc3c", "genc", []), ("ioc", "ioc", []),
  ]

  /// Rows that join two polities: the Papal States, and the Yugoslavia that was Serbia and Montenegro.
  private static let joined: Set<String> = ["Vatican City", "Yugoslavia"]

  @Test func `the codes of a row are all of one actor`() throws {
    for row in try rows("countrycode_codelist.csv") {
      let name = row["country.name.en"] ?? ""
      var common: Set<ActorID>?
      for (column, scheme, unknown) in Self.codes {
        guard let code = row[column], !code.isEmpty, !unknown.contains(code) else { continue }
        let found = holders(resolver.actor(code, scheme, during: nil))
        #expect(!found.isEmpty, "\(name): \(scheme) \(code)")
        common = common.map { $0.intersection(found) } ?? found
      }
      if let common, !Self.joined.contains(name) {
        #expect(!common.isEmpty, "\(name): no actor has all its codes")
      }
    }
  }

  /// Ten languages, the concordance's own English, and the names of the Correlates of War.
  private static let names = [
    "country.name.en", "cow.name", "cldr.name.en", "cldr.name.zh", "cldr.name.zh_hant",
    "cldr.name.ru", "cldr.name.uk", "cldr.name.ja", "cldr.name.ar", "cldr.name.fr", "cldr.name.de",
    "cldr.name.es",
  ]

  /// Rows that are no polity, one name for two, and forerunners of states without a code of their own.
  private static let unnamed: Set<String> = [
    "Stateless", "Unknown", "Channel Islands", "Prussia", "Piedmont-Sardinia", "Sardinia",
  ]

  @Test(arguments: names)
  func `a name of each language leads to the actor of its row`(column: String) throws {
    for row in try rows("countrycode_codelist.csv") {
      guard let name = row[column], !name.isEmpty, !Self.unnamed.contains(name) else { continue }
      let found = holders(resolver.actor(named: name, during: nil))
      #expect(!found.isEmpty, "\(name)")
      if let code = row["iso3c"], !code.isEmpty, name != "Papal States" {
        let owners = holders(resolver.actor(code, "iso3", during: nil))
        #expect(!found.isDisjoint(with: owners), "\(name) is \(found), not \(owners)")
      }
    }
  }

  @Test(arguments: [
    ("states2016.csv", "ccode", "cow", "statenme", "styear"),
    ("gw_states.csv", "gwcode", "gw", "statename", "startdate"),
  ])
  func `each spell of the state system has one actor by code and name`(
    file: String,
    code: String,
    scheme: String,
    name: String,
    start: String
  ) throws {
    for row in try rows(file) {
      // Annam is of no data set since 1816 but that list.
      guard let value = row[code], value != "815", let year = Int(row[start]?.prefix(4) ?? "")
      else {
        continue
      }
      let days = try #require(UncertainDate(year: year)?.bounds)
      let byCode = resolver.actor(value, SchemeID(scheme), during: days)
      guard case .actor(let actor) = byCode else {
        Issue.record("\(scheme) \(value) in \(year): \(byCode)")
        continue
      }
      let byName = holders(resolver.actor(named: row[name] ?? "", during: days))
      #expect(byName.contains(actor), "\(row[name] ?? "") in \(year) is \(byName), not \(actor)")
    }
  }
}
