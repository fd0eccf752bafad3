public import EntenteModel

/// What a row of a panel is.
public enum PanelUnit: String, Hashable, Sendable, CaseIterable {
  /// Two actors, in no order, in a year.
  case dyadYear = "dyad-year"
  /// Two actors, in both orders, in a year.
  case directedDyadYear = "directed-dyad-year"
  /// An actor in a year.
  case actorYear = "actor-year"

  var isDyadic: Bool { self != .actorYear }
}

/// Which panel is asked for.
public struct PanelRequest: Hashable, Sendable {
  /// What a row is.
  public var unit: PanelUnit
  /// The scheme whose codes name the actors, such as `cow`.
  public var scheme: SchemeID
  /// The years; nil for those from the first dated tie to the model's `as-of`.
  public var years: ClosedRange<Int>?
  /// Whether all states of the model are in it, those of an imported base too, rather than the actors
  /// of the selection.
  public var includesAllStates: Bool

  /// Creates a request.
  public init(
    _ unit: PanelUnit,
    codes scheme: SchemeID,
    years: ClosedRange<Int>? = nil,
    includesAllStates: Bool = false
  ) {
    self.unit = unit
    self.scheme = scheme
    self.years = years
    self.includesAllStates = includesAllStates
  }

  /// The names of the columns of codes: those of the field's data sets, so that panels can be joined.
  var codeNames: [String] {
    let stem =
      switch scheme {
      case "cow": "ccode"
      case "gw": "gwcode"
      default: scheme.rawValue.replacing("-", with: "_")
      }
    guard unit.isDyadic else { return [stem] }
    // iso3 and its like end in a digit already.
    let separator = stem.last?.isNumber ?? false ? "_" : ""
    return ["\(stem)\(separator)1", "\(stem)\(separator)2"]
  }
}

/// Why there is no panel.
public enum PanelError: Error, Hashable, Sendable {
  /// The scheme is not in the vocabulary.
  case unknownScheme(SchemeID, known: [SchemeID])
  /// No actor of the selection has a code in the scheme.
  case noCodes(SchemeID)
  /// No tie has a date that years could be taken from.
  case noYears
  /// There are more years than are looked at.
  case tooManyYears(Int, actors: Int)
  /// The panel would have more cells than are written.
  case tooLarge(rows: Int, columns: Int)

  /// The greatest number of cells that a panel may have.
  public static let cellLimit = 250_000_000

  /// The greatest product of actors and years that is looked at.
  static let unitYearLimit = 1_000_000

  /// What is wrong and what to do, in words.
  public var message: String {
    switch self {
    case .unknownScheme(let scheme, let known):
      let list = known.map(\.rawValue).joined(separator: ", ")
      return "the model has no scheme of codes \"\(scheme)\"; it has \(list)"
    case .noCodes(let scheme):
      return "no actor of the selection has a code in the scheme \(scheme); choose another with "
        + "--codes, or import entente:states"
    case .noYears:
      return "no tie has a date to take the years from; name them, such as --years 1992/2017"
    case .tooManyYears(let years, let actors):
      return "\(years) years of \(actors) actors are too many; ask for fewer --years"
    case .tooLarge(let rows, let columns):
      return "the panel would have \(rows) rows of \(columns) columns; ask for fewer --years, or a "
        + "--view with fewer actors or types"
    }
  }
}
