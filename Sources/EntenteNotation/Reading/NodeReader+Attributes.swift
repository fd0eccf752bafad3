internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// The attributes of a relation, read as its type declares them; nil where the type is unknown.
  func attributes(
    declared: OrderedDictionary<AttributeID, Attribute>?,
    subject: String
  ) -> OrderedDictionary<AttributeID, Claims<AttributeValue>> {
    var result: OrderedDictionary<AttributeID, Claims<AttributeValue>> = [:]
    let pairs = pairs("attributes", expected: "a map from attribute to value")
    guard let declared else { return result }
    for (key, value) in pairs {
      value.attribute(key, declared: declared, also: [], subject: subject, into: &result)
    }
    return result
  }

  /// Reads the node as the value of the attribute at `key`.
  func attribute(
    _ key: NodeReader,
    declared: OrderedDictionary<AttributeID, Attribute>,
    also known: [String],
    subject: String,
    into result: inout OrderedDictionary<AttributeID, Claims<AttributeValue>>
  ) {
    let id = AttributeID(key.scalar ?? "")
    guard let attribute = declared[id] else {
      Fields.unknown(key, of: subject, known: declared.keys.map(\.rawValue) + known)
      return
    }
    result[id] = claims("\(id)") { $0.attributeValue(attribute) }
  }

  /// The value of an attribute.
  ///
  /// A scalar that is not of the declared kind is kept as a text, which the check of the model then
  /// reports.
  private func attributeValue(_ attribute: Attribute) -> AttributeValue? {
    if isList {
      let values = items.compactMap { $0.single(attribute) }
      return values.isEmpty ? nil : .list(values)
    }
    return single(attribute)
  }

  private func single(_ attribute: Attribute) -> AttributeValue? {
    if case .text = attribute.kind {
      let text = text("\(attribute.id)")
      return text.isEmpty ? nil : .text(text)
    }
    guard let written = string("\(attribute.id)") else { return nil }
    switch attribute.kind {
    case .count, .number, .quantity:
      if let quantity = Quantity(written) { return .quantity(quantity) }
    case .boolean:
      if let truth = Bool(written) { return .boolean(truth) }
    case .date:
      return period("\(attribute.id)").map(AttributeValue.date)
    case .oneOf:
      return .term(written)
    case .text:
      break
    }
    return .text(LocalizedText(written, in: language))
  }
}
