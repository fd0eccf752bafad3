/// Something that can be listed in a model written in Swift.
///
/// Actors, sources, relations, observations, factors, influences, views, rules and the words of the
/// vocabulary are such elements.
public protocol ModelElement {
  /// Adds the element to the model; one of the same kind and identifier is replaced.
  func add(to model: inout Model)
}

/// Reads the elements of a model from a closure, in order.
///
/// Elements, lists of them, `if`, `switch` and `for` may be mixed:
///
/// ```swift
/// let model = Model("Two states and a treaty", asOf: "2017-07", vocabulary: .base) {
///   Actor("china", kind: "state", label: "China")
///   Actor("russia", kind: "state", label: "Russia")
///   Source("handbook", type: "book", title: "A handbook of treaties")
///   Relation("friendship-2001", "treaty", label: "Treaty of Good-Neighborliness") {
///     Participant("china", as: "party")
///     Participant("russia", as: "party")
///   }
///   .dated("signed", "2001-07-16")
///   .citing("handbook", page: 12)
///   for year in 2003...2005 {
///     Relation("exercise-\(year)", "exercise") {
///       Participant("china", as: "participant")
///       Participant("russia", as: "participant")
///     }
///   }
/// }
/// ```
@resultBuilder
public enum ModelBuilder {
  /// Takes one element.
  public static func buildExpression(_ element: some ModelElement) -> [any ModelElement] {
    [element]
  }

  /// Takes elements of one kind, as a function returns them.
  public static func buildExpression(_ elements: [some ModelElement]) -> [any ModelElement] {
    elements
  }

  /// Takes elements of several kinds, as a function with this builder returns them.
  public static func buildExpression(_ elements: [any ModelElement]) -> [any ModelElement] {
    elements
  }

  /// Puts what is listed together, in order.
  public static func buildBlock(_ parts: [any ModelElement]...) -> [any ModelElement] {
    parts.flatMap(\.self)
  }

  /// Takes what a condition lets through.
  public static func buildOptional(_ part: [any ModelElement]?) -> [any ModelElement] {
    part ?? []
  }

  /// Takes the first branch.
  public static func buildEither(first part: [any ModelElement]) -> [any ModelElement] { part }

  /// Takes the second branch.
  public static func buildEither(second part: [any ModelElement]) -> [any ModelElement] { part }

  /// Takes what a loop lists.
  public static func buildArray(_ parts: [[any ModelElement]]) -> [any ModelElement] {
    parts.flatMap(\.self)
  }
}

/// Reads participants, steps of a selection or other parts of one element from a closure.
@resultBuilder
public enum ListBuilder<Item> {
  /// Takes one item.
  public static func buildExpression(_ item: Item) -> [Item] { [item] }

  /// Takes several items.
  public static func buildExpression(_ items: [Item]) -> [Item] { items }

  /// Puts what is listed together, in order.
  public static func buildBlock(_ parts: [Item]...) -> [Item] { parts.flatMap(\.self) }

  /// Takes what a condition lets through.
  public static func buildOptional(_ part: [Item]?) -> [Item] { part ?? [] }

  /// Takes the first branch.
  public static func buildEither(first part: [Item]) -> [Item] { part }

  /// Takes the second branch.
  public static func buildEither(second part: [Item]) -> [Item] { part }

  /// Takes what a loop lists.
  public static func buildArray(_ parts: [[Item]]) -> [Item] { parts.flatMap(\.self) }
}
