internal import EntenteModel
internal import OrderedCollections

/// Reads the embedded base vocabulary, on which every other reading builds.
struct BaseVocabularyReader {
  let session: ReadingSession

  func read(_ bytes: [UInt8]) -> Vocabulary {
    var vocabulary = Vocabulary()
    let yaml = YAMLText(name: BaseFiles.vocabularyName, bytes: bytes)
    let file = session.add(yaml.text)
    for diagnostic in yaml.diagnostics { session.report(diagnostic) }
    guard let root = yaml.root else { return vocabulary }
    let reader = NodeReader(
      node: root,
      context: .init(file: file, session: session, language: "en")
    )
    guard let section = reader.pairs("a model").first(where: { $0.key.scalar == "vocabulary" })
    else { return vocabulary }
    var fields = Fields(section.value, "vocabulary")
    for (id, value) in named(fields.take("kinds"), as: KindID.self) {
      vocabulary.kinds[id] = value.actorKind(id)
    }
    for (id, value) in named(fields.take("relation-types"), as: RelationTypeID.self) {
      vocabulary.relationTypes[id] = value.relationType(id)
    }
    for (id, value) in named(fields.take("terms"), as: TermID.self) {
      vocabulary.terms[id] = value.term(id)
    }
    for (id, value) in named(fields.take("schemes"), as: SchemeID.self) {
      vocabulary.schemes[id] = value.scheme(id)
    }
    fields.finish()
    return vocabulary
  }

  private func named<Subject>(
    _ section: NodeReader?,
    as type: Identifier<Subject>.Type
  ) -> [(Identifier<Subject>, NodeReader)] {
    (section?.pairs("a section") ?? []).compactMap { key, value in
      key.identifier("an id", as: type).map { ($0, value) }
    }
  }
}
