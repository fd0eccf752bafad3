import EntenteDiagrams
import EntenteGraphviz
import EntenteModel
import OrderedCollections
import Testing

@Suite struct DifferenceRendererTests {
  /// A ring of actors; in the variant one relation less, one more, and one of other strength.
  private static func model(_ build: (inout Model) -> Void) -> Model {
    var model = Model(title: "Ring")
    let names = ["a", "b", "c", "d", "e"] as [ActorID]
    for name in names { model.actors[name] = Actor(name, kind: "state") }
    for (from, to) in zip(names, names.dropFirst() + names.prefix(1)) {
      add("\(from)-\(to)", from, to, &model)
    }
    build(&model)
    return model
  }

  private static func add(_ id: String, _ from: ActorID, _ to: ActorID, _ model: inout Model) {
    let id = RelationID(id)
    model.relations[id] = Relation(
      id,
      type: "tie",
      participants: [Participant(from, as: "one"), Participant(to, as: "other")]
    )
  }

  private static let base = model { _ in }
  private static let variant = model { model in
    model.relations["a-b"] = nil
    add("a-c", "a", "c", &model)
  }
  private static let difference = DiagramDifference(
    added: ["a-c"],
    removed: ["a-b"],
    changed: ["c-d": [DiagramChange.Value("level", from: "0.6", to: "0.4")]]
  )

  private func panels(_ options: DifferenceOptions = DifferenceOptions()) throws -> [SVGText] {
    try DifferenceRenderer(
      from: Self.base,
      to: Self.variant,
      Self.difference,
      differenceOptions: options
    ).pictures(of: View("v")).map { SVGText($0.picture.bytes) }
  }

  @Test(arguments: [false, true])
  func `all panels have one size, and all nodes one place`(onlyChanged: Bool) throws {
    let panels = try panels(DifferenceOptions(onlyChanged: onlyChanged, isAssumptionDriven: true))
    #expect(panels.count == 3 && panels.allSatisfy { $0.failure == nil })
    let sizes = Set(panels.map { $0.root["viewBox"] ?? "" })
    #expect(sizes.count == 1 && sizes.first?.isEmpty == false)
  }

  @Test func `nodes stand at one place in all panels`() throws {
    let texts = try DifferenceRenderer(
      from: Self.base,
      to: Self.variant,
      Self.difference,
      format: .dot
    ).pictures(of: View("v")).map { String(decoding: $0.picture.bytes, as: UTF8.self) }
    let places = texts.map { text in
      Dictionary(
        text.matches(of: /"((?:actor|pair|corner):[^"]*)" \[[^\n]*"pos"="([^"]*)"/)
          .map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    let whole = places[2]
    #expect(whole["corner:low"] != nil && whole["pair:a--c:added"] != nil)
    for panel in places {
      #expect(panel.count >= 10)
      for (name, place) in panel { #expect(whole[name] == place) }
    }
  }

  @Test func `panels are drawn in the order asked, and equal input gives equal bytes`() throws {
    let renderer = DifferenceRenderer(from: Self.base, to: Self.variant, Self.difference)
    let order: [DifferencePanel] = [.difference, .base]
    let first = try renderer.pictures(of: View("v"), panels: order)
    let second = try renderer.pictures(of: View("v"), panels: order)
    #expect(first.map(\.panel) == order)
    #expect(first.map(\.picture.bytes) == second.map(\.picture.bytes))
  }

  @Test func `models without actors are drawn and said to be empty`() throws {
    let panels = try DifferenceRenderer(from: Model(), to: Model(), DiagramDifference())
      .pictures(of: View("v"))
    #expect(panels.count == 3)
    #expect(panels.allSatisfy { !$0.picture.warnings.isEmpty })
  }
}
