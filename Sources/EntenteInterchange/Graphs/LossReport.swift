/// What a conversion could not keep, in the order in which it was met.
public struct LossReport: Hashable, Sendable {
  /// Something that could not be kept.
  public struct Loss: Hashable, Sendable {
    /// What it is, in kebab case, such as `third-participant`.
    public var kind: String
    /// What it means, in a sentence without its end.
    public var message: String
    /// How many times it was met.
    public var count: Int
    /// The first elements that it was met at, as they are called.
    public var examples: [String]
  }

  /// How many examples are kept of each.
  public static let exampleCount = 5

  /// What was lost, each kind once.
  public private(set) var losses: [Loss] = []

  /// Creates a report of nothing lost.
  public init() {}

  /// Whether everything was kept.
  public var isEmpty: Bool { losses.isEmpty }

  /// Notes something that could not be kept.
  ///
  /// - Parameters:
  ///   - kind: What it is, in kebab case.
  ///   - message: What it means, in a sentence without its end; the first one for a kind is kept.
  ///   - example: The element that it was met at.
  public mutating func add(_ kind: String, _ message: @autoclosure () -> String, at example: String)
  {
    if let place = losses.firstIndex(where: { $0.kind == kind }) {
      losses[place].count += 1
      if losses[place].examples.count < Self.exampleCount {
        losses[place].examples.append(Self.line(of: example))
      }
    } else {
      losses.append(
        Loss(kind: kind, message: message(), count: 1, examples: [Self.line(of: example)])
      )
    }
  }

  /// An example on one line, cut where it is long.
  private static func line(of example: String) -> String {
    guard example.utf8.count > 80 || example.contains(where: \.isNewline) else { return example }
    let words = example.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 80 ? words.prefix(79) + "…" : words
  }

  /// Adds what another conversion lost.
  public mutating func append(_ other: LossReport) {
    for loss in other.losses {
      if let place = losses.firstIndex(where: { $0.kind == loss.kind }) {
        losses[place].count += loss.count
        losses[place].examples = Array(
          (losses[place].examples + loss.examples).prefix(Self.exampleCount)
        )
      } else {
        losses.append(loss)
      }
    }
  }
}
