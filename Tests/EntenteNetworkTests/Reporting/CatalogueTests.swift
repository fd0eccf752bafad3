import EntenteNetwork
import Testing

@Suite struct CatalogueTests {
  @Test func `names are kebab-case and unique`() {
    let names = Measure.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(name)")
    }
  }

  @Test func `a measure can be named with its level`() throws {
    #expect(try MeasureNaming.measures(named: ["whole:actors"]).map(\.level) == [.whole])
    #expect(try MeasureNaming.measures(named: ["actors:degree"]).map(\.name) == ["degree"])
    #expect(try MeasureNaming.measures(named: ["actors"]).count > 1)
    #expect(MeasureNaming.single("actors") == nil && MeasureNaming.single("all") == nil)
    let error = #expect(throws: UnknownMeasure.self) {
      try MeasureNaming.measures(named: ["whole:degree"])
    }
    #expect(error?.message.contains("write actors:degree") == true)
  }

  @Test(arguments: Measure.all.map(\.name))
  func `every measure says what it is and where it is from`(name: String) throws {
    let measure = try #require(Measure.named(name))
    #expect(!measure.summary.isEmpty && !measure.reference.isEmpty)
    #expect(!measure.summary.hasSuffix("."))
    #expect(!["all", "actors", "pairs", "groups"].contains(name) || name == "actors")
  }
}
