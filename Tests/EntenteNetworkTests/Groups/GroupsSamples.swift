import EntenteNetwork
import EntenteTestSupport

/// A network of random ties, some heavier than others, some to oneself.
func randomNetwork(
  seed: UInt64,
  actors: Int = 40,
  ties: Int = 120,
  isDirected: Bool = false,
  weighted: Bool = false
) -> Network {
  var generator = EntenteTestSupport.SplitMix64(seed: seed)
  let pairs = (0..<ties).map { _ in
    (Int.random(in: 0..<actors, using: &generator), Int.random(in: 0..<actors, using: &generator))
  }
  let weights = (0..<ties).map { _ in Double(Int.random(in: 1...9, using: &generator)) / 4 }
  return Network(
    TieList(actorCount: actors, pairs, weights: weighted ? weights : nil),
    isDirected: isDirected
  )
}

/// A random division of as many actors.
func randomPartition(seed: UInt64, actors: Int = 40, groups: Int = 5) -> Partition {
  var generator = EntenteTestSupport.SplitMix64(seed: seed ^ 0xABCD)
  return Partition((0..<actors).map { _ in Int.random(in: 0..<groups, using: &generator) })
}

/// The pairs of a ring of cliques, each tied to the next by one tie.
func ringOfCliques(_ count: Int, of size: Int) -> [(Int, Int)] {
  var pairs: [(Int, Int)] = []
  for clique in 0..<count {
    let first = clique * size
    for a in first..<first + size {
      for b in a + 1..<first + size { pairs.append((a, b)) }
    }
    pairs.append((first, (first + size) % (count * size) + 1))
  }
  return pairs
}

/// Whether two numbers are equal but for rounding, or both undefined.
func isClose(_ first: Double, _ second: Double, relative: Double = 1e-12) -> Bool {
  first == second || first.isNaN && second.isNaN
    || abs(first - second) <= relative * max(1, abs(first), abs(second))
}
