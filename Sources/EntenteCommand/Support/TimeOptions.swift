internal import ArgumentParser
internal import EntenteModel

/// The time that a verb is asked about, in EDTF.
struct TimeOptions: ParsableArguments {
  @Option(
    help: "The date to see the model at, such as 2014 or 2014-03-18.",
    transform: TimeOptions.period
  )
  var at: Period?

  @Option(help: "The period to see it over, such as 2012/2016.", transform: TimeOptions.period)
  var during: Period?

  @Option(
    help: "The period to see it through in steps, such as 2012/2017.",
    transform: TimeOptions.period
  )
  var series: Period?

  @Option(
    help: "The step of a series: year, quarter, month or day.",
    transform: { text in
      guard let step = SeriesStep(rawValue: text) else {
        throw ValidationError("'\(text)' is no step; use year, quarter, month or day.")
      }
      return step
    }
  )
  var step: SeriesStep = .year

  /// The time asked for; nil if none is.
  var viewTime: ViewTime? {
    if let at { return .at(at) }
    if let during { return .during(during) }
    return series.map { .series($0, by: step) }
  }

  func validate() throws {
    if [at, during, series].compactMap(\.self).count > 1 {
      throw ValidationError("Use one of --at, --during and --series.")
    }
  }

  private static func period(_ text: String) throws -> Period {
    do throws(EDTFError) {
      return try Period(parsing: text)
    } catch {
      throw ValidationError(error.message)
    }
  }
}

extension SeriesError {
  /// What is wrong, in words.
  var message: String {
    switch self {
    case .unbounded: "A series needs a first and a last date; write 2012/2017."
    case .dateSet: "A series runs from one date to another, not over a set; write 2012/2017."
    case .tooManySteps(let limit): "The series has more than \(limit) steps; use longer ones."
    case .yearOutOfRange: "Months and days exist only in years of four digits; use --step year."
    }
  }
}
