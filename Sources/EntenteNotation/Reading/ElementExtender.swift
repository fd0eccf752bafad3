internal import EntenteModel
internal import OrderedCollections

/// Adds to an element what `extend` says; what is there already is never overwritten.
struct ElementExtender {
  let address: Address
  let session: ReadingSession

  func extend(_ model: inout Model, key: NodeReader, value: NodeReader) {
    switch address {
    case .actor(let id):
      let names = model.actors.keys.map(\.rawValue)
      if var actor = model.actors[id] {
        extend(&actor, with: value) { actor, fields in
          for (language, names) in fields.take("aliases")?.aliases() ?? [:] {
            actor.aliases[language, default: []].append(contentsOf: names)
          }
          addIdentifiers(fields.take("ids"), to: &actor.ids)
        }
        model.actors[id] = actor
      } else {
        unknown(key, noun: "actor", among: names)
      }
    case .relation(let id):
      if var relation = model.relations[id] {
        extend(&relation, with: value) { relation, fields in
          addIdentifiers(fields.take("ids"), to: &relation.ids)
        }
        model.relations[id] = relation
      } else {
        unknown(key, noun: "relation", among: model.relations.keys.map(\.rawValue))
      }
    case .source(let id):
      extendPlainly(&model.sources, id, key: key, value: value, noun: "source")
    case .observation(let id):
      extendPlainly(&model.observations, id, key: key, value: value, noun: "observation")
    case .factor(let id):
      extendPlainly(&model.factors, id, key: key, value: value, noun: "factor")
    case .influence(let id):
      extendPlainly(&model.influences, id, key: key, value: value, noun: "influence")
    case .kind(let id):
      extendPlainly(&model.vocabulary.kinds, id, key: key, value: value, noun: "kind")
    case .relationType(let id):
      extendPlainly(&model.vocabulary.relationTypes, id, key: key, value: value, noun: "type")
    case .term(let id):
      extendPlainly(&model.vocabulary.terms, id, key: key, value: value, noun: "term")
    case .view, .scheme, .rule, .model:
      session.report(
        Diagnostic("R102", "\"\(address)\" cannot be extended", at: key.range)
      )
    }
  }

  private func extendPlainly<ID: CustomStringConvertible & Hashable, Element: Annotated>(
    _ elements: inout OrderedDictionary<ID, Element>,
    _ id: ID,
    key: NodeReader,
    value: NodeReader,
    noun: String
  ) {
    if var element = elements[id] {
      extend(&element, with: value) { _, _ in }
      elements[id] = element
    } else {
      unknown(key, noun: noun, among: elements.keys.map(\.description))
    }
  }

  private func extend<Element: Annotated>(
    _ element: inout Element,
    with value: NodeReader,
    more: (inout Element, inout Fields) -> Void
  ) {
    var fields = Fields(value, "an extension")
    add(fields.take("label"), to: &element.label, named: "label")
    add(fields.take("description"), to: &element.description, named: "description")
    element.tags += fields.take("tags")?.identifiers("tags") ?? []
    element.evidence += fields.take("evidence")?.evidence() ?? []
    more(&element, &fields)
    fields.finish()
  }

  private func add(_ reader: NodeReader?, to text: inout LocalizedText, named name: String) {
    guard let reader else { return }
    for (language, wording) in reader.text(name).wordings {
      if let present = text[language], present != wording {
        session.report(
          Diagnostic(
            "R203",
            "extend may not change \(name).\(language) (\"\(present)\" → \"\(wording)\"); add an alias",
            at: reader.range(of: language.rawValue),
            help: "write aliases: { \(language): [\"\(wording)\"] }"
          )
        )
      } else {
        text[language] = wording
      }
    }
  }

  private func addIdentifiers(_ reader: NodeReader?, to ids: inout [ExternalIdentifier]) {
    guard let reader else { return }
    for added in reader.externalIdentifiers() {
      let present = ids.first {
        $0.scheme == added.scheme && $0.when == nil && added.when == nil
      }
      if let present, present.value != added.value {
        session.report(
          Diagnostic(
            "R203",
            "extend may not change ids.\(added.scheme) (\"\(present.value)\" → \"\(added.value)\")",
            at: reader.range(of: added.scheme.rawValue),
            help: "say for which time each code holds, with { value, when }"
          )
        )
      } else if present == nil {
        ids.append(added)
      }
    }
  }

  private func unknown(_ key: NodeReader, noun: String, among names: [String]) {
    session.report(
      Diagnostic(
        "R301",
        "unknown \(noun) \"\(address.name)\"",
        at: key.range,
        label: "no \(noun) with this id is defined or imported",
        help: EditDistance.nearest(to: address.name, among: names).map { "did you mean \"\($0)\"?" }
      )
    )
  }
}

extension NodeReader {
  /// Where the value at a key stands, or the node itself.
  fileprivate func range(of name: String) -> SourceRange {
    pairs("").first { $0.key.scalar == name }?.value.range ?? range
  }
}
