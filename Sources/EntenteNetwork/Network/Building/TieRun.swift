/// Ties that lie one after the other in memory, each of their parts in a buffer of its own.
@safe struct TieRun: @unchecked Sendable {
  let sources: UnsafeBufferPointer<UInt32>
  let targets: UnsafeBufferPointer<UInt32>
  /// nil where every tie weighs 1.
  let weights: UnsafeBufferPointer<Double>?
  /// nil where ties have no signs.
  let signs: UnsafeBufferPointer<Int8>?

  /// Refers to buffers, which must live on and not change while the run is in use.
  @unsafe init(
    sources: UnsafeBufferPointer<UInt32>,
    targets: UnsafeBufferPointer<UInt32>,
    weights: UnsafeBufferPointer<Double>?,
    signs: UnsafeBufferPointer<Int8>?
  ) {
    unsafe self.sources = sources
    unsafe self.targets = targets
    unsafe self.weights = weights
    unsafe self.signs = signs
  }

  var count: Int { unsafe sources.count }

  /// Some of the ties.
  subscript(range: Range<Int>) -> TieRun {
    unsafe TieRun(
      sources: UnsafeBufferPointer(rebasing: sources[range]),
      targets: UnsafeBufferPointer(rebasing: targets[range]),
      weights: weights.map { unsafe UnsafeBufferPointer(rebasing: $0[range]) },
      signs: signs.map { unsafe UnsafeBufferPointer(rebasing: $0[range]) }
    )
  }
}
