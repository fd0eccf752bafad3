public import EntenteTables

extension LossReport {
  /// A line for each loss: how often, what it means, and the first places.
  public var text: String {
    losses.map { loss in
      let examples = loss.examples.joined(separator: ", ")
      let more = loss.count > loss.examples.count ? ", …" : ""
      return "\(loss.count) × \(loss.kind): \(loss.message) (\(examples)\(more))\n"
    }.joined()
  }

  /// The losses as data.
  public var json: JSONValue {
    .list(
      losses.map { loss in
        .object([
          "kind": .text(loss.kind), "message": .text(loss.message), "count": .count(loss.count),
          "examples": .list(loss.examples.map(JSONValue.text)),
        ])
      }
    )
  }
}
