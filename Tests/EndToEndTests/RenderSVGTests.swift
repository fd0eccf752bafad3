import Foundation
import Testing

@Suite struct RenderSVGTests {
  private func picture(_ arguments: String...) throws -> XMLText {
    let workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "sample.yaml")
    let run = try Run.of("entente", ["render", "sample.yaml"] + arguments, in: workspace.folder)
    #expect(run.status == 0)
    return try XMLText(run.bytes)
  }

  @Test func `actors, cards and lines have ids and classes`() throws {
    let picture = try picture()
    #expect(picture.classes(of: "actor-north") == ["node", "actor", "kind-state", "focus"])
    #expect(picture.classes(of: "actor-club") == ["node", "actor", "kind-igo"])
    let entry = try #require(picture.classes(of: "relation-entry"))
    #expect(entry.contains("type-membership"))
    #expect(entry.contains("cooperative"))
    let worry = try #require(picture.classes(of: "relation-worry"))
    #expect(worry.contains("type-concern"))
    let pair = try #require(picture.classes(of: "pair-north--south"))
    #expect(Set(pair).isSuperset(of: ["type-treaty", "type-arms-transfer"]))
    #expect(picture.classes(of: "relation-entry--north")?.contains("edge") == true)
  }

  @Test func `no id stands twice`() throws {
    let ids = try picture().values(of: "id")
    #expect(ids.count > 10)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `screen readers get a title, a description and the language`() throws {
    let picture = try picture("--lang", "zh-Hant")
    let root = try #require(picture.root)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["xml:lang"] == "zh-Hant")
    let named = try #require(root.attributes["aria-labelledby"]).split(separator: " ")
    #expect(named.count == 2)
    for id in named { #expect(picture.values(of: "id").contains(String(id))) }
    #expect(picture.all("title").first?.text == "兩國與一會")
    let summary = try #require(picture.all("desc").first?.text)
    #expect(summary.contains("<handbook>") || summary.contains("Doe"))
  }

  @Test func `who points at a line reads its date, source and words`() throws {
    let tips = try picture().values(of: "xlink:title")
    let tip = try #require(tips.first { $0.contains("Friendship") })
    for part in ["2001-07-16", "Doe 2017, p. 12", "“friends for ever”"] {
      #expect(tip.contains(part), "\(part) is missing")
    }
  }

  @Test func `a relation leads to its source, and only by http, https or mailto`() throws {
    let links = try picture().values(of: "xlink:href")
    #expect(links.contains("https://example.org/handbook?a=1&b=2"))
    for link in links {
      #expect(link.contains(/^(https?:\/\/|mailto:)/), "\(link)")
    }
  }

  @Test(arguments: ["overview", "voices", "causes"], ["en", "zh-Hant"])
  func `views of the case are well-formed, with distinct ids and safe links`(
    view: String,
    language: String
  ) throws {
    let run = try entente("render", Places.caseModel, "--view", view, "--lang", language)
    #expect(run.status == 0)
    let picture = try XMLText(run.bytes)
    let ids = picture.values(of: "id")
    #expect(Set(ids).count == ids.count)
    #expect(picture.all("desc").count == 1)
    #expect(picture.values(of: "xlink:href").allSatisfy { $0.contains(/^(https?:\/\/|mailto:)/) })
    let china = language == "en" ? "China" : "中國"
    #expect(picture.words.contains { $0.contains(china) })
  }

  @Test func `a timeline is a well-formed SVG of the two actors`() throws {
    let workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "sample.yaml")
    let run = try workspace.entente("timeline", "sample.yaml", "north", "south", "-o", "a.svg")
    #expect(run.status == 0)
    let picture = try XMLText(workspace.bytes(of: "a.svg"))
    let words = picture.words.joined(separator: "\n")
    for part in ["Northland", "Southland", "Friendship", "arms transfer"] {
      #expect(words.contains(part), "\(part) is missing")
    }
    #expect(!words.contains("membership"))
  }

  @Test func `a timeline of an unknown actor names the nearest`() throws {
    let workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "sample.yaml")
    let run = try workspace.entente("timeline", "sample.yaml", "north", "suoth")
    #expect(run.status == 1)
    #expect(run.errors == "error: sample.yaml has no actor \"suoth\"; did you mean \"south\"?\n")
  }
}
