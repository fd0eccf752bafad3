/// A large model, the same on every machine.
enum GeneratedModel {
  /// The text of a model with states, books and relations of four types between them.
  static func text(relations: Int, actors: Int, seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    var lines = ["entente: \"1\"", "defaults: { lang: en, as-of: 2017-07 }", "actors:"]
    for number in 1...actors {
      lines.append("  state-\(number): { kind: state, label: State \(number) }")
    }
    lines.append("sources:")
    for number in 1...20 {
      lines.append("  book-\(number): { type: book, title: Volume \(number), issued: 2016 }")
    }
    lines.append("relations:")
    for number in 1...relations {
      let first = random.next(upTo: actors)
      let second = (first + 1 + random.next(upTo: actors - 1)) % actors
      let start = 1950 + random.next(upTo: 60)
      let end = start + random.next(upTo: 6)
      let type = ["arms-transfer", "trade", "treaty", "sanction"][random.next(upTo: 4)]
      lines.append("  relation-\(number):")
      lines.append("    type: \(type)")
      if type == "treaty" || type == "trade" {
        let role = type == "treaty" ? "party" : "partner"
        lines.append(
          "    participants: [{ actor: [state-\(first + 1), state-\(second + 1)], role: \(role) }]"
        )
      } else {
        lines.append("    from: state-\(first + 1)")
        lines.append("    to: state-\(second + 1)")
      }
      lines.append("    when: \(start)-03/\(end)-11")
      let page = random.next(upTo: 300) + 1
      lines.append(
        "    evidence: [{ source: book-\(random.next(upTo: 20) + 1), at: { page: \(page) } }]"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Random numbers from a seed.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number from zero to one less than the limit.
  mutating func next(upTo limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
