internal import EntenteModel
internal import OrderedCollections

// What is no number has one value for an element's whole life. So where it changes at a date, the
// element ends the day before, and another that retires it goes on with the new value. Whatever
// named the first names both from then on; an influence acts on the later one.
extension Materializer {
  /// Divides a relation or influence at a date and changes the later part; false if it cannot be,
  /// which is reported.
  mutating func divide(
    _ target: Address,
    _ field: String,
    at: Period,
    _ change: (inout Model) -> Void
  ) -> Bool {
    guard !["when", "ended", "attested", "label"].contains(field), target.isDivisible else {
      report(
        "R910",
        at: "at",
        saying: "\(target).\(field) does not change from a date on",
        help: "leave `at:` out"
      )
      return false
    }
    guard at.dayAfter == nil, let date = at.startingDate else {
      report(
        "R910",
        at: "at",
        saying: "\(target).\(field) cannot change for a while",
        help: "write two operations, one for each date at which it changes"
      )
      return false
    }
    return divide(target, at: date, change)
  }

  /// Divides a relation or influence at a date and changes the later part.
  ///
  /// What begins at the date or later is changed as it is.
  mutating func divide(
    _ target: Address,
    at date: UncertainDate,
    _ change: (inout Model) -> Void
  ) -> Bool {
    let day = date.bounds.lowerBound
    var later: Address?
    switch target {
    case .relation(let id):
      guard let relation = model.relations[id] else { return false }
      let period = model.period(of: relation)
      guard let late = relation.beginning(at: day, as: date, period: period) else { break }
      guard mayBegin(relation, before: day),
        let early = relation.ending(before: day, period: period)
      else {
        change(&model)
        return true
      }
      // The change is made to whatever stands under the identifier.
      model.relations[id] = late
      change(&model)
      guard var changed = model.relations[id] else { return false }
      changed.id = RelationID(newName(id.rawValue, from: date) { model.contains(.relation($0)) })
      changed.supersedes = [id]
      changed.ids = []
      model.relations[id] = early
      insert(changed, into: &model.relations, after: id)
      later = .relation(changed.id)
    case .influence(let id):
      guard let influence = model.influences[id] else { return false }
      let early = Self.ending(influence.when, before: day)
      let late =
        influence.when.map { $0.beginning(at: day, as: date) } ?? Claims(Period.from(date))
      guard let late else { break }
      guard let early else {
        change(&model)
        return true
      }
      model.influences[id]?.when = late
      change(&model)
      guard var changed = model.influences[id] else { return false }
      changed.id = InfluenceID(newName(id.rawValue, from: date) { model.contains(.influence($0)) })
      model.influences[id] = influence
      model.influences[id]?.when = early
      insert(changed, into: &model.influences, after: id)
      later = .influence(changed.id)
    default: return false
    }
    guard let later else {
      report(
        "R916",
        .warning,
        saying: "\(target) is over before \(day), so the operation changes nothing"
      )
      return false
    }
    changes.append(ScenarioChange(target, .became([target, later])))
    repoint([target: [target, later]])
    return true
  }

  private func newName<Subject>(
    _ name: String,
    from date: UncertainDate,
    isTaken: (Identifier<Subject>) -> Bool
  ) -> String {
    // Of a date such as 2014-07~ only what an identifier may hold.
    let stem = date.description.lowercased().split { !$0.isLetter && !$0.isNumber }
    let base = ([name, "from"] + stem.map(String.init)).joined(separator: "-")
    var candidate = base
    var number = 2
    while isTaken(Identifier(candidate)) {
      candidate = "\(base)-\(number)"
      number += 1
    }
    return candidate
  }

  private func insert<Subject, Element>(
    _ element: Element,
    into elements: inout OrderedDictionary<Identifier<Subject>, Element>,
    after id: Identifier<Subject>
  ) where Element: HasIdentifier, Element.Subject == Subject {
    let place = (elements.index(forKey: id) ?? elements.count - 1) + 1
    elements.updateValue(element, forKey: element.id, insertingAt: place)
  }
}

/// What can be divided in two, each with an identifier.
private protocol HasIdentifier {
  associatedtype Subject
  var id: Identifier<Subject> { get }
}

extension Relation: HasIdentifier {}
extension Influence: HasIdentifier {}

extension Address {
  fileprivate var isDivisible: Bool {
    switch self {
    case .relation, .influence: true
    default: false
    }
  }
}
