internal import Foundation

/// A text that quotes are looked up in, whatever its line breaks, page breaks, widths of characters,
/// kinds of hyphen, quotation mark and space, and spellings of one character in Unicode.
///
/// Hyphens and dashes do not count at all: one at the end of a line may belong to the word or not.
public struct QuotableText: Sendable {
  private let units: [UInt8]

  /// Prepares a text.
  public init(_ text: String) {
    units = Self.plain(text)
  }

  /// Whether the text has the quote; `…` in the quote stands for anything left out.
  ///
  /// - Complexity: O(text × quote) at worst, near O(text) on prose.
  public func contains(_ quote: String) -> Bool {
    var start = 0
    for part in quote.split(separator: "…").map({ Self.plain(String($0)) }) where !part.isEmpty {
      guard let end = find(part, from: start) else { return false }
      start = end
    }
    return true
  }

  private func find(_ part: [UInt8], from start: Int) -> Int? {
    guard units.count - start >= part.count else { return nil }
    for offset in start...(units.count - part.count)
    where units[offset] == part[0] && units[offset..<(offset + part.count)] == part[...] {
      return offset + part.count
    }
    return nil
  }

  private static func plain(_ text: String) -> [UInt8] {
    Array(String(String.UnicodeScalarView(plainScalars(text))).utf8)
  }

  /// The text without white space and hyphens, full-width ASCII made narrow, quotation marks made
  /// one kind.
  package static func plainScalars(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    // Texts taken out of PDF have compatibility ideographs, such as U+FA1A for U+7965.
    let canonical = text.precomposedStringWithCanonicalMapping
    for scalar in canonical.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0x002D, 0x00AD, 0x200B...0x200D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFEFF,
        0xFF0D:
        continue
      case 0xFF01...0xFF5E:
        result.append(narrow(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar))
      default: result.append(narrow(scalar))
      }
    }
    return result
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2018, 0x2019, 0x201B, 0x2032: "'"
    case 0x201C, 0x201D, 0x201F, 0x2033: "\""
    default: scalar
    }
  }
}
