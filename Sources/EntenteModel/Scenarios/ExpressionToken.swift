/// A word, number or sign of an expression, with its place.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    case number(Double)
    /// `$ease`, without the sign.
    case parameter(String)
    /// A function, `and`, `or`, `not`, or the name of a measure or actor.
    case word(String)
    /// `relation:arms`, `metric:density`: what stands before the colon and what behind it.
    case address(section: String, name: String)
    /// An operator, parenthesis, bracket or comma.
    case sign(String)
    case end
  }

  var kind: Kind
  /// Where it begins, from 0.
  var start: Int
  /// Where it ends.
  var end: Int

  /// The token in words, for messages.
  var inWords: String {
    switch kind {
    case .number(let value): "the number \(Quantity.text(value))"
    case .parameter(let name): "\"$\(name)\""
    case .word(let word): "\"\(word)\""
    case .address(let section, let name): "\"\(section):\(name)\""
    case .sign(let sign): "\"\(sign)\""
    case .end: "the end"
    }
  }
}

/// Cuts the text of an expression into tokens, one at a time.
struct ExpressionScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: some StringProtocol) {
    scalars = Array(text.unicodeScalars)
  }

  /// The next token; `end` again and again at the end.
  mutating func next() throws(ExpressionError) -> ExpressionToken {
    while let scalar = peek(), scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
      place += 1
    }
    let start = place
    guard let first = peek() else { return token(.end, from: start) }
    if isDigit(first) || first == "." && peek(1).map(isDigit) == true { return try number() }
    if first == "$" {
      place += 1
      let name = word()
      guard name.isEmpty else { return token(.parameter(name), from: start) }
      throw ExpressionError(
        "the name of a parameter must follow $",
        column: start + 1,
        help: "write $ and the name without a blank, such as $ease"
      )
    }
    if isNamePart(first) {
      let name = word()
      guard peek() == ":" else { return token(.word(name), from: start) }
      place += 1
      let target = address()
      guard target.isEmpty else {
        return token(.address(section: name, name: target), from: start)
      }
      throw ExpressionError(
        "a name must follow \(name):",
        column: start + 1,
        length: place - start,
        help: "write \(name): and the name without a blank"
      )
    }
    return try sign(first)
  }

  private mutating func sign(_ first: Unicode.Scalar) throws(ExpressionError) -> ExpressionToken {
    let start = place
    if let second = peek(1) {
      let pair = String(first) + String(second)
      if ["<=", ">=", "==", "!="].contains(pair) {
        place += 2
        return token(.sign(pair), from: start)
      }
      if let meant = Self.foreign[pair] {
        throw ExpressionError(
          "\"\(pair)\" is no operator",
          column: start + 1,
          length: 2,
          help: "write \(meant)"
        )
      }
    }
    if "+-*/<>()[],".unicodeScalars.contains(first) {
      place += 1
      return token(.sign(String(first)), from: start)
    }
    throw ExpressionError(
      "\"\(first)\" cannot stand in an expression",
      column: start + 1,
      help: Self.foreign[String(first)].map { "write \($0)" }
    )
  }

  /// Signs of other languages, and what is written here instead.
  private static let foreign: [String: String] = [
    "&&": "and", "||": "or", "<>": "!=", "=<": "<=", "=>": ">=", "**": "a product", "=": "==",
    "!": "not", "&": "and", "|": "or", "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", "≤": "<=",
    "≥": ">=", "≠": "!=", "%": "a number such as 0.05",
  ]

  /// Digits with a fraction and an exponent, as far as they go.
  private mutating func number() throws(ExpressionError) -> ExpressionToken {
    let start = place
    digits()
    if peek() == ".", peek(1).map(isDigit) == true {
      place += 1
      digits()
    }
    if let letter = peek(), letter == "e" || letter == "E" {
      let hasSign = peek(1) == "+" || peek(1) == "-"
      if peek(hasSign ? 2 : 1).map(isDigit) == true {
        place += hasSign ? 2 : 1
        digits()
      }
    }
    let text = String(String.UnicodeScalarView(scalars[start..<place]))
    if let next = peek(), isNamePart(next) || next == "." {
      while let more = peek(), isNamePart(more) || more == "." { place += 1 }
      let whole = String(String.UnicodeScalarView(scalars[start..<place]))
      throw ExpressionError(
        "\"\(whole)\" is no number",
        column: start + 1,
        length: place - start,
        help: "a number is written as 0.05 or 5e-2; a product needs *"
      )
    }
    guard let value = Double(text), value.isFinite else {
      throw ExpressionError("the number is too large", column: start + 1, length: place - start)
    }
    return token(.number(value), from: start)
  }

  private mutating func digits() {
    while let next = peek(), isDigit(next) { place += 1 }
  }

  /// Letters, digits and the hyphens between them.
  private mutating func word() -> String {
    let start = place
    while let next = peek() {
      guard isNamePart(next) || next == "-" && place > start && peek(1).map(isNamePart) == true
      else { break }
      place += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<place]))
  }

  /// The name in an address, which may hold wildcards.
  private mutating func address() -> String {
    let start = place
    while let next = peek(), isNamePart(next) || next == "-" || next == "*" || next == "." {
      place += 1
    }
    // A hyphen or dot at the end belongs to what follows.
    while place > start, scalars[place - 1] == "-" || scalars[place - 1] == "." { place -= 1 }
    return String(String.UnicodeScalarView(scalars[start..<place]))
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < scalars.count ? scalars[place + ahead] : nil
  }

  private func token(_ kind: ExpressionToken.Kind, from start: Int) -> ExpressionToken {
    ExpressionToken(kind: kind, start: start, end: place)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "_" || scalar.properties.isAlphabetic
  }
}
