/// A project file of ScenarioWizard, `.scw`: a cross-impact matrix as text.
///
/// There is no published grammar. What is known comes from appendix 1 of the manual of ScenarioWizard
/// 4.1 (W. Weimer-Jehle, 2013), from files that ScenarioWizard 4.0 wrote and that are published with
/// *cibsa* (Stockholm Environment Institute, MIT licence), and from the readers of *cibsa* and
/// *CrossImpactBalances.jl*:
///
///     $ ScenarioWizard 4.0         the program, then lines of title
///     somewhere.scw
///     &A. Government               a descriptor
///      -A1 Patriots party          its states: a space, a hyphen, the name
///      -A2 Prosperity party
///     #
///     &Gov                         the abbreviations of the same, or empty
///      patriots                    a space and the abbreviation
///      prosperity
///     #
///     #                            an empty part
///     FFFFFF                       a colour for each state
///     FFFFFF
///     #
///     #                            an empty part
///      0 , 0                       the judgements: a row for each state that acts
///      0 , 0
///     #
///     # 0-0                        the remark on the whole, on a line of its own in quotation marks
///     ""
///     # Gov                        a remark on each descriptor
///     ""
///     # Gov -> Gov                 a remark on each section, by source, then target
///     ""
///     #
///     #
///
/// What the empty parts are for is not known; their lines are kept and written again, and so are
/// colours, whatever stands at the end, and the headings of remarks. Abbreviations and remarks that do
/// not fit the matrix are kept as they are and named in ``warnings``. The format has no room for
/// confidences and bindings; ``omissions`` says what would be lost.
public struct ScenarioWizardFile: Hashable, Sendable {
  /// The program that wrote the file, such as `ScenarioWizard 4.0`.
  public var program: String
  /// The matrix.
  ///
  /// Its title is the lines after the first, its comment the remark on the whole.
  public var matrix: CrossImpactMatrix
  /// A colour for each state, six hexadecimal digits.
  public var colours: [String]
  /// Whether lines end as on Windows; ScenarioWizard's own do.
  public var endsLinesWithCarriageReturn: Bool
  /// What was read otherwise than it stands there, and what was not understood.
  public internal(set) var warnings: [Problem]

  /// The lines of parts that are not understood, written again where they were.
  var keptParts: [Part: [String]]
  /// The headings of the remark on the whole, of those on descriptors, and of those on sections.
  var headings: [String]

  /// A part of the file whose lines are kept.
  enum Part: Hashable, Sendable {
    /// The abbreviations, if they do not fit the descriptors.
    case abbreviations
    /// The empty part before the colours.
    case beforeColours
    /// The empty part before the judgements.
    case beforeJudgements
    /// All after the judgements, if it is no remark for the whole, each descriptor and each section.
    case remarks
    /// What follows the remarks.
    case end
  }

  /// Something about a line of a file.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// One sentence.
    public let message: String

    /// The line and the message.
    public var description: String { "line \(line): \(message)" }
  }

  /// Creates a file from a matrix.
  public init(_ matrix: CrossImpactMatrix, program: String = "ScenarioWizard 4.0") {
    self.program = program
    self.matrix = matrix
    colours = Array(repeating: "FFFFFF", count: matrix.stateCount)
    endsLinesWithCarriageReturn = true
    warnings = []
    keptParts = [.end: ["#", "#"]]
    headings = []
  }

  /// What the format has no room for, one sentence each; empty if nothing is lost by writing.
  public var omissions: [String] {
    var omissions: [String] = []
    for descriptor in matrix.descriptors where descriptor.binding != nil {
      omissions.append("the binding of \"\(descriptor.name)\" is not written")
    }
    let rated = matrix.remarks.values.count { $0.confidence != nil }
    if rated > 0 { omissions.append("the confidence of \(rated) sections is not written") }
    return omissions
  }
}

/// Why a file is no project of ScenarioWizard.
public struct ScenarioWizardError: Error, Hashable, Sendable, CustomStringConvertible {
  /// All problems, in the order of lines.
  public let problems: [ScenarioWizardFile.Problem]

  /// The problems, a line each.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
