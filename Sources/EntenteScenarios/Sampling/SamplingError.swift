/// Why a sample, or what is worked out from one, cannot be had, and what to do.
public struct SamplingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of fault.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public let rawValue: String

    /// Creates a kind by its name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// A parameter or the way to sample cannot be used.
    public static let unusableDesign = Code(rawValue: "unusable-design")
    /// The output is the same in all runs.
    public static let constantOutput = Code(rawValue: "constant-output")
    /// Some outputs are not numbers, or there are too few or too many.
    public static let unusableOutput = Code(rawValue: "unusable-output")
  }

  /// The kind of fault.
  public let code: Code
  /// What is wrong and what to do, beginning in lower case.
  public let message: String

  /// Creates an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  public var description: String { message }
}

extension SamplingError {
  static func design(_ message: String) -> SamplingError { SamplingError(.unusableDesign, message) }

  static func output(_ message: String) -> SamplingError { SamplingError(.unusableOutput, message) }

  static func constantOutput(_ value: Double) -> SamplingError {
    SamplingError(
      .constantOutput,
      "the output is \(value) in every run, so that no parameter can be given a part in it; choose "
        + "another output, or widen the ranges of the parameters"
    )
  }
}

/// Checks the outputs of runs before anything is worked out from them.
///
/// - Throws: ``SamplingError`` if there are too few or too many, or one is not finite.
func checkOutputs(_ outputs: [Double], count: Int, of what: String) throws(SamplingError) {
  guard outputs.count == count else {
    throw .output(
      "\(outputs.count) outputs for \(what), which has \(count) runs; hand over one output for each "
        + "run, in the order of the runs"
    )
  }
  if let bad = outputs.firstIndex(where: { !$0.isFinite }) {
    let many = outputs.count { !$0.isFinite }
    throw .output(
      "the output of run \(bad + 1) is \(outputs[bad])"
        + (many > 1 ? ", and \(many - 1) more are not finite" : "")
        + "; leave out what makes it undefined, or choose another output"
    )
  }
}
