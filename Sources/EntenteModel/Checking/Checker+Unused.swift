import OrderedCollections

extension Checker {
  // R303: the model's own actors, sources, factors, kinds and relation types are used somewhere.
  mutating func checkUnused() {
    for kind in model.vocabulary.kinds.keys {
      checkUse(of: .kind(kind), "no actor, role or kind refers to it")
    }
    for type in model.vocabulary.relationTypes.keys {
      checkUse(of: .relationType(type), "no relation or type refers to it")
    }
    for actor in model.actors.keys {
      checkUse(of: .actor(actor), "nothing refers to it")
    }
    for source in model.sources.keys {
      checkUse(of: .source(source), "is never cited")
    }
    for factor in model.factors.keys {
      checkUse(of: .factor(factor), "nothing refers to it")
    }
  }

  private mutating func checkUse(of address: Address, _ reason: String) {
    guard !usage.contains(address), !model.imported.contains(address) else { return }
    let message =
      if case .source = address {
        "source \(address.name.quoted) \(reason)"
      } else {
        "\(address.word) \(address.name.quoted) is never used: \(reason)"
      }
    report(
      "R303",
      .warning,
      at: ElementPath(address).atKey,
      message,
      help: "remove it, or allow R303 with a reason"
    )
  }
}
