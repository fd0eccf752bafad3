/// What was found about balance, ready to be printed: a reading in plain words, then the tables.
public struct BalanceReport: Sendable {
  /// Who is for and against whom.
  public let subject: BalanceSubject
  /// What was asked.
  public let options: BalanceOptions
  /// What was found; of certain relations alone, if possible ones are apart.
  public let finding: BalanceFinding
  /// What was found with the possible relations; nil if they are not apart or change nothing.
  public let withPossible: BalanceFinding?
  /// Further parts, such as a blockmodel or a hypothesis about what follows.
  public var sections: [ReportSection] = []

  /// Measures a subject.
  ///
  /// - Parameters:
  ///   - subject: Who is for and against whom.
  ///   - options: What is asked.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError``, if parameters are out of range or somebody stopped it.
  public init(
    _ subject: BalanceSubject,
    options: BalanceOptions = BalanceOptions(),
    execution: Execution = Execution()
  ) throws {
    self.subject = subject
    self.options = options
    let certain = try BalanceFinding(
      subject.signs,
      options: options,
      directed: subject.directed,
      execution: execution
    )
    finding = certain
    let other = try subject.withPossible.map {
      try BalanceFinding($0, options: options, execution: execution)
    }
    // Doubt that touches no sign and no weight makes no range.
    withPossible =
      other.map { $0.network == certain.network && $0.signs.ambivalent == certain.signs.ambivalent }
        == true ? nil : other
  }

  /// The name of an actor for readers.
  func name(_ actor: Int) -> String { subject.labels[actor] }

  /// The names of some actors, all or the first of them.
  func names(_ actors: [Int], limit: Int = .max) -> String {
    let rest = actors.count - limit
    return actors.prefix(limit).map(name).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// Two actors with the sign between them: "A + B", "A − B".
  func words(for tie: SignedNetwork.Tie) -> String {
    "\(name(tie.first)) \(tie.isPositive ? "+" : "−") \(name(tie.second))"
  }

  /// What a reader must know, and why measures have no value.
  var allNotes: [String] { subject.notes + finding.failures }
}
