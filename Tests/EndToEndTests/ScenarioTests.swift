import Foundation
import Testing

@Suite struct ScenarioTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(
      """
      entente: "1"
      title: Two and a worry
      defaults: { as-of: 2017 }
      actors:
        north: { kind: state, label: North }
        south: { kind: state, label: South }
      sources:
        book: { type: book, title: A book }
      relations:
        sale: { type: arms-transfer, from: north, to: south, when: 2010/.., evidence: { source: book, at: { page: 3 } } }
        ban: { type: arms-embargo, from: north, to: south, when: 1990/.., evidence: { source: book, at: { page: 4 } } }
      factors:
        worry: { label: Worry, holder: north, evidence: { source: book } }
      influences:
        worry-to-sale: { from: "factor:worry", to: "relation:sale", sign: "-", argued-by: north, evidence: { source: book } }
      """,
      to: "m/model.yaml"
    )
    try workspace.write(
      """
      entente: "1"
      scenario: ban-ends
      title: { en: The ban ends, zh-Hant: 禁令終止 }
      kind: counterfactual
      branch-at: 2012
      parameters:
        ease: { default: 0.5, range: [0, 1], note: how much worry goes }
      operations:
        - remove: "relation:ban"
          at: 2013-07-16
          assumption: it is lifted
        - shock: { on: "factor:worry", by: "-$ease" }
          assumption: with it goes worry
      """,
      to: "m/scenarios/ban-ends.yaml"
    )
  }

  @Test func `scenarios are listed for people and for programs`() throws {
    let table = try workspace.entente("scenario", "list", "m", "--lang", "zh-Hant")
    #expect(table.status == 0)
    #expect(table.output.contains("ban-ends"))
    #expect(table.output.contains("禁令終止"))
    let run = try workspace.entente("scenario", "list", "m", "--format", "json")
    let json = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    let scenarios = try #require(json["scenarios"] as? [[String: Any]])
    #expect(scenarios.map { $0["id"] as? String } == ["ban-ends"])
    #expect(scenarios[0]["parameters"] as? [String] == ["ease"])
  }

  @Test func `a model without scenarios has an empty list`() throws {
    try workspace.write("entente: \"1\"\nactors:\n  a: { kind: state }\n", to: "x.yaml")
    let run = try workspace.entente("scenario", "list", "x.yaml", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"scenarios\": []"))
  }

  @Test func `a mistake is shown where it stands`() throws {
    let text = try workspace.text(of: "m/scenarios/ban-ends.yaml")
    try workspace.write(
      text.replacing("relation:ban", with: "relation:bam"),
      to: "m/scenarios/ban-ends.yaml"
    )
    let run = try workspace.entente("scenario", "check", "m")
    #expect(run.status == 1)
    #expect(run.output.contains("error[R902]: no relation is called \"bam\""))
    #expect(run.output.contains("m/scenarios/ban-ends.yaml:"))
    #expect(run.output.contains("did you mean \"ban\"?"))
    #expect(try workspace.entente("scenario", "materialize", "m", "ban-ends").status == 1)
  }

  @Test func `the variant is a model that every verb reads`() throws {
    let made = try workspace.entente("scenario", "materialize", "m", "ban-ends", "-o", "v.yaml")
    #expect(made.status == 0)
    #expect(try workspace.entente("check", "v.yaml").status == 0)
    let direct = try workspace.entente("show", "m", "ban", "--scenario", "ban-ends")
    let written = try workspace.entente("show", "v.yaml", "ban")
    #expect(direct.status == 0)
    #expect(direct.output == written.output)
    #expect(written.output.contains("2013-07-15"))
    let dot = try workspace.entente("render", "m", "--scenario", "ban-ends", "-o", "v.dot")
    #expect(dot.status == 0)
    let numbers = try workspace.entente(
      "metrics",
      "m",
      "--scenario",
      "ban-ends",
      "--measure",
      "edges"
    )
    #expect(numbers.status == 0)
  }

  @Test(arguments: [
    (["scenario", "materialize", "m", "ban-end"], 1, "did you mean \"ban-ends\"?"),
    (["scenario", "materialize", "m", "ban-ends", "--set", "eas=1"], 64, "did you mean \"ease\"?"),
    (["scenario", "materialize", "m", "ban-ends", "--set", "ease"], 64, "PARAMETER=NUMBER"),
    (["scenario", "list", "nowhere"], 74, "nowhere"),
    (["show", "m", "--scenario", "none"], 1, "it has ban-ends"),
  ])
  func `what is asked in vain is said`(arguments: [String], status: Int32, words: String) throws {
    let run = try workspace.entente(arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(words))
  }
}
