public import EntenteModel
internal import EntenteNetwork

/// How far judgements may be off, by how sure their author is of them.
///
/// In each draw a judgement is changed by a whole number between minus and plus its doubt, all equally
/// likely. The judgements of a section are changed independently of each other.
public struct JudgementDoubt: Hashable, Sendable {
  /// The doubt where confidence is high.
  public var high: Int
  /// The doubt where confidence is moderate.
  public var moderate: Int
  /// The doubt where confidence is low.
  public var low: Int
  /// The doubt where no confidence is stated.
  public var unrated: Int
  /// Whether sections without any judgement are changed too; else "no influence" is taken as certain.
  public var includesUnjudged: Bool
  /// The range that changed judgements are cut to, which must hold 0; nil to leave them as they are.
  public var scale: ClosedRange<Int>?

  /// Creates doubts; by default 0, 1 and 2 for high, moderate and low confidence, 1 if not stated.
  public init(
    high: Int = 0,
    moderate: Int = 1,
    low: Int = 2,
    unrated: Int = 1,
    includesUnjudged: Bool = false,
    scale: ClosedRange<Int>? = nil
  ) {
    self.high = high
    self.moderate = moderate
    self.low = low
    self.unrated = unrated
    self.includesUnjudged = includesUnjudged
    self.scale = scale
  }

  /// The doubt at a confidence.
  public func amount(at confidence: Confidence?) -> Int {
    switch confidence {
    case .high: high
    case .moderate: moderate
    case .low: low
    case nil: unrated
    }
  }

  func check() throws(CrossImpactError) {
    for amount in [high, moderate, low, unrated] {
      guard 0...CrossImpactMatrix.judgementLimit / 2 ~= amount else {
        throw .badParameter(
          "a doubt of \(amount)",
          "must be from 0 to \(CrossImpactMatrix.judgementLimit / 2)"
        )
      }
    }
    if let scale, !scale.contains(0) {
      throw .badParameter("the scale \(scale) of judgements", "must hold 0")
    }
  }
}

/// A matrix with its judgements changed at random, the same for the same seed and draw.
///
/// The random number of a judgement depends on the seed, the number of the draw, and the names of the
/// two states: neither on the order of descriptors nor on what else there is in the matrix.
struct JudgementDraws: Sendable {
  let matrix: CrossImpactMatrix
  let scale: ClosedRange<Int32>
  private let doubted: [Doubted]

  private struct Doubted: Sendable {
    let place: Int
    let amount: Int32
    let key: UInt64
  }

  init(_ matrix: CrossImpactMatrix, _ doubt: JudgementDoubt, seed: UInt64) {
    self.matrix = matrix
    let limit = CrossImpactMatrix.judgementLimit
    let range = (doubt.scale ?? -limit...limit).clamped(to: -limit...limit)
    scale = Int32(range.lowerBound)...Int32(range.upperBound)
    var doubted: [Doubted] = []
    for source in matrix.descriptors.indices {
      for target in matrix.descriptors.indices where target != source {
        let section = CrossImpactMatrix.Section(from: source, to: target)
        let amount = doubt.amount(at: matrix.remark(on: section).confidence)
        guard amount > 0, doubt.includesUnjudged || matrix.isJudged(section) else { continue }
        for row in matrix.states(of: source) {
          for column in matrix.states(of: target) {
            doubted.append(
              Doubted(
                place: row * matrix.stateCount + column,
                amount: Int32(amount),
                key: Self.key(
                  seed,
                  matrix.descriptors[source].name,
                  matrix.descriptors[source].states[row - matrix.offsets[source]].name,
                  matrix.descriptors[target].name,
                  matrix.descriptors[target].states[column - matrix.offsets[target]].name
                )
              )
            )
          }
        }
      }
    }
    self.doubted = doubted
  }

  /// Whether every draw is the matrix itself.
  var isCertain: Bool { doubted.isEmpty }

  /// The matrix of a draw, and how many of its judgements were cut to the scale.
  func matrix(_ draw: Int) -> (matrix: CrossImpactMatrix, cut: Int) {
    var judgements = matrix.judgements
    var cut = 0
    for cell in doubted {
      var generator = SplitMix64(seed: cell.key, stream: draw)
      let width = UInt64(2 * cell.amount + 1)
      let step = Int32(generator.next().multipliedFullWidth(by: width).high) - cell.amount
      // A judgement that is off the scale already may stay where it is.
      let own = judgements[cell.place]
      let drawn = own + step
      let kept = min(max(drawn, min(scale.lowerBound, own)), max(scale.upperBound, own))
      if kept != drawn { cut += 1 }
      judgements[cell.place] = kept
    }
    return (CrossImpactMatrix(matrix, judgements: judgements), cut)
  }

  /// A number for a judgement: the FNV-1a hash of the seed and names.
  ///
  /// Source: L. Noll, K. Vo, D. Eastlake and T. Hansen, "The FNV non-cryptographic hash algorithm",
  /// RFC 9923, 2026, section 2. <https://doi.org/10.17487/RFC9923>
  private static func key(_ seed: UInt64, _ names: String...) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) {
      hash ^= UInt64(byte)
      hash = hash &* 0x100_0000_01B3
    }
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: seed >> shift)) }
    for name in names {
      for byte in name.utf8 { add(byte) }
      // No name holds this byte, so that names cannot run into each other.
      add(0xFF)
    }
    return hash
  }
}
