internal import EntenteModel

/// Why there is no such cross-impact matrix, scenario or analysis.
public struct CrossImpactError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public let code: Code
  /// One sentence: what is wrong, where, and what to do.
  public let message: String

  /// The kind of a ``CrossImpactError``.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A stable word in kebab case.
    public let rawValue: String

    /// Creates a code from its stable word.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Descriptors are too many, named twice or without states, or states are named twice.
    public static let badDescriptors = Code(rawValue: "bad-descriptors")
    /// Rows are missing, of the wrong length, about the descriptor itself, or with huge numbers.
    public static let badJudgements = Code(rawValue: "bad-judgements")
    /// A binding is to something without a level, or its thresholds do not fit the states.
    public static let badBinding = Code(rawValue: "bad-binding")
    /// A state or section is named that the matrix does not have.
    public static let unknownName = Code(rawValue: "unknown-name")
    /// A scenario is of another matrix.
    public static let foreignScenario = Code(rawValue: "foreign-scenario")
    /// A level is missing that a descriptor is bound to.
    public static let missingLevel = Code(rawValue: "missing-level")
    /// A number that says how to compute is out of its range.
    public static let badParameter = Code(rawValue: "bad-parameter")
    /// There are too many states to search or too many scenarios to count.
    public static let tooLarge = Code(rawValue: "too-large")
  }

  /// The message.
  public var description: String { message }
}

extension CrossImpactError {
  static func tooManyDescriptors(_ count: Int) -> CrossImpactError {
    CrossImpactError(
      code: .badDescriptors,
      message: "\(count) descriptors are more than \(CrossImpactMatrix.descriptorLimit)"
    )
  }

  static func repeatedDescriptor(_ name: String) -> CrossImpactError {
    CrossImpactError(
      code: .badDescriptors,
      message: "two descriptors are named \"\(name)\"; give each a name of its own"
    )
  }

  static func noStates(descriptor: String) -> CrossImpactError {
    CrossImpactError(
      code: .badDescriptors,
      message: "descriptor \"\(descriptor)\" has no states; give it one at least"
    )
  }

  static func repeatedState(_ name: String, descriptor: String) -> CrossImpactError {
    CrossImpactError(
      code: .badDescriptors,
      message: "two states of \"\(descriptor)\" are named \"\(name)\"; give each a name of its own"
    )
  }

  static func wrongRowCount(_ count: Int, expected: Int) -> CrossImpactError {
    CrossImpactError(
      code: .badJudgements,
      message: "the matrix has \(count) rows for \(expected) states; it needs one for each"
    )
  }

  static func wrongRowLength(
    _ count: Int,
    expected: Int,
    descriptor: String,
    state: String
  ) -> CrossImpactError {
    CrossImpactError(
      code: .badJudgements,
      message:
        "the row of \"\(state)\" of \"\(descriptor)\" has \(count) judgements for \(expected) "
        + "states; it needs one for each, 0 for those of \"\(descriptor)\""
    )
  }

  static func judgementAboutItself(descriptor: String, state: String) -> CrossImpactError {
    CrossImpactError(
      code: .badJudgements,
      message: "\"\(state)\" judges a state of its own descriptor \"\(descriptor)\"; that must be 0"
    )
  }

  static func judgementTooLarge(
    _ judgement: Int,
    descriptor: String,
    state: String
  ) -> CrossImpactError {
    CrossImpactError(
      code: .badJudgements,
      message:
        "\"\(state)\" of \"\(descriptor)\" has the judgement \(judgement); judgements are from "
        + "-\(CrossImpactMatrix.judgementLimit) to \(CrossImpactMatrix.judgementLimit)"
    )
  }

  static func unknownSection(_ section: CrossImpactMatrix.Section) -> CrossImpactError {
    CrossImpactError(
      code: .unknownName,
      message: "a remark is about descriptors \(section.source) and \(section.target), which the "
        + "matrix does not both have"
    )
  }

  static func unknownState(
    _ name: String,
    descriptor: CrossImpactMatrix.Descriptor
  ) -> CrossImpactError {
    let states = descriptor.states.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return CrossImpactError(
      code: .unknownName,
      message: "\"\(descriptor.name)\" has no state \"\(name)\"; its states are \(states)"
    )
  }

  static func foreignScenario(_ reason: String) -> CrossImpactError {
    CrossImpactError(
      code: .foreignScenario,
      message: "the scenario is not one of this matrix: \(reason)"
    )
  }

  static func unusableBinding(_ address: Address, descriptor: String) -> CrossImpactError {
    CrossImpactError(
      code: .badBinding,
      message:
        "\"\(descriptor)\" is bound to \(address), which has no level; bind it to a factor or "
        + "to a relation, whose intensity is its level"
    )
  }

  static func unusableThresholds(
    _ thresholds: [Double],
    descriptor: String,
    states: Int
  ) -> CrossImpactError {
    CrossImpactError(
      code: .badBinding,
      message: "the thresholds \(thresholds) of \"\(descriptor)\" must be \(states - 1) ascending "
        + "numbers, one between each two of its \(states) states"
    )
  }

  static func unbound(descriptor: String) -> CrossImpactError {
    CrossImpactError(
      code: .missingLevel,
      message: "\"\(descriptor)\" is not bound to a level; bind it, or say which state it is in"
    )
  }

  static func missingLevel(_ address: Address, descriptor: String) -> CrossImpactError {
    CrossImpactError(
      code: .missingLevel,
      message: "there is no level of \(address), which \"\(descriptor)\" is bound to"
    )
  }

  static func badParameter(_ name: String, _ reason: String) -> CrossImpactError {
    CrossImpactError(code: .badParameter, message: "\(name) \(reason)")
  }

  static func tooLarge(_ reason: String) -> CrossImpactError {
    CrossImpactError(code: .tooLarge, message: reason)
  }
}
