public import OrderedCollections

/// A model seen through a view: which actors, relations, observations, factors and influences, at
/// which time.
///
/// Everything keeps the order of the model, whatever the order of the steps.
public struct Selection: Sendable {
  /// The model.
  public let model: Model
  /// The days asked about; nil for all times.
  public let days: ClosedRange<CalendarDay>?
  /// The relations, each with its state at the days asked about, or nil where none are.
  ///
  /// Relations that had not begun are left out; those that are over are there as `.ended`.
  public internal(set) var relations: OrderedDictionary<RelationID, TemporalState?>
  /// The actors: participants of the relations, and those selected for themselves.
  public internal(set) var actors: OrderedSet<ActorID>
  /// The observations, without those made at another time than the days asked about.
  public internal(set) var observations: OrderedSet<ObservationID>
  /// The factors.
  public internal(set) var factors: OrderedSet<FactorID>
  /// The influences, without those that had not begun to work or one of whose ends was yet to come.
  public internal(set) var influences: OrderedSet<InfluenceID>
  /// The actors that a selection to be measured leaves out, as no more than spoken of: see
  /// ``Involvement``.
  package internal(set) var bystanders: OrderedSet<ActorID> = []
  /// How many elements each step added or took away, in order.
  public internal(set) var stepEffects: [Int]

  /// The relations themselves, in the order of the model.
  public var relationValues: [Relation] {
    relations.keys.compactMap { model.relations[$0] }
  }

  /// The same selection without relations that are over at the days asked about.
  public var withoutEnded: Selection {
    var copy = self
    copy.relations = relations.filter { $0.value != .ended }
    return copy
  }
}

extension Model {
  /// Everything in the model, at all times or at one.
  public func selection(at time: Period? = nil) -> Selection {
    selection([], at: time)
  }

  /// Selects what the steps name, in order; without steps, everything.
  ///
  /// - Parameters:
  ///   - steps: The steps. Later ones see the results of earlier ones.
  ///   - time: A date or period; nil for all times.
  /// - Returns: The selection, in the order of the model.
  /// - Complexity: O(steps × (relations + actors)).
  public func selection(_ steps: [SelectionStep], at time: Period? = nil) -> Selection {
    var selector = Selector(ModelIndex(self), days: time.map(Model.days(of:)))
    return selector.run(steps)
  }

  /// What the view selects, at its own time or at another.
  ///
  /// A series is seen over its whole period; ``View/slices`` gives its parts.
  public func selection(of view: View, at time: Period? = nil) -> Selection {
    let resolved = self.resolved(view)
    let period: Period? =
      switch (time, resolved.time) {
      case (let time?, _): time
      case (nil, .at(let period)?), (nil, .during(let period)?), (nil, .series(let period, _)?):
        period
      default: nil
      }
    return selection(resolved.selection, at: period)
  }

  /// The view with what it takes from the views that it extends.
  ///
  /// A cycle ends the chain.
  public func resolved(_ view: View) -> View {
    var result = view
    var seen: Set<ViewID> = [view.id]
    var next = view.extends
    while let id = next, seen.insert(id).inserted, let base = views[id] {
      result.selection = base.selection + result.selection
      result.style = base.style + result.style
      result.show = result.show.inheriting(base.show)
      result.time = result.time ?? base.time
      result.language = result.language ?? base.language
      if result.focus.isEmpty { result.focus = base.focus }
      if result.groups.isEmpty { result.groups = base.groups }
      if result.title.isEmpty { result.title = base.title }
      if result.layout == LayoutChoice() { result.layout = base.layout }
      result.relabel.merge(base.relabel) { own, _ in own }
      result.projections.merge(base.projections) { own, _ in own }
      next = base.extends
    }
    return result
  }
}

extension View {
  /// The parts of the view's series, in order; nil if its time is no series.
  public func slices() throws -> [Period]? {
    guard case .series(let period, let step)? = time else { return nil }
    return try period.steps(by: step)
  }
}
