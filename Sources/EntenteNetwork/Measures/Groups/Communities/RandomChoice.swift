#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A choice at random between things of unequal quality, and nothing, whose quality is 0: the chance
/// of each grows with *e* to the power of its quality divided by the randomness.
struct RandomChoice {
  /// The quality that makes a choice *e* times as likely.
  let randomness: Double
  /// Where chance comes from.
  var generator: SplitMix64
  private var offers: [(item: Int, quality: Double)] = []
  private var best = 0.0

  init(randomness: Double, generator: SplitMix64) {
    self.randomness = randomness
    self.generator = generator
  }

  /// Begins a new choice.
  mutating func begin() {
    offers.removeAll(keepingCapacity: true)
    best = 0
  }

  /// Adds something to choose, of quality 0 or more.
  mutating func offer(_ item: Int, quality: Double) {
    // What is e⁴⁰ times less likely than another will not be chosen in the life of the universe.
    guard quality >= best - 40 * randomness else { return }
    if quality > best + 40 * randomness { offers.removeAll(keepingCapacity: true) }
    offers.append((item, quality))
    best = max(best, quality)
  }

  /// Chooses; nil is nothing.
  mutating func draw() -> Int? {
    guard offers.count > 0 else { return nil }
    let nothing = chance(0)
    if nothing == 0, offers.count == 1 { return offers[0].item }
    let chances = offers.reduce(nothing) { $0 + chance($1.quality) }
    var left = generator.nextShare() * chances - nothing
    guard left >= 0 else { return nil }
    for offer in offers {
      left -= chance(offer.quality)
      if left < 0 { return offer.item }
    }
    return offers.last?.item
  }

  /// The chance relative to the best.
  private func chance(_ quality: Double) -> Double {
    quality == best ? 1 : quality < best - 40 * randomness ? 0 : exp((quality - best) / randomness)
  }
}
