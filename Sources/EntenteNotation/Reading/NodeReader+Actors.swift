internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  func actor(_ id: ActorID) -> Actor {
    var fields = Fields(self, "an actor")
    let kind = fields.take("kind")?.reference("kind", as: KindID.self)
    if kind == nil, fields.key("kind") == nil { fields.missing("kind", hint: "kind: state, igo …") }
    var actor = Actor(id, kind: kind ?? "")
    actor.annotations = annotations(&fields)
    actor.aliases = fields.take("aliases")?.aliases() ?? [:]
    actor.ids = fields.take("ids")?.externalIdentifiers() ?? []
    actor.exists = fields.take("exists")?.period("exists")
    actor.whole = fields.take("of")?.reference("of")
    actor.members = fields.take("members")?.items.compactMap { $0.member() } ?? []
    actor.office = fields.take("office")?.text("office") ?? LocalizedText()
    actor.url = fields.take("url")?.string("url")
    fields.finish()
    return actor
  }

  /// Other names: a list in the file's language, or lists by language.
  func aliases() -> OrderedDictionary<LanguageTag, [String]> {
    if isMap {
      var result: OrderedDictionary<LanguageTag, [String]> = [:]
      for (key, value) in pairs("aliases") {
        if let tag = key.languageTag() { result[tag] = value.strings("aliases") }
      }
      return result
    }
    let names = strings("aliases")
    return names.isEmpty ? [:] : [language: names]
  }

  private func member() -> Member? {
    if scalar != nil { return reference("a member", as: ActorID.self).map { Member($0) } }
    var fields = Fields(self, "a member")
    let actor = fields.take("actor")?.reference("actor", as: ActorID.self)
    if actor == nil, fields.key("actor") == nil { fields.missing("actor") }
    let when = fields.take("when")?.period("when")
    let evidence = fields.take("evidence")?.evidence() ?? []
    fields.finish()
    return actor.map { Member($0, when: when, evidence: evidence) }
  }
}
