/// A format of reference managers, such as Zotero.
public enum BibliographyFormat: String, Hashable, Sendable, CaseIterable {
  case bibtex
  case ris
  case csl = "csl-json"

  /// The format that the name of a file ends with; nil for another ending.
  ///
  /// - Parameter name: The name or path.
  public init?(file name: String) {
    let name = name.lowercased()
    if name.hasSuffix(".bib") || name.hasSuffix(".bibtex") {
      self = .bibtex
    } else if name.hasSuffix(".ris") {
      self = .ris
    } else if name.hasSuffix(".csl.json") {
      self = .csl
    } else {
      return nil
    }
  }
}
