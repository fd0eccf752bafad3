internal import EntenteModel
internal import OrderedCollections

/// Writes diagnostics for programs.
public enum DiagnosticFormat {
  /// The diagnostics as JSON: `{"diagnostics": [{code, severity, message, file, line, column, …}]}`.
  public static func json(_ diagnostics: [Diagnostic]) -> String {
    JSONPrinter.text(
      .map([
        "diagnostics": .list(diagnostics.map(\.tree)),
        "errors": .number(Double(diagnostics.count { $0.severity == .error })),
        "warnings": .number(Double(diagnostics.count { $0.severity == .warning })),
        "notes": .number(Double(diagnostics.count { $0.severity == .note })),
      ])
    )
  }

  /// The diagnostics as a SARIF 2.1.0 log, for code hosts and editors.
  ///
  /// Columns are counted in Unicode code points, as the log says.
  ///
  /// Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*, 2020.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics.
  ///   - version: The version of the tool.
  /// - Returns: The log.
  public static func sarif(_ diagnostics: [Diagnostic], version: String) -> String {
    let codes = OrderedSet(diagnostics.map(\.code).sorted())
    let driver: NotationTree = .map([
      "name": .text("entente"),
      "version": .text(version),
      "rules": .list(codes.map(rule)),
    ])
    let run: NotationTree = .map([
      "tool": .map(["driver": driver]),
      "columnKind": .text("unicodeCodePoints"),
      "results": .list(diagnostics.map { result($0, rules: codes) }),
    ])
    return JSONPrinter.text(
      .map([
        "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
        "version": .text("2.1.0"),
        "runs": .list([run]),
      ])
    )
  }

  private static func rule(_ code: RuleCode) -> NotationTree {
    var pairs: OrderedDictionary<String, NotationTree> = ["id": .text(code.rawValue)]
    if let page = RuleCatalog.page(for: code) {
      pairs["shortDescription"] = .map(["text": .text(page.title)])
      pairs["fullDescription"] = .map(["text": .text(page.explanation)])
    }
    return .map(pairs)
  }

  private static func result(
    _ diagnostic: Diagnostic,
    rules: OrderedSet<RuleCode>
  ) -> NotationTree {
    let text = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n")
    var pairs: OrderedDictionary<String, NotationTree> = [
      "ruleId": .text(diagnostic.code.rawValue),
      "ruleIndex": .number(Double(rules.firstIndex(of: diagnostic.code) ?? 0)),
      "level": .text(diagnostic.severity.rawValue),
      "message": .map(["text": .text(text)]),
    ]
    if let range = diagnostic.range {
      pairs["locations"] = .list([.map(["physicalLocation": location(range)])])
    }
    let related = diagnostic.notes.compactMap { note in
      note.range.map { range in
        NotationTree.map([
          "physicalLocation": location(range),
          "message": .map(["text": .text(note.message)]),
        ])
      }
    }
    if !related.isEmpty { pairs["relatedLocations"] = .list(related) }
    return .map(pairs)
  }

  private static func location(_ range: SourceRange) -> NotationTree {
    .map([
      "artifactLocation": .map(["uri": .text(uri(range.file))]),
      "region": .map([
        "startLine": .number(Double(range.start.line)),
        "startColumn": .number(Double(range.start.column)),
        "endLine": .number(Double(range.start.line)),
        "endColumn": .number(Double(range.start.column + range.length)),
      ]),
    ])
  }

  /// A path as a URI reference (RFC 3986): everything but unreserved characters and `/` encoded.
  private static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { text, byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar)
        || "-._~/".unicodeScalars.contains(scalar)
      if isPlain {
        text.unicodeScalars.append(scalar)
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}

extension Diagnostic {
  fileprivate var tree: NotationTree {
    var pairs: OrderedDictionary<String, NotationTree> = [
      "code": .text(code.rawValue),
      "severity": .text(severity.rawValue),
      "message": .text(message),
    ]
    if let range { pairs.merge(range.pairs) { own, _ in own } }
    if let help { pairs["help"] = .text(help) }
    if !notes.isEmpty {
      pairs["notes"] = .list(
        notes.map { note in
          var pairs: OrderedDictionary<String, NotationTree> = ["message": .text(note.message)]
          if let range = note.range { pairs.merge(range.pairs) { own, _ in own } }
          return .map(pairs)
        }
      )
    }
    return .map(pairs)
  }
}

extension SourceRange {
  fileprivate var pairs: OrderedDictionary<String, NotationTree> {
    [
      "file": .text(file),
      "line": .number(Double(start.line)),
      "column": .number(Double(start.column)),
      "length": .number(Double(length)),
    ]
  }
}
