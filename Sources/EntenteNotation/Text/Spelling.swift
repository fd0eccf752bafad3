/// Finds the word that a misspelt one was meant to be.
enum Spelling {
  /// Returns the candidate nearest to `word`, if one is near enough to be worth naming: at most
  /// two edits, or a third of the word.
  ///
  /// An edit is an insertion, a deletion, a substitution, or an exchange of neighbours.
  static func closest(to word: String, among candidates: [String]) -> String? {
    let limit = max(2, word.unicodeScalars.count / 3)
    let letters = Array(word.unicodeScalars)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let others = Array(candidate.unicodeScalars)
      if abs(others.count - letters.count) > limit { continue }
      let distance = distance(letters, others)
      guard distance <= limit, distance < max(letters.count, others.count) else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.candidate) }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// The optimal string alignment distance.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[second.count]
  }
}
