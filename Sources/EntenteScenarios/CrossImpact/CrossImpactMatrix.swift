public import EntenteModel

/// Judgements of how the states of descriptors further or hinder each other.
///
/// A *descriptor* is a question about the future ("how close is arms cooperation?"), its *states* are
/// the answers. A judgement says how a state of one descriptor acts on a state of another: usually an
/// integer from −3 (strongly hinders) to +3 (strongly furthers). The judgements between two descriptors
/// are a *section*; a descriptor has none about itself.
///
/// Source: W. Weimer-Jehle, "Cross-impact balances: a system-theoretical approach to cross-impact
/// analysis", *Technological Forecasting and Social Change* 73(4), 2006, section 3.
/// <https://doi.org/10.1016/j.techfore.2005.06.005>
public struct CrossImpactMatrix: Hashable, Sendable {
  /// What the matrix is about.
  public var title: String
  /// Remarks on the whole.
  public var comment: String
  /// The descriptors, in the author's order.
  public let descriptors: [Descriptor]
  /// What is known of sections: by source, then target; those that are not named have no remark.
  public private(set) var remarks: [Section: Remark]

  /// The place of each descriptor's first state among all states, and the count of all at the end.
  let offsets: [Int]
  /// The judgements, a row for each state that acts, a column for each that is acted on.
  let judgements: [Int32]

  /// The largest judgement in either direction; sums of judgements then fit 32 bits.
  public static let judgementLimit = 1_000_000
  /// The most descriptors that a matrix may have.
  public static let descriptorLimit = 1000

  /// The judgements of one descriptor about another.
  public struct Section: Hashable, Sendable, Comparable {
    /// The place of the descriptor that acts.
    public let source: Int
    /// The place of the descriptor that is acted on.
    public let target: Int

    /// Names a section by the places of its descriptors.
    public init(from source: Int, to target: Int) {
      self.source = source
      self.target = target
    }

    /// Sections sort by source, then target.
    public static func < (left: Section, right: Section) -> Bool {
      (left.source, left.target) < (right.source, right.target)
    }
  }

  /// What is known of a section besides its judgements.
  public struct Remark: Hashable, Sendable {
    /// How sure the author is of the judgements.
    public var confidence: Confidence?
    /// Reasons and sources, in the author's words.
    public var note: String

    /// Creates a remark.
    public init(confidence: Confidence? = nil, note: String = "") {
      self.confidence = confidence
      self.note = note
    }

    var isEmpty: Bool { confidence == nil && note.isEmpty }
  }

  /// Creates a matrix.
  ///
  /// - Parameters:
  ///   - title: What it is about.
  ///   - comment: Remarks on the whole.
  ///   - descriptors: The descriptors with their states.
  ///   - judgements: A row for each state of each descriptor, with a number for each state of each
  ///     descriptor, 0 within the descriptor itself.
  ///   - remarks: Confidence and notes of sections.
  /// - Throws: ``CrossImpactError`` if descriptors or states are missing or named twice, rows do not
  ///   have the right size, a judgement is too large or about the descriptor itself, or a binding does
  ///   not fit its states.
  public init(
    title: String = "",
    comment: String = "",
    descriptors: [Descriptor],
    judgements: [[Int]],
    remarks: [Section: Remark] = [:]
  ) throws {
    self.title = title
    self.comment = comment
    self.descriptors = descriptors
    offsets = descriptors.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.states.count) }
    try Self.check(descriptors)
    self.judgements = try Self.flatten(judgements, descriptors: descriptors, offsets: offsets)
    for section in remarks.keys.sorted() {
      let isKnown = [section.source, section.target].allSatisfy(descriptors.indices.contains)
      guard isKnown else { throw CrossImpactError.unknownSection(section) }
    }
    self.remarks = remarks.filter { !$0.value.isEmpty }
  }

  /// Creates a matrix with other judgements than another, all else being equal.
  init(_ other: CrossImpactMatrix, judgements: [Int32]) {
    self = CrossImpactMatrix(
      title: other.title,
      comment: other.comment,
      descriptors: other.descriptors,
      remarks: other.remarks,
      offsets: other.offsets,
      judgements: judgements
    )
  }

  /// The same matrix with its descriptors bound to levels of a model.
  ///
  /// - Parameter bindings: What each descriptor stands for, in their order; nil for nothing.
  /// - Returns: The matrix.
  /// - Throws: ``CrossImpactError`` for a binding that does not fit its states.
  public func binding(_ bindings: [Binding?]) throws -> CrossImpactMatrix {
    precondition(bindings.count == descriptors.count, "a binding or nil for each descriptor")
    let bound = zip(descriptors, bindings).map { descriptor, binding in
      var bound = descriptor
      bound.binding = binding
      return bound
    }
    try Self.check(bound)
    return CrossImpactMatrix(
      title: title,
      comment: comment,
      descriptors: bound,
      remarks: remarks,
      offsets: offsets,
      judgements: judgements
    )
  }

  private init(
    title: String,
    comment: String,
    descriptors: [Descriptor],
    remarks: [Section: Remark],
    offsets: [Int],
    judgements: [Int32]
  ) {
    self.title = title
    self.comment = comment
    self.descriptors = descriptors
    self.remarks = remarks
    self.offsets = offsets
    self.judgements = judgements
  }

  /// The number of states of all descriptors together.
  public var stateCount: Int { offsets[descriptors.count] }

  /// The number of scenarios, the product of the numbers of states; nil if it exceeds `Int`.
  ///
  /// One without descriptors has one scenario, the empty one.
  public var scenarioCount: Int? {
    var product = 1
    for descriptor in descriptors {
      let (next, overflows) = product.multipliedReportingOverflow(by: descriptor.states.count)
      if overflows { return nil }
      product = next
    }
    return product
  }

  /// The number of scenarios as a floating-point number, however many they are.
  public var approximateScenarioCount: Double {
    descriptors.reduce(1) { $0 * Double($1.states.count) }
  }
}
