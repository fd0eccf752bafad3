/// What actors are called in a table, in the order of their numbers.
///
/// Labels are kept as few bytes as they need; a `String` is made when one is asked for.
public struct ActorLabels: RandomAccessCollection, Sendable {
  private let texts: [String]
  private let positions: [String: Int]

  init(_ texts: [String]) {
    self.texts = texts
    positions = Dictionary(
      zip(texts, texts.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The number of the first actor: 0.
  public var startIndex: Int { 0 }
  /// The number of actors.
  public var endIndex: Int { texts.count }

  /// Returns the label of an actor.
  public subscript(position: Int) -> String { texts[position] }

  /// Returns the number of the actor with this label, or nil if there is none.
  public func position(of label: String) -> Int? { positions[label] }
}
