public import EntenteModel
internal import EntenteNetwork
public import OrderedCollections

/// What of a model is handed over, and how it is read: the selection, the moment that states are
/// told for, the language of labels, and the shapes by which relations become ties.
public struct ExportScope: Sendable {
  /// The model.
  public let model: Model
  /// The view with all that it extends; nil for the whole model.
  public let view: View?
  /// What is handed over: at the time asked for, else at all times.
  public let selection: Selection
  /// What measures see: the selection at ``moment``.
  public let measured: Selection
  /// The time asked for, or the view's own; nil for all times.
  public let time: Period?
  /// The time that states are told for: the time asked for, else the model's `as-of`; nil if there is
  /// neither, or the view says "always".
  public let moment: Period?
  /// The language of labels.
  public let language: LanguageTag
  /// Shapes that differ from the types' own; the nearest along a type's ancestry counts.
  public var shapes: OrderedDictionary<RelationTypeID, ProjectionShape> { projection.shapes }

  /// How relations become ties.
  let projection: Projection
  let index: ModelIndex
  /// The relations that another one retires at the moment.
  let superseded: Set<RelationID>

  /// Creates a scope.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - view: A view of it; nil for the whole model.
  ///   - time: The time to see it at, in place of the view's.
  ///   - language: The language of labels, in place of the view's and the model's.
  ///   - shapes: Shapes in place of the view's and the types' own.
  public init(
    _ model: Model,
    view: View? = nil,
    at time: Period? = nil,
    language: LanguageTag? = nil,
    shapes: OrderedDictionary<RelationTypeID, ProjectionShape> = [:]
  ) {
    self.init(
      model,
      resolved: view.map(model.resolved),
      at: time,
      ignoresViewTime: false,
      language: language,
      shapes: shapes
    )
  }

  private init(
    _ model: Model,
    resolved view: View?,
    at time: Period?,
    ignoresViewTime: Bool,
    language: LanguageTag?,
    shapes: OrderedDictionary<RelationTypeID, ProjectionShape>
  ) {
    var view = view
    if ignoresViewTime { view?.time = nil }
    let steps = view?.selection ?? []
    let viewTime = view?.time
    self.model = model
    self.view = view
    self.time = time ?? viewTime?.period
    moment = self.time ?? (viewTime == .always ? nil : model.defaults.asOf)
    selection = model.selection(steps, at: self.time)
    measured = model.measuredSelection(steps, at: moment)
    self.language = language ?? view?.language ?? model.defaults.language
    let projection = Projection(shapes: shapes)
    self.projection = view.map(projection.inheriting) ?? projection
    let index = ModelIndex(model)
    self.index = index
    superseded = Set(
      measured.relations.filter { $0.value != .possible }.keys.compactMap { model.relations[$0] }
        .filter { projection.asserted.contains($0.modality) }.flatMap(\.supersedes)
    )
  }

  /// The same at all times, whatever time the view is about: a panel has years of its own.
  func overAllTimes() -> ExportScope {
    guard time != nil else { return self }
    return ExportScope(
      model,
      resolved: view,
      at: nil,
      ignoresViewTime: true,
      language: language,
      shapes: shapes
    )
  }

  /// The days of the moment.
  var days: ClosedRange<CalendarDay>? { moment.map(Model.days(of:)) }

  /// The shape by which relations of a type become ties; nil if nothing says one.
  func shape(of type: RelationTypeID) -> ProjectionShape? {
    index.types[type].flatMap(projection.shape(of:))
  }

  /// Whether a relation said so counts as its dates say.
  func isAsserted(_ modality: Modality) -> Bool { projection.asserted.contains(modality) }

  /// Whether a relation said so may hold, however certain its dates are.
  func isDoubted(_ modality: Modality) -> Bool { projection.doubted.contains(modality) }

  /// The relations handed over, in the order of the model.
  var relations: [Relation] { selection.relationValues }

  /// The wording of a text for the reader; empty if there is none.
  func wording(_ text: LocalizedText) -> String {
    text.wording(in: language, fallback: model.defaults.language) ?? ""
  }
}

extension ViewTime {
  /// The whole time that a view is about; nil for all times.
  fileprivate var period: Period? {
    switch self {
    case .always: nil
    case .at(let period), .during(let period), .series(let period, _): period
    }
  }
}
