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
    let all = ProjectedNetwork(selection, projection.with(possible: .included))
    let certain = all.with(possible: .excluded)
    let main = possible == .excluded ? certain : all
    let names = (0..<main.network.actorCount).map(main.name(of:))
    let model = selection.model
    let labels = names.indices.map { node in
      main.isJunction(node)
        ? model.relations[RelationID(names[node])].map { model.label(of: $0, in: language) } ?? ""
        : model.label(of: ActorID(names[node]), in: language)
    }
    func context(_ network: ProjectedNetwork) throws(GroupingError) -> MeasureContext {
      var partition: Partition?
      if let grouping { partition = try network.partition(by: grouping, view: view) }
      return network.context(partition: partition, options: options, execution: execution)
    }
    let isApart = possible == .apart && all.hasPossible
    var fields = main.fields
    fields["possible"] = possible.rawValue
    if projection.weight != .unweighted { fields["weight-as"] = options.length.text }
    self.init(
      try context(isApart ? certain : main),
      possible: isApart ? try context(all) : nil,
      ids: names,
      labels: labels == names ? [] : labels,
      projection: fields.map { JSONValue.Member($0.key, .text($0.value)) },
      notes: Self.notes(on: isApart ? certain : main, language: language)
    )
    let fallback = model.defaults.language
    let own = view.map { model.resolved($0).title }.flatMap { $0.isEmpty ? nil : $0 }
    title = (own ?? model.title).wording(in: language ?? fallback, fallback: fallback) ?? ""
  }

  /// What was left out, how old the sources are, and what the boundary of the model forbids to say.
  static func notes(on network: ProjectedNetwork, language: LanguageTag?) -> [String] {
    let model = network.selection.model
    let caveats = network.boundaryCaveats.map { caveat in
      caveat.message { model.label(of: $0, in: language) }
    }
    return network.notes.map(\.message) + (network.selection.staleness?.messages ?? []) + caveats
  }
}
