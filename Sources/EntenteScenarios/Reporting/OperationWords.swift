internal import EntenteModel

/// Operations and what they rest on, in a few words.
enum OperationWords {
  /// What is done.
  static func summary(_ operation: ScenarioOperation) -> String {
    let since = operation.at.map { " from \($0)" } ?? ""
    let what =
      switch operation.action {
      case .add(let element): "add \(element.address)"
      case .remove(let address, _): "remove \(address)"
      case .replace(let field, let value, _): "set \(field) to \(value)"
      case .scale(let field, let factor): "multiply \(field) by \(factor)"
      case .shock(let address, let amount, let shape): "push \(address) by \(amount)\(words(shape))"
      case .hold(let address, let level): "hold \(address) at \(level)"
      case .rename(let actor, let name, _): "rename actor:\(actor) to \(name)"
      case .merge(let actors, let name, _):
        "merge \(actors.map { "actor:\($0)" }.joined(separator: ", ")) into \(name)"
      }
    return what + since
  }

  /// What it rests on: its citations, else its assumption.
  static func grounds(_ operation: ScenarioOperation) -> String {
    let cited = citations(operation.evidence).joined(separator: ", ")
    let assumed = operation.assumption.map { "assumed: \($0)" } ?? ""
    return [cited, assumed].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Where sources say it: each source with its page.
  static func citations(_ evidence: [Evidence]) -> [String] {
    evidence.reduce(into: []) { texts, item in
      let page = item.locators.first { $0.label == "page" }.map { " p. \($0.value)" } ?? ""
      let text = item.source.rawValue + page
      if !texts.contains(text) { texts.append(text) }
    }
  }

  private static func words(_ shape: ShockShape) -> String {
    switch shape {
    case .sustained: ""
    case .pulse: ", once"
    case .ramp(let steps): ", over \(steps) steps"
    case .decay(let rate): ", fading to \(rate) of itself each step"
    }
  }
}
