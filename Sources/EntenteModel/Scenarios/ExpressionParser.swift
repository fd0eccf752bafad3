/// Reads an expression from its tokens, by the strength with which operators bind.
struct ExpressionParser {
  /// The greatest depth of an expression: whoever walks through one needs a bounded stack.
  static let depthLimit = 200

  private var scanner: ExpressionScanner
  private var token: ExpressionToken
  private var depth = 0

  init(_ text: some StringProtocol) throws(ExpressionError) {
    scanner = ExpressionScanner(text)
    token = try scanner.next()
  }

  /// A whole expression.
  mutating func whole() throws(ExpressionError) -> ScenarioExpression {
    let result = try expression(atLeast: .or)
    try end()
    return result.tree
  }

  /// A quantity alone.
  mutating func wholeQuantity() throws(ExpressionError) -> ScenarioQuantity {
    let result = try quantity()
    try end()
    return result
  }

  /// An expression with its depth, so that a chain of operators cannot grow into a deep tree.
  private struct Term {
    var tree: ScenarioExpression
    var depth: Int
  }

  private mutating func advance() throws(ExpressionError) {
    token = try scanner.next()
  }

  private func end() throws(ExpressionError) {
    if token.kind != .end { throw unexpected("an operator or the end") }
  }

  /// What follows, as long as its operators bind at least so strongly.
  private mutating func expression(
    atLeast least: ScenarioExpression.Strength
  ) throws(ExpressionError) -> Term {
    var left = try prefix(atLeast: least)
    var compared = false
    while let sign = infix, sign.strength >= least {
      if sign.strength == .comparison {
        if compared {
          throw unexpected(
            "and, or, or the end",
            help: "comparisons do not chain: write a < b and b < c"
          )
        }
        compared = true
      }
      // What binds less strongly cannot be on the left without parentheses: `not a` has no sum.
      try advance()
      let right = try expression(atLeast: sign.strength.next)
      left = try deeper(.binary(left.tree, sign, right.tree), max(left.depth, right.depth))
    }
    return left
  }

  private var infix: ScenarioExpression.Operator? {
    switch token.kind {
    case .sign(let sign): .init(rawValue: sign)
    case .word(let word) where word == "and" || word == "or": .init(rawValue: word)
    default: nil
    }
  }

  /// `not`, a minus, or what stands without one.
  private mutating func prefix(
    atLeast least: ScenarioExpression.Strength
  ) throws(ExpressionError) -> Term {
    if token.kind == .word("not") {
      guard least <= .not else {
        throw unexpected("a number, a parameter or a quantity", help: "put not (…) in parentheses")
      }
      try descend()
      try advance()
      let inner = try expression(atLeast: .not)
      depth -= 1
      return try deeper(.not(inner.tree), inner.depth)
    }
    guard token.kind == .sign("-") else { return try primary() }
    try descend()
    try advance()
    defer { depth -= 1 }
    if case .number(let value) = token.kind {
      try advance()
      return Term(tree: .number(-value), depth: 1)
    }
    let inner = try prefix(atLeast: .minus)
    return try deeper(.negation(inner.tree), inner.depth)
  }

  private mutating func primary() throws(ExpressionError) -> Term {
    let found = token
    switch found.kind {
    case .number(let value):
      try advance()
      return Term(tree: .number(value), depth: 1)
    case .parameter(let name):
      try advance()
      return Term(tree: .parameter(ParameterID(name)), depth: 1)
    case .address:
      return Term(tree: .value(try quantity()), depth: 1)
    case .sign("("):
      try descend()
      try advance()
      let inner = try expression(atLeast: .or)
      try expect(")")
      depth -= 1
      return inner
    case .word(let name):
      return try function(name)
    case .sign, .end:
      throw unexpected("a number, $parameter, or a function such as delta(relation:ID)")
    }
  }

  private static let functions = ["value", "delta", "rank", "ci", "P"]

  private mutating func function(_ name: String) throws(ExpressionError) -> Term {
    guard Self.functions.contains(name) else { throw unknown(name) }
    try descend()
    try advance()
    try expect("(")
    let result: Term
    switch name {
    case "value": result = Term(tree: .value(try quantity()), depth: 1)
    case "delta": result = Term(tree: .change(try quantity()), depth: 1)
    case "rank":
      let measure = try word("the name of a measure, such as betweenness")
      try expect(",")
      let actor = try word("the id of an actor")
      result = Term(tree: .rank(measure: measure, actor: ActorID(actor)), depth: 1)
    case "ci":
      let inner = try expression(atLeast: .or)
      result = try deeper(.interval(inner.tree), inner.depth)
    default:
      let inner = try expression(atLeast: .or)
      result = try deeper(.share(inner.tree), inner.depth)
    }
    try expect(")")
    depth -= 1
    return result
  }

  /// A name that is no function: a misspelt one, or one of something else.
  private func unknown(_ name: String) -> ExpressionError {
    var following = scanner
    let isCalled = (try? following.next())?.kind == .sign("(")
    let meant =
      name == "p" ? "P" : EditDistance.nearest(to: name, among: Self.functions + ["not", "metric"])
    let message =
      isCalled
      ? "unknown function \"\(name)\""
      : "expected a number, $parameter or function, found \"\(name)\""
    return ExpressionError(
      message,
      column: token.start + 1,
      length: token.end - token.start,
      help: meant.map { "did you mean \"\($0)\"?" }
        ?? (isCalled
          ? "the functions are \(Self.functions.joined(separator: ", "))"
          : "a parameter is written $\(name), a measure metric:\(name), "
            + "a relation relation:\(name)")
    )
  }

  private mutating func quantity() throws(ExpressionError) -> ScenarioQuantity {
    guard case .address(let section, let name) = token.kind else {
      var help: String?
      if case .word(let word) = token.kind { help = "write relation:\(word) or factor:\(word)" }
      throw unexpected("a quantity such as relation:ID, factor:ID or metric:density", help: help)
    }
    if section == "metric" {
      if name.contains(where: { $0 == "*" || $0 == "." }) {
        throw unexpected("the name of one measure behind metric:")
      }
      try advance()
      guard token.kind == .sign("[") else { return .measure(name, actor: nil) }
      try advance()
      let actor = try word("the id of an actor")
      try expect("]")
      return .measure(name, actor: ActorID(actor))
    }
    let sections = ["relation", "factor", "observation"]
    guard sections.contains(section) else {
      throw ExpressionError(
        "\"\(section):\" has no level that can be asked for",
        column: token.start + 1,
        length: token.end - token.start,
        help: EditDistance.nearest(to: section, among: sections + ["metric"]).map {
          "did you mean \"\($0):\(name)\"?"
        } ?? "quantities are relation:ID, factor:ID, observation:ID and metric:NAME"
      )
    }
    try advance()
    return .level("\(section):\(name)")
  }

  private mutating func word(_ expected: String) throws(ExpressionError) -> String {
    guard case .word(let word) = token.kind else { throw unexpected(expected) }
    try advance()
    return word
  }

  private mutating func expect(_ sign: String) throws(ExpressionError) {
    guard token.kind == .sign(sign) else { throw unexpected("\"\(sign)\"") }
    try advance()
  }

  private mutating func descend() throws(ExpressionError) {
    depth += 1
    if depth > Self.depthLimit { throw tooDeep }
  }

  private func deeper(_ tree: ScenarioExpression, _ depth: Int) throws(ExpressionError) -> Term {
    if depth >= Self.depthLimit { throw tooDeep }
    return Term(tree: tree, depth: depth + 1)
  }

  private var tooDeep: ExpressionError {
    ExpressionError(
      "the expression has more than \(Self.depthLimit) levels",
      column: token.start + 1,
      help: "a sum over many relations is written relation:*-arms"
    )
  }

  private func unexpected(_ expected: String, help: String? = nil) -> ExpressionError {
    ExpressionError(
      "expected \(expected), found \(token.inWords)",
      column: token.start + 1,
      length: token.end - token.start,
      help: help
    )
  }
}
