import OrderedCollections

/// One of the three pictures of a difference, which lie on each other.
public enum DifferencePanel: String, Hashable, Sendable, CaseIterable {
  /// The first model.
  case base
  /// The second model.
  case variant
  /// Both at once, with what differs standing out.
  case difference
}

/// How a difference is drawn, as far as views do not say.
public struct DifferenceOptions: Hashable, Sendable {
  /// What the first model is called; nil for "baseline" in the language of the picture.
  public var baseName: String?
  /// What the second model is called; nil for "variant" in the language of the picture.
  public var variantName: String?
  /// Whether what no change touches is left out.
  ///
  /// Relations of two actors that take part in what changed are only counted, and of influences
  /// those are kept that lead from one changed element to another.
  public var onlyChanged: Bool
  /// Whether the pictures say that they rest on assumptions.
  public var isAssumptionDriven: Bool

  /// Creates options.
  public init(
    baseName: String? = nil,
    variantName: String? = nil,
    onlyChanged: Bool = false,
    isAssumptionDriven: Bool = false
  ) {
    self.baseName = baseName
    self.variantName = variantName
    self.onlyChanged = onlyChanged
    self.isAssumptionDriven = isAssumptionDriven
  }
}

/// What a builder must know to draw a panel of a difference.
struct PanelPlan: Hashable, Sendable {
  let panel: DifferencePanel
  let difference: DiagramDifference
  let options: DifferenceOptions
  /// What became of each element that differs and that the view shows.
  var visible: [DiagramChange.Kind] = []

  /// How many changes the view does not show.
  var outside: Int { difference.changes.count - visible.count }

  /// Whether what differs stands out.
  var isOverlay: Bool { panel == .difference }
}
