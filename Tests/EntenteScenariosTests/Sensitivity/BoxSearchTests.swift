import EntenteNetwork
import Foundation
import Testing

@testable import EntenteScenarios

@Suite struct BoxSearchTests {
  /// 600 runs of which those with a < 0.4 and b > 0.5 are of interest, but for 5 % errors; d has four
  /// values, c nothing to say.
  private static func runs() -> (points: [[Double]], isOfInterest: [Bool]) {
    var generator = SplitMix64(seed: 7)
    func share() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
    var points: [[Double]] = []
    var isOfInterest: [Bool] = []
    for _ in 0..<600 {
      var point = (0..<4).map { _ in share() }
      let isError = share() < 0.05
      point[3] = (point[3] * 4).rounded(.down) / 4
      isOfInterest.append((point[0] < 0.4 && point[1] > 0.5) != isError)
      points.append(point)
    }
    return (points, isOfInterest)
  }

  private func expect(
    _ limit: ScenarioBox.Limit?,
    _ parameter: String,
    lower: Double? = nil,
    upper: Double? = nil,
    likelihood: Double
  ) {
    #expect(limit?.parameter == parameter)
    #expect(limit?.lower == lower && limit?.upper == upper)
    let found = (lower == nil ? limit?.upperLikelihood : limit?.lowerLikelihood) ?? .nan
    #expect((found - likelihood).magnitude < 1e-11 * likelihood, "\(found)")
    #expect((lower == nil ? limit?.lowerLikelihood : limit?.upperLikelihood) == nil)
  }

  /// The whole path, limits and quasi-p-values by EMA workbench 2.5.3 on the same runs:
  /// `prim.Prim(x, y, threshold=0.5, peel_alpha=0.05, paste_alpha=0.05).find_box()`, twice.
  @Test func `boxes are those of EMA workbench`() throws {
    let (points, isOfInterest) = Self.runs()
    #expect(isOfInterest.count { $0 } == 139)
    let search = try BoxSearch(["a", "b", "c", "d"], points: points, isOfInterest: isOfInterest)
    let boxes = search.trajectory()
    #expect(boxes.count == 36)
    #expect(boxes[0].limits.isEmpty && boxes[0].count == 600 && boxes[0].coverage == 1)

    #expect(boxes[1].count == 570 && boxes[1].interestCount == 137)
    #expect(boxes[1].limits.count == 1)
    expect(boxes[1].limits.first, "a", upper: 0.9570292945046951, likelihood: 0.3267601501905477)

    #expect(boxes[20].count == 209 && boxes[20].interestCount == 120 && boxes[20].limits.count == 2)
    #expect(boxes[20].coverage == 0.8633093525179856 && boxes[20].density == 0.5741626794258373)
    #expect(boxes[20].mass == 0.34833333333333333)
    expect(
      boxes[20].limits.first,
      "a",
      upper: 0.49630907046384853,
      likelihood: 1.77759461247584e-14
    )
    expect(
      boxes[20].limits.last,
      "b",
      lower: 0.2943119242035735,
      likelihood: 1.82516393894604e-06
    )

    let last = boxes[35]
    #expect(last.count == 50 && last.interestCount == 49 && last.runs.count == 50)
    #expect(last.limits.map(\.parameter) == ["a", "b", "d"])
    expect(last.limits[0], "a", upper: 0.38286818702333736, likelihood: 5.5877355420025495e-18)
    expect(last.limits[1], "b", lower: 0.55156568585998, likelihood: 4.012176421184109e-12)
    expect(last.limits[2], "d", lower: 0.375, likelihood: 0.29498213704978704)

    let second = search.trajectory(excluding: Set(last.runs))
    #expect(second.count == 35)
    let end = try #require(second.last)
    #expect(end.count == 54 && end.interestCount == 50 && end.coverage == 0.3597122302158273)
    #expect(end.limits.map(\.upper) == [0.3945599544492743, nil, 0.375])
    #expect(end.limits.map(\.lower) == [nil, 0.5463115370861593, nil])
  }

  @Test func `the known box is found again`() throws {
    let (points, isOfInterest) = Self.runs()
    let search = try BoxSearch(["a", "b", "c", "d"], points: points, isOfInterest: isOfInterest)
    let found = search.boxes(density: 0.9)
    let box = try #require(found.first)
    #expect(box.limits.prefix(2).map(\.parameter) == ["a", "b"])
    #expect(((box.limits[0].upper ?? 0) - 0.4).magnitude < 0.05)
    #expect(((box.limits[1].lower ?? 0) - 0.5).magnitude < 0.06)
    #expect(box.density >= 0.9)
    #expect(zip(found, found.dropFirst()).allSatisfy { Set($0.runs).isDisjoint(with: $1.runs) })
    #expect(search.boxes(density: 1.1).isEmpty)
  }

  /// Boxes only hold what their limits say, and the figures are those of their runs.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `boxes hold what they say`(seed: UInt64) throws {
    let random = KeyedRandom(seed: seed, name: "runs")
    let count = 40 + random.choice(0, below: 60)
    let points = (0..<count).map { run in
      (0..<3).map { (random.share(1 + run * 4 + $0) * 10).rounded() }
    }
    var isOfInterest = (0..<count).map { random.share(4 + $0 * 4) < 0.3 }
    (isOfInterest[0], isOfInterest[1]) = (true, false)
    let search = try BoxSearch(
      ["a", "b", "c"],
      points: points,
      isOfInterest: isOfInterest,
      peel: 0.1
    )
    let boxes = search.trajectory()
    #expect(search.trajectory() == boxes)
    let total = isOfInterest.count { $0 }
    for box in boxes {
      let runs = (0..<count).filter { run in
        box.limits.allSatisfy { limit in
          let value = points[run][search.names.firstIndex(of: limit.parameter) ?? 0]
          return value >= limit.lower ?? -.infinity && value <= limit.upper ?? .infinity
        }
      }
      #expect(box.runs == runs && box.count == runs.count)
      let hits = runs.count { isOfInterest[$0] }
      #expect(box.interestCount == hits)
      #expect(box.coverage == Double(hits) / Double(total))
      #expect(box.density == Double(hits) / Double(runs.count))
      #expect(box.mass == Double(runs.count) / Double(count) && box.mass >= 0.05)
    }
  }

  /// `bryant et al 2010 data.csv` from the examples of EMA workbench; Entente has no copy of it, so the
  /// test runs where the variable says where it is, or where it lies beside other data.
  private static let file: String? = {
    let named = ProcessInfo.processInfo.environment["ENTENTE_PRIM_DATA"]
    let beside = URL(filePath: #filePath)
      .appending(path: "../../../../../shared/data/scenarios/bryant-et-al-2010.csv")
      .standardizedFileURL
      .path()
    return [named, beside].compactMap(\.self).first { FileManager.default.fileExists(atPath: $0) }
  }()

  /// V7.
  @Test(.enabled(if: file != nil, "needs ENTENTE_PRIM_DATA, the file of EMA workbench's example"))
  func `box 21 of Bryant and Lempert is found`() throws {
    let text = try String(contentsOfFile: try #require(Self.file), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    let rows = lines.dropFirst().map { $0.compactMap { Double($0) } }
    #expect(rows.count == 882)
    let search = try BoxSearch(
      lines[0][2..<11].map { String($0) },
      points: rows.map { Array($0[2..<11]) },
      isOfInterest: rows.map { $0[15] == 1 },
      peel: 0.1
    )
    let boxes = search.trajectory()
    #expect(boxes.count == 28)
    let box = boxes[21]
    #expect((box.coverage - 0.752809).magnitude < 5e-7)
    #expect((box.density - 0.770115).magnitude < 5e-7)
    #expect((box.mass - 0.098639).magnitude < 5e-7)
    #expect(box.limits.count == 4)
    expect(box.limits[0], "Cellulosic cost", lower: 72.65000153, likelihood: 0.15741333528927326)
    expect(box.limits[1], "Total biomass", upper: 755.7999878, likelihood: 4.716968553178767e-06)
    expect(
      box.limits[2],
      "Demand elasticity",
      lower: -0.422000006,
      likelihood: 1.1849299115762208e-16
    )
    expect(
      box.limits[3],
      "Biomass backstop price",
      lower: 150.0499954,
      likelihood: 3.51511253026305e-11
    )
    let last = try #require(boxes.last)
    #expect((last.coverage - 0.505618).magnitude < 5e-7 && last.density == 1)
  }

  @Test func `what cannot be searched is refused with advice`() throws {
    let points = [[1.0], [2], [3]]
    for (names, points, marks, peel, part) in [
      (["a"], points, [true, false], 0.1, "3 points"),
      (["a"], points, [true, true, true], 0.1, "every run"),
      (["a"], points, [false, false, false], 0.1, "no run"),
      (["a", "b"], points, [true, false, true], 0.1, "run 1"),
      (["a"], [[1], [.nan], [3]], [true, false, true], 0.1, "run 2"),
      (["a"], points, [true, false, true], 0.5, "peel is 0.5"), (["a"], [], [], 0.1, "no run"),
    ] as [([String], [[Double]], [Bool], Double, String)] {
      let error = try #require(throws: SamplingError.self) {
        try BoxSearch(names, points: points, isOfInterest: marks, peel: peel)
      }
      #expect(error.message.contains(part), "\(error)")
    }
    let search = try BoxSearch(["a"], points: points, isOfInterest: [true, false, true])
    #expect(search.trajectory(excluding: [0, 1, 2]).isEmpty)
    // Without parameters there is nothing to peel.
    let bare = try BoxSearch([], points: [[], []], isOfInterest: [true, false])
    #expect(bare.trajectory().count == 1)
  }
}
