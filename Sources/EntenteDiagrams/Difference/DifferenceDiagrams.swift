public import EntenteModel
import OrderedCollections

/// The pictures of two models seen through one view, with equal names for what is the same.
///
/// Relations of a pair that differ stand on lines of their own, apart from those that do not, in
/// all panels. What a node is called does not depend on the panel, so that all panels can be drawn
/// at the places of ``difference``, which has every node.
public struct DifferenceDiagrams: Hashable, Sendable {
  /// The first model.
  public let base: Diagram
  /// The second model.
  public let variant: Diagram
  /// Both at once: what is added bold, what is removed dashed and grey, what is changed with both
  /// values, what turned its sign double, all else pale.
  public let difference: Diagram

  /// Draws what a view selects in either model.
  ///
  /// What is new to the second model is drawn where the view selects it. A view that lists its
  /// relations one by one could not have named a new one; there, a new relation is drawn if one of
  /// its participants is in the view.
  ///
  /// - Parameters:
  ///   - base: The first model.
  ///   - variant: The second model.
  ///   - difference: What differs.
  ///   - view: What to draw.
  ///   - time: The time in place of the view's own; nil for the view's.
  ///   - options: What the view does not say.
  ///   - differenceOptions: How the difference is drawn.
  public init(
    from base: Model,
    to variant: Model,
    _ difference: DiagramDifference,
    view: View,
    at time: Period? = nil,
    options: DiagramOptions = DiagramOptions(),
    differenceOptions: DifferenceOptions = DifferenceOptions()
  ) {
    var view = base.resolved(view)
    view.extends = nil
    let both = BothModels(base: base, variant: variant, difference: difference)
    let shown = both.shown(in: view, at: time, onlyChanged: differenceOptions.onlyChanged)
    let visible = difference.changes.filter { shown.holds($0.key, in: both) }
    func diagram(_ model: Model, _ panel: DifferencePanel, _ shown: ShownElements) -> Diagram {
      var options = options
      var plan = PanelPlan(panel: panel, difference: difference, options: differenceOptions)
      plan.visible = visible.values.map(\.kind)
      options.plan = plan
      options.timeText = options.timeText ?? shown.time?.description
      let selection = model.selection(shown.steps(in: model), at: shown.time)
      return Diagram(selection, view: view, options: options)
    }
    self.base = diagram(both.base, .base, shown.without(.added, in: difference))
    self.variant = diagram(both.variant, .variant, shown.without(.removed, in: difference))
    self.difference = diagram(both.union, .difference, shown)
  }

  /// The picture of a panel.
  public subscript(panel: DifferencePanel) -> Diagram {
    switch panel {
    case .base: base
    case .variant: variant
    case .difference: difference
    }
  }
}
