internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// The sections of a scenario whose elements are added, in the order in which they are.
  static let addedSections: [(section: String, noun: String)] = [
    ("actors", "actor"), ("sources", "source"), ("relations", "relation"), ("factors", "factor"),
    ("observations", "observation"), ("influences", "influence"),
  ]

  /// What an element of a section may say beside what elements of models say.
  private static let operationKeys: Set<String> = ["at", "assumption", "basis", "override"]

  /// An element of a section, as the operation that adds it.
  func addition(
    _ noun: String,
    key: NodeReader,
    types: [RelationTypeID: ResolvedRelationType]
  ) -> ScenarioOperation? {
    var pairs: [TextNode.Pair] = []
    var own: [TextNode.Pair] = []
    if case .map(let all) = node.content {
      for pair in all {
        if Self.operationKeys.contains(pair.key.scalar ?? "") {
          own.append(pair)
        } else {
          pairs.append(pair)
        }
      }
    }
    let reader = isMap ? at(TextNode(.map(pairs), at: node.position)) : self
    let element = reader.element(noun, id: key, types: types)
    var fields = Fields(at(TextNode(.map(own), at: node.position)), "an element")
    var operation = element.map { ScenarioOperation(.add($0)) }
    let common = NodeReader.common(&fields)
    fields.finish()
    operation?.take(common)
    return operation
  }

  /// An element that is added; nil if its identifier has the wrong form.
  private func element(
    _ noun: String,
    id: NodeReader,
    types: [RelationTypeID: ResolvedRelationType]
  ) -> ScenarioElement? {
    switch noun {
    case "actor":
      let name = id.identifier(noun, as: ActorID.self)
      let element = actor(name ?? "")
      return name == nil ? nil : .actor(element)
    case "source":
      let name = id.identifier(noun, as: SourceID.self)
      let element = source(name ?? "")
      return name == nil ? nil : .source(element)
    case "relation":
      let name = id.identifier(noun, as: RelationID.self)
      let element = relation(name ?? "", types: types)
      return name == nil ? nil : .relation(element)
    case "factor":
      let name = id.identifier(noun, as: FactorID.self)
      let element = factor(name ?? "")
      return name == nil ? nil : .factor(element)
    case "observation":
      let name = id.identifier(noun, as: ObservationID.self)
      let element = observation(name ?? "")
      return name == nil ? nil : .observation(element)
    default:
      let name = id.identifier(noun, as: InfluenceID.self)
      let element = influence(name ?? "")
      return name == nil ? nil : .influence(element)
    }
  }

  /// The words for what an operation does.
  static let actions = ["add", "remove", "replace", "scale", "shock", "do", "rename", "merge"]

  /// An item of `operations`.
  func operation(types: [RelationTypeID: ResolvedRelationType]) -> ScenarioOperation? {
    var fields = Fields(self, "an operation", expected: "a map such as { remove: \"relation:ID\" }")
    guard isMap else { return nil }
    let found = Self.actions.filter { fields.key($0) != nil }
    var action: ScenarioOperation.Action?
    for name in Self.actions {
      guard let reader = fields.take(name), name == found.first else { continue }
      action = reader.action(name, types: types)
    }
    let common = NodeReader.common(&fields)
    if found.count > 1, let second = fields.key(found[1]) {
      second.report(
        "R901",
        "an operation does one thing, and this has \(found.listed(by: "and"))",
        help: "write each as an item of its own"
      )
    } else if found.isEmpty, !hasMisspeltAction {
      head.report("R901", "an operation needs one of \(Self.actions.listed(by: "or"))")
    }
    fields.finish()
    guard let action else { return nil }
    var operation = ScenarioOperation(action)
    operation.take(common)
    return operation
  }

  /// The first key of a map, which is pointed at where the whole is meant.
  private var head: NodeReader {
    if case .map(let pairs) = node.content, let first = pairs.first { at(first.key) } else { self }
  }

  /// Whether a key is probably meant for an action, so that nothing more needs to be said.
  private var hasMisspeltAction: Bool {
    guard case .map(let pairs) = node.content else { return false }
    return pairs.contains { pair in
      EditDistance.nearest(to: pair.key.scalar ?? "", among: Self.actions) != nil
    }
  }

  /// What every operation may say.
  fileprivate struct CommonFields {
    var at: Period?
    var evidence: [Evidence] = []
    var assumption: String?
    var basis: ScenarioBasis?
    var overrides = false
    var each = false
  }

  private static func common(_ fields: inout Fields) -> CommonFields {
    var common = CommonFields()
    common.at = fields.take("at")?.period("at")
    common.evidence = evidence(&fields)
    common.assumption = fields.take("assumption")?.string("assumption")
    common.basis = fields.take("basis")?.choice("basis")
    common.overrides = fields.take("override")?.truth("override") ?? false
    common.each = fields.take("each")?.truth("each") ?? false
    return common
  }

  /// `evidence`, or `source`, which is short for it.
  static func evidence(_ fields: inout Fields) -> [Evidence] {
    let long = fields.take("evidence")?.evidence() ?? []
    return long + (fields.take("source")?.evidence() ?? [])
  }
}

extension ScenarioOperation {
  fileprivate mutating func take(_ common: NodeReader.CommonFields) {
    at = common.at
    evidence = common.evidence
    assumption = common.assumption
    basis = common.basis
    overrides = common.overrides
    each = common.each
  }
}

extension NodeReader {
  private func action(
    _ name: String,
    types: [RelationTypeID: ResolvedRelationType]
  ) -> ScenarioOperation.Action? {
    switch name {
    case "add": return add(types: types)
    case "remove": return remove()
    case "replace":
      var fields = Fields(self, "replace")
      let path = fields.take("field")?.fieldPath("field")
      let value = fields.take("with")?.string("with")
      let was = fields.take("was")?.string("was")
      fields.require("field", "with")
      fields.finish()
      guard let path, let value else { return nil }
      return .replace(path, with: value, was: was)
    case "scale":
      var fields = Fields(self, "scale")
      let path = fields.take("field")?.fieldPath("field")
      let factor = fields.take("by")?.expression("by", as: .amount)
      fields.require("field", "by")
      fields.finish()
      guard let path, let factor else { return nil }
      return .scale(path, by: factor)
    case "shock":
      var fields = Fields(self, "shock")
      let address = fields.take("on")?.address("on", plainIsActor: false)
      let amount = fields.take("by")?.expression("by", as: .amount)
      let shape = fields.take("shape").map { $0.shockShape("shape") } ?? .sustained
      fields.require("on", "by")
      fields.finish()
      guard let address, let amount, let shape else { return nil }
      return .shock(address, by: amount, shape: shape)
    case "do":
      var fields = Fields(self, "do")
      let address = fields.take("on")?.address("on", plainIsActor: false)
      let level = fields.take("value")?.expression("value", as: .amount)
      fields.require("on", "value")
      fields.finish()
      guard let address, let level else { return nil }
      return .hold(address, at: level)
    case "rename":
      var fields = Fields(self, "rename")
      let actor = fields.take("actor")?.reference("actor", as: ActorID.self)
      let new = fields.take("to")?.identifier("to", as: ActorID.self)
      let label = fields.take("label")?.text("label") ?? LocalizedText()
      fields.require("actor", "to")
      fields.finish()
      guard let actor, let new else { return nil }
      return .rename(actor, to: new, label: label)
    default:
      var fields = Fields(self, "merge")
      let actors = fields.take("actors")?.references("actors", as: ActorID.self) ?? []
      let new = fields.take("into")?.identifier("into", as: ActorID.self)
      let label = fields.take("label")?.text("label") ?? LocalizedText()
      fields.require("actors", "into")
      fields.finish()
      guard let new else { return nil }
      return .merge(actors, into: new, label: label)
    }
  }

  private func add(types: [RelationTypeID: ResolvedRelationType]) -> ScenarioOperation.Action? {
    let nouns = Self.addedSections.map(\.noun)
    guard case .map(let pairs) = node.content else {
      wrongShape("add", expected: "a map such as { relation: ID, type: … }")
      return nil
    }
    guard let found = pairs.first(where: { nouns.contains($0.key.scalar ?? "") }) else {
      let meant = pairs.lazy.compactMap {
        EditDistance.nearest(to: $0.key.scalar ?? "", among: nouns)
      }
      head.report(
        "R901",
        "add needs the id of an \(nouns.listed(by: "or"))",
        help: meant.first.map { "did you mean \"\($0)\"?" }
          ?? "write add: { relation: ID, type: … }"
      )
      return nil
    }
    let rest = pairs.filter { $0.key.scalar != found.key.scalar }
    let reader = at(TextNode(.map(rest), at: node.position))
    return reader.element(found.key.scalar ?? "", id: at(found.value), types: types)
      .map(ScenarioOperation.Action.add)
  }

  private func remove() -> ScenarioOperation.Action? {
    guard isMap else {
      return address("remove", plainIsActor: false).map { .remove($0) }
    }
    var fields = Fields(self, "remove")
    let address = fields.take("element")?.address("element", plainIsActor: false)
    let ifExists = fields.take("if-exists")?.truth("if-exists") ?? false
    fields.require("element")
    fields.finish()
    return address.map { .remove($0, ifExists: ifExists) }
  }
}

extension Fields {
  /// Says of keys that are not there that they must be.
  mutating func require(_ keys: String...) {
    for name in keys where key(name) == nil { missing(name) }
  }
}
