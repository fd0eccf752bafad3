public import EntenteModel
internal import OrderedCollections

/// A time at which a series changes its level.
public struct LevelChange: Hashable, Sendable {
  /// What the series is about: the place of an actor; nil for the whole.
  public let actor: Int?
  /// The name of the number inside a value for the whole; empty for a plain one.
  public let name: String
  /// The place of the first time of the new level.
  public let step: Int
  /// That time.
  public let time: Period
  /// The mean from the change before, or the start, up to this one.
  public let before: Double
  /// The mean from this change up to the next, or the end.
  public let after: Double
  /// In which network it is found: in that of certain relations, or that with the possible ones.
  public let certainty: NumberRange.Certainty
}

/// An actor's way from one time to another.
public struct Move: Hashable, Sendable {
  /// The place of the actor.
  public let actor: Int
  /// The places of the two times.
  public let steps: Range<Int>
  /// The number at the earlier time.
  public let before: NumberRange
  /// The number at the later time.
  public let after: NumberRange
  /// The actor's places among all, from 1, by certain relations, equal numbers sharing the best.
  public let placeBefore: Int
  /// The place at the later time.
  public let placeAfter: Int

  /// By how much the number grew, by certain relations.
  public var change: Double { after.certain - before.certain }
  /// How many places the actor rose.
  public var climb: Int { placeBefore - placeAfter }
}

extension MeasureSeries {
  /// Where numbers change their level, by ``ChangePoints``.
  ///
  /// Relations whose beginning nothing dates are no more than possible throughout: that a source
  /// sees one at some time is no change.
  ///
  /// - Parameters:
  ///   - measure: The place of the measure.
  ///   - penalty: What a change costs; by default that of ``ChangePoints/steps(in:penalty:)``.
  /// - Returns: The changes actor by actor or name by name, certain relations first, in the order of
  ///   time.
  public func levelChanges(_ measure: Int, penalty: Double? = nil) -> [LevelChange] {
    var changes: [LevelChange] = []
    if measures[measure].level == .actors {
      for (actor, numbers) in actorNumbers(measure, in: \.comparable).enumerated() {
        changes += levelChanges(in: numbers, actor: actor, name: "", penalty)
      }
    } else {
      for (name, numbers) in wholeNumbers(measure, in: \.comparable) {
        changes += levelChanges(in: numbers, actor: nil, name: name, penalty)
      }
    }
    return changes
  }

  private func levelChanges(
    in numbers: [NumberRange],
    actor: Int?,
    name: String,
    _ penalty: Double?
  ) -> [LevelChange] {
    NumberRange.Certainty.allCases.flatMap { certainty in
      let values = numbers.map { $0[certainty] }
      let cuts = ChangePoints.steps(in: values, penalty: penalty)
      let ends = [0] + cuts + [values.count]
      func mean(_ part: Range<Int>) -> Double {
        let known = values[part].filter(\.isFinite)
        return known.reduce(0, +) / Double(known.count)
      }
      return cuts.indices.map { place in
        LevelChange(
          actor: actor,
          name: name,
          step: cuts[place],
          time: slices[cuts[place]].time,
          before: mean(ends[place]..<cuts[place]),
          after: mean(cuts[place]..<ends[place + 2]),
          certainty: certainty
        )
      }
    }
  }

  /// What the largest movers are sorted by.
  public enum MoveOrder: String, Hashable, Sendable, CaseIterable {
    /// By how much the number changed.
    case number
    /// By how many places the actor rose or fell.
    case place
  }

  /// The actors that moved most, with relations whose beginning nothing dates no more than possible
  /// throughout.
  ///
  /// - Parameters:
  ///   - measure: The place of a measure of actors.
  ///   - count: How many moves are listed.
  ///   - order: What counts as far.
  ///   - isStepwise: Whether each step is looked at by itself, rather than the first and last time.
  /// - Returns: Moves by certain relations, the farthest first, of equal ones the earliest and then
  ///   those of the first actor; none of an actor whose number is undefined at either time, or equal.
  public func largestMoves(
    _ measure: Int,
    count: Int = 10,
    by order: MoveOrder = .number,
    isStepwise: Bool = true
  ) -> [Move] {
    guard slices.count > 1 else { return [] }
    let numbers = slices.map { $0.comparable[measure].numbers(ofActors: actors.count) }
    let places = numbers.map { Ranking.places($0.map(\.certain)) }
    let steps = isStepwise ? (1..<slices.count).map { $0 - 1..<$0 } : [0..<slices.count - 1]
    var moves: [Move] = []
    for step in steps {
      let (from, to) = (step.lowerBound, step.upperBound)
      for actor in actors.indices {
        guard let before = places[from][actor], let after = places[to][actor] else { continue }
        let move = Move(
          actor: actor,
          steps: step,
          before: numbers[from][actor],
          after: numbers[to][actor],
          placeBefore: before,
          placeAfter: after
        )
        let isMove = order == .number ? move.change != 0 : move.climb != 0
        if isMove, move.change.isFinite { moves.append(move) }
      }
    }
    func distance(_ move: Move) -> Double {
      order == .number ? move.change.magnitude : Double(abs(move.climb))
    }
    moves.sort {
      (distance($1), $0.steps.lowerBound, $0.actor) < (distance($0), $1.steps.lowerBound, $1.actor)
    }
    return Array(moves.prefix(count))
  }
}
