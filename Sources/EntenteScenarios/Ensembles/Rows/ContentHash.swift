/// A number for a value's content that is the same in every process, to tell whether two values are
/// equal without having both.
///
/// The value is walked through by reflection, so that nothing that it holds is forgotten; elements of
/// sets and dictionaries without an order are taken in the order of their own hashes. Another version
/// of the program may give another number, as it may give other rows.
///
/// Source: L. Noll, K. Vo, D. Eastlake and T. Hansen, "The FNV non-cryptographic hash algorithm",
/// for the function.
struct ContentHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  private static let text = ObjectIdentifier(String.self)
  private static let number = ObjectIdentifier(Double.self)
  private static let whole = ObjectIdentifier(Int.self)
  private static let truth = ObjectIdentifier(Bool.self)

  /// The hash of some values as sixteen hexadecimal digits.
  static func text(of values: any Sendable...) -> String {
    var hash = ContentHash()
    for value in values { hash.combine(value) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private mutating func combine(bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // A byte that no UTF-8 text holds keeps neighbours apart.
    value = (value ^ 0xFF) &* 0x100_0000_01B3
  }

  private mutating func combine(word: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      value = (value ^ (word >> shift & 0xFF)) &* 0x100_0000_01B3
    }
  }

  private mutating func combine(_ content: Any) {
    // Asking for the type is much faster than trying to cast.
    let type = ObjectIdentifier(Swift.type(of: content))
    if type == Self.text, let text = content as? String { return combine(bytes: text.utf8) }
    if type == Self.number, let number = content as? Double {
      return combine(word: number.bitPattern)
    }
    if type == Self.whole, let whole = content as? Int {
      return combine(word: UInt64(bitPattern: Int64(whole)))
    }
    if type == Self.truth, let truth = content as? Bool { return combine(word: truth ? 1 : 0) }
    let mirror = Mirror(reflecting: content)
    switch mirror.displayStyle {
    case .set?, .dictionary?:
      guard content is any OrderlessContent else { return combine(childrenOf: mirror) }
      let parts = mirror.children.map { child in
        var part = ContentHash()
        part.combine(child.value)
        return part.value
      }
      combine(word: UInt64(parts.count))
      for part in parts.sorted() { combine(word: part) }
    case nil, .enum?:
      guard mirror.children.isEmpty else { return combine(childrenOf: mirror) }
      combine(bytes: String(describing: content).utf8)
    default: combine(childrenOf: mirror)
    }
  }

  private mutating func combine(childrenOf mirror: Mirror) {
    combine(word: UInt64(mirror.children.count))
    for child in mirror.children {
      if let label = child.label { combine(bytes: label.utf8) }
      combine(child.value)
    }
  }
}

/// What keeps its elements in no order that means anything.
private protocol OrderlessContent {}

extension Dictionary: OrderlessContent {}
extension Set: OrderlessContent {}
