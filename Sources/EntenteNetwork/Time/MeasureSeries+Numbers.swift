public import EntenteModel
public import OrderedCollections

extension MeasureSeries {
  /// The place of a measure by its name; nil if it was not measured.
  public func place(of measure: String) -> Int? {
    measures.firstIndex { $0.name == measure }
  }

  /// The numbers of every actor at every time.
  ///
  /// - Parameter measure: The place of a measure of actors.
  /// - Returns: A list for each actor, in the order of the times.
  public func actorNumbers(_ measure: Int) -> [[NumberRange]] {
    actorNumbers(measure, in: \.findings)
  }

  /// The numbers of every actor at every time, of one reading of the times.
  func actorNumbers(_ measure: Int, in reading: KeyPath<Slice, [Finding]>) -> [[NumberRange]] {
    let bySlice = slices.map { $0[keyPath: reading][measure].numbers(ofActors: actors.count) }
    return actors.indices.map { actor in bySlice.map { $0[actor] } }
  }

  /// The numbers inside a measure of the whole or of groups at every time, by their names, as
  /// ``Finding/wholeNumbers`` has them; undefined at times that have none of the name.
  public func wholeNumbers(_ measure: Int) -> OrderedDictionary<String, [NumberRange]> {
    wholeNumbers(measure, in: \.findings)
  }

  /// The numbers inside a measure at every time, of one reading of the times.
  func wholeNumbers(
    _ measure: Int,
    in reading: KeyPath<Slice, [Finding]>
  ) -> OrderedDictionary<String, [NumberRange]> {
    var result: OrderedDictionary<String, [NumberRange]> = [:]
    for (place, slice) in slices.enumerated() {
      for (name, number) in slice[keyPath: reading][measure].wholeNumbers {
        let none = [NumberRange](repeating: .undefined, count: slices.count)
        result[name, default: none][place] = number
      }
    }
    return result
  }

  /// What a reader must know about the sources, a line for each time that needs one.
  public var staleness: [(time: Period, message: String)] {
    slices.flatMap { slice in (slice.staleness?.messages ?? []).map { (slice.time, $0) } }
  }
}
