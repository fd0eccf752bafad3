internal import EntenteModel
internal import OrderedCollections

/// Puts the sections of all files of a model together.
struct ModelAssembler {
  let session: ReadingSession
  let access: any FileAccess
  var model: Model

  init(session: ReadingSession, access: any FileAccess) {
    self.session = session
    self.access = access
    model = Model(vocabulary: .base)
    model.imported = ImportedElements(Set(Vocabulary.base.addresses))
  }

  /// Reads all sections: the vocabulary of every file first, since relations are read by it.
  mutating func assemble(_ files: [ModelFile]) {
    for file in files {
      readVocabulary(file)
    }
    let types = ModelIndex(model).types
    for file in files {
      readHead(file)
      readElements(file, types: types)
    }
    // What a missing file defines is no mistake of those that refer to it.
    if session.lacksFiles { return }
    for file in files {
      readTables(file, types: types)
    }
    for file in files {
      readExtensions(file)
    }
  }

  /// A reader of a node in a file, or of one that was made from a row of a table at a place.
  func reader(_ node: TextNode, in file: ModelFile, at place: SourceRange? = nil) -> NodeReader {
    NodeReader(
      node: node,
      context: .init(file: file.file, session: session, language: file.language, place: place)
    )
  }

  /// Title, defaults and boundary count only in the model's own file.
  private mutating func readHead(_ file: ModelFile) {
    guard file.isMain else { return }
    session.origins[.model] = .init(file: file.file, key: nil, node: file.root)
    session.current = .model
    defer { session.current = nil }
    if let node = file.section("title") { model.title = reader(node, in: file).text("title") }
    if let node = file.section("description") {
      model.description = reader(node, in: file).text("description")
    }
    if let node = file.section("defaults") {
      var fields = Fields(reader(node, in: file), "defaults")
      model.defaults.language = fields.take("lang")?.languageTag() ?? file.language
      model.defaults.asOf = fields.take("as-of")?.period("as-of")
      model.defaults.identity = fields.take("identity")?.reference("identity")
      model.defaults.staleAfter = fields.take("stale-after")?.count("stale-after") ?? 5
      fields.finish()
    }
    if let node = file.section("boundary") {
      var fields = Fields(reader(node, in: file), "boundary")
      model.boundary = Boundary(
        actors: fields.take("actors")?.text("actors") ?? LocalizedText(),
        relations: fields.take("relations")?.text("relations") ?? LocalizedText(),
        missing: fields.take("missing")?.choice("missing"),
        focus: fields.take("focus")?.references("focus") ?? []
      )
      fields.finish()
    }
  }

  private mutating func readVocabulary(_ file: ModelFile) {
    guard let node = file.section("vocabulary") else { return }
    var fields = Fields(reader(node, in: file), "vocabulary")
    if let kinds = fields.take("kinds") {
      read(kinds, in: file, into: \.vocabulary.kinds, "kind", Address.kind) { $0.actorKind($1) }
    }
    if let types = fields.take("relation-types") {
      read(types, in: file, into: \.vocabulary.relationTypes, "relation type", Address.relationType)
      {
        $0.relationType($1)
      }
    }
    if let terms = fields.take("terms") {
      read(terms, in: file, into: \.vocabulary.terms, "term", Address.term) { $0.term($1) }
    }
    if let schemes = fields.take("schemes") {
      read(schemes, in: file, into: \.vocabulary.schemes, "scheme", Address.scheme) {
        $0.scheme($1)
      }
    }
    fields.finish()
  }

  private mutating func readElements(
    _ file: ModelFile,
    types: [RelationTypeID: ResolvedRelationType]
  ) {
    func section(_ name: String) -> NodeReader? {
      file.section(name).map { reader($0, in: file) }
    }
    if let node = section("actors") {
      read(node, in: file, into: \.actors, "actor", Address.actor) { $0.actor($1) }
    }
    if let node = section("sources") {
      read(node, in: file, into: \.sources, "source", Address.source) { $0.source($1) }
    }
    if let node = section("relations") {
      read(node, in: file, into: \.relations, "relation", Address.relation) {
        $0.relation($1, types: types)
      }
    }
    if let node = section("observations") {
      read(node, in: file, into: \.observations, "observation", Address.observation) {
        $0.observation($1)
      }
    }
    if let node = section("factors") {
      read(node, in: file, into: \.factors, "factor", Address.factor) { $0.factor($1) }
    }
    if let node = section("influences") {
      read(node, in: file, into: \.influences, "influence", Address.influence) {
        $0.influence($1)
      }
    }
    if let node = section("views") {
      read(node, in: file, into: \.views, "view", Address.view) { $0.view($1) }
    }
    if let node = section("rules") { readRules(node, in: file) }
  }

  private mutating func read<Subject, Element>(
    _ section: NodeReader,
    in file: ModelFile,
    into path: WritableKeyPath<Model, OrderedDictionary<Identifier<Subject>, Element>>,
    _ noun: String,
    _ address: (Identifier<Subject>) -> Address,
    read: (NodeReader, Identifier<Subject>) -> Element?
  ) {
    let pairs = section.pairs("\(noun)s", expected: "a map from id to \(noun)")
    model[keyPath: path].reserveCapacity(model[keyPath: path].count + pairs.count)
    for (key, value) in pairs {
      // An element with a wrong id is read all the same, to find what else is wrong with it.
      let id =
        key.identifier(noun, as: Identifier<Subject>.self) ?? Identifier(key.scalar ?? "")
      let place = address(id)
      // A word of the base is always in scope, asked for or not, so a model's own word of the same
      // name takes its place: else a word added to the base could break models that stand.
      let isOfBase = session.origins[place] == nil
      guard isOfBase || model[keyPath: path][id] == nil else {
        collision(noun, id.rawValue, place, at: key)
        continue
      }
      session.current = place
      session.origins[place] = .init(file: file.file, key: key.node, node: value.node)
      if let element = read(value, id) { model[keyPath: path][id] = element }
      session.current = nil
      if file.isMain {
        model.imported.addresses.remove(place)
      } else {
        model.imported.addresses.insert(place)
      }
    }
  }

  private func collision(_ noun: String, _ id: String, _ address: Address, at key: NodeReader) {
    let first = session.origins[address].map { origin in
      session.range(of: origin.key ?? origin.node, in: origin.file)
    }
    let place = first.map { "\($0.file):\($0.start.line)" } ?? "the base vocabulary"
    session.report(
      Diagnostic(
        "R202",
        "\(noun) \"\(id)\" already defined in \(place); use extend: to add to it",
        at: key.range,
        label: "defined again here",
        help: "give this one another id, or add to the other with extend:",
        notes: first.map { [.init("first defined here", at: $0)] } ?? []
      )
    )
  }

  private mutating func readRules(_ section: NodeReader, in file: ModelFile) {
    for (key, value) in section.pairs("rules", expected: "a map from U01, U02 … to rule") {
      guard let name = key.scalar else { continue }
      guard name.first == "U", name.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
        name.utf8.count > 1
      else {
        session.report(
          Diagnostic(
            "R103",
            "rule \"\(name)\": rules of your own are named U01, U02 …",
            at: key.range
          )
        )
        continue
      }
      let id = UserRuleID(name)
      guard model.rules[id] == nil else {
        collision("rule", name, .rule(id), at: key)
        continue
      }
      session.origins[.rule(id)] = .init(file: file.file, key: key.node, node: value.node)
      if let rule = value.userRule(id) { model.rules[id] = rule }
    }
  }

  private mutating func readExtensions(_ file: ModelFile) {
    guard let node = file.section("extend") else { return }
    let section = reader(node, in: file)
    for (key, value) in section.pairs("extend", expected: "a map from id to additions") {
      guard let name = key.scalar else { continue }
      let address = Address(name) ?? .actor(ActorID(name))
      session.extensions[address, default: []].append(
        .init(file: file.file, key: key.node, node: value.node)
      )
      let extender = ElementExtender(address: address, session: session)
      extender.extend(&model, key: key, value: value)
    }
  }
}

extension Vocabulary {
  /// The addresses of everything in the vocabulary.
  var addresses: [Address] {
    kinds.keys.map(Address.kind) + relationTypes.keys.map(Address.relationType)
      + terms.keys.map(Address.term) + schemes.keys.map(Address.scheme)
  }
}
