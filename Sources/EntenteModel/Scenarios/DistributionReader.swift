/// Reads the text of a distribution from left to right.
struct DistributionReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  /// The number whose distribution it is, and the values that it may have.
  var coded: (value: Double, range: ClosedRange<Double>)?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The forms that there are: the name, what its numbers mean, an example.
  private static let forms: [(name: String, parts: String, example: String)] = [
    ("fixed", "a value", "fixed(0.5)"),
    ("uniform", "a lower and an upper bound", "uniform(0, 1)"),
    (
      "triangular", "the least value, the most likely and the greatest", "triangular(0.4, 0.6, 0.8)"
    ),
    ("pert", "the least value, the most likely and the greatest", "pert(0.2, 0.5, 0.8)"),
    ("normal", "mean, deviation, lower and upper bound", "normal(0.5, 0.1, 0, 1)"),
    ("beta", "two shapes, and the bounds if they are not 0 and 1", "beta(2, 5)"),
    ("choice", "one or more values", "choice(0, 0.5, 1)"),
    ("bernoulli", "a probability", "bernoulli(0.3)"),
    ("from-confidence", "high, moderate or low", "from-confidence(moderate)"),
  ]

  mutating func distribution() throws -> Distribution {
    skipSpace()
    let start = place
    if let first = peek, "+-.0123456789".unicodeScalars.contains(first) {
      let value = try number()
      try end()
      return .fixed(value)
    }
    let name = word()
    guard let form = Self.forms.first(where: { $0.name == name }) else {
      throw unknownName(name, at: start)
    }
    skipSpace()
    guard peek == "(" else {
      throw error("\(name) has no parenthesis; write \(form.parts), as in \(form.example)", form)
    }
    place += 1
    skipSpace()
    let first = place
    if name == "from-confidence" { return try confidence(form) }
    let options = try list(form)
    try end()
    let numbers = options.map(\.value)
    if name != "choice", let bad = options.firstIndex(where: { $0.weight != 1 }) {
      throw DistributionError(
        message: "only choice has weights; write \(form.parts), as in \(form.example)",
        column: columns[bad],
        suggestion: form.example
      )
    }
    guard let distribution = Self.assemble(name, numbers, options) else {
      let many = numbers.count == 1 ? "1 number" : "\(numbers.count) numbers"
      throw DistributionError(
        message: "\(name) has \(many); write \(form.parts), as in \(form.example)",
        column: first + 1,
        suggestion: form.example
      )
    }
    if let fault = distribution.fault { throw DistributionError(message: fault, column: first + 1) }
    return distribution
  }

  /// The columns of the numbers read.
  private var columns: [Int] = []

  private static func assemble(
    _ name: String,
    _ numbers: [Double],
    _ options: [Distribution.Option]
  ) -> Distribution? {
    switch (name, numbers.count) {
    case ("fixed", 1): .fixed(numbers[0])
    case ("uniform", 2): .uniform(numbers[0], numbers[1])
    case ("triangular", 3): .triangular(numbers[0], mode: numbers[1], numbers[2])
    case ("pert", 3): .pert(numbers[0], mode: numbers[1], numbers[2])
    case ("normal", 4):
      .normal(mean: numbers[0], deviation: numbers[1], numbers[2], numbers[3])
    case ("beta", 2): .beta(numbers[0], numbers[1])
    case ("beta", 4): .beta(numbers[0], numbers[1], lower: numbers[2], upper: numbers[3])
    case ("choice", 1...): .choice(options)
    case ("bernoulli", 1): .bernoulli(numbers[0])
    default: nil
    }
  }

  /// The distribution that a confidence stands for, after the parenthesis.
  private mutating func confidence(
    _ form: (name: String, parts: String, example: String)
  ) throws -> Distribution {
    let start = place
    guard let confidence = Confidence(rawValue: word()) else {
      place = start
      throw error("\(form.name) needs \(form.parts), as in \(form.example)", form)
    }
    skipSpace()
    guard peek == ")" else {
      throw error("the parenthesis of \(form.name) does not end; write )", form)
    }
    place += 1
    try end()
    guard let coded else {
      place = 0
      throw error("\(form.name) stands for a number with a default, and here is none", form)
    }
    return .fromConfidence(confidence, around: coded.value, in: coded.range)
  }

  /// What stands between the parentheses, of which the first has been read.
  private mutating func list(
    _ form: (name: String, parts: String, example: String)
  ) throws -> [Distribution.Option] {
    var options: [Distribution.Option] = []
    if peek == ")" {
      place += 1
      return []
    }
    while true {
      skipSpace()
      columns.append(place + 1)
      var option = Distribution.Option(try number())
      skipSpace()
      if let next = peek, next.properties.isAlphabetic {
        let start = place
        let found = word()
        guard found == "weight" else {
          throw DistributionError(
            message: "\"\(found)\" after a number; write a comma, or weight and a number",
            column: start + 1
          )
        }
        skipSpace()
        option.weight = try number()
        skipSpace()
      }
      options.append(option)
      switch peek {
      case ",": place += 1
      case ")":
        place += 1
        return options
      case nil: throw error("the parenthesis of \(form.name) does not end; write )")
      case let other?:
        throw error("\"\(other)\" after a number; write a comma or )")
      }
    }
  }

  /// A number in decimal digits.
  private mutating func number() throws -> Double {
    let start = place
    while let next = peek, next.isASCII, "+-.0123456789eE".unicodeScalars.contains(next) {
      place += 1
    }
    let text = String(String.UnicodeScalarView(scalars[start..<place]))
    if let value = Double(text), value.isFinite { return value }
    place = start
    if text.isEmpty {
      let found = peek.map { "\"\($0)\"" } ?? "nothing"
      throw error("\(found) where a number is needed; write one, as 0.5")
    }
    throw error("\"\(text)\" is not a number; write one, as 0.5 or 1e-3")
  }

  private mutating func word() -> String {
    let start = place
    while let next = peek, next == "-" || next == "_" || next.properties.isAlphabetic { place += 1 }
    return String(String.UnicodeScalarView(scalars[start..<place]))
  }

  private mutating func end() throws {
    skipSpace()
    guard place == scalars.count else {
      throw error("something stands after the distribution; write nothing there")
    }
  }

  private func unknownName(_ name: String, at start: Int) -> DistributionError {
    let names = Self.forms.map(\.name)
    let near = EditDistance.nearest(to: name, among: names)
    let known = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    return DistributionError(
      message: (name.isEmpty ? "no distribution" : "no distribution is named \"\(name)\"")
        + "; write \(known), as in uniform(0, 1)",
      column: start + 1,
      suggestion: near.flatMap { near in Self.forms.first { $0.name == near }?.example }
    )
  }

  private func error(
    _ message: String,
    _ form: (name: String, parts: String, example: String)? = nil
  ) -> DistributionError {
    DistributionError(message: message, column: place + 1, suggestion: form?.example)
  }

  private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func skipSpace() {
    while peek == " " || peek == "\t" { place += 1 }
  }
}
