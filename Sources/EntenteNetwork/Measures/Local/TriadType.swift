/// The sixteen ways in which three actors can be tied, by the numbers of mutual, asymmetric and null
/// pairs and a letter where these do not say it all: down, up, cyclic, transitive.
public enum TriadType: String, Hashable, Sendable, CaseIterable {
  case t003 = "003"
  case t012 = "012"
  case t102 = "102"
  case t021D = "021D"
  case t021U = "021U"
  case t021C = "021C"
  case t111D = "111D"
  case t111U = "111U"
  case t030T = "030T"
  case t030C = "030C"
  case t201 = "201"
  case t120D = "120D"
  case t120U = "120U"
  case t120C = "120C"
  case t210 = "210"
  case t300 = "300"

  /// How many of the three pairs have ties in both directions.
  var mutualCount: Int { digit(0) }
  /// How many of the three pairs have a tie in one direction.
  var asymmetricCount: Int { digit(1) }

  private func digit(_ index: Int) -> Int {
    Int(Array(rawValue.utf8)[index]) - 48
  }

  /// In how many ways one of the three is tied to both others, and the one of these to the other.
  var transitiveTriples: Int {
    switch self {
    case .t030T, .t120C: 1
    case .t120D, .t120U: 2
    case .t210: 3
    case .t300: 6
    default: 0
    }
  }

  /// The type of three actors with ties between each pair.
  ///
  /// - Parameters:
  ///   - ab: The ties of the first and the second: 1 from the first, 2 from the second, 3 both.
  ///   - bc: Those of the second and the third.
  ///   - ca: Those of the third and the first.
  init(closed ab: UInt8, _ bc: UInt8, _ ca: UInt8) {
    let mutual = [ab, bc, ca].filter { $0 == 3 }.count
    switch mutual {
    case 0: self = ab == bc && bc == ca ? .t030C : .t030T
    case 1:
      // The two other pairs, both seen along the round that begins after the mutual pair.
      let (first, second) = ab == 3 ? (bc, ca) : bc == 3 ? (ca, ab) : (ab, bc)
      self = first == second ? .t120C : first == 2 ? .t120D : .t120U
    case 2: self = .t210
    default: self = .t300
    }
  }
}
