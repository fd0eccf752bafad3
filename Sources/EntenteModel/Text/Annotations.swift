public import OrderedCollections

/// What every element of a model may carry besides its own subject.
public struct Annotations: Hashable, Sendable {
  /// The name shown to readers.
  public var label: LocalizedText
  /// An explanation for readers.
  public var description: LocalizedText
  /// Free marks, for selecting.
  public var tags: [TagID]
  /// What supports the element.
  public var evidence: [Evidence]
  /// Findings that are accepted here, each with its reason.
  public var allowances: OrderedDictionary<RuleCode, String>

  /// Creates annotations.
  public init(
    label: LocalizedText = LocalizedText(),
    description: LocalizedText = LocalizedText(),
    tags: [TagID] = [],
    evidence: [Evidence] = [],
    allowances: OrderedDictionary<RuleCode, String> = [:]
  ) {
    self.label = label
    self.description = description
    self.tags = tags
    self.evidence = evidence
    self.allowances = allowances
  }
}

/// An element that carries annotations.
public protocol Annotated {
  /// Its label, description, tags, evidence and allowances.
  var annotations: Annotations { get set }
}

extension Annotated {
  /// The name shown to readers.
  public var label: LocalizedText {
    get { annotations.label }
    set { annotations.label = newValue }
  }

  /// An explanation for readers.
  public var description: LocalizedText {
    get { annotations.description }
    set { annotations.description = newValue }
  }

  /// Free marks, for selecting.
  public var tags: [TagID] {
    get { annotations.tags }
    set { annotations.tags = newValue }
  }

  /// What supports the element.
  public var evidence: [Evidence] {
    get { annotations.evidence }
    set { annotations.evidence = newValue }
  }

  /// Findings that are accepted here, each with its reason.
  public var allowances: OrderedDictionary<RuleCode, String> {
    get { annotations.allowances }
    set { annotations.allowances = newValue }
  }
}
