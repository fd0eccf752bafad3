extension BalanceReport {
  /// What was found in plain words, a sentence or two each.
  public var reading: [String] {
    let network = finding.network
    guard !network.ties.isEmpty else {
      return ["There are no signed ties: nobody is for or against anybody here."] + doubtReading
    }
    return [campReading, uniquenessReading, partReading].compactMap(\.self) + doubtReading
      + [triadReading].compactMap(\.self)
  }

  // MARK: Camps

  private var campReading: String {
    let frustration = finding.frustration
    let count = finding.network.ties.count
    let total = options.isWeighted ? finding.total : Double(count)
    let camps = Self.spelled(max(1, finding.camps.count))
    let noun = finding.camps.count == 1 ? "camp explains" : "camps explain"
    let unit = options.isWeighted ? "of the weight of \(count) signed ties" : "signed ties"
    guard frustration.index > 0 else {
      let ties = count == 1 ? "the one signed tie" : "all \(count) signed ties"
      let all = "\(camps) \(noun) \(ties): the system is balanced"
      return all
        + (network.negativeCount == 0 ? ", as nobody is against anybody." : ", nothing strains.")
    }
    let explained = Self.amount(total - frustration.index)
    let what = options.isWeighted ? "\(explained) of \(Self.amount(total)) \(unit)" : ""
    let plain = "\(explained) of \(count) signed ties"
    let head = "\(camps) \(noun) \(options.isWeighted ? what : plain); "
    let strain = frustration.frustrated
    let verb = strain.count == 1 ? "strains" : "strain"
    let list = strain.prefix(Self.listed).map { words(for: network.ties[$0]) }
    let rest = strain.count - list.count
    let names = list.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    let them = finding.camps.count == 1 ? "it" : "them"
    let sentence =
      head
      + "\(Self.spelled(strain.count, capital: false)) \(verb) \(them)"
      + (options.isWeighted ? " (\(Self.amount(frustration.index)) of the weight)" : "")
      + ": \(names)."
    guard !frustration.isExact else { return sentence }
    return sentence
      + " The search was stopped: any division frustrates at least "
      + "\(Self.amount(frustration.lower)), so that a better one may be found."
  }

  private var network: SignedNetwork { finding.network }

  private static let listed = 6

  // MARK: Uniqueness

  private var uniquenessReading: String? {
    let frustration = finding.frustration
    guard frustration.isExact else {
      return "Nothing is said of how many divisions are as good, as none is proven to be the best."
    }
    if frustration.optimalCount <= 1, frustration.isOptimalCountComplete {
      return "No other division is as good."
    }
    if frustration.optimalCount <= 1 {
      return "Whether other divisions are as good was not found out before the search was stopped."
    }
    let count =
      frustration.isOptimalCountComplete
      ? "\(frustration.optimalCount) divisions are"
      : "At least \(frustration.optimalCount) divisions are"
    let swinging = frustration.swinging
    let swing =
      swinging.isEmpty
      ? ""
      : " \(names(swinging, limit: Self.namedActors)) "
        + (swinging.count == 1 ? "swings" : "swing")
        + ": the evidence for signs does not say on which side "
        + (swinging.count == 1 ? "it stands." : "they stand.")
    let always = frustration.alwaysFrustrated.count
    let kept =
      always == 0
      ? " No tie is frustrated in all of them."
      : " \(Self.spelled(always)) \(always == 1 ? "tie is" : "ties are") frustrated in all of them."
    return "\(count) equally good; one is shown.\(swing)\(kept)"
  }

  private static let namedActors = 12

  private var partReading: String? {
    let parts = finding.camps.parts.count
    guard parts > 1 else { return nil }
    return "The ties fall into \(parts) parts that no tie joins; nothing says how the camps of one "
      + "stand to those of another."
  }

  // MARK: Doubt

  private var doubtReading: [String] {
    guard let other = withPossible else { return [] }
    let count = other.network.ties.count
    let index = other.frustration
    var sentence =
      "With the relations that may hold there are \(count) signed ties, and "
      + (index.isExact
        ? "\(Self.amount(index.index))"
        : "\(Self.amount(index.lower)) to \(Self.amount(index.upper))")
      + " of them \(index.index == 1 && index.isExact ? "is" : "are") frustrated"
    if options.isWeighted { sentence += " by weight" }
    let moved = movedWithPossible
    sentence +=
      moved.isEmpty
      ? "; nobody changes sides."
      : "; \(names(moved, limit: Self.namedActors)) \(moved.count == 1 ? "stands" : "stand") "
        + "elsewhere."
    return [sentence]
  }

  /// The actors whose camp is another one with the possible relations, the greatest camps of the
  /// greatest parts taken for the same, or the other way round if fewer move so.
  var movedWithPossible: [Int] {
    guard let other = withPossible else { return [] }
    let both = subject.ids.indices.filter {
      finding.camps.campOfActor[$0] != nil && other.camps.campOfActor[$0] != nil
        && finding.camps.partOfActor[$0] == 0 && other.camps.partOfActor[$0] == 0
    }
    let same = both.filter { finding.camps.campOfActor[$0] != other.camps.campOfActor[$0] }
    guard finding.camps.count <= 2, other.camps.count <= 2 else { return same }
    return same.count * 2 <= both.count
      ? same : both.filter { finding.camps.campOfActor[$0] == other.camps.campOfActor[$0] }
  }

  // MARK: Triads

  private var triadReading: String? {
    let triads = finding.triads.whole
    guard triads.total > 0 else { return "No three actors are all tied to each other." }
    return "\(triads.balanced) of \(triads.total) triads are balanced "
      + "(\(NumberWords.percent(triads.balancedShare)))."
  }

  // MARK: Numbers

  /// A number as a word up to twelve.
  static func spelled(_ number: Int, capital: Bool = true) -> String {
    let words = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    guard words.indices.contains(number) else { return String(number) }
    let word = words[number]
    return capital ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// A number of ties, or a weight.
  static func amount(_ value: Double) -> String { NumberWords.short(value, isCount: true) }
}
