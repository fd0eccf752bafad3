/// The boxes that peeling and pasting go through.
struct BoxPath {
  private(set) var boxes: [ScenarioBox] = []

  private let search: BoxSearch
  /// The runs that take part.
  private let remaining: [Int]
  /// The least and greatest value of each parameter in all runs.
  private let whole: [ClosedRange<Double>]
  private var limits: [ClosedRange<Double>]
  private var members: [Int]
  private var interest: Int

  /// What a slice more or less would give.
  private struct Candidate {
    let parameter: Int
    let limits: ClosedRange<Double>
    let members: [Int]
    let interest: Int
    /// The gain in density for each run more or less.
    let gain: Double
    /// How many parameters would not be limited.
    let free: Int
  }

  init(_ search: BoxSearch, remaining: [Int]) {
    self.search = search
    self.remaining = remaining
    whole = search.columns.map { column in
      let least = column.min() ?? 0
      return least...(column.max() ?? least)
    }
    limits = whole
    members = remaining
    interest = remaining.count { search.isOfInterest[$0] }
    record()
  }

  /// Takes slices off as long as the density rises and the box is large enough.
  mutating func peel() {
    while true {
      var best: Candidate?
      for parameter in limits.indices {
        let values = members.map { search.columns[parameter][$0] }
        let sorted = values.sorted()
        let upper = Self.slice(sorted, 1 - search.peel)
        let lower = Self.slice(sorted, search.peel)
        for range in [
          limits[parameter].lowerBound...max(limits[parameter].lowerBound, upper),
          min(lower, limits[parameter].upperBound)...limits[parameter].upperBound,
        ] {
          let kept = zip(members, values).filter { range.contains($1) }.map(\.0)
          consider(candidate(parameter, range, kept), &best)
        }
      }
      guard let best, isLargeEnough(best), best.members.count < members.count, best.gain > 0
      else { return }
      take(best)
    }
  }

  /// Puts slices on as long as the density rises.
  mutating func paste() {
    while true {
      var best: Candidate?
      for parameter in limits.indices where limits[parameter] != whole[parameter] {
        let others = remaining.filter { run in
          limits.indices.allSatisfy {
            $0 == parameter || limits[$0].contains(search.columns[$0][run])
          }
        }
        let values = others.map { search.columns[parameter][$0] }
        let range = limits[parameter]
        let below = values.filter { $0 <= range.lowerBound }.sorted()
        let above = values.filter { $0 >= range.upperBound }.sorted()
        let lower =
          below.isEmpty ? whole[parameter].lowerBound : Self.slice(below, 1 - search.paste)
        let upper = above.isEmpty ? whole[parameter].upperBound : Self.slice(above, search.paste)
        for wider in [
          min(lower, range.lowerBound)...range.upperBound,
          range.lowerBound...max(upper, range.upperBound),
        ] {
          let kept = zip(others, values).filter { wider.contains($1) }.map(\.0)
          consider(candidate(parameter, wider, kept), &best)
        }
      }
      guard let best, isLargeEnough(best), best.members.count > members.count, best.gain > 0
      else { return }
      take(best)
    }
  }

  private func isLargeEnough(_ candidate: Candidate) -> Bool {
    share(candidate.members.count) >= search.leastMass
  }

  private func share(_ count: Int) -> Double { Double(count) / Double(search.isOfInterest.count) }

  private func candidate(
    _ parameter: Int,
    _ range: ClosedRange<Double>,
    _ kept: [Int]
  ) -> Candidate {
    let hits = kept.count { search.isOfInterest[$0] }
    let before = Double(interest) / Double(members.count)
    let after = kept.isEmpty ? 0 : Double(hits) / Double(kept.count)
    let change = (members.count - kept.count).magnitude
    let free = limits.indices.count {
      ($0 == parameter ? range : limits[$0]) == whole[$0]
    }
    return Candidate(
      parameter: parameter,
      limits: range,
      members: kept,
      interest: hits,
      gain: before == after || change == 0 ? 0 : (after - before) / Double(change),
      free: free
    )
  }

  /// Keeps the better of two; of equal ones that with fewer limits, then the first.
  private func consider(_ candidate: Candidate, _ best: inout Candidate?) {
    if let held = best, (held.gain, held.free) >= (candidate.gain, candidate.free) { return }
    best = candidate
  }

  private mutating func take(_ candidate: Candidate) {
    limits[candidate.parameter] = candidate.limits
    members = candidate.members
    interest = candidate.interest
    record()
  }

  /// Where a slice of a share of sorted values ends: between two values that differ, if there are any.
  static func slice(_ sorted: [Double], _ share: Double) -> Double {
    let place = Double(sorted.count - 1) * share
    var lower = Int(place.rounded(.down))
    var upper = Int(place.rounded(.up))
    if share > 0.5 {
      while sorted[lower] == sorted[upper], lower > 0 { lower -= 1 }
    } else {
      while sorted[lower] == sorted[upper], upper < sorted.count - 1 { upper += 1 }
    }
    return (sorted[lower] + sorted[upper]) / 2
  }

  private mutating func record() {
    var listed: [ScenarioBox.Limit] = []
    for (parameter, range) in limits.enumerated() where range != whole[parameter] {
      let (least, greatest) = (whole[parameter].lowerBound, whole[parameter].upperBound)
      let hasLower = range.lowerBound != least
      let hasUpper = range.upperBound != greatest
      listed.append(
        ScenarioBox.Limit(
          parameter: search.names[parameter],
          lower: hasLower ? range.lowerBound : nil,
          upper: hasUpper ? range.upperBound : nil,
          lowerLikelihood: hasLower ? likelihood(parameter, least...range.upperBound) : nil,
          upperLikelihood: hasUpper ? likelihood(parameter, range.lowerBound...greatest) : nil
        )
      )
    }
    boxes.append(
      ScenarioBox(
        limits: listed,
        count: members.count,
        interestCount: interest,
        coverage: Double(interest) / Double(search.interestTotal),
        density: members.isEmpty ? 0 : Double(interest) / Double(members.count),
        mass: share(members.count),
        runs: members.sorted()
      )
    )
  }

  /// How likely so many runs of interest are if they are as frequent as without a limit.
  private func likelihood(_ parameter: Int, _ wider: ClosedRange<Double>) -> Double {
    var (count, hits) = (0, 0)
    for run in remaining
    where limits.indices.allSatisfy({
      ($0 == parameter ? wider : limits[$0]).contains(search.columns[$0][run])
    }) {
      count += 1
      if search.isOfInterest[run] { hits += 1 }
    }
    // At least k of n with probability p is the incomplete beta function of k and n − k + 1 at p.
    guard interest > 0 else { return 1 }
    return BetaCurve(Double(interest), Double(members.count - interest + 1))
      .cumulative(Double(hits) / Double(count))
  }
}
