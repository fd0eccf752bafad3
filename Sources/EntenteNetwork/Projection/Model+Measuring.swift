public import EntenteModel

extension Model {
  /// What a view selects to be measured.
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
      return selection(resolved?.selection ?? [], at: defaults.asOf)
    }
    return resolved.map { selection(of: $0, at: time) } ?? selection(at: time)
  }
}
