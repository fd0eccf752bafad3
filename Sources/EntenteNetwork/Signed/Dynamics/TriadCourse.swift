/// Which triads each tie is in, and which ties each triad has.
struct TriadWeb: Sendable {
  /// The signs at the start.
  let isPositive: [Bool]
  /// The ties of each triad, three by three.
  private(set) var ties: [Int32] = []
  /// Where the triads of each tie begin.
  private(set) var offsets: [Int]
  /// The triads of each tie.
  private(set) var triads: [Int32] = []

  init(_ network: SignedNetwork) {
    isPositive = network.ties.map(\.isPositive)
    let search = SignedNetwork.TriadSearch(network)
    var marks = SignedNetwork.TriadSearch.Marks(actorCount: network.actorCount)
    var found: [Int32] = []
    for first in 0..<network.actorCount {
      search.forEachTriad(below: first, &marks) { _, _, three in
        for tie in [three.0, three.1, three.2] { found.append(Int32(truncatingIfNeeded: tie)) }
      }
    }
    offsets = [Int](repeating: 0, count: network.ties.count + 1)
    for tie in found { offsets[Int(tie) + 1] += 1 }
    for tie in network.ties.indices { offsets[tie + 1] += offsets[tie] }
    triads = [Int32](repeating: 0, count: found.count)
    var next = offsets
    for (place, tie) in found.enumerated() {
      triads[next[Int(tie)]] = Int32(truncatingIfNeeded: place / 3)
      next[Int(tie)] += 1
    }
    ties = found
  }

  var count: Int { ties.count / 3 }

  /// The triads of a tie.
  func triads(of tie: Int) -> ArraySlice<Int32> { triads[offsets[tie]..<offsets[tie + 1]] }

  /// How many triads a tie is in.
  func triadCount(of tie: Int) -> Int { offsets[tie + 1] - offsets[tie] }
}

/// One run of triad dynamics.
struct TriadCourse {
  private let web: TriadWeb
  private let plan: TriadDynamics.Plan
  private var chance: SplitMix64
  private var isPositive: [Bool]
  /// The triads that are not balanced.
  private var unbalanced: IndexSet
  /// How many unbalanced triads each tie is in.
  private var strains: [Int]
  /// The ties whose change would not unbalance more than it balances.
  private var candidates: IndexSet

  init(_ web: TriadWeb, _ plan: TriadDynamics.Plan, _ chance: SplitMix64) {
    self.web = web
    self.plan = plan
    self.chance = chance
    isPositive = web.isPositive
    unbalanced = IndexSet(capacity: web.count)
    strains = [Int](repeating: 0, count: web.isPositive.count)
    candidates = IndexSet(capacity: web.isPositive.count)
    for triad in 0..<web.count where isUnbalanced(triad) {
      unbalanced.insert(triad)
      for tie in web.ties[3 * triad..<3 * triad + 3] { strains[Int(tie)] += 1 }
    }
    for tie in strains.indices { review(tie) }
  }

  /// Runs to the end, or until stopped.
  mutating func run(_ execution: Execution) -> TriadDynamics.Run? {
    var steps = 0
    var looks = 0
    var ending = TriadDynamics.Ending.unfinished
    while true {
      if unbalanced.isEmpty {
        ending = .balanced
        break
      }
      if plan.rule == .constrained, candidates.isEmpty {
        ending = .jammed
        break
      }
      if steps >= plan.stepLimit { break }
      looks += 1
      if looks & 0x3FF == 0, execution.isCancelled?() == true { return nil }
      if let tie = nextTie() {
        change(tie)
        steps += 1
      }
    }
    return TriadDynamics.Run(
      ending: ending,
      steps: steps,
      isPositive: isPositive,
      unbalancedCount: unbalanced.count
    )
  }

  /// The tie that changes; nil if chance lets all stay for now.
  private mutating func nextTie() -> Int? {
    switch plan.rule {
    case .constrained:
      let tie = candidates[chance.next(below: candidates.count)]
      let isEqual = 2 * strains[tie] == web.triadCount(of: tie)
      return isEqual && chance.next() & 1 == 0 ? nil : tie
    case .local(let friendlyChance):
      let triad = unbalanced[chance.next(below: unbalanced.count)]
      let ties = web.ties[3 * triad..<3 * triad + 3].map(Int.init)
      let friendly = ties.filter { isPositive[$0] }
      if friendly.isEmpty { return ties[chance.next(below: 3)] }
      if chance.nextShare() < friendlyChance { return ties.first { !isPositive[$0] } }
      return friendly[chance.next(below: 2)]
    }
  }

  private func isUnbalanced(_ triad: Int) -> Bool {
    var isOdd = false
    for tie in web.ties[3 * triad..<3 * triad + 3] where !isPositive[Int(tie)] { isOdd.toggle() }
    return isOdd
  }

  /// Changes a sign: all triads over the tie change sides.
  private mutating func change(_ tie: Int) {
    isPositive[tie].toggle()
    for triad in web.triads(of: tie) {
      let triad = Int(triad)
      let change = unbalanced.contains(triad) ? -1 : 1
      if change < 0 { unbalanced.remove(triad) } else { unbalanced.insert(triad) }
      for place in 3 * triad..<3 * triad + 3 {
        strains[Int(web.ties[place])] += change
        review(Int(web.ties[place]))
      }
    }
  }

  /// Notes whether a tie may change.
  private mutating func review(_ tie: Int) {
    let count = web.triadCount(of: tie)
    let mayChange = count > 0 && 2 * strains[tie] >= count
    if mayChange == candidates.contains(tie) { return }
    if mayChange { candidates.insert(tie) } else { candidates.remove(tie) }
  }
}

/// Numbers below a bound, of which any can be drawn.
private struct IndexSet {
  private var members: [Int32] = []
  private var places: [Int32]

  init(capacity: Int) { places = [Int32](repeating: -1, count: capacity) }

  var count: Int { members.count }
  var isEmpty: Bool { members.isEmpty }

  subscript(place: Int) -> Int { Int(members[place]) }

  func contains(_ number: Int) -> Bool { places[number] >= 0 }

  mutating func insert(_ number: Int) {
    places[number] = Int32(truncatingIfNeeded: members.count)
    members.append(Int32(truncatingIfNeeded: number))
  }

  mutating func remove(_ number: Int) {
    let place = Int(places[number])
    let last = members.removeLast()
    if place < members.count {
      members[place] = last
      places[Int(last)] = Int32(truncatingIfNeeded: place)
    }
    places[number] = -1
  }
}
