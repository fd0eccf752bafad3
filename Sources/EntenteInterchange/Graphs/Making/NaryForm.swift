/// What a relation of more or less than two participants becomes in a graph.
public enum NaryForm: String, Hashable, Sendable, CaseIterable {
  /// An edge among all of them.
  case hyperedge
  /// A node of its own, tied to each of them.
  case junction
  /// The ties between two that the shape of its type makes, as measures have it; so do relations of
  /// two.
  case projected
}
