internal import EntenteModel

/// An expression as instructions for a stack.
struct OutputProgram: Sendable {
  enum Instruction: Sendable {
    case number(Double)
    case parameter(Int)
    case quantity(Int)
    case negate
    case not
    case binary(ScenarioExpression.Operator)
  }

  var instructions: [Instruction] = []

  /// The value for some values of the parameters and of the quantities.
  func value(_ parameters: [Double], _ quantities: [Double], _ stack: inout [Double]) -> Double {
    stack.removeAll(keepingCapacity: true)
    for instruction in instructions {
      switch instruction {
      case .number(let number): stack.append(number)
      case .parameter(let place): stack.append(parameters[place])
      case .quantity(let place): stack.append(quantities[place])
      case .negate: stack.append(-stack.removeLast())
      case .not: stack.append(Truth.not(stack.removeLast()))
      case .binary(let sign):
        let right = stack.removeLast()
        stack.append(sign.applied(stack.removeLast(), right))
      }
    }
    return stack[0]
  }
}

/// A sum of levels, or of their changes, that outputs read.
struct OutputQuantity: Hashable, Sendable {
  /// A level in both variants: its baseline, and its node where it has one.
  struct Term: Hashable, Sendable {
    let childBaseline: Double
    let childNode: Int?
    let parentBaseline: Double
    let parentNode: Int?
    /// The parameter that decides the baseline, on each side where the element is.
    let childParameter: Int?
    let parentParameter: Int?
  }

  let terms: [Term]
  let isChange: Bool

  func value(
    _ parameters: [Double],
    child: (Int) -> Double,
    parent: (Int) -> Double
  ) -> Double {
    var sum = 0.0
    for term in terms {
      let childBaseline = term.childParameter.map { parameters[$0] } ?? term.childBaseline
      let parentBaseline = term.parentParameter.map { parameters[$0] } ?? term.parentBaseline
      let moved = term.childNode.map(child) ?? 0
      if isChange {
        let from = term.parentNode.map(parent) ?? 0
        sum += (childBaseline - parentBaseline) + (moved - from)
      } else {
        sum += childBaseline + moved
      }
    }
    return sum
  }
}
