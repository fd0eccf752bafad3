internal import EntenteModel
internal import OrderedCollections

/// A node of a text together with where it stands, read by asking what it is to be.
///
/// Every question that the node cannot answer is reported with code R102 and answered with nil.
struct NodeReader {
  /// What is the same for many nodes: where they were written, and who reads them.
  final class Context {
    let file: Int
    let session: ReadingSession
    /// The language of plain texts in this file.
    let language: LanguageTag
    /// Where everything stands that was not written, but made from a row of a table.
    let place: SourceRange?

    init(
      file: Int,
      session: ReadingSession,
      language: LanguageTag,
      place: SourceRange? = nil
    ) {
      self.file = file
      self.session = session
      self.language = language
      self.place = place
    }
  }

  let node: TextNode
  let context: Context

  var file: Int { context.file }
  var session: ReadingSession { context.session }
  var language: LanguageTag { context.language }

  /// The same kind of reader for another node of the same file.
  func at(_ node: TextNode) -> NodeReader {
    NodeReader(node: node, context: context)
  }

  /// Where the node stands.
  var range: SourceRange {
    if let place = context.place, node.position == nil { return place }
    return session.range(of: node, in: file)
  }

  /// The text of a scalar, nil for anything else.
  var scalar: String? { node.scalar }

  /// Whether the node is written with nothing after its key.
  var isEmpty: Bool {
    if case .scalar(let text, let isPlain) = node.content { isPlain && text.isEmpty } else { false }
  }

  /// Whether the node is a map.
  var isMap: Bool {
    if case .map = node.content { true } else { false }
  }

  /// Whether the node is a list.
  var isList: Bool {
    if case .list = node.content { true } else { false }
  }

  /// What kind of node it is, in words.
  var kindInWords: String {
    switch node.content {
    case .scalar(let text, _): isEmpty ? "nothing" : "\"\(text)\""
    case .map: "a map"
    case .list: "a list"
    }
  }

  /// Reports that the node has another shape than is wanted.
  func wrongShape(_ subject: String, expected: String) {
    session.report(
      Diagnostic(
        "R102",
        "\(subject) must be \(expected), found \(kindInWords)",
        at: range,
        label: "expected \(expected)"
      )
    )
  }

  /// The scalar's text; anything else is reported.
  func string(_ subject: @autoclosure () -> String) -> String? {
    if let scalar, !isEmpty { return scalar }
    wrongShape(subject(), expected: "a text")
    return nil
  }

  /// The items of a list; a single scalar or map is a list of one.
  var items: [NodeReader] {
    switch node.content {
    case .list(let items): items.map(at)
    case .scalar where isEmpty: []
    default: [self]
    }
  }

  /// The texts of a list or a single text; anything else is reported.
  func strings(_ subject: String) -> [String] {
    items.compactMap { $0.string(subject) }
  }

  /// The keys and values of a map, in order; anything else is reported.
  func pairs(_ subject: String, expected: String = "a map") -> [(
    key: NodeReader, value: NodeReader
  )] {
    nodePairs(subject, expected: expected).map { (at($0.key), at($0.value)) }
  }

  /// The same as nodes, for whoever looks at few of them.
  func nodePairs(
    _ subject: String,
    expected: @autoclosure () -> String = "a map"
  ) -> [TextNode.Pair] {
    guard case .map(let pairs) = node.content else {
      if !isEmpty { wrongShape(subject, expected: expected()) }
      return []
    }
    guard pairs.contains(where: { $0.key.scalar == nil }) else { return pairs }
    return pairs.filter { pair in
      if pair.key.scalar != nil { return true }
      at(pair.key).wrongShape("a key of \(subject)", expected: "a text")
      return false
    }
  }

  /// A value of a closed list; anything else is reported with a suggestion.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ subject: String,
    as type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    guard let text = string(subject) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue)
    session.report(
      Diagnostic(
        "R102",
        "\(subject) cannot be \"\(text)\"; use \(known.listed(by: "or"))",
        at: range,
        help: EditDistance.nearest(to: text, among: known).map { "did you mean \"\($0)\"?" }
      )
    )
    return nil
  }

  /// An identifier; one of the wrong form is reported with code R103.
  func identifier<Subject>(
    _ subject: String,
    as type: Identifier<Subject>.Type = Identifier<Subject>.self
  ) -> Identifier<Subject>? {
    guard let text = string(subject) else { return nil }
    let id = Identifier<Subject>(text)
    if id.isWellFormed { return id }
    session.report(
      Diagnostic(
        "R103",
        "id \"\(text)\": use lower-case letters, digits and hyphens",
        at: range,
        help: Self.wellFormed(text).map { "write \"\($0)\"" }
      )
    )
    return nil
  }

  /// The identifier of another element; one of a wrong form is found to lead nowhere when the model
  /// is checked, where a name or a code that was written in place of an id is recognized.
  func reference<Subject>(
    _ subject: String,
    as type: Identifier<Subject>.Type = Identifier<Subject>.self
  ) -> Identifier<Subject>? {
    string(subject).map { Identifier<Subject>($0) }
  }

  /// The references of a list or a single one.
  func references<Subject>(
    _ subject: String,
    as type: Identifier<Subject>.Type = Identifier<Subject>.self
  ) -> [Identifier<Subject>] {
    items.compactMap { $0.reference(subject, as: type) }
  }

  /// The identifiers of a list or a single one.
  func identifiers<Subject>(
    _ subject: String,
    as type: Identifier<Subject>.Type = Identifier<Subject>.self
  ) -> [Identifier<Subject>] {
    items.compactMap { $0.identifier(subject, as: type) }
  }

  /// A number within bounds; anything else is reported.
  func number(_ subject: String, in bounds: ClosedRange<Double>? = nil) -> Double? {
    guard let text = string(subject) else { return nil }
    if let value = Double(text), value.isFinite, bounds.map({ $0.contains(value) }) ?? true {
      return value
    }
    let expected =
      bounds.map { "a number from \(Self.plain($0.lowerBound)) to \(Self.plain($0.upperBound))" }
      ?? "a number"
    wrongShape(subject, expected: expected)
    return nil
  }

  /// A whole number that is not negative; anything else is reported.
  func count(_ subject: String) -> Int? {
    guard let text = string(subject) else { return nil }
    if let value = Int(text), value >= 0, text.first != "+" { return value }
    wrongShape(subject, expected: "a whole number")
    return nil
  }

  /// `true` or `false`; anything else is reported.
  func truth(_ subject: String) -> Bool? {
    switch scalar {
    case "true": return true
    case "false": return false
    default:
      wrongShape(subject, expected: "true or false")
      return nil
    }
  }

  private static func plain(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
  }

  private static func wellFormed(_ text: String) -> String? {
    var words: [String] = [""]
    for scalar in text.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if words[words.count - 1] != "" {
        words.append("")
      }
    }
    let result = words.filter { !$0.isEmpty }.joined(separator: "-")
    return result.isEmpty ? nil : result
  }
}

extension Array where Element == String {
  /// The items in running text: `a, b or c`.
  func listed(by conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
