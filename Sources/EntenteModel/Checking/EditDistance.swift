/// How many edits lead from one word to another, and which word is nearest.
package enum EditDistance {
  /// The candidate nearest to a word, if it is near enough to be meant.
  ///
  /// Near is one edit for a word of up to four letters, two for one of up to eight, else a third of
  /// the word, and sharing something with it. Of equally near ones it is the first by bytes.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let folded = word.lowercased()
    if let same = candidates.first(where: { $0 != word && $0.lowercased() == folded }) {
      return same
    }
    let scalars = Array(word.unicodeScalars)
    let greatest = scalars.count <= 4 ? 1 : max(2, scalars.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates where candidate != word {
      let limit = best?.distance ?? greatest
      guard abs(candidate.utf8.count - word.utf8.count) <= limit * 4 else { continue }
      let others = Array(candidate.unicodeScalars)
      guard let distance = between(scalars, others, atMost: limit),
        distance < max(scalars.count, others.count)
      else { continue }
      if let best,
        distance > best.distance
          || !candidate.utf8.lexicographicallyPrecedes(best.word.utf8) && distance == best.distance
      {
        continue
      }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// The number of insertions, deletions, substitutions and exchanges of neighbours that lead from
  /// one text to another, where no part is edited twice; nil if there are more than the limit.
  ///
  /// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors",
  /// *Communications of the ACM* 7(3), 1964, in the form known as optimal string alignment.
  static func between(
    _ first: [Unicode.Scalar],
    _ second: [Unicode.Scalar],
    atMost limit: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in second.indices {
        let substitution = last[column] + (first[row] == second[column] ? 0 : 1)
        var cost = min(current[column] + 1, last[column + 1] + 1, substitution)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      if let least = current.min(), least > limit { return nil }
      beforeLast = last
      last = current
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
