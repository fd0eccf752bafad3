extension CrossImpactMatrix {
  /// A question about the future with its answers.
  public struct Descriptor: Hashable, Sendable {
    /// Its name, such as `C. Energy`; no other descriptor has it.
    public var name: String
    /// A shorter name for tables, or empty.
    public var abbreviation: String
    /// What is meant.
    public var comment: String
    /// The answers, of which exactly one holds.
    public var states: [State]
    /// What the descriptor stands for in a model, if it stands for something there.
    public var binding: Binding?

    /// Creates a descriptor.
    public init(
      _ name: String,
      abbreviation: String = "",
      comment: String = "",
      states: [State],
      binding: Binding? = nil
    ) {
      self.name = name
      self.abbreviation = abbreviation
      self.comment = comment
      self.states = states
      self.binding = binding
    }

    /// The place of the state with a name; nil if there is none.
    public func state(named name: String) -> Int? {
      states.firstIndex { $0.name == name }
    }
  }

  /// An answer to a descriptor's question.
  public struct State: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Its name; no other state of the descriptor has it.
    public var name: String
    /// A shorter name for tables, or empty.
    public var abbreviation: String

    /// Creates a state.
    public init(_ name: String, abbreviation: String = "") {
      self.name = name
      self.abbreviation = abbreviation
    }

    /// Creates a state without a shorter name.
    public init(stringLiteral name: String) {
      self.init(name)
    }
  }

  /// The place of the descriptor with a name; nil if there is none.
  public func descriptor(named name: String) -> Int? {
    descriptors.firstIndex { $0.name == name }
  }

  static func check(_ descriptors: [Descriptor]) throws(CrossImpactError) {
    guard descriptors.count <= descriptorLimit else {
      throw .tooManyDescriptors(descriptors.count)
    }
    var names: Set<String> = []
    for descriptor in descriptors {
      guard names.insert(descriptor.name).inserted else {
        throw .repeatedDescriptor(descriptor.name)
      }
      guard !descriptor.states.isEmpty else { throw .noStates(descriptor: descriptor.name) }
      var states: Set<String> = []
      for state in descriptor.states where !states.insert(state.name).inserted {
        throw .repeatedState(state.name, descriptor: descriptor.name)
      }
      try descriptor.binding?.check(for: descriptor)
    }
  }
}
