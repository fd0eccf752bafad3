/// Makes rows of ties: divides their arcs among buckets, sorts each bucket, and combines parallel
/// ones.
///
/// The work is linear, and memory beyond the ties and the rows is that of a few buckets. The result
/// is the same for any number of threads: an arc's place in its bucket is given by how many came
/// before it.
struct RowsBuilder: Sendable {
  let actorCount: Int
  var combination = TieCombination.sum
  /// Whether arcs without weights get the number of parallel ties as their weight.
  var countsParallel = false
  /// Whether parallel ties that have both signs become one whose weight is NaN.
  var marksBothSigns = false
  var execution = Execution.sequential

  /// Rows, and how many arcs in them lead from an actor to itself.
  struct Result {
    var rows: Rows
    var selfTieCount: Int
  }

  /// Makes the rows of ties.
  ///
  /// - Parameters:
  ///   - runs: The ties in their order, all with weights or none, and signs likewise.
  ///   - isSymmetric: Whether a tie belongs to the rows of both its actors.
  ///   - release: Called with the index of each run once it is not needed any more, from any thread;
  ///     so its memory can be given back while the rows grow.
  /// - Returns: The rows.
  func rows(
    of runs: [TieRun],
    isSymmetric: Bool,
    release: (@Sendable (Int) -> Void)? = nil
  ) -> Result {
    var pieces = runs
    if let run = runs.first, runs.count == 1 {
      // An empty run is a piece too: it says whether ties have weights.
      pieces = stride(from: 0, to: max(run.count, 1), by: Self.pieceSize).map { start in
        run[start..<min(start + Self.pieceSize, run.count)]
      }
    }
    let arcCount = pieces.reduce(0) { $0 + $1.count } * (isSymmetric ? 2 : 1)
    let buckets = ArcBuckets(actorCount: actorCount, arcCount: arcCount)
    let input = TieInput(
      pieces: pieces,
      isSymmetric: isSymmetric,
      shareCount: execution.threads > 1 ? 4 * execution.threads : 1,
      release: runs.count == pieces.count ? release : nil
    )
    return rows(of: input, in: buckets)
  }

  /// Makes the rows of arcs, wherever they come from.
  func rows(of input: some ArcInput, in buckets: ArcBuckets) -> Result {
    buckets.isNarrow
      ? rows(of: input, in: buckets, keys: UInt32.self)
      : rows(of: input, in: buckets, keys: UInt64.self)
  }

  /// Ties that are a thread's share of dividing.
  private static let pieceSize = 1 << 18

  private func rows<Key: ArcKey>(
    of input: some ArcInput,
    in buckets: ArcBuckets,
    keys: Key.Type
  ) -> Result {
    let partition = ArcPartition(input, in: buckets, execution: execution)
    var arrays = ArcArrays<Key>(
      arcCount: partition.arcCount,
      hasWeights: input.hasWeights,
      hasSigns: input.hasSigns
    )
    arrays.withMemory { partition.divide(input, into: $0) }
    let finisher = BucketFinisher(
      buckets: buckets,
      starts: partition.bucketStarts,
      combination: combination,
      marksBothSigns: marksBothSigns,
      hasWeights: input.hasWeights,
      givesValues: input.hasWeights || input.hasSigns || countsParallel,
      isSorted: input.isSorted,
      execution: execution
    )
    arrays.addResults(weights: countsParallel)
    return finisher.rows(of: &arrays)
  }
}
