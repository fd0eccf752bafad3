import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct DefenceBoundaryTests {
  func caveats(_ boundary: Boundary?, sources: [SourceID?] = []) -> [BoundaryCaveat] {
    var model = sample {
      for (place, source) in sources.enumerated() {
        if let source {
          pact(RelationID("r\(place)"), "ab").citing(Evidence(source))
        } else {
          pact(RelationID("r\(place)"), "ab")
        }
      }
    }
    model.boundary = boundary
    return ProjectedNetwork(model).boundaryCaveats
  }

  @Test func `the boundary says what a missing tie cannot bear`() {
    #expect(caveats(nil) == [.noBoundary])
    #expect(caveats(Boundary()) == [.missingIsUnstated])
    #expect(caveats(Boundary(missing: .unmentioned)) == [.missingIsUnmentioned])
    #expect(caveats(Boundary(missing: MissingTie.none)).isEmpty)
  }

  @Test func `focal actors are central by construction, if they are there`() {
    let boundary = Boundary(missing: MissingTie.none, focus: ["a", "z", "b"])
    #expect(caveats(boundary) == [.focus(["a", "b"])])
    #expect(
      BoundaryCaveat.focus(["a", "b"]).message { $0.rawValue.uppercased() }
        == "the sources were chosen for A and B: that they are central is so by construction and no "
        + "finding; compare the others with each other"
    )
    #expect(BoundaryCaveat.focus(["a"]).message().contains("that it is central"))
    #expect(caveats(Boundary(missing: MissingTie.none, focus: ["z"])).isEmpty)
  }

  @Test func `a source that carries the network is named`() {
    let none = Boundary(missing: MissingTie.none)
    #expect(
      caveats(none, sources: ["s", "s", "t", nil]) == [.oneSource("s", count: 2, of: 3)]
    )
    #expect(caveats(none, sources: ["s", "s", "t", "t"]).isEmpty)
    #expect(caveats(none, sources: ["s", "s"]).isEmpty)
  }

  @Test func `the case says that its pair is central by construction`() {
    let caveats = ProjectedNetwork(CaseModel.model.measuredSelection()).boundaryCaveats
    #expect(caveats.prefix(2) == [.focus(["china", "russia"]), .missingIsUnmentioned])
    guard case .oneSource("sun", let count, let total)? = caveats.last else {
      Issue.record("the one source is not named")
      return
    }
    #expect(count == total)
    for caveat in caveats { #expect(!caveat.message().isEmpty) }
  }
}
