import EntenteModel
import OrderedCollections
import Testing

@testable import EntenteInterchange

@Suite struct ActorResolverTests {
  private let resolver = ActorResolver.base

  private func days(_ period: Period) -> ClosedRange<CalendarDay> { period.widestRange }

  @Test(arguments: [
    ("365", "cow", "1985", "soviet-union"), ("365", "cow", "1991", "soviet-union"),
    ("365", "cow", "1992", "russia"), ("365", "gw", "1905", "russian-empire"),
    ("345", "cow", "1985", "yugoslavia"), ("345", "cow", "1992", "serbia-and-montenegro"),
    ("345", "cow", "2010", "serbia"), ("340", "gw", "2010", "serbia"),
    ("255", "cow", "1930", "germany"), ("260", "cow", "1980", "germany"),
    ("265", "cow", "1980", "east-germany"), ("678", "gw", "1985", "north-yemen"),
    ("678", "gw", "1995", "yemen"), ("678", "cow", "1985", "north-yemen"),
    ("679", "cow", "1995", "yemen"), ("680", "cow", "1985", "south-yemen"),
    ("817", "cow", "1970", "south-vietnam"), ("816", "cow", "1970", "vietnam"),
    ("YUG", "cameo", "1990", "yugoslavia"), ("YUG", "cameo", "1999", "serbia-and-montenegro"),
    ("ROM", "cameo", "2019", "romania"), ("NA", "iso2", "2000", "namibia"),
    ("FRG", "sipri", "2000", "germany"), ("CS", "iso2", "1990", "czechoslovakia"),
    ("CS", "iso2", "2005", "serbia-and-montenegro"), ("SF", "fips", "2000", "south-africa"),
    ("922", "imf", "2000", "russia"), ("512", "imf", "2000", "afghanistan"),
    ("11", "vdem", "1970", "soviet-union"), ("KOS", "cowc", "2010", "kosovo"),
    ("GMY", "cowc", "1995", "germany"), ("GFR", "cowc", "1970", "germany"),
    ("YEM", "gwc", "1985", "north-yemen"), ("YEM", "gwc", "1995", "yemen"),
    ("891", "iso3n", "2000", "serbia-and-montenegro"), ("YUG", "iso3", "1985", "yugoslavia"),
    ("DDDE", "iso3166-3", "1985", "east-germany"), ("SUHH", "iso3166-3", "1985", "soviet-union"),
    ("YUCS", "iso3166-3", "1999", "serbia-and-montenegro"), ("156", "un", "2000", "china"),
    ("COD", "wb", "2000", "dr-congo"), ("RUS", "genc", "2000", "russia"),
    ("FRG", "ioc", "1980", "germany"), ("GDR", "ioc", "1980", "east-germany"),
    ("364", "p5n", "1980", "soviet-union"), ("365", "p5n", "2000", "russia"),
    ("GFR", "p5c", "1980", "germany"), ("Q33946", "wikidata", "1980", "czechoslovakia"),
    ("300", "cow", "1900", "austria-hungary"), ("245", "gw", "1850", "kingdom-of-bavaria"),
    ("345", "cow", "1914", "kingdom-of-serbia"), ("340", "gw", "1914", "kingdom-of-serbia"),
    ("711", "gw", "1930", "tibet-1913-1950"), ("730", "cow", "1900", "korea-to-1910"),
    // As spreadsheets write them.
    ("4", "iso3n", "2000", "afghanistan"), ("8", "un", "2000", "albania"),
    ("002", "cow", "2000", "united-states"), ("rus", "iso3", "2000", "russia"),
  ])
  func `a code belongs to whoever held it`(
    code: String,
    scheme: String,
    when: String,
    actor: String
  ) throws {
    let asked = days(try Period(parsing: when))
    let answer = resolver.actor(code, SchemeID(scheme), during: asked)
    #expect(answer == .actor(ActorID(actor)))
  }

  @Test(arguments: [
    ("Russia", "2010", "russia"), ("Russia", "1980", "soviet-union"),
    ("Russian Federation", "2010", "russia"), ("Soviet Union", "1980", "soviet-union"),
    ("Yemen, North", "1980", "north-yemen"), ("Yemen, North", "2012", "yemen"),
    ("Serbia", "1999", "serbia-and-montenegro"), ("Serbia", "2015", "serbia"),
    ("Côte d’Ivoire", "2010", "cote-divoire"), ("COTE D'IVOIRE", "2010", "cote-divoire"),
    ("Turkiye", "2024", "turkey"), ("St. Lucia", "2010", "saint-lucia"),
    ("Trinidad and Tobago", "2010", "trinidad-and-tobago"),
    ("Congo - Kinshasa", "2010", "dr-congo"),
    ("Congo - Brazzaville", "2010", "congo"), ("German Federal Republic", "1970", "germany"),
    ("Китай", "2010", "china"), ("俄羅斯", "2010", "russia"), ("Namibia", "2010", "namibia"),
    ("Bavaria", "1850", "kingdom-of-bavaria"), ("Korea", "1900", "korea-to-1910"),
    ("中国香港特别行政区", "2010", "hong-kong"),
    ("Palestine, State of", "2020", "palestine"),
    ("Virgin Islands, U.S.", "2020", "us-virgin-islands"),
  ])
  func `a name means who bore it`(name: String, when: String, actor: String) throws {
    let asked = days(try Period(parsing: when))
    #expect(resolver.actor(named: name, during: asked) == .actor(ActorID(actor)))
  }

  @Test func `nothing is guessed, but suggested`() {
    #expect(
      resolver.actor(named: "Afghanisten", during: nil) == .unknown(suggestions: ["afghanistan"])
    )
    #expect(resolver.actor(named: "NA", during: nil) != .actor("namibia"))
    #expect(resolver.actor(named: "Zzyzx", during: nil) == .unknown(suggestions: []))
    // A state of long ago left its name to a place of today, or to several.
    #expect(
      resolver.actor(named: "Bavaria", during: days("2010"))
        == .unknown(suggestions: ["kingdom-of-bavaria"])
    )
    #expect(
      resolver.actor(named: "Bavaria", during: nil) == .unknown(suggestions: ["kingdom-of-bavaria"])
    )
    #expect(
      resolver.actor(named: "Korea", during: days("2010"))
        == .unknown(suggestions: ["korea-to-1910", "north-korea", "south-korea"])
    )
    // A code of another scheme says who may be meant.
    #expect(resolver.actor("JAP", "cameo", during: nil) == .unknown(suggestions: ["japan"]))
    let asked = resolver.actor("365", "cow", during: days("1920"))
    #expect(asked == .unknown(suggestions: ["russia", "russian-empire", "soviet-union"]))
    #expect(resolver.actor("999", "cow", during: nil) == .unknown(suggestions: []))
  }

  @Test func `codes of twenty schemes are known, and names in ten languages`() {
    #expect(
      Set(resolver.schemes.map(\.rawValue)).isSuperset(of: [
        "cow", "cowc", "gw", "gwc", "iso2", "iso3", "iso3n", "iso3166-3", "un", "imf", "wb", "fips",
        "genc", "ioc", "p5n", "p5c", "vdem", "cameo", "sipri", "wikidata",
      ])
    )
    for name in ["Germany", "Allemagne", "Deutschland", "Alemania", "Германия", "Німеччина"] {
      #expect(resolver.actor(named: name, during: nil) == .actor("germany"))
    }
  }

  @Test func `every actor of the crosswalk is one of the base`() {
    #expect(resolver.actors.count > 290)
    for scheme in resolver.schemes { #expect(!scheme.rawValue.isEmpty) }
    #expect(resolver.unknownHolders.isEmpty)
  }
}
