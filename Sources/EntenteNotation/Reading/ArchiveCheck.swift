internal import EntenteModel
internal import OrderedCollections

/// Looks the quotes of a model up in the texts that its sources are archived in (rule R610).
struct ArchiveCheck {
  let model: Model
  let session: ReadingSession
  let access: any FileAccess
  let map: SourceMap

  func run() {
    let archives = archivedTexts()
    guard !archives.isEmpty else { return }
    func check(_ evidence: [Evidence], at path: ElementPath) {
      for (position, item) in evidence.enumerated() {
        guard let quote = item.quote, let archive = archives[item.source],
          !archive.text.contains(quote)
        else { continue }
        session.report(
          Diagnostic(
            "R610",
            "quote not found in \(archive.path)",
            at: map.range(of: path.key("evidence").index(position).key("quote")),
            label: "these words are not in the archived text",
            help: "quote the source's own words; … stands for words left out"
          )
        )
      }
    }
    for relation in model.relations.values {
      check(relation.evidence, at: ElementPath(.relation(relation.id)))
      for (position, participant) in relation.participants.enumerated() {
        let path = ElementPath(.relation(relation.id)).key("participants").index(position)
        check(participant.evidence, at: path)
      }
    }
    for item in model.observations.values {
      check(item.evidence, at: ElementPath(.observation(item.id)))
    }
    for item in model.factors.values { check(item.evidence, at: ElementPath(.factor(item.id))) }
    for item in model.influences.values {
      check(item.evidence, at: ElementPath(.influence(item.id)))
    }
    for item in model.actors.values where !item.evidence.isEmpty {
      check(item.evidence, at: ElementPath(.actor(item.id)))
    }
  }

  private func archivedTexts() -> [SourceID: (path: String, text: QuotableText)] {
    var archives: [SourceID: (path: String, text: QuotableText)] = [:]
    for source in model.sources.values {
      guard let archive = source.archive, let origin = session.origins[.source(source.id)] else {
        continue
      }
      let path = Paths.join(Paths.folder(of: session.texts[origin.file].name), archive)
      let place = map.range(of: ElementPath(.source(source.id)).key("archive"))
      guard Paths.lies(access.canonical(path), in: access.canonical(session.root)) else {
        session.report(Diagnostic("R201", "archive \"\(archive)\" leaves the project", at: place))
        continue
      }
      do {
        let bytes = try access.bytes(of: path, limit: YAMLText.sizeLimit)
        archives[source.id] = (archive, QuotableText(String(decoding: bytes, as: UTF8.self)))
      } catch {
        let reason = (error as? FileAccessError)?.message ?? "\(error)"
        session.report(Diagnostic("R201", "archive \"\(archive)\": \(reason)", at: place))
      }
    }
    return archives
  }
}
