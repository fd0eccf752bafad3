import EntenteDiagrams
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct CampPictureTests {
  /// Camps of given sizes, positive within, negative between neighbours, some ties against them.
  static func picture(_ sizes: [Int], part second: Int = 0) -> CampPicture {
    var actors: [CampPicture.Actor] = []
    for (camp, size) in sizes.enumerated() {
      for place in 0..<size {
        let id = "c\(camp)-\(place)"
        actors.append(
          CampPicture.Actor(id: id, label: "Actor \(id) & co", camp: camp, swings: place == 1)
        )
      }
    }
    for place in 0..<second {
      actors.append(CampPicture.Actor(id: "p\(place)", label: "別處", camp: place % 2, part: 1))
    }
    var ties: [CampPicture.Tie] = []
    for one in actors.indices {
      for other in actors.indices where one < other && actors[one].part == actors[other].part {
        let isPositive = (actors[one].camp == actors[other].camp) != ((one + other) % 7 == 3)
        ties.append(
          CampPicture.Tie(
            one,
            other,
            isPositive: isPositive,
            isFrustrated: (one + other) % 7 == 3,
            isAmbivalent: one == 0,
            link: one == 0 ? "javascript:alert(1)" : "https://example.org"
          )
        )
      }
    }
    return CampPicture(title: "Camps <1>", subtitle: "two & more", actors: actors, ties: ties)
  }

  @Test(arguments: [[1], [5, 4], [12, 4], [3, 3, 3], [6, 5, 4, 3, 2, 1]])
  func `no two actors overlap, and each stands in the frame of its camp`(sizes: [Int]) throws {
    let picture = Self.picture(sizes, part: 3)
    let places = picture.positions
    let diagram = picture.diagram
    for (index, one) in picture.actors.enumerated() {
      let first = try #require(places["actor:\(one.id)"])
      for other in picture.actors[(index + 1)...] {
        let second = try #require(places["actor:\(other.id)"])
        #expect(abs(first.x - second.x) > 60 || abs(first.y - second.y) > 24)
      }
      let cluster = try #require(
        diagram.clusters.first { $0.id == "camp-\(one.part + 1)-\(one.camp + 1)" }
      )
      #expect(cluster.members.contains("actor:\(one.id)"))
      let frame = try #require(cluster.frame)
      #expect(frame.low.x < first.x && first.x < frame.high.x)
      #expect(frame.low.y < first.y && first.y < frame.high.y)
    }
    for (index, one) in diagram.clusters.enumerated() {
      for other in diagram.clusters[(index + 1)...] {
        let (a, b) = (try #require(one.frame), try #require(other.frame))
        #expect(
          a.high.x <= b.low.x || b.high.x <= a.low.x || a.high.y <= b.low.y || b.high.y <= a.low.y
        )
      }
    }
  }

  @Test func `ties that strain are heavy and numbered, and unsafe links are left out`() {
    let picture = Self.picture([4, 3])
    let diagram = picture.diagram
    let strained = picture.ties.count(where: \.isFrustrated)
    #expect(strained > 0)
    #expect(diagram.nodes.count { $0.classes.contains("strain") } == strained)
    #expect(diagram.lines.count == picture.ties.count + strained)
    for line in diagram.lines {
      #expect((line.look.width > 3) == line.classes.contains("frustrated"))
    }
    #expect(
      (diagram.nodes.map(\.link) + diagram.lines.map(\.link)).allSatisfy {
        $0 == nil || $0 == "https://example.org"
      }
    )
    #expect(diagram.nodes.contains { $0.classes.contains("swings") })
    #expect(diagram.nodes.allSatisfy { picture.positions[$0.name] != nil })
  }

  @Test(arguments: [DiagramTheme.light, .dark, .print], [false, true])
  func `a matrix has two squares for each tie, and frames those that strain`(
    theme: DiagramTheme,
    isGrey: Bool
  ) throws {
    var picture = Self.picture([5, 4], part: 2)
    picture.options.theme = theme
    picture.options.isGrey = isGrey
    let svg = SignedMatrix(picture).svg
    #expect(svg == SignedMatrix(picture).svg)
    let document = try XMLDocument(xmlString: svg)
    func count(_ path: String) throws -> Int { try document.nodes(forXPath: path).count }
    #expect(try count("//*[contains(@class, 'square')]") == 2 * picture.ties.count)
    #expect(
      try count("//*[contains(@class, 'frustrated')]")
        == 2 * picture.ties.count(where: \.isFrustrated)
    )
  }
}
