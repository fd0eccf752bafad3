internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// What an expression is to be.
  enum ExpressionUse {
    /// A number that is known before anything is computed.
    case amount
    /// Any number.
    case number
    /// True or false.
    case condition
  }

  /// An expression; anything else is reported with code R913, at the column where it goes wrong.
  func expression(_ subject: String, as use: ExpressionUse) -> ScenarioExpression? {
    guard let text = string(subject) else { return nil }
    let expression: ScenarioExpression
    do throws(ExpressionError) {
      expression = try ScenarioExpression(text)
    } catch {
      report("R913", "\(subject): \(error.message)", error.column, error.length, error.help)
      return nil
    }
    let fault: String? =
      switch use {
      case .amount where !expression.isAmount:
        "\(subject) must be made of numbers, parameters and + - * / alone"
      case .number where expression.isCondition: "\(subject) must be a number, not a condition"
      case .condition where !expression.isCondition:
        "\(subject) must be a condition, such as delta(relation:ID) < 0"
      default: expression.misfit
      }
    guard let fault else { return expression }
    session.report(Diagnostic("R913", fault, at: range))
    return nil
  }

  /// How likely which value is.
  ///
  /// - Parameters:
  ///   - subject: What it is called in messages.
  ///   - value: The default of the number whose distribution it is.
  ///   - range: The values that the number may have.
  /// - Returns: The distribution; nil after a report.
  func distribution(
    _ subject: String,
    around value: Double?,
    in range: ClosedRange<Double>? = nil
  ) -> Distribution? {
    guard let text = string(subject) else { return nil }
    do {
      guard let value else { return try Distribution(parsing: text) }
      return try Distribution(parsing: text, around: value, in: range ?? Factor.unitRange)
    } catch let error as DistributionError {
      let help = error.suggestion.map { "write \($0)" }
      report("R901", "\(subject): \(error.message)", error.column, 1, help)
    } catch {
      wrongShape(subject, expected: "a distribution such as triangular(0.4, 0.6, 0.8)")
    }
    return nil
  }

  /// The path of a field, such as `relation:arms.intensity`.
  func fieldPath(_ subject: String) -> ElementPath? {
    guard let text = string(subject) else { return nil }
    if let path = ElementPath(text), !path.steps.isEmpty { return path }
    session.report(
      Diagnostic(
        "R901",
        "\(subject) must be the path of a field, found \"\(text)\"",
        at: range,
        help: "write an address and a field, such as relation:ID.intensity"
      )
    )
    return nil
  }

  /// Two numbers, the least first.
  func interval(_ subject: String) -> ClosedRange<Double>? {
    if isList {
      let bounds = items.compactMap { $0.number(subject) }
      if bounds.count == 2, items.count == 2, bounds[0] <= bounds[1] {
        return bounds[0]...bounds[1]
      }
    }
    session.report(
      Diagnostic(
        "R901",
        "\(subject) must be a list of the least and the greatest value",
        at: range,
        help: "write it as [0, 1]"
      )
    )
    return nil
  }

  /// Numbers: a list, one alone, or `lin(from, to, count)`.
  func sweptValues(_ subject: String) -> [Double]? {
    if isList {
      let values = items.compactMap { $0.number(subject) }
      return values.count == items.count && !values.isEmpty ? values : noValues(subject)
    }
    guard let text = string(subject) else { return nil }
    if let call = Call(text), call.name == "lin", call.arguments.count == 3 {
      let (first, last) = (call.arguments[0], call.arguments[1])
      if let count = Int(exactly: call.arguments[2]), (2...10_000).contains(count) {
        return (0..<count).map { step in
          let share = Double(step) / Double(count - 1)
          return step == count - 1 ? last : first + (last - first) * share
        }
      }
    }
    if let value = Double(text), value.isFinite { return [value] }
    return noValues(subject)
  }

  private func noValues(_ subject: String) -> [Double]? {
    session.report(
      Diagnostic(
        "R901",
        "\(subject) must be a list of numbers, or lin(from, to, count)",
        at: range,
        help: "write it as [0, 0.25, 0.5] or \"lin(0, 0.5, 3)\", with 2 to 10000 values"
      )
    )
    return nil
  }

  /// How a push goes on: `sustained`, `pulse`, `ramp(4)` or `decay(0.8)`.
  func shockShape(_ subject: String) -> ShockShape? {
    guard let text = string(subject) else { return nil }
    switch Call(text) {
    case let call? where call.name == "sustained" && call.arguments.isEmpty: return .sustained
    case let call? where call.name == "pulse" && call.arguments.isEmpty: return .pulse
    case let call? where call.name == "ramp" && call.arguments.count == 1:
      if let steps = Int(exactly: call.arguments[0]), (1...1_000_000).contains(steps) {
        return .ramp(steps)
      }
      report("R910", "\(subject): a ramp takes 1 to 1000000 whole steps")
    case let call? where call.name == "decay" && call.arguments.count == 1:
      if (0..<1).contains(call.arguments[0]) { return .decay(call.arguments[0]) }
      report("R910", "\(subject): a decay is from 0 to below 1")
    default:
      let word = text.prefix { $0 != "(" && $0 != " " }
      let forms = ["sustained", "pulse", "ramp", "decay"]
      let meant = EditDistance.nearest(to: String(word), among: forms)
      report(
        "R901",
        "\(subject) cannot be \"\(text)\"; use sustained, pulse, ramp(4) or decay(0.8)",
        help: meant.map { "did you mean \"\($0)\"?" }
      )
    }
    return nil
  }

  /// Reports the node with a code.
  func report(_ code: RuleCode, _ message: String, help: String? = nil) {
    session.report(Diagnostic(code, message, at: range, help: help))
  }

  /// Reports a part of the scalar, from a column counted from 1.
  private func report(
    _ code: RuleCode,
    _ message: String,
    _ column: Int,
    _ length: Int,
    _ help: String?
  ) {
    let place = session.texts[file].range(of: node, from: column - 1, length: length)
    session.report(Diagnostic(code, message, at: place, help: help))
  }

  /// A word, or one with numbers in parentheses.
  private struct Call {
    let name: String
    var arguments: [Double] = []

    init?(_ text: String) {
      guard let open = text.firstIndex(of: "(") else {
        name = text
        return
      }
      guard text.last == ")" else { return nil }
      name = String(text[..<open]).trimmed
      let inside = text[text.index(after: open)...].dropLast()
      for part in inside.split(separator: ",", omittingEmptySubsequences: false) {
        guard let value = Double(String(part).trimmed), value.isFinite else { return nil }
        arguments.append(value)
      }
    }
  }
}
