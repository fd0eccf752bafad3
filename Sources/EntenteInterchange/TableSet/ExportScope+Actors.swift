import EntenteModel
import OrderedCollections

extension ExportScope {
  /// The actors handed over, in the order of the model: those of the selection, and those that are
  /// measured though their relations are of another time.
  var actors: [Actor] {
    model.actors.values.filter {
      selection.actors.contains($0.id) || measured.actors.contains($0.id)
    }
  }

  /// The schemes that get a column of their own: those of states always, others if an actor has a
  /// code in them.
  private var schemes: [SchemeID] {
    let always: [SchemeID] = ["iso3", "cow", "gw"]
    let held = Set(actors.flatMap { $0.ids.map(\.scheme) })
    let declared = model.vocabulary.schemes.keys.filter { held.contains($0) }
    return Array(OrderedSet(always + declared + held.sorted()))
  }

  /// The code that an actor holds at the moment: of several the one whose time includes its last
  /// day, else the last of those without a time.
  func code(of actor: Actor, in scheme: SchemeID) -> String {
    let codes = actor.ids.filter { $0.scheme == scheme }
    let day = days?.upperBound
    if let day, !day.isDistant {
      if let dated = codes.first(where: { $0.when?.state(at: day).mayHold ?? false }) {
        return dated.value
      }
      // Who is no more keeps the last code that it had.
      let earlier = codes.filter { ($0.when?.bounds.startMin ?? .distantPast) <= day }
      return (codes.last { $0.when == nil } ?? earlier.last)?.value ?? ""
    }
    return codes.last?.value ?? ""
  }

  func actorTable() -> ExportTable {
    var columns: [TableColumn<Actor>] = [
      TableColumn("id", "the actor's identifier; other tables name it by this") { $0.id.rawValue },
      TableColumn("label", "its name in the language of this export") { label(of: $0.id) },
      TableColumn("kind", "what it is") { $0.kind.rawValue },
      TableColumn("broader_kinds", "what that kind is a special case of, nearest first") {
        Cell.list(model.vocabulary.ancestry(of: $0.kind).dropFirst())
      },
      TableColumn("exists", "since when and until when it exists, EDTF") {
        Cell.period($0.exists)
      },
    ]
    columns += TableColumn.bounds("it") { $0.exists?.bounds }
    columns += [
      TableColumn("part_of", "the actor that it is a part, organ or citizen of") {
        $0.whole?.rawValue ?? ""
      },
      TableColumn("tags", "marks for selecting") { Cell.list($0.tags) },
      TableColumn("office", "the public office that a person is coded for") {
        wording($0.office)
      },
      TableColumn("url", "a page about it") { $0.url ?? "" },
      TableColumn("description", "what the coder says of it") { wording($0.description) },
    ]
    columns += codeColumns(besides: columns.map(\.name))
    return ExportTable("actors", "One row for each actor.", columns, actors)
  }

  private func codeColumns(besides taken: [String]) -> [TableColumn<Actor>] {
    var names = ColumnNames(taken: taken, prefix: "code")
    return schemes.map { scheme in
      let title = model.vocabulary.schemes[scheme].map { wording($0.label) } ?? ""
      return TableColumn(
        names.name(for: scheme.rawValue),
        (title.isEmpty ? "code in the scheme \(scheme)" : title)
          + "; the code held at the moment, all are in identifiers.csv"
      ) { code(of: $0, in: scheme) }
    }
  }

  func label(of actor: ActorID) -> String { model.label(of: actor, in: language) }

  /// A code of an actor or relation.
  private struct Code: Sendable {
    let element: Address
    let identifier: ExternalIdentifier
  }

  func identifierTable() -> ExportTable {
    let columns: [TableColumn<Code>] = [
      TableColumn("element", "whose code it is: actor:ID or relation:ID") {
        $0.element.description
      },
      TableColumn("scheme", "the scheme, such as iso3, cow or gw") {
        $0.identifier.scheme.rawValue
      },
      TableColumn("code", "the code; a text, for some begin with 0") { $0.identifier.value },
      TableColumn("when", "when it belongs to the element, EDTF; empty: always") {
        Cell.period($0.identifier.when)
      },
      TableColumn("user_assigned", "whether a user of the scheme, not its keeper, assigned it") {
        Cell.flag($0.identifier.isUserAssigned)
      },
    ]
    let codes =
      actors.flatMap { actor in
        actor.ids.map { Code(element: .actor(actor.id), identifier: $0) }
      }
      + relations.flatMap { relation in
        relation.ids.map { Code(element: .relation(relation.id), identifier: $0) }
      }
    return ExportTable(
      "identifiers",
      "One row for each code of an actor or relation.",
      columns,
      codes
    )
  }

  /// A member of a collective.
  private struct Membership: Sendable {
    let whole: ActorID
    let member: Member
  }

  func memberTable() -> ExportTable {
    let columns: [TableColumn<Membership>] = [
      TableColumn("collective", "the collective actor") { $0.whole.rawValue },
      TableColumn("member", "the member") { $0.member.actor.rawValue },
      TableColumn("when", "since when and until when, EDTF; empty: not said") {
        Cell.period($0.member.when)
      },
    ]
    let members = actors.flatMap { actor in
      actor.members.map { Membership(whole: actor.id, member: $0) }
    }
    return ExportTable(
      "members",
      "One row for each listed member of a collective; memberships that are relations are not here.",
      columns,
      members
    )
  }
}
