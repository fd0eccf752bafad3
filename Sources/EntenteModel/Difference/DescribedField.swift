import OrderedCollections

/// A field of an element: what it holds, to be compared, and the same in words.
struct DescribedField {
  let name: String
  let value: AnyHashable
  let text: String

  init(_ name: String, _ value: some Hashable, _ text: String) {
    self.name = name
    self.value = AnyHashable(value)
    self.text = text.isEmpty ? "none" : text
  }

  /// The fields that hold something else in the second list, which has the same names.
  static func differences(
    _ before: [DescribedField],
    _ after: [DescribedField]
  ) -> [ModelDifference.Field] {
    zip(before, after).compactMap { old, new in
      guard old.value != new.value else { return nil }
      return ModelDifference.Field(new.name, from: old.text, to: new.text)
    }
  }
}

// What the fields of a field list are called is a promise of the notation; the words are for readers.
extension DescribedField {
  static func text(_ name: String, _ text: LocalizedText) -> DescribedField {
    DescribedField(name, text, words(text))
  }

  static func plain(_ name: String, _ value: (some Hashable & CustomStringConvertible)?)
    -> DescribedField
  {
    DescribedField(name, value, value?.description ?? "")
  }

  static func word(_ name: String, _ value: (some RawRepresentable<String> & Hashable)?)
    -> DescribedField
  {
    DescribedField(name, value, value?.rawValue ?? "")
  }

  static func list<Item: Hashable & CustomStringConvertible>(_ name: String, _ items: [Item])
    -> DescribedField
  {
    DescribedField(name, items, items.map(\.description).joined(separator: ", "))
  }

  static func claims<Value>(
    _ name: String,
    _ claims: Claims<Value>?,
    _ words: (Value) -> String
  ) -> DescribedField {
    DescribedField(name, claims, claims.map { Self.words($0, words) } ?? "")
  }

  /// Fields that are too rich for a line are told by how many items they have.
  static func count(_ name: String, _ value: some Hashable, _ count: Int, _ noun: String)
    -> DescribedField
  {
    DescribedField(name, value, count == 0 ? "" : "\(count) \(noun)\(count == 1 ? "" : "s")")
  }

  static func annotations(_ element: some Annotated) -> [DescribedField] {
    [
      text("label", element.label), text("description", element.description),
      list("tags", element.tags),
      DescribedField(
        "evidence",
        element.evidence,
        element.evidence.map(words).joined(separator: "; ")
      ),
      DescribedField(
        "allow",
        element.allowances,
        element.allowances.keys.map(\.rawValue).joined(separator: ", ")
      ),
    ]
  }

  // MARK: Words

  static func words(_ text: LocalizedText) -> String {
    text.wordings.count <= 1
      ? text.wordings.values.first ?? ""
      : text.wordings.map { "\($0.key): \($0.value)" }.joined(separator: " | ")
  }

  static func words(_ evidence: Evidence) -> String {
    ([evidence.source.rawValue] + evidence.locators.map { "\($0.label) \($0.value)" })
      .joined(separator: ", ")
  }

  static func words<Value>(_ claims: Claims<Value>, _ words: (Value) -> String) -> String {
    claims.items.map { claim in
      var text = words(claim.value)
      if let when = claim.when { text += " (\(when))" }
      if claim.rank != .normal { text += " [\(claim.rank.rawValue)]" }
      return text
    }
    .joined(separator: "; ")
  }

  static func words(_ participant: Participant) -> String {
    "\(participant.actor) as \(participant.role)"
      + (participant.when.map { " (\(words($0, \.description)))" } ?? "")
  }

  static func words(_ identifier: ExternalIdentifier) -> String {
    "\(identifier.scheme): \(identifier.value)" + (identifier.when.map { " (\($0))" } ?? "")
  }
}
