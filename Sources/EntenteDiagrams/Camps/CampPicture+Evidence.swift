public import EntenteModel
import OrderedCollections

extension CampPicture {
  /// The relations of two actors as a tooltip, each with its date and its first piece of evidence,
  /// and where that is to be read.
  ///
  /// - Parameters:
  ///   - relations: The relations.
  ///   - heading: What stands above them.
  ///   - model: The model that they are of.
  ///   - language: The language; nil for the model's own.
  /// - Returns: The text, and the link of the first source that has one.
  public static func evidence(
    for relations: [RelationID],
    heading: String,
    in model: Model,
    language: LanguageTag? = nil
  ) -> (text: String, link: String?) {
    let tag = language ?? model.defaults.language
    let words = PictureLanguage(tag)
    let dates = DateWords(language: words)
    let evidence = EvidenceWords(model: model, language: words, tag: tag) { actor in
      model.label(of: actor, in: tag)
    }
    var lines = [heading]
    var link: String?
    for id in relations {
      guard let relation = model.relations[id] else { continue }
      let type = model.label(of: relation.type, in: tag)
      let own = model.label(of: relation, in: tag)
      let when = model.period(of: relation).map { ", " + dates.text($0) } ?? ""
      lines.append((own == type ? type : "\(type): \(own)") + when)
      if let item = relation.evidence.first { lines += evidence.lines(item) }
      for item in relation.evidence where link == nil {
        link = model.sources[item.source]?.link
      }
    }
    return (lines.joined(separator: "\n"), link)
  }
}
