import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct ScenarioExpressionTests {
  private static let a = ScenarioExpression.parameter("a")
  private static let b = ScenarioExpression.parameter("b")
  private static let c = ScenarioExpression.parameter("c")

  @Test(
    arguments: [
      ("-0.5", .number(-0.5)),
      ("1e-9", .number(1e-9)),
      (".5", .number(0.5)),
      ("- 2", .number(-2)),
      ("-(2)", .negation(.number(2))),
      ("--2", .negation(.number(-2))),
      ("$w-arms", .parameter("w-arms")),
      ("$w-arms - 1", .binary(.parameter("w-arms"), .subtract, .number(1))),
      ("$w-arms-1", .parameter("w-arms-1")),
      ("$w- 1", .binary(.parameter("w"), .subtract, .number(1))),
      ("1 -2", .binary(.number(1), .subtract, .number(2))),
      ("1-2", .binary(.number(1), .subtract, .number(2))),
      ("-$a", .negation(a)),
      ("delta(relation:arms)", .change(.level("relation:arms"))),
      ("value(factor:tension)", .value(.level("factor:tension"))),
      ("relation:arms", .value(.level("relation:arms"))),
      ("delta( relation:*-arms )", .change(.level("relation:*-arms"))),
      ("metric:density", .value(.measure("density", actor: nil))),
      ("delta(metric:density)", .change(.measure("density", actor: nil))),
      ("metric:betweenness-raw[china]", .value(.measure("betweenness-raw", actor: "china"))),
      ("delta(metric:degree[usa])", .change(.measure("degree", actor: "usa"))),
      ("rank(betweenness, china)", .rank(measure: "betweenness", actor: "china")),
      ("ci(delta(relation:arms))", .interval(.change(.level("relation:arms")))),
      (
        "P(delta(relation:arms) < 0)",
        .share(.binary(.change(.level("relation:arms")), .less, .number(0)))
      ),
      ("relation:arms - 1", .binary(.value(.level("relation:arms")), .subtract, .number(1))),
    ] as [(String, ScenarioExpression)]
  )
  func `a text is read as what it says`(text: String, expected: ScenarioExpression) throws {
    #expect(try ScenarioExpression(text) == expected)
  }

  @Test func `operators bind from or, the weakest, to a minus in front`() throws {
    let (a, b, c) = (Self.a, Self.b, Self.c)
    let cases: [(String, ScenarioExpression)] = [
      ("$a or $b and $c", .binary(a, .or, .binary(b, .and, c))),
      ("not $a and $b", .binary(.not(a), .and, b)),
      ("not $a < $b", .not(.binary(a, .less, b))),
      ("not not $a", .not(.not(a))),
      ("$a < $b + $c", .binary(a, .less, .binary(b, .add, c))),
      ("$a + $b * $c", .binary(a, .add, .binary(b, .multiply, c))),
      ("-$a * $b", .binary(.negation(a), .multiply, b)),
      ("$a - $b - $c", .binary(.binary(a, .subtract, b), .subtract, c)),
      ("$a / $b / $c", .binary(.binary(a, .divide, b), .divide, c)),
      ("$a - ($b - $c)", .binary(a, .subtract, .binary(b, .subtract, c))),
      ("($a + $b) * $c", .binary(.binary(a, .add, b), .multiply, c)),
      ("($a < $b) == ($b < $c)", .binary(.binary(a, .less, b), .equal, .binary(b, .less, c))),
    ]
    for (text, expected) in cases {
      #expect(try ScenarioExpression(text) == expected)
      #expect(expected.description == text)
    }
  }

  @Test(arguments: 0..<2_000 as Range<UInt64>)
  func `what is printed is read as the same`(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let expression = RandomExpression.make(&values)
    let text = expression.description
    #expect(try ScenarioExpression(text) == expression, "\(text)")
  }

  /// Without any one pair of its parentheses, what is printed means something else or nothing.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no pair of parentheses is needless`(seed: UInt64) throws {
    var values = RandomValues(seed: seed)
    let expression = RandomExpression.make(&values, depth: 4)
    let text = Array(expression.description)
    var open: [Int] = []
    for (index, character) in text.enumerated() {
      if character == "(" { open.append(index) }
      guard character == ")", let start = open.popLast() else { continue }
      // Those of a function are its own.
      if start > 0, text[start - 1].isLetter { continue }
      var other = text
      other[index] = " "
      other[start] = " "
      let read = try? ScenarioExpression(String(other))
      #expect(read != expression, "\(String(text)) is also \(String(other))")
    }
  }

  @Test(
    arguments: [
      (
        "", 1,
        "expected a number, $parameter, or a function such as delta(relation:ID), found the end"
      ),
      ("1 +", 4, "found the end"),
      ("(1", 3, "expected \")\""),
      ("1 2", 3, "expected an operator or the end, found the number 2"),
      ("1 < 2 < 3", 7, "expected and, or, or the end"),
      ("detla(relation:arms)", 1, "unknown function \"detla\""),
      ("density", 1, "found \"density\""),
      ("delta(arms)", 7, "expected a quantity"),
      ("delta(actor:china)", 7, "\"actor:\" has no level"),
      ("delta(relation:)", 7, "a name must follow relation:"),
      ("$", 1, "the name of a parameter must follow $"),
      ("1 && 2", 3, "\"&&\" is no operator"),
      ("$a = 2", 4, "\"=\" cannot stand in an expression"),
      ("1e999", 1, "the number is too large"),
      ("2x", 1, "\"2x\" is no number"),
      ("0x1F", 1, "\"0x1F\" is no number"),
      ("1 + not $a", 5, "expected a number"),
      ("rank(betweenness)", 17, "expected \",\""),
      ("metric:degree[", 15, "the id of an actor"),
      ("metric:*", 1, "the name of one measure"),
      ("$a ≤ 2", 4, "\"≤\" cannot stand"),
      ("緊張 + 1", 1, "found \"緊張\""),
    ] as [(String, Int, String)]
  )
  func `an error says where and what`(text: String, column: Int, message: String) {
    do throws(ExpressionError) {
      _ = try ScenarioExpression(text)
      Issue.record("\(text) is read")
    } catch {
      #expect(error.column == column, "\(error)")
      #expect(error.message.contains(message), "\(error)")
    }
  }

  @Test(arguments: [
    ("detla(relation:arms)", "did you mean \"delta\"?"),
    ("p(relation:arms < 1)", "did you mean \"P\"?"),
    ("delta(relaton:arms)", "did you mean \"relation:arms\"?"),
    ("1 && 2", "write and"), ("$a = 2", "write =="), ("$a ≤ 2", "write <="),
    ("delta(arms)", "write relation:arms or factor:arms"),
    ("density", "a parameter is written $density, a measure metric:density, "),
    ("1 < 2 < 3", "comparisons do not chain: write a < b and b < c"),
  ])
  func `an error says what to do`(text: String, help: String) {
    do throws(ExpressionError) {
      _ = try ScenarioExpression(text)
      Issue.record("\(text) is read")
    } catch {
      #expect(error.help?.contains(help) == true, "\(error.help ?? "no help")")
    }
  }

  @Test func `depth is limited, in whatever way it is reached`() throws {
    let count = 100_000
    let texts = [
      String(repeating: "(", count: count), String(repeating: "-", count: count) + "$a",
      String(repeating: "not ", count: count) + "$a", String(repeating: "ci(", count: count),
      "1" + String(repeating: " + 1", count: count), "1" + String(repeating: " or 1", count: count),
      String(repeating: "1 - (", count: count) + "1",
    ]
    for text in texts {
      #expect(throws: ExpressionError.self) { try ScenarioExpression(text) }
    }
    let deepest = "$a" + String(repeating: " + $a", count: 199)
    #expect(try ScenarioExpression(deepest).description == deepest)
    let nested = String(repeating: "(", count: 199) + "1" + String(repeating: ")", count: 199)
    #expect(try ScenarioExpression(nested) == .number(1))
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `any text is read or refused, and the column lies in it`(seed: UInt64) {
    var values = RandomValues(seed: seed)
    let parts = [
      "(", ")", "$", "a", "-", "1", ".", "e", "<", "=", "and ", "not ", "delta(", "relation:", "*",
      "metric:", "[", "]", ",", " ", "\u{0}", "é", "👩‍👩‍👧", "\n", "9e9", "P(", "%",
    ]
    let text = values.several(1...12) { $0.pick(parts) }.joined()
    do throws(ExpressionError) {
      let expression = try ScenarioExpression(text)
      #expect(try! ScenarioExpression(expression.description) == expression)
    } catch {
      #expect((1...(text.unicodeScalars.count + 1)).contains(error.column), "\(text): \(error)")
    }
  }

  @Test func `a quantity alone is read and printed`() throws {
    for text in ["relation:arms", "factor:*", "metric:density", "metric:degree[usa]"] {
      #expect(try ScenarioQuantity(text).description == text)
    }
    #expect(throws: ExpressionError.self) { try ScenarioQuantity("relation:arms + 1") }
    #expect(throws: ExpressionError.self) { try ScenarioQuantity("$a") }
  }

  @Test func `numbers and conditions are told apart`() throws {
    #expect(try ScenarioExpression("$a < 1 and not $b > 2").misfit == nil)
    #expect(try ScenarioExpression("P($a < 1) > 0.5").misfit == nil)
    for text in ["$a and $b", "not $a", "P($a)", "ci($a < 1)", "1 + ($a < 1)", "-($a < 1) < 2"] {
      #expect(try ScenarioExpression(text).misfit != nil, "\(text)")
    }
    #expect(try ScenarioExpression("-$ease * 2 + 1").isAmount)
    for text in [
      "$a < 1", "relation:arms", "rank(degree, usa)", "P($a < 1)", "not $a", "1 + metric:x",
    ] {
      #expect(try !ScenarioExpression(text).isAmount, "\(text)")
    }
  }

  @Test func `what an expression names is listed in order`() throws {
    let text = "$b + $a * $b < delta(relation:x) - rank(degree, usa) + metric:density"
    let expression = try ScenarioExpression(text)
    #expect(expression.parameters == ["b", "a"])
    #expect(
      expression.quantities == [
        .level("relation:x"), .measure("degree", actor: "usa"), .measure("density", actor: nil),
      ]
    )
  }
}
