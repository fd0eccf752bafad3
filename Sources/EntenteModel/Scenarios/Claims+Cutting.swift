extension Claims<Double> {
  /// The claims after a change that is in effect from one day on, or up to another.
  ///
  /// What counted before stays as it was for the rest of the time: claims without a time become
  /// dated, so that at each day one claim counts. Ranks are levelled, since values at different
  /// times do not compete: what did not count before becomes deprecated, what did normal.
  ///
  /// - Parameters:
  ///   - first: The first day of the change.
  ///   - date: The same day as it is to be written.
  ///   - end: The first day after the change; nil if it stays.
  ///   - change: The value from a claim's value; claims that it leaves out are in effect no more.
  /// - Returns: The claims in effect during the change first, then those for the rest of the time.
  package func changed(
    from first: CalendarDay,
    as date: UncertainDate,
    until end: CalendarDay?,
    _ change: (Double) -> Double?
  ) -> Claims {
    let counting = counting
    var during: [Claim<Double>] = []
    var before: [Claim<Double>] = []
    var after: [Claim<Double>] = []
    // Claims without a time are what counts where no other does, so they come last.
    let ordered = counting.filter { $0.when != nil } + counting.filter { $0.when == nil }
    for claim in ordered {
      var claim = claim
      claim.rank = .normal
      let when = claim.when
      func part(_ when: Period?) -> Claim<Double>? {
        guard let when else { return nil }
        var copy = claim
        copy.when = when
        return copy
      }
      let early = when.map { $0.ending(before: first) } ?? Period.until(before: first)
      before += [part(early)].compactMap(\.self)
      if let end, let date = UncertainDate(end) {
        let late = when.map { $0.beginning(at: end, as: date) } ?? .from(date)
        after += [part(late)].compactMap(\.self)
      }
      var middle = when.map { $0.beginning(at: first, as: date) } ?? .from(date)
      if let end { middle = middle?.ending(before: end) }
      if var changed = part(middle), let value = change(claim.value) {
        changed.value = value
        during.append(changed)
      }
    }
    let idle = items.filter { claim in
      claim.rank != (counting.first?.rank ?? .deprecated)
    }.map { claim in
      var claim = claim
      claim.rank = .deprecated
      return claim
    }
    return Claims(during + before + after + idle)
  }
}
