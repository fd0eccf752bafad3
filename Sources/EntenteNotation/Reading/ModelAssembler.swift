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
    for file in files { readHead(file) }
    let parts = files.flatMap { elements(of: $0, types: types) }
    var snapshot = session.snapshot
    for part in parts { part.announce(&snapshot) }
    for store in ElementPart.read(parts, snapshot) { store(&self) }
    for file in files {
      if let node = file.section("rules") { readRules(reader(node, in: file), in: file) }
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
    let parts =
      ElementSection(noun: "kind", path: \.vocabulary.kinds, address: Address.kind) {
        $0.actorKind($1)
      }.parts(of: fields.take("kinds"), in: file)
      + ElementSection(
        noun: "relation type",
        path: \.vocabulary.relationTypes,
        address: Address.relationType
      ) { $0.relationType($1) }.parts(of: fields.take("relation-types"), in: file)
      + ElementSection(noun: "term", path: \.vocabulary.terms, address: Address.term) {
        $0.term($1)
      }.parts(of: fields.take("terms"), in: file)
      + ElementSection(noun: "scheme", path: \.vocabulary.schemes, address: Address.scheme) {
        $0.scheme($1)
      }.parts(of: fields.take("schemes"), in: file)
    fields.finish()
    for store in ElementPart.read(parts, session.snapshot) { store(&self) }
  }

  /// The elements of a file, to be read side by side.
  private func elements(
    of file: ModelFile,
    types: [RelationTypeID: ResolvedRelationType]
  ) -> [ElementPart] {
    func section(_ name: String) -> NodeReader? {
      file.section(name).map { reader($0, in: file) }
    }
    return ElementSection(noun: "actor", path: \.actors, address: Address.actor) {
      $0.actor($1)
    }.parts(of: section("actors"), in: file)
      + ElementSection(noun: "source", path: \.sources, address: Address.source) {
        $0.source($1)
      }.parts(of: section("sources"), in: file)
      + ElementSection(noun: "relation", path: \.relations, address: Address.relation) {
        $0.relation($1, types: types)
      }.parts(of: section("relations"), in: file)
      + ElementSection(noun: "observation", path: \.observations, address: Address.observation) {
        $0.observation($1)
      }.parts(of: section("observations"), in: file)
      + ElementSection(noun: "factor", path: \.factors, address: Address.factor) {
        $0.factor($1)
      }.parts(of: section("factors"), in: file)
      + ElementSection(noun: "influence", path: \.influences, address: Address.influence) {
        $0.influence($1)
      }.parts(of: section("influences"), in: file)
      + ElementSection(noun: "view", path: \.views, address: Address.view) {
        $0.view($1)
      }.parts(of: section("views"), in: file)
  }

  /// Puts elements of a section into the model.
  mutating func store<Subject, Element>(
    _ elements: [ElementSection<Subject, Element>.Found],
    of section: ElementSection<Subject, Element>,
    file: Int,
    isMain: Bool
  ) {
    model[keyPath: section.path].reserveCapacity(
      model[keyPath: section.path].count + elements.count
    )
    for found in elements {
      let place = section.address(found.id)
      found.ofKey.forEach(session.report)
      // A word of the base is always in scope, asked for or not, so a model's own word of the same
      // name takes its place: else a word added to the base could break models that stand.
      let isOfBase = session.origins[place] == nil
      guard isOfBase || model[keyPath: section.path][found.id] == nil else {
        collision(section.noun, found.id.rawValue, place, at: found.pair.key, in: file)
        continue
      }
      session.current = place
      session.origins[place] = .init(file: file, key: found.pair.key, node: found.pair.value)
      found.ofElement.forEach(session.report)
      session.current = nil
      if let element = found.element { model[keyPath: section.path][found.id] = element }
      if isMain {
        model.imported.addresses.remove(place)
      } else {
        model.imported.addresses.insert(place)
      }
    }
  }

  private func collision(
    _ noun: String,
    _ id: String,
    _ address: Address,
    at key: TextNode,
    in file: Int
  ) {
    let first = session.origins[address].map { origin in
      session.range(of: origin.key ?? origin.node, in: origin.file)
    }
    let place = first.map { "\($0.file):\($0.start.line)" } ?? "the base vocabulary"
    session.report(
      Diagnostic(
        "R202",
        "\(noun) \"\(id)\" already defined in \(place); use extend: to add to it",
        at: session.range(of: key, in: file),
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
        collision("rule", name, .rule(id), at: key.node, in: file.file)
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
