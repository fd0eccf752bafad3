internal import EntenteModel
public import EntenteTables
internal import OrderedCollections

extension BalanceReport {
  private typealias Member = JSONValue.Member

  /// The report as an object: the reading, `triads`, `frustration`, `walk-balance` and the other
  /// measures, then actors, ties and pairs with their relations and evidence.
  ///
  /// Where possible relations are apart and make a difference, `with-possible` has the same numbers
  /// with them. What is undefined is null.
  public var json: JSONValue {
    var members = [
      Member("title", .text(subject.title)),
      Member("assumptions", .object(allAssumptions)),
      Member("reading", .list(reading.map(JSONValue.text))),
    ]
    members += numbers(of: finding)
    if let withPossible {
      members.append(
        Member(
          "with-possible",
          .object(
            numbers(of: withPossible)
              + [Member("moved", .list(movedWithPossible.map { .text(subject.ids[$0]) }))]
          )
        )
      )
    }
    if let directed = finding.directedTriads {
      members.append(
        Member("directed-triads", .object(directed.map { Member($0.key, .number($0.value)) }))
      )
    }
    members += [
      Member("actors", .list(subject.ids.indices.map(actor))),
      Member("pairs", .list(finding.network.ties.indices.map(pairBalance))),
      Member("frustrated-ties", .list(finding.frustration.frustrated.map(tie))),
      Member("unbalanced-triads", .list(finding.strained.map(triad))),
      Member("ambivalent", .list(finding.signs.ambivalent.map(pair))),
      Member("undecided", .list(finding.signs.undecided.map(pair))),
      Member("dropped", .list(subject.conflicting.map { ids([$0.first, $0.second]) })),
    ]
    members += sections.map { Member($0.name, $0.json) }
    members.append(Member("notes", .list(allNotes.map(JSONValue.text))))
    return .object(members)
  }

  /// How signs and camps were made.
  var allAssumptions: [JSONValue.Member] {
    let camps =
      switch options.camps {
      case .upTo(let count): "\(count)"
      case .free: "free"
      }
    return subject.assumptions + [
      Member("camps", .text(camps)),
      Member("weighted", .boolean(options.isWeighted)),
    ]
  }

  // MARK: Numbers

  /// The numbers of a finding.
  func numbers(of finding: BalanceFinding) -> [JSONValue.Member] {
    let network = finding.network
    return [
      Member(
        "ties",
        .object([
          "all": .count(network.ties.count), "positive": .count(network.positiveCount),
          "negative": .count(network.negativeCount),
          "neutral": .count(finding.signs.neutralCount),
          "ambivalent": .count(finding.signs.ambivalent.count),
          "undecided": .count(finding.signs.undecided.count),
        ])
      ),
      Member("triads", triads(of: finding)),
      Member("frustration", frustration(of: finding)),
    ]
      + finding.measures.map {
        Member($0.name, $0.value.isFinite ? .number($0.value) : .null)
      }
  }

  private func triads(of finding: BalanceFinding) -> JSONValue {
    let whole = finding.triads.whole
    func share(_ value: Double) -> JSONValue { value.isFinite ? .number(value) : .null }
    return .object(
      SignedTriadType.allCases.map {
        Member($0.rawValue, .count(whole[$0]))
      } + [
        Member("balanced-share", share(whole.balancedShare)),
        Member("weakly-balanced-share", share(whole.weaklyBalancedShare)),
      ]
    )
  }

  private func frustration(of finding: BalanceFinding) -> JSONValue {
    let found = finding.frustration
    func amount(_ value: Double) -> JSONValue {
      Int(exactly: value).map(JSONValue.count) ?? .number(value)
    }
    func pairs(_ ties: [Int]) -> JSONValue {
      .list(ties.map { ids([finding.network.ties[$0].first, finding.network.ties[$0].second]) })
    }
    return .object([
      "index": amount(found.index), "lower": amount(found.lower), "upper": amount(found.upper),
      "exact": .boolean(found.isExact), "weighted": .boolean(found.isWeighted),
      "camps": .list(finding.camps.merged.map(ids)),
      "parts": .list(finding.camps.parts.map { .list($0.map(ids)) }),
      "without-ties": ids(finding.camps.withoutTies),
      "frustrated": pairs(found.frustrated),
      "always-frustrated": pairs(found.alwaysFrustrated),
      "sometimes-frustrated": pairs(found.sometimesFrustrated),
      "optimal-solutions": .count(found.optimalCount),
      "optimal-solutions-complete": .boolean(found.isOptimalCountComplete),
      "swinging": ids(found.swinging),
    ])
  }

  func ids(_ actors: [Int]) -> JSONValue { .list(actors.map { .text(subject.ids[$0]) }) }

  // MARK: Rows

  private func actor(_ actor: Int) -> JSONValue {
    let numbers = finding.actors[actor]
    func number(_ value: Double) -> JSONValue { value.isFinite ? .number(value) : .null }
    func place(_ value: Int?) -> JSONValue { value.map { .count($0 + 1) } ?? .null }
    var members = [Member("id", .text(subject.ids[actor]))]
    if subject.labels != subject.ids { members.append(Member("label", .text(name(actor)))) }
    members += [
      Member("part", place(finding.camps.partOfActor[actor])),
      Member("camp", place(finding.camps.campOfActor[actor])),
      Member("swings", .boolean(numbers.swings)),
      Member("positive-degree", .count(numbers.positive)),
      Member("negative-degree", .count(numbers.negative)),
      Member("frustrated", .count(numbers.frustrated)),
      Member("pn-index", number(numbers.pnIndex)),
      Member("balanced-share", number(numbers.balancedShare)),
      Member("walk-balance", number(numbers.walkBalance)),
      Member("leiden-group", place(numbers.leidenGroup)),
      Member("spectral-camp", place(numbers.spectralCamp)),
    ]
    if let direction = numbers.direction {
      members += [
        Member("status", .count(direction.status)),
        Member("pn-in", number(direction.incomingPNIndex)),
        Member("pn-out", number(direction.outgoingPNIndex)),
      ]
    }
    return .object(members)
  }

  /// How balanced the triads around a tie are.
  private func pairBalance(_ place: Int) -> JSONValue {
    let tie = finding.network.ties[place]
    let triads = finding.triads.byTie[place]
    return .object([
      "source": .text(subject.ids[tie.first]), "target": .text(subject.ids[tie.second]),
      "sign": .count(tie.sign), "weight": .number(finding.signs.network.ties[place].weight),
      "frustrated": .boolean(finding.isFrustrated(place)),
      "triads": .count(triads.total),
      "balanced-share": triads.total > 0 ? .number(triads.balancedShare) : .null,
    ])
  }

  private func tie(_ place: Int) -> JSONValue {
    let tie = finding.network.ties[place]
    return .object([
      "source": .text(subject.ids[tie.first]), "target": .text(subject.ids[tie.second]),
      "sign": .count(tie.sign), "weight": .number(finding.signs.network.ties[place].weight),
      "relations": .list(finding.relations(of: place).map(subject.json)),
    ])
  }

  private func triad(_ triad: SignedNetwork.Triad) -> JSONValue {
    .object([
      "actors": ids(triad.actors),
      "type": .text(triad.type.rawValue),
      "strain": .number(triad.strain),
      "ties": .list(triad.ties.map(tie)),
    ])
  }

  private func pair(_ pair: SignedPairs.Pair) -> JSONValue {
    .object([
      "source": .text(subject.ids[pair.actors.first]),
      "target": .text(subject.ids[pair.actors.second]),
      "relations": .list(pair.relations.map(subject.json)),
    ])
  }
}
