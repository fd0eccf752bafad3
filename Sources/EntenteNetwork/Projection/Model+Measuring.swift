public import EntenteModel

extension Model {
  /// What a view selects to be measured.
  ///
  /// Without a view, or with one that names nothing, an actor is measured if it takes part in a
  /// relation of the model, at whatever time; or if it is the model's own and nothing at all refers
  /// to it, for then it was put there to stand alone. Who only speaks, holds a factor, is argued
  /// about or is a place is not. It does not matter in which file an actor is defined, so a model
  /// that was exported to one file has the same numbers. A view that names what it shows has the
  /// actors that it names and those of its relations.
  ///
  /// - Parameters:
  ///   - view: The view; nil for the whole model.
  ///   - time: A date or period that overrides the view's.
  /// - Returns: The selection at the time given, else at the view's, else at the model's `as-of`; at
  ///   all times only if the view says so or the model has no `as-of`.
  public func measuredSelection(of view: View? = nil, at time: Period? = nil) -> Selection {
    let resolved = view.map(resolved)
    let own = resolved?.time
    if time == nil, own == nil {
      return measuredSelection(resolved?.selection ?? [], at: defaults.asOf)
    }
    guard let resolved else { return measuredSelection([], at: time) }
    let selection = selection(of: resolved, at: time)
    return resolved.selection.isEmpty ? selection.limited(to: Involvement(self)) : selection
  }

  /// What some steps select to be measured; without steps, who is involved in the whole model.
  ///
  /// - Parameters:
  ///   - steps: The steps.
  ///   - time: A date or period; nil for all times.
  ///   - involvement: Who counts in the whole model, if it is known already.
  /// - Returns: The selection.
  package func measuredSelection(
    _ steps: [SelectionStep],
    at time: Period?,
    _ involvement: Involvement? = nil
  ) -> Selection {
    let selection = selection(steps, at: time)
    return steps.isEmpty ? selection.limited(to: involvement ?? Involvement(self)) : selection
  }
}
