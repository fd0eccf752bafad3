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
      assumed-weight: { default: 0.5, dist: "uniform(0.1, 0.9)" }
      expect:
        sells-more:
          that: "delta(relation:sale) > 0"
          evidence: { source: book, at: { page: 7 } }
        sells-less:
          that: "delta(relation:sale) < 0"
          source: book
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
    let mark = "note: of the variant that the scenario ban-ends makes, not of the model"
    #expect(numbers.errors.contains(mark))
    #expect(direct.errors.contains(mark))
    #expect(!written.errors.contains("variant"))
  }

  /// tanh(0.5 · 0.5) of the worry that goes is added to the trade, at most up to what is left to 1.
  @Test func `a run says what changed, how sure it is and what was assumed`() throws {
    let run = try workspace.entente("scenario", "run", "m", "ban-ends", "--format", "json")
    #expect(run.status == 0)
    let json = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    let first = try #require((json["runs"] as? [[String: Any]])?.first)
    #expect(first["assumption-driven"] as? Bool == true)
    let levels = try #require(first["levels"] as? [[String: Any]])
    let sale = try #require(levels.first { $0["element"] as? String == "relation:sale" })
    let change = try #require(sale["change"] as? Double)
    #expect((change - 0.24491866240370913).magnitude < 1e-9)
    let table = try workspace.entente("scenario", "run", "m", "ban-ends")
    #expect(table.output.contains("converges from any start"))
    #expect(table.output.contains("assumption-driven"))
  }

  @Test func `claims come with verdict, signs, share and page`() throws {
    let run = try workspace.entente("scenario", "claims", "m", "-n", "64", "--format", "json")
    #expect(run.status == 0)
    let json = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    let claims = try #require(json["claims"] as? [[String: Any]])
    #expect(claims.map { $0["id"] as? String } == ["sells-more", "sells-less"])
    #expect(claims.map { $0["verdict"] as? String } == ["holds", "fails"])
    #expect(claims.map { $0["by-signs"] as? String } == ["forced", "refuted"])
    #expect(claims.map { $0["share"] as? Double } == [1, 0])
    #expect(claims[0]["cites"] as? [String] == ["book p. 7"])
    let failing = try workspace.entente("scenario", "claims", "m", "-n", "8", "--fail-on", "claims")
    #expect(failing.status == 1)
    #expect(failing.output.contains("sells-less"))
  }

  @Test func `an explanation names operation, path and source`() throws {
    let run = try workspace.entente("scenario", "explain", "m", "ban-ends", "relation:sale")
    #expect(run.status == 0)
    #expect(run.output.contains("push factor:worry by -$ease"))
    #expect(run.output.contains("Worry → arms transfer") || run.output.contains("Worry → "))
  }

  @Test func `a comparison is a table, Markdown or HTML`() throws {
    let text = try workspace.entente("scenario", "compare", "m", "ban-ends")
    #expect(text.status == 0)
    #expect(text.output.contains("removed"))
    let markdown = try workspace.entente("scenario", "compare", "m", "ban-ends", "--format", "md")
    #expect(markdown.output.hasPrefix("# The ban ends\n"))
    #expect(markdown.output.contains("| sells-less | ban-ends | fails | 0 % |"))
    let html = try workspace.entente(
      "scenario",
      "compare",
      "m",
      "ban-ends",
      "--format",
      "html",
      "-o",
      "c.html"
    )
    #expect(html.status == 0)
    let page = try workspace.text(of: "c.html")
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<h2>Relations</h2>"))
  }

  @Test func `a comparison has the intervals of its changes over drawn weights`() throws {
    func rows(_ count: String) throws -> [[Substring]] {
      let run = try workspace.entente(
        "scenario",
        "compare",
        "m",
        "ban-ends",
        "-n",
        count,
        "--format",
        "csv"
      )
      return run.output.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
    }
    let drawn = try rows("64")
    #expect(drawn[0] == ["quantity", "of", "from", "to", "change", "low", "high"])
    let sale = try #require(drawn.first { $0[1] == "relation:sale" }).suffix(3).map { Double($0) }
    let (change, low, high) = (sale[0] ?? 0, sale[1] ?? 0, sale[2] ?? 0)
    #expect(0 < low && low < change && change < high)
    #expect(try rows("0").dropFirst().allSatisfy { $0.suffix(2) == ["", ""] })
    let text = try workspace.entente("scenario", "compare", "m", "ban-ends", "-n", "64").output
    #expect(text.contains("5–95 %: of 64 runs"))
    // What is set does not vary.
    let set = try workspace.entente("scenario", "compare", "m", "ban-ends", "--set", "ease=1")
    #expect(!set.output.contains("5–95 %"))
    #expect(try workspace.entente("scenario", "compare", "m", "ban-ends", "-n", "-1").status == 64)
  }

  @Test func `a scenario that pushes nothing is told to leave levels alone`() throws {
    try workspace.write(
      "entente: \"1\"\nscenario: quiet\nkind: forecast\n",
      to: "m/scenarios/quiet.yaml"
    )
    let run = try workspace.entente("scenario", "run", "m", "quiet")
    #expect(run.output.contains("note: nothing pushes, so that every level is at its baseline"))
    #expect(!run.output.contains("fuzzy"))
  }

  @Test func `verdicts are rows of numbers for programs`() throws {
    let run = try workspace.entente("scenario", "claims", "m", "--format", "csv")
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      rows[0].prefix(8) == [
        "claim", "scenario", "verdict", "by_signs", "at_defaults", "share", "low", "high",
      ]
    )
    #expect(rows[1].prefix(6) == ["sells-more", "ban-ends", "holds", "forced", "true", "1.0"])
    #expect(Double(rows[1][6]).map { $0 > 0.9 && $0 < 1 } == true)
  }

  @Test func `a picture of a variant says so`() throws {
    for verb in [["render", "m"], ["timeline", "m", "north", "south"]] {
      let run = try workspace.entente(verb + ["--scenario", "ban-ends"])
      #expect(run.output.contains("scenario: The ban ends · "))
      #expect(run.output.contains(" · assumption-driven"))
      #expect(try !workspace.entente(verb).output.contains("scenario: "))
    }
    let run = try workspace.entente(
      "render",
      "m",
      "--scenario",
      "ban-ends",
      "--lang",
      "zh-Hant"
    )
    #expect(run.output.contains("情境：禁令終止"))
  }

  @Test func `what goes on from a text that cannot be read is not told to be unknown`() throws {
    let text = try workspace.text(of: "m/scenarios/ban-ends.yaml")
    try workspace.write(text.replacing("-$ease", with: "two"), to: "m/scenarios/ban-ends.yaml")
    try workspace.write(
      "entente: \"1\"\nscenario: later\nkind: forecast\nextends: ban-ends\n",
      to: "m/scenarios/later.yaml"
    )
    let run = try workspace.entente("scenario", "check", "m")
    #expect(run.output.contains("error[R913]"))
    #expect(!run.output.contains("R902"))
  }

  @Test func `rows of an ensemble go on where they stopped, and are the same on any threads`()
    throws
  {
    let base = ["scenario", "ensemble", "m", "ban-ends", "-n", "96", "--seed", "5"]
    for threads in ["1", "3"] {
      let run = try workspace.entente(base + ["--threads", threads, "-o", "r\(threads).jsonl"])
      #expect(run.status == 0)
    }
    let rows = try workspace.bytes(of: "r1.jsonl")
    #expect(rows == (try workspace.bytes(of: "r3.jsonl")))
    let lines = rows.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.count == 98)
    // A file that was cut in the middle of a line.
    let cut = Data(rows.prefix(rows.count / 2))
    try cut.write(to: workspace.folder.appending(path: "half.jsonl"))
    #expect(try workspace.entente(base + ["-o", "half.jsonl"]).status == 74)
    #expect(try workspace.entente(base + ["-o", "half.jsonl", "--resume"]).status == 0)
    #expect(try workspace.bytes(of: "half.jsonl") == rows)
    let other = ["scenario", "ensemble", "m", "ban-ends", "-n", "96", "--seed", "6"]
    let refused = try workspace.entente(other + ["-o", "half.jsonl", "--resume"])
    #expect(refused.status == 1)
    #expect(try workspace.bytes(of: "half.jsonl") == rows)
  }

  @Test func `a sweep goes through given values, a tipping value is found`() throws {
    let sweep = try workspace.entente(
      "scenario",
      "sweep",
      "m",
      "ban-ends",
      "--values",
      "ease=0,1",
      "--format",
      "csv",
      "--output",
      "delta(relation:sale)"
    )
    #expect(sweep.status == 0)
    let rows = sweep.output.split(whereSeparator: \.isNewline)
    try #require(rows.count == 3)
    #expect(rows[1].hasPrefix("0,0.0,0.0,"))
    let tip = try workspace.entente(
      "scenario",
      "tip",
      "m",
      "ban-ends",
      "--that",
      "delta(relation:sale) > 0.1",
      "--format",
      "json"
    )
    #expect(tip.status == 0)
    #expect(tip.output.contains("\"parameter\": \"ease\""))
  }

  @Test func `sensitivity lists what matters, and what nothing hangs on`() throws {
    let run = try workspace.entente(
      "scenario",
      "sensitivity",
      "m",
      "ban-ends",
      "-n",
      "64",
      "--output",
      "delta(relation:sale)"
    )
    #expect(run.status == 0)
    #expect(run.output.contains("Morris"))
    #expect(run.output.contains("Sobol"))
    #expect(run.output.contains("knock-out"))
    #expect(run.output.contains("worry-to-sale"))
  }

  @Test(arguments: [
    (["scenario", "materialize", "m", "ban-end"], 1, "did you mean \"ban-ends\"?"),
    (["scenario", "materialize", "m", "ban-ends", "--set", "eas=1"], 64, "did you mean \"ease\"?"),
    (["scenario", "materialize", "m", "ban-ends", "--set", "ease"], 64, "PARAMETER=NUMBER"),
    (["scenario", "run", "m", "ban-ends", "--set", "ease=7"], 64, "ease is from 0.0 to 1.0"),
    (["scenario", "list", "nowhere"], 74, "nowhere"),
    (["show", "m", "--scenario", "none"], 1, "it has ban-ends"),
  ])
  func `what is asked in vain is said`(arguments: [String], status: Int32, words: String) throws {
    let run = try workspace.entente(arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(words))
  }

  @Test func `a future of a matrix becomes a scenario, and a run one of its futures`() throws {
    try workspace.write(
      """
      $ ScenarioWizard 4.0
      Futures
      &Worry
       -high
       -low
      &Weather
       -wet
       -dry
      #
      &W
       h
       l
      &X
       w
       d
      #
      #
      FFFFFF
      FFFFFF
      FFFFFF
      FFFFFF
      #
      #
       0 , 0 , 2 ,-2
       0 , 0 ,-2 , 2
       2 ,-2 , 0 , 0
      -2 , 2 , 0 , 0
      #
      #
      """,
      to: "m/scenarios/futures.scw"
    )
    let bind = ["--bind", "Worry=factor:worry:falling:0.5"]
    let made = try workspace.entente(
      ["scenario", "cib", "m"] + bind + ["--write", "2", "-o", "m/scenarios/calm.yaml"]
    )
    #expect(made.status == 0, Comment(rawValue: made.output))
    let text = try workspace.text(of: "m/scenarios/calm.yaml")
    #expect(text.contains("scenario: calm"))
    #expect(text.contains("factor:worry, value: 0.25"))
    #expect(try workspace.entente("scenario", "check", "m").status == 0)
    let run = try workspace.entente(
      ["scenario", "cib", "m"] + bind + ["--from", "calm", "--format", "json"]
    )
    let json = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    let from = try #require(json["from"] as? [String: Any])
    #expect(from["states"] as? [String: String] == ["Worry": "low"])
    #expect(from["consistent-rows"] as? [Int] == [2])
    #expect(try workspace.entente("scenario", "cib", "m", "--from", "calm").status == 64)
    let none = try workspace.entente(
      ["scenario", "cib", "m"] + bind + ["--write", "9", "-o", "x.yaml"]
    )
    #expect(none.status == 64)
  }
}
