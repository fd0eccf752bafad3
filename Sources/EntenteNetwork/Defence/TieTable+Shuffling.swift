import EntenteModel

extension TieTable {
  /// The same ties with the types of their relations dealt out anew, among those of one shape.
  ///
  /// The weight and the sign of a relation go with its type.
  ///
  /// - Parameters:
  ///   - kept: The ties whose relations take part.
  ///   - random: Where chance comes from.
  /// - Returns: The table.
  func withShuffledTypes(among kept: [UInt32], using random: inout SplitMix64) -> TieTable {
    var isTied = [Bool](repeating: false, count: relations.count)
    for tie in kept { isTied[Int(tieRelations[Int(tie)])] = true }
    var shuffled = self
    for shape in ProjectionShape.allCases {
      let places = relations.indices.filter { isTied[$0] && relationShapes[$0] == shape }
      var dealt = places
      random.shuffle(&dealt)
      for (place, other) in zip(places, dealt) {
        shuffled.relationTypes[place] = relationTypes[other]
        shuffled.weights[place] = weights[other]
        shuffled.nets[place] = nets[other]
        shuffled.signs[place] = signs[other]
      }
    }
    return shuffled
  }
}
