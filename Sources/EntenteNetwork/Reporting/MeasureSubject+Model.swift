public import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension MeasureSubject {
  /// What becomes of relations that may hold.
  public enum PossibleRelations: String, Hashable, Sendable, CaseIterable {
    /// Measured without and with them: where it makes a difference, a number is a range.
    case apart
    case included
    case excluded
  }

  /// The network of a selection.
  ///
  /// - Parameters:
  ///   - selection: The selection.
  ///   - projection: How relations become ties; whether possible ones do is for the next parameter.
  ///   - possible: What becomes of relations that may hold.
  ///   - grouping: How actors are divided into groups, if they are.
  ///   - view: The view whose clusters may be the groups.
  ///   - language: The language of labels; by default the model's.
  ///   - options: The parameters of measures.
  ///   - execution: How to run.
  /// - Throws: ``GroupingError`` if actors cannot be grouped so.
  public init(
    _ selection: Selection,
    _ projection: Projection,
    possible: PossibleRelations = .apart,
    grouping: ActorGrouping? = nil,
    view: View? = nil,
    language: LanguageTag? = nil,
    options: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) throws(GroupingError) {
    let main = ProjectedNetwork(
      selection,
      projection.with(possible: possible == .included ? .included : .excluded)
    )
    var other: ProjectedNetwork?
    if possible == .apart, main.notes.contains(where: { $0.reason == .possible }) {
      other = ProjectedNetwork(selection, projection.with(possible: .included))
    }
    let names = (0..<main.network.actorCount).map(main.name(of:))
    let model = selection.model
    let labels = names.indices.map { node in
      main.isJunction(node)
        ? model.relations[RelationID(names[node])].map { model.label(of: $0, in: language) } ?? ""
        : model.label(of: ActorID(names[node]), in: language)
    }
    var partition: Partition?
    if let grouping { partition = try main.partition(by: grouping, view: view) }
    var fields = main.fields
    fields["possible"] = possible.rawValue
    if projection.weight != .unweighted { fields["weight-as"] = options.length.text }
    self.init(
      main.context(partition: partition, options: options, execution: execution),
      possible: other?.context(partition: partition, options: options, execution: execution),
      ids: names,
      labels: labels == names ? [] : labels,
      projection: fields.map { JSONValue.Member($0.key, .text($0.value)) },
      notes: main.notes.filter { possible != .apart || $0.reason != .possible }.map(\.message)
    )
  }
}
