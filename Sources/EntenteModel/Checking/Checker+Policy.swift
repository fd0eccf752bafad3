import OrderedCollections

extension Checker {
  mutating func checkPolicy() {
    for observation in model.observations.values
    where !observation.evidence.isSupporting && observation.value?.isEvidenced != true
      && observation.when?.isEvidenced != true
    {
      reportMissingEvidence(.observation(observation.id), besides: observation.evidence)
    }
    for influence in model.influences.values
    where !influence.evidence.isSupporting && influence.weight?.isEvidenced != true
      && influence.when?.isEvidenced != true
    {
      reportMissingEvidence(.influence(influence.id), besides: influence.evidence)
    }
    checkLicences()
    checkPersons()
  }

  // P001: a source that may not be passed on says so before anything is published.
  private mutating func checkLicences() {
    let closed = Set(model.sources.values.filter { $0.isRedistributable == false }.map(\.id))
    guard !closed.isEmpty else { return }
    var counts: [SourceID: Int] = [:]
    for relation in model.relations.values {
      var cited: Set<SourceID> = []
      for item in relation.evidence where closed.contains(item.source) {
        cited.insert(item.source)
      }
      for participant in relation.participants where !participant.evidence.isEmpty {
        cited.formUnion(participant.evidence.map(\.source).filter(closed.contains))
      }
      for source in cited { counts[source, default: 0] += 1 }
    }
    for source in model.sources.keys {
      guard let count = counts[source] else { continue }
      let subject = count == 1 ? "1 relation cites" : "\(count) relations cite"
      report(
        "P001",
        .note,
        at: ElementPath(.source(source)).key("redistributable"),
        "\(subject) \(source.quoted), which is marked redistributable: false",
        help: "publish what you derive from it, not its data"
      )
    }
  }

  // P002: persons are coded for a public office.
  private mutating func checkPersons() {
    for actor in model.actors.values
    where actor.office.isEmpty && model.vocabulary.kind(actor.kind, isA: "person") {
      guard !model.imported.contains(.actor(actor.id)) else { continue }
      report(
        "P002",
        .warning,
        at: ElementPath(.actor(actor.id)).atKey,
        "person \(actor.id.quoted) has no office",
        help: "state the public office that the person is coded for"
      )
    }
  }
}
