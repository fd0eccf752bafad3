/// Writes tables as RFC 4180 text in UTF-8, with LF at the end of each record.
///
/// A field is quoted only where it must be. What is written, ``TableReader`` reads back unchanged;
/// alone a record without fields becomes an empty line, which a reader skips.
///
/// Source: Y. Shafranovich, RFC 4180, 2005. <https://www.rfc-editor.org/rfc/rfc4180>
public struct TableWriter: Hashable, Sendable {
  /// The character between fields.
  public var delimiter: TableDelimiter

  /// Creates a writer with a delimiter.
  public init(delimiter: TableDelimiter = .comma) {
    self.delimiter = delimiter
  }

  /// Returns the text of a table.
  public func text(
    _ records: some Sequence<some Sequence<String>>,
    header: [String]? = nil
  ) -> String {
    var bytes: [UInt8] = []
    if let header {
      write(header, to: &bytes)
    }
    for record in records {
      write(record, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds one record to the bytes of a table.
  public func write(_ fields: some Sequence<String>, to output: inout [UInt8]) {
    let start = output.count
    var isFirst = true
    for field in fields {
      if !isFirst {
        output.append(delimiter.rawValue)
      }
      isFirst = false
      write(field, to: &output)
    }
    if !isFirst, output.count == start {
      // A line without any byte would be no record.
      output += [quote, quote]
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func write(_ field: String, to output: inout [UInt8]) {
    guard needsQuotes(field) else {
      output.append(contentsOf: field.utf8)
      return
    }
    output.append(quote)
    for byte in field.utf8 {
      if byte == quote {
        output.append(quote)
      }
      output.append(byte)
    }
    output.append(quote)
  }

  private func needsQuotes(_ field: String) -> Bool {
    // At the start of a file U+FEFF would be taken for a byte order mark.
    if field.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    return field.utf8.contains { byte in
      byte == delimiter.rawValue || byte == quote || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  }
}

private let quote = UInt8(ascii: "\"")
