public import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension BalanceSubject {
  /// Who is for and against whom by the relations of a selection.
  ///
  /// - Parameters:
  ///   - selection: The selection.
  ///   - policy: How the relations of two actors become one sign.
  ///   - projection: How relations become ties; their direction, weights and signs are not asked for.
  ///   - possible: What becomes of relations that may hold.
  ///   - view: The view, if one was asked for: it gives the title.
  ///   - language: The language of labels; by default the model's.
  public init(
    _ selection: Selection,
    policy: SignPolicy,
    projection: Projection = Projection(),
    possible: MeasureSubject.PossibleRelations = .apart,
    view: View? = nil,
    language: LanguageTag? = nil
  ) {
    let projection = projection.forSigns
    let network = ProjectedNetwork(selection, projection.with(possible: .included))
    let all = SignedPairs(network)
    let certain = all.certain
    let model = selection.model
    let isApart = possible == .apart && all.hasPossible
    let certainNotes = possible == .included ? network : network.with(possible: .excluded)
    var fields: OrderedDictionary<String, String> = ["policy": policy.rawValue]
    let made = projection.fields
    for name in ["shape", "modality", "modality-as-possible"] { fields[name] = made[name] }
    fields["possible"] = possible.rawValue
    fields["view"] = view?.id.rawValue ?? "everything"
    fields["time"] = selection.daysInWords
    let fallback = model.defaults.language
    let own = view.map { model.resolved($0).title }.flatMap { $0.isEmpty ? nil : $0 }
    self.init(
      ids: all.actors.map(\.rawValue),
      labels: all.actors.map { model.label(of: $0, in: language) },
      title: (own ?? model.title).wording(in: language ?? fallback, fallback: fallback) ?? "",
      assumptions: fields.map { JSONValue.Member($0.key, .text($0.value)) },
      notes: MeasureSubject.notes(on: certainNotes, language: language)
        + [all.noteOnJunctions].compactMap(\.self),
      signs: SignedSystem(possible == .included ? all : certain, by: policy),
      withPossible: isApart ? SignedSystem(all, by: policy) : nil
    )
    self.model = model
  }
}

extension Projection {
  /// The projection for signs: no direction, all valences, relations one by one.
  package var forSigns: Projection {
    var result = self
    result.direction = .undirected
    result.weight = .unweighted
    result.sign = .valence
    result.parallels = .sum
    return result
  }
}

extension SignedPairs {
  /// What is left out because it ties nobody to anybody.
  var noteOnJunctions: String? {
    guard !junctions.isEmpty else { return nil }
    let count = junctions.count
    return
      "\(count == 1 ? "1 relation has" : "\(count) relations have") the shape junction and "
      + "\(count == 1 ? "gives" : "give") no pair a sign: "
      + junctions.prefix(6).map(\.rawValue).joined(separator: ", ")
      + (count > 6 ? " and \(count - 6) more" : "") + "; --project TYPE=clique makes pairs of them"
  }
}

extension Selection {
  /// The days asked about, as text: "always", a day, or two with a solidus.
  var daysInWords: String {
    guard let days else { return "always" }
    return days.lowerBound == days.upperBound
      ? "\(days.lowerBound)" : "\(days.lowerBound)/\(days.upperBound)"
  }
}
