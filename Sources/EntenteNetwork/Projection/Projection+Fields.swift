import EntenteModel
public import OrderedCollections

extension Projection {
  /// What the projection says, by the names that the command line has for it: for the head of a
  /// result.
  public var fields: OrderedDictionary<String, String> {
    var fields: OrderedDictionary<String, String> = [
      "shape": shapes.isEmpty
        ? "by type" : shapes.map { "\($0.key)=\($0.value.rawValue)" }.joined(separator: ", "),
      "direction": direction.rawValue,
      "weight": weight.text,
    ]
    if weight != .unweighted { fields["clique-weight"] = cliqueWeight.rawValue }
    fields["parallel"] = parallels.rawValue
    fields["sign"] = sign.rawValue
    fields["possible"] = possible.rawValue
    fields["modality"] = Self.list(asserted)
    if !doubted.isEmpty { fields["modality-as-possible"] = Self.list(doubted) }
    if !layerTypes.isEmpty {
      fields["layers"] = layerTypes.map(\.rawValue).joined(separator: ", ")
    }
    return fields
  }

  /// The modalities in the order of their declaration.
  private static func list(_ modalities: Set<Modality>) -> String {
    let named = Modality.allCases.filter { modalities.contains($0) && $0.isTie }
    return named.isEmpty ? "none" : named.map(\.rawValue).joined(separator: ", ")
  }
}

extension Projection: CustomStringConvertible {
  /// The projection in one line: `weight count; parallel sum; …`.
  public var description: String {
    fields.map { "\($0.key) \($0.value)" }.joined(separator: "; ")
  }
}

extension Projection.Weighting {
  /// The weighting as the command line spells it: `count`, or the name of an attribute.
  public var text: String {
    switch self {
    case .unweighted: "unweighted"
    case .count: "count"
    case .intensity: "intensity"
    case .attribute(let name): "attribute \(name)"
    }
  }
}
