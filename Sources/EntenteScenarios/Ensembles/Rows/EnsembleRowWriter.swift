internal import EntenteModel
internal import EntenteTables

/// Writes the rows of an ensemble as the lines of its row file.
public struct EnsembleRowWriter: Sendable {
  /// The names of parameters, each with what stands before its number.
  private let parameters: [[UInt8]]
  /// The sections of a row that hold outputs, each with the places of its numbers.
  private let sections: [(opening: [UInt8], outputs: [(name: [UInt8], place: Int)])]
  private let claims: [[UInt8]]

  /// Prepares the names, which are the same in all rows.
  public init(_ header: EnsembleHeader) {
    func names(_ texts: [String]) -> [[UInt8]] {
      texts.enumerated().map { place, text in
        Array(((place > 0 ? "," : "") + JSONValue.text(text).line + ":").utf8)
      }
    }
    parameters = names(header.parameters.map(\.rawValue))
    claims = names(header.claims.map(\.rawValue))
    let slots = header.outputs.map(EnsembleRow.Slot.init)
    sections = EnsembleRow.Slot.sections.compactMap { section in
      let places = slots.indices.filter { slots[$0].section == section }
      guard !places.isEmpty else { return nil }
      let keys = names(places.map { slots[$0].key })
      return (Array(",\"\(section)\":{".utf8), Array(zip(keys, places)))
    }
  }

  /// The lines of some rows, with their line breaks.
  public func lines(_ rows: some Sequence<EnsembleRow>) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  private func append(_ row: EnsembleRow, to bytes: inout [UInt8]) {
    bytes += "{\"variant\":".utf8
    bytes += String(row.variant).utf8
    bytes += ",\"params\":{".utf8
    for (name, value) in zip(parameters, row.parameters) {
      bytes += name
      Self.append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    if row.radius.isFinite {
      bytes += ",\"certificate\":{\"radius\":".utf8
      Self.append(row.radius, to: &bytes)
      bytes += ",\"error\":".utf8
      Self.append(row.error, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    if let failure = row.failure {
      bytes += ",\"failure\":".utf8
      bytes += JSONValue.text(failure).line.utf8
    }
    for section in sections {
      bytes += section.opening
      for output in section.outputs {
        bytes += output.name
        Self.append(row.outputs[output.place], to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    if !claims.isEmpty {
      bytes += ",\"claims\":{".utf8
      for (name, holds) in zip(claims, row.claims) {
        bytes += name
        bytes += holds.map { $0 ? "true".utf8 : "false".utf8 } ?? "null".utf8
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "}\n".utf8
  }

  private static func append(_ number: Double, to bytes: inout [UInt8]) {
    bytes += (number.isFinite ? NumberText.text(number) : "null").utf8
  }
}
