import EntenteNetwork
import Testing

/// The measures of paths that need nothing but a network.
let pathMeasureNames = [
  "betweenness", "betweenness-raw", "edge-betweenness", "edge-betweenness-raw", "closeness",
  "closeness-outgoing", "harmonic", "harmonic-outgoing", "eccentricity", "local-efficiency",
  "diameter", "radius", "average-path-length", "global-efficiency", "average-local-efficiency",
  "distance-distribution",
]

/// The value of a measure by its name.
func value(
  _ name: String,
  of network: Network,
  length: TieLength = .one,
  threads: Int = 1
) throws -> MeasureValue {
  let measure = try #require(Measure.named(name))
  var context = MeasureContext(network, execution: Execution(threads: threads))
  context.options.length = length
  return try measure.value(in: context)
}

@Suite struct PathLawTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func `new numbers for actors permute what they have`(seed: UInt64) throws {
    let isDirected = seed % 2 == 1
    let ties = PathSamples.random(seed: seed, actorCount: 70, tieCount: 160)
    var generator = SplitMix64(seed: seed)
    let numbers = (0..<70).shuffled(using: &generator)
    var renumbered = ties
    renumbered.sources = ties.sources.map { UInt32(numbers[Int($0)]) }
    renumbered.targets = ties.targets.map { UInt32(numbers[Int($0)]) }
    for length in TieLength.allCases {
      let network = Network(ties, isDirected: isDirected)
      let other = Network(renumbered, isDirected: isDirected)
      for name in pathMeasureNames {
        switch (
          try value(name, of: network, length: length), try value(name, of: other, length: length)
        ) {
        case (.actors(let values), .actors(let others)):
          #expect(values.isClose(to: numbers.map { others[$0] }), "\(name)")
        case (.pairs(let values), .pairs(let others)):
          let found = Dictionary(
            uniqueKeysWithValues: others.map { ([$0.source, $0.target], $0.value) }
          )
          for tie in values {
            let ends = [numbers[tie.source], numbers[tie.target]]
            let match = found[ends] ?? (isDirected ? nil : found[ends.reversed()])
            let expected = match ?? .nan
            #expect([tie.value].isClose(to: [expected]), "\(name)")
          }
        case (.whole(.number(let value)), .whole(.number(let other))):
          #expect([value].isClose(to: [other]), "\(name)")
        case (let value, let other):
          #expect(value == other, "\(name)")
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func `an actor without ties changes only what is shared among all`(isDirected: Bool) throws {
    var ties = PathSamples.random(seed: 9, actorCount: 40, tieCount: 110)
    let before = Network(ties, isDirected: isDirected)
    ties.actorCount = 41
    let after = Network(ties, isDirected: isDirected)
    for name in ["betweenness-raw", "harmonic", "eccentricity", "local-efficiency"] {
      guard case .actors(let values) = try value(name, of: before),
        case .actors(let others) = try value(name, of: after)
      else { throw MeasureError.cancelled }
      #expect((values + [0]).isClose(to: others), "\(name)")
    }
    for name in ["edge-betweenness-raw", "diameter", "radius", "average-path-length"] {
      #expect(try value(name, of: before) == value(name, of: after), "\(name)")
    }
    // One more that is not reached: the share of others is 1/40 smaller.
    let closeness = try before.closeness().map { $0 * 39 / 40 } + [0]
    #expect(try after.closeness().isClose(to: closeness))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `ties in both directions are undirected ones`(seed: UInt64) throws {
    let ties = PathSamples.random(seed: seed, actorCount: 60, tieCount: 120)
    let undirected = Network(ties, isDirected: false)
    let directed = Network(rows: undirected.rows, isDirected: true)
    for length in TieLength.allCases {
      for name in pathMeasureNames where !name.hasSuffix("raw") && name != "distance-distribution" {
        switch (
          try value(name, of: undirected, length: length),
          try value(name, of: directed, length: length)
        ) {
        case (.actors(let values), .actors(let others)):
          #expect(values.isClose(to: others), "\(name)")
        case (.pairs(let values), .pairs(let others)):
          let sums = values.map { tie in
            others.filter {
              [$0.source, $0.target] == [tie.source, tie.target]
                || [$0.source, $0.target] == [tie.target, tie.source]
            }
            .map(\.value).reduce(0, +)
          }
          #expect(values.numbers.isClose(to: sums), "\(name)")
        case (.whole(.number(let value)), .whole(.number(let other))):
          #expect([value].isClose(to: [other]), "\(name)")
        case (let value, let other):
          #expect(value == other, "\(name)")
        }
      }
    }
    let raw = try undirected.betweenness(normalized: false)
    let doubled = try directed.betweenness(normalized: false)
    #expect(raw.map { 2 * $0 }.isClose(to: doubled))
  }

  // More actors than a block has, so that there is something to share.
  @Test(arguments: pathMeasureNames, TieLength.allCases)
  func `any number of threads gives the same bits`(name: String, length: TieLength) throws {
    let isSwept = length == .one && !name.contains("betweenness")
    let ties = PathSamples.random(
      seed: 11,
      actorCount: isSwept ? 520 : 130,
      tieCount: isSwept ? 600 : 260,
      weights: [0.1, 0.2, 0.3, 0.7, 1.1]
    )
    let network = Network(ties, isDirected: false)
    let one = try value(name, of: network, length: length)
    let many = try value(name, of: network, length: length, threads: 4)
    #expect(many == one)
  }

  @Test func `whoever wants it to stop stops it`() throws {
    let network = Network(PathSamples.ring(700), isDirected: true)
    let execution = Execution(threads: 2, isCancelled: { true })
    for name in pathMeasureNames {
      let context = MeasureContext(network, execution: execution)
      let measure = try #require(Measure.named(name))
      #expect(throws: MeasureError.cancelled, "\(name)") { try measure.value(in: context) }
    }
  }
}
