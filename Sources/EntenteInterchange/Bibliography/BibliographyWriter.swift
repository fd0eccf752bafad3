public import EntenteModel
internal import EntenteTables
internal import OrderedCollections

/// Writes sources in the formats of reference managers, and says what each cannot hold.
public enum BibliographyWriter {
  /// What sources are in a format.
  ///
  /// - Parameters:
  ///   - sources: The sources, in the order in which they are written.
  ///   - format: The format.
  ///   - language: The language of titles.
  ///   - fallback: The language where a title is not in that.
  /// - Returns: The bytes of the file, and what is not in them.
  public static func write(
    _ sources: [Source],
    as format: BibliographyFormat,
    language: LanguageTag = "en",
    fallback: LanguageTag = "en"
  ) -> (bytes: [UInt8], losses: LossReport) {
    var losses = LossReport()
    for source in sources { note(source, &losses) }
    let title = { (source: Source) in source.title.wording(in: language, fallback: fallback) ?? "" }
    let text =
      switch format {
      case .bibtex:
        sources.map { BibTeXWriter.entry($0, title($0), &losses) }.joined(separator: "\n")
      case .ris: sources.map { RISWriter.entry($0, title($0), &losses) }.joined()
      case .csl:
        JSONValue.list(sources.map { CSLWriter.item($0, title($0), &losses) }).text
      }
    return (Array(text.utf8), losses)
  }

  /// What no bibliography knows.
  private static func note(_ source: Source, _ losses: inout LossReport) {
    let left: [(kind: String, what: String, isThere: Bool)] = [
      (
        "titles-in-other-languages", "titles in further languages are",
        source.title.wordings.count > 1
      ),
      ("reliability", "how reliable a source is is", source.reliability != nil),
      ("party", "who has a stake in what a source says is", !source.party.isEmpty),
      ("coverage", "the time that a data set covers is", source.coverage != nil),
      ("archive", "the file of a source's text is", source.archive != nil),
      ("redistributable", "whether terms allow passing on is", source.isRedistributable != nil),
      (
        "annotations", "labels, descriptions, tags, evidence and allowances are",
        source.annotations != Annotations()
      ),
    ]
    let id = source.id.rawValue
    for (kind, what, isThere) in left where isThere {
      losses.add(kind, "\(what) left out", at: id)
    }
  }
}
