extension CrossImpactMatrix {
  /// The judgement of a state about another.
  ///
  /// - Parameters:
  ///   - source: The places of the descriptor that acts and of its state.
  ///   - target: The places of the descriptor that is acted on and of its state.
  public subscript(
    source: (descriptor: Int, state: Int),
    target: (descriptor: Int, state: Int)
  ) -> Int {
    Int(judgements[place(source) * stateCount + place(target)])
  }

  /// The judgements of a state about all states of all descriptors, in order.
  public func row(descriptor: Int, state: Int) -> [Int] {
    let start = place((descriptor, state)) * stateCount
    return judgements[start..<start + stateCount].map(Int.init)
  }

  /// What is known of a section; an empty remark if nothing is.
  public func remark(on section: Section) -> Remark {
    remarks[section] ?? Remark()
  }

  /// Whether a section says anything: whether any of its judgements is not 0.
  public func isJudged(_ section: Section) -> Bool {
    states(of: section.source).contains { row in
      states(of: section.target).contains { judgements[row * stateCount + $0] != 0 }
    }
  }

  /// The places of a descriptor's states among all states.
  func states(of descriptor: Int) -> Range<Int> {
    offsets[descriptor]..<offsets[descriptor + 1]
  }

  private func place(_ state: (descriptor: Int, state: Int)) -> Int {
    let states = states(of: state.descriptor)
    precondition(
      states.indices.contains(states.lowerBound + state.state),
      "a descriptor has no such state"
    )
    return states.lowerBound + state.state
  }

  static func flatten(
    _ rows: [[Int]],
    descriptors: [Descriptor],
    offsets: [Int]
  ) throws(CrossImpactError) -> [Int32] {
    let count = offsets[descriptors.count]
    guard rows.count == count else { throw .wrongRowCount(rows.count, expected: count) }
    var flat: [Int32] = []
    flat.reserveCapacity(count * count)
    for (place, descriptor) in descriptors.enumerated() {
      let own = offsets[place]..<offsets[place + 1]
      for (state, row) in zip(descriptor.states, rows[own]) {
        guard row.count == count else {
          throw .wrongRowLength(
            row.count,
            expected: count,
            descriptor: descriptor.name,
            state: state.name
          )
        }
        for (column, judgement) in row.enumerated() {
          guard !own.contains(column) || judgement == 0 else {
            throw .judgementAboutItself(descriptor: descriptor.name, state: state.name)
          }
          guard judgement.magnitude <= judgementLimit else {
            throw .judgementTooLarge(judgement, descriptor: descriptor.name, state: state.name)
          }
          flat.append(Int32(judgement))
        }
      }
    }
    return flat
  }
}
