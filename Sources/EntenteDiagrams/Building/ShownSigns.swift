import EntenteModel
import OrderedCollections

/// Which signs the picture uses, for a legend of just those.
struct ShownSigns: Sendable {
  var kinds: OrderedDictionary<KindID, KindLook> = [:]
  var valences: Set<Valence> = []
  var hasTransfer = false
  var hasPossible = false
  var hasAttributed = false
  var hasUnsourced = false
  var hasEnded = false
  var hasAbsent = false
  var hasMixedLine = false
  var hasObservation = false
  var hasFactor = false
  var hasRelationBox = false
  var signs: Set<InfluenceSign> = []
  /// What became of lines, in a picture of a difference.
  var changes: Set<DiagramChange.Kind> = []
  var unchangedCount = 0

  mutating func note(_ drawn: DrawnRelation, isRestyled: Bool) {
    guard drawn.isTie else {
      hasAbsent = true
      return
    }
    if drawn.isSourced, !isRestyled { valences.insert(drawn.valence) }
    hasTransfer = hasTransfer || drawn.look.pattern == .bold
    hasPossible = hasPossible || drawn.look.pattern == .dashed && drawn.isPossible
    hasAttributed = hasAttributed || drawn.look.pattern == .dotted && !drawn.speakers.isEmpty
    hasUnsourced = hasUnsourced || !drawn.isSourced
    hasEnded = hasEnded || drawn.hasEnded
  }

  static func phrase(_ valence: Valence) -> Phrase {
    switch valence {
    case .cooperative: .cooperative
    case .conflictual: .conflictual
    case .neutral: .neutral
    }
  }

  static func phrase(_ sign: InfluenceSign) -> Phrase {
    switch sign {
    case .positive: .raises
    case .negative: .lowers
    case .unclear: .unclear
    }
  }
}
