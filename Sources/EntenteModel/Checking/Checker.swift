internal import Dispatch
import OrderedCollections
internal import Synchronization

/// Collects the violations of a model.
///
/// Each rule stands in the extension for its stage, with its code in a comment.
struct Checker {
  let model: Model
  let index: ModelIndex
  let facts: ElementFacts
  /// The least severity that is asked for.
  let leastSeverity: Severity
  /// The last day up to which the model speaks; nil where it does not say.
  let asOf: CalendarDay?
  /// What was found so far, in the order of finding.
  private(set) var found: [Violation] = []
  /// Which definitions something refers to.
  var usage: Usage
  /// Where misspelt references are looked up.
  var directory: Directory
  /// Views whose selection refers to something unknown, about which no more is said.
  var viewsWithUnknowns: Set<ViewID> = []
  /// Languages of quotes that are known to be well formed.
  var quoteLanguages: Set<LanguageTag> = []

  init(_ model: Model, atLeast severity: Severity = .note) {
    self.model = model
    leastSeverity = severity
    index = ModelIndex(model)
    facts = ElementFacts(model)
    asOf = model.asOfDay
    usage = Usage(model)
    directory = Directory(model)
  }

  /// Checks everything, what refers to what beside what is said of single elements.
  mutating func run() {
    let start = self
    let lanes = Mutex<[[Violation]]>([[], []])
    DispatchQueue.concurrentPerform(iterations: 2) { lane in
      var checker = start
      if lane == 0 { checker.checkReferences() } else { checker.checkMeaning() }
      lanes.withLock { $0[lane] = checker.found }
    }
    found += lanes.withLock { $0[0] + $0[1] }
  }

  /// The rules that follow references, or need to know what is referred to.
  private mutating func checkReferences() {
    checkIdentifiers()
    checkElements()
    if leastSeverity <= .warning { checkUnused() }
    checkIdentity()
    checkViews()
    checkPolicy()
    checkUserRules()
  }

  /// The rules about what elements say.
  private mutating func checkMeaning() {
    checkVocabulary()
    checkCycles()
    checkRelations()
    checkTimeOfCauses()
    checkLikelihoodRows()
    if leastSeverity <= .warning { checkOneSidedness() }
  }

  /// Notes a violation.
  mutating func report(
    _ code: RuleCode,
    _ severity: Severity = .error,
    at path: ElementPath,
    _ message: String,
    label: String? = nil,
    help: String? = nil,
    notes: [Violation.Note] = []
  ) {
    found.append(
      Violation(code, severity, at: path, message, label: label, help: help, notes: notes)
    )
  }

  /// The rules about one relation that need no look at others.
  private mutating func checkRelations() {
    for relation in model.relations.values {
      checkLikelihood(of: relation)
      checkPresenceOfEvidence(for: relation)
      checkCounterfactualDates(of: relation)
      guard let type = index.types[relation.type] else { continue }
      checkParticipants(of: relation, type)
      checkAttributes(of: relation, type)
      checkMilestones(of: relation, type)
      checkTime(of: relation, type)
    }
  }
}

extension Checker {
  /// What was found, without what is allowed, by stage and in the order of the model.
  func result() -> [Violation] {
    let remaining = withoutAllowed(found).filter { $0.severity >= leastSeverity }
    guard remaining.count > 1 else { return remaining }
    return remaining.enumerated()
      .map { (rank: rank(of: $0.element, foundAt: $0.offset), violation: $0.element) }
      .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
      .map(\.violation)
  }

  private func rank(of violation: Violation, foundAt position: Int) -> [Int] {
    let element = self.position(of: violation.path.element)
    return [Self.stage(of: violation.code), element.section, element.place, position]
  }

  private static func stage(of code: RuleCode) -> Int {
    let text = code.rawValue
    if text == "R408" || text == "R409" { return 1 }
    if text == "R304" || text.hasPrefix("P") { return 7 }
    let stages = ["R1": 0, "R3": 0, "R4": 2, "R5": 3, "R6": 4, "R7": 5, "R8": 6]
    return stages[String(text.prefix(2))] ?? 8
  }

  /// The section of an element, and its place there.
  private func position(of address: Address) -> (section: Int, place: Int) {
    func index<Key, Value>(_ dictionary: OrderedDictionary<Key, Value>, _ key: Key) -> Int {
      dictionary.index(forKey: key) ?? dictionary.count
    }
    return switch address {
    case .model: (0, 0)
    case .kind(let id): (1, index(model.vocabulary.kinds, id))
    case .relationType(let id): (2, index(model.vocabulary.relationTypes, id))
    case .term(let id): (3, index(model.vocabulary.terms, id))
    case .scheme(let id): (4, index(model.vocabulary.schemes, id))
    case .actor(let id): (5, index(model.actors, id))
    case .source(let id): (6, index(model.sources, id))
    case .relation(let id): (7, index(model.relations, id))
    case .observation(let id): (8, index(model.observations, id))
    case .factor(let id): (9, index(model.factors, id))
    case .influence(let id): (10, index(model.influences, id))
    case .view(let id): (11, index(model.views, id))
    case .rule(let id): (12, index(model.rules, id))
    }
  }
}

extension ElementPath {
  /// The path of one claim: the value itself if it is the single plain one.
  func claim<Value>(_ position: Int, of claims: Claims<Value>) -> ElementPath {
    claims.items.count == 1 && claims.items[0].isPlain ? self : index(position)
  }

  /// The path of the value that is used.
  func used<Value>(of claims: Claims<Value>) -> ElementPath {
    let rank: Rank = claims.items.contains { $0.rank == .preferred } ? .preferred : .normal
    return claim(claims.items.firstIndex { $0.rank == rank } ?? 0, of: claims)
  }

  /// The path of a code, which has an index if the scheme stands there several times.
  func code(_ position: Int, of ids: [ExternalIdentifier]) -> ElementPath {
    let scheme = ids[position].scheme
    let path = key("ids").key(scheme.rawValue)
    let same = ids.indices.filter { ids[$0].scheme == scheme }
    return same.count == 1 ? path : path.index(same.firstIndex(of: position) ?? 0)
  }
}

extension String {
  /// The text in quotes.
  var quoted: String { "\"\(self)\"" }

  /// The text with "a" or "an" before it.
  var withArticle: String {
    "aeio".contains(first ?? " ") ? "an \(self)" : "a \(self)"
  }
}

extension Sequence<String> {
  /// The words as a list in prose: "a, b or c".
  func joined(last conjunction: String) -> String {
    let words = Array(self)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension Identifier {
  /// The identifier in quotes.
  var quoted: String { rawValue.quoted }
}
