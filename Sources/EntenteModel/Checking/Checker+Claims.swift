extension Checker {
  /// Looks at the claims to one value, and at their evidence.
  mutating func check<Value>(
    _ claims: Claims<Value>?,
    at place: @autoclosure () -> ElementPath
  ) {
    guard let claims, claims.items.count > 1 || !claims.items.allSatisfy(\.isPlain) else { return }
    for (position, claim) in claims.items.enumerated() {
      check(claim.evidence, of: .anything, at: place().index(position).key("evidence"))
      if claims.items.count > 1 { checkSupport(of: claim, at: place().index(position)) }
    }
    checkPreference(among: claims, at: place())
  }

  // R603: where claims compete, each says what it rests on.
  private mutating func checkSupport<Value>(
    of claim: Claim<Value>,
    at path: @autoclosure () -> ElementPath
  ) {
    guard claim.evidence.isEmpty, claim.rank != .deprecated else { return }
    // Dated values follow each other and do not compete.
    if claim.rank == .normal, claim.when != nil { return }
    let rank = claim.rank == .preferred ? "is preferred but" : "has no rank and"
    report(
      "R603",
      at: path(),
      "\(path().relative) \(rank) cites nothing",
      help: "add evidence to the claim"
    )
  }

  // R606: at any time at most one claim is preferred.
  private mutating func checkPreference<Value>(among claims: Claims<Value>, at path: ElementPath) {
    let preferred = claims.items.indices.filter { claims.items[$0].rank == .preferred }
    guard preferred.count > 1 else { return }
    var clashes: [Int] = Array(preferred.filter { claims.items[$0].when == nil }.dropFirst())
    let dated = preferred.compactMap { position in
      claims.items[position].when.map { (position: position, bounds: $0.bounds) }
    }
    var lastDay: CalendarDay?
    for (position, bounds) in dated.sorted(by: { $0.bounds.startMax < $1.bounds.startMax }) {
      if let lastDay, bounds.startMax <= lastDay { clashes.append(position) }
      lastDay = max(lastDay ?? .distantPast, bounds.endMin)
    }
    guard let first = clashes.min() else { return }
    report(
      "R606",
      at: path.index(first),
      "\(path.relative) has \(clashes.count + 1) preferred values; keep one",
      help: "rank the others normal or deprecated"
    )
  }
}

extension ElementPath {
  /// The path within its element, after the element's name.
  var relative: String {
    let text = description
    return text.hasPrefix(element.section + ":")
      ? String(text.dropFirst(element.section.count + 1)) : text
  }
}
