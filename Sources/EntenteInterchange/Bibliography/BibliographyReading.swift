public import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// What became of a bibliography: sources of a model, what was refused, and what could not be kept.
public struct BibliographyReading: Sendable {
  /// An entry, or part of one, that could not be read.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int
    /// What is wrong, in a sentence without its end.
    public var message: String

    /// The place and what is wrong.
    public var description: String { "\(line):\(column): \(message)" }
  }

  /// The sources, in the order of the file.
  public internal(set) var sources: [Source] = []
  /// What was refused; the rest of the file is read nevertheless.
  public internal(set) var problems: [Problem] = []
  /// What sources have no place for.
  public internal(set) var losses = LossReport()

  /// Identifiers in use, by how they were made.
  private var taken: Set<String> = []

  init() {}

  /// Reads a bibliography.
  ///
  /// - Parameters:
  ///   - bytes: The file, UTF-8, UTF-16 with a mark, or Latin-1.
  ///   - format: Its format.
  /// - Throws: `GraphFormatError` if the file is none of its format at all.
  /// - Complexity: O(bytes).
  public init(_ bytes: [UInt8], as format: BibliographyFormat) throws {
    let text = try SourceText(.bytes(bytes), limit: .max, isUTF8: format == .csl)
    text.noteEncoding(&losses)
    switch format {
    case .bibtex:
      var reader = BibTeXReader(text, self)
      self = reader.read()
    case .ris:
      var reader = RISReader(text, self)
      self = reader.read()
    case .csl:
      var reader = CSLReader(text, self)
      self = try reader.read()
    }
  }

  /// Adds a source under an identifier made of its key; the key as it was is a loss if it differs.
  mutating func add(_ source: Source, key: String) {
    let wanted = Self.identifier(key)
    var id = wanted
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(wanted)-\(number)"
      number += 1
    }
    if id != key {
      losses.add(
        "citation-keys",
        "a citation key is spelled as identifiers are",
        at: "\(key): \(id)"
      )
    }
    var source = source
    source.id = SourceID(id)
    sources.append(source)
  }

  /// A key in kebab case: letters and digits of ASCII in lower case, all else a hyphen.
  static func identifier(_ key: String) -> String {
    var words: [String] = [""]
    var previous: Unicode.Scalar?
    for scalar in LaTeXText.withoutAccents(key).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "A"..."Z":
        // A new word begins where a small letter or digit is followed by a large one, as in doeTitle2010.
        if let previous, ("a"..."z").contains(previous), words[words.count - 1] != "" {
          words.append("")
        }
        words[words.count - 1] += String(Character(scalar)).lowercased()
      default: if words.last != "" { words.append("") }
      }
      previous = scalar
    }
    let id = words.filter { !$0.isEmpty }.joined(separator: "-")
    return id.isEmpty ? "source" : id
  }
}

extension Source {
  /// Puts a text into a field of CSL; an empty one is left out.
  mutating func put(_ name: String, _ text: String?) {
    guard let text = text?.trimmed, !text.isEmpty else { return }
    fields[name] = text
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
