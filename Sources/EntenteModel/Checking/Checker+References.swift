extension Checker {
  // R301, R302: each reference leads to an element, by its identifier.

  mutating func refer(actor id: ActorID, at place: @autoclosure () -> ElementPath) {
    if !usage.use(actor: id) { reportUnknown(.actor(id), at: place()) }
  }

  mutating func refer(source id: SourceID, at place: @autoclosure () -> ElementPath) {
    if !usage.use(source: id) { reportUnknown(.source(id), at: place()) }
  }

  mutating func refer(to address: Address, at place: @autoclosure () -> ElementPath) {
    if !usage.use(address) { reportUnknown(address, at: place()) }
  }

  /// Refers to each element of a list, which stands at the path as a list.
  mutating func refer<ID>(
    to list: [ID],
    as address: (ID) -> Address,
    at place: @autoclosure () -> ElementPath
  ) {
    for (position, id) in list.enumerated() {
      refer(to: address(id), at: place().index(position))
    }
  }

  private mutating func reportUnknown(_ address: Address, at path: ElementPath) {
    if case .view(let view) = path.element { viewsWithUnknowns.insert(view) }
    let meaning = directory.meaning(of: address)
    if case .ambiguous(let names) = meaning {
      for name in names { use(name, in: address) }
      report(
        "R302",
        at: path,
        "\(address.name.quoted) matches \(names.joined(last: "and")); use an id",
        label: "not an id",
        notes: names.map { note(on: $0, in: address) }
      )
      return
    }
    var help: String?
    var notes: [Violation.Note] = []
    switch meaning {
    case .named(let name, let kind):
      help = "did you mean \(name.quoted)? \(address.name.quoted) is its \(kind)"
      notes = [note(on: name, in: address)]
      use(name, in: address)
    case .spelt(let name):
      help = "did you mean \(name.quoted)?"
      notes = [note(on: name, in: address)]
      use(name, in: address)
    case .ambiguous, .nothing: help = hint(for: address, at: path)
    }
    report(
      "R301",
      at: path,
      "unknown \(address.word) \(address.name.quoted)",
      label: "no \(address.word) with this id is defined or imported",
      help: help,
      notes: notes
    )
  }

  /// What to do about a name that is like no other.
  private mutating func hint(for address: Address, at path: ElementPath) -> String? {
    let own = "define your own under vocabulary:"
    switch address {
    case .relationType: return "\"entente show MODEL types\" lists them; \(own)"
    case .kind: return "\"entente show MODEL kinds\" lists them; \(own)"
    case .actor(let id) where path.steps.first == .key("about"):
      let others = ["relation", "factor", "observation"].compactMap { section in
        Address("\(section):\(id)")
      }
      let meant = others.filter { usage.use($0) }
      return meant.isEmpty ? nil : "write \(meant.map(\.description).joined(last: "or"))"
    default: return nil
    }
  }

  /// What was probably meant is not unused.
  private mutating func use(_ name: String, in section: Address) {
    if let address = Address("\(section.section):\(name)") { _ = usage.use(address) }
  }

  private func note(on name: String, in section: Address) -> Violation.Note {
    let address = Address("\(section.section):\(name)")
    return Violation.Note("\(name.quoted) is defined here", at: address.map { ElementPath($0) })
  }
}

extension Address {
  /// What the address names, in words.
  var word: String {
    switch self {
    case .kind: "kind"
    case .relationType: "relation type"
    case .scheme: "identifier scheme"
    default: section
    }
  }
}
