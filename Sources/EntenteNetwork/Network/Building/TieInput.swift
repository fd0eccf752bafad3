/// Ties as arcs; of a symmetric network each is an arc both ways, but one to itself.
struct TieInput: ArcInput {
  private let shares: [ArraySlice<TieRun>]
  private let isSymmetric: Bool
  let hasWeights: Bool
  let hasSigns: Bool
  let isSorted = false
  private let release: (@Sendable (Int) -> Void)?

  init(
    pieces: [TieRun],
    isSymmetric: Bool,
    shareCount: Int,
    release: (@Sendable (Int) -> Void)? = nil
  ) {
    self.release = release
    let count = max(1, min(shareCount, pieces.count))
    shares = (0..<count).map { share in
      pieces[(share * pieces.count / count)..<((share + 1) * pieces.count / count)]
    }
    self.isSymmetric = isSymmetric
    hasWeights = pieces.first.map { unsafe $0.weights != nil } ?? false
    hasSigns = pieces.first.map { unsafe $0.signs != nil } ?? false
  }

  var shareCount: Int { shares.count }

  func count(share: Int, in buckets: ArcBuckets, into counts: UnsafeMutablePointer<UInt32>) {
    var greatest: UInt32 = 0
    for run in shares[share] {
      for tie in 0..<run.count {
        let source = unsafe run.sources[tie]
        let target = unsafe run.targets[tie]
        greatest = max(greatest, source, target)
      }
      // Asked before anything is counted, as whoever made the list may have erred.
      precondition(run.count == 0 || Int(greatest) < buckets.actorCount, "a tie has no such actor")
      if isSymmetric {
        for tie in 0..<run.count {
          let source = unsafe run.sources[tie]
          let target = unsafe run.targets[tie]
          unsafe counts[buckets.bucket(of: source)] &+= 1
          unsafe counts[buckets.bucket(of: target)] &+= source == target ? 0 : 1
        }
      } else {
        for tie in 0..<run.count {
          unsafe counts[buckets.bucket(of: run.sources[tie])] &+= 1
        }
      }
    }
  }

  func divide<Key: ArcKey>(
    share: Int,
    in buckets: ArcBuckets,
    places: UnsafeMutablePointer<UInt32>,
    into memory: ArcMemory<Key>
  ) {
    guard let keys = unsafe memory.keys else { return }
    for (index, run) in zip(shares[share].indices, shares[share]) {
      for tie in 0..<run.count {
        let source = unsafe run.sources[tie]
        let target = unsafe run.targets[tie]
        let bucket = buckets.bucket(of: source)
        let place = unsafe Int(places[bucket])
        unsafe places[bucket] &+= 1
        unsafe keys[place] = buckets.key(source, target, as: Key.self)
        if hasWeights || hasSigns {
          run.copyValues(of: tie, to: place, in: memory)
        }
        if isSymmetric, source != target {
          let bucket = buckets.bucket(of: target)
          let place = unsafe Int(places[bucket])
          unsafe places[bucket] &+= 1
          unsafe keys[place] = buckets.key(target, source, as: Key.self)
          if hasWeights || hasSigns {
            run.copyValues(of: tie, to: place, in: memory)
          }
        }
      }
      release?(index)
    }
  }
}

extension TieRun {
  @inline(__always)
  fileprivate func copyValues<Key: ArcKey>(of tie: Int, to place: Int, in memory: ArcMemory<Key>) {
    if let from = unsafe weights, let to = unsafe memory.weights {
      unsafe to[place] = unsafe from[tie]
    }
    if let from = unsafe signs, let to = unsafe memory.signs {
      unsafe to[place] = unsafe from[tie]
    }
  }
}
