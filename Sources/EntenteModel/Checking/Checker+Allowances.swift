import OrderedCollections

extension Checker {
  /// The violations that no element allows, and one for each allowance that silences nothing.
  func withoutAllowed(_ violations: [Violation]) -> [Violation] {
    struct Key: Hashable {
      var element: Address
      var code: RuleCode
    }
    var used: Set<Key> = []
    var remaining = violations.filter { violation in
      let element = violation.path.element
      guard violation.code.canBeAllowed,
        model.allowances(of: element)[violation.code] != nil
      else { return true }
      used.insert(Key(element: element, code: violation.code))
      return false
    }
    for (element, allowances) in model.allAllowances {
      for code in allowances.keys where !used.contains(Key(element: element, code: code)) {
        guard !code.isFoundInText else { continue }
        remaining.append(Self.unused(code, at: ElementPath(element)))
      }
    }
    return remaining
  }

  // R304: an allowance silences something.
  private static func unused(_ code: RuleCode, at path: ElementPath) -> Violation {
    Violation(
      "R304",
      .warning,
      at: path.key("allow").key(code.rawValue).atKey,
      code.canBeAllowed
        ? "allow \(code.rawValue.quoted) silences nothing here"
        : "\(code.rawValue.quoted) cannot be allowed",
      help: "remove it"
    )
  }
}

extension RuleCode {
  /// Whether an element may allow the finding: not what makes a model unreadable or incomplete.
  fileprivate var canBeAllowed: Bool {
    let isUnreadable = ["R0", "R1", "R2"].contains { rawValue.hasPrefix($0) }
    return !isUnreadable && !["R301", "R302", "R304"].contains(rawValue)
  }

  /// Whether only who reads the text, an archive or a scenario can tell.
  fileprivate var isFoundInText: Bool {
    ["R404", "R501", "R502", "R503", "R504", "R610"].contains(rawValue) || rawValue.hasPrefix("R9")
  }
}

extension Model {
  /// What the element allows, each with its reason.
  fileprivate func allowances(of address: Address) -> OrderedDictionary<RuleCode, String> {
    annotations(of: address)?.allowances ?? [:]
  }

  private func annotations(of address: Address) -> Annotations? {
    switch address {
    case .actor(let id): actors[id]?.annotations
    case .relation(let id): relations[id]?.annotations
    case .source(let id): sources[id]?.annotations
    case .observation(let id): observations[id]?.annotations
    case .factor(let id): factors[id]?.annotations
    case .influence(let id): influences[id]?.annotations
    case .view(let id): views[id]?.annotations
    case .kind(let id): vocabulary.kinds[id]?.annotations
    case .relationType(let id): vocabulary.relationTypes[id]?.annotations
    case .term(let id): vocabulary.terms[id]?.annotations
    case .scheme(let id): vocabulary.schemes[id]?.annotations
    case .rule(let id): rules[id]?.annotations
    case .model: nil
    }
  }

  /// Every element that allows anything, in the order of the model.
  fileprivate var allAllowances: [(Address, OrderedDictionary<RuleCode, String>)] {
    var result: [(Address, OrderedDictionary<RuleCode, String>)] = []
    func collect<Key, Element: Annotated>(
      _ elements: OrderedDictionary<Key, Element>,
      _ address: (Key) -> Address
    ) {
      for (id, element) in elements where !element.allowances.isEmpty {
        result.append((address(id), element.allowances))
      }
    }
    collect(vocabulary.kinds, Address.kind)
    collect(vocabulary.relationTypes, Address.relationType)
    collect(vocabulary.terms, Address.term)
    collect(vocabulary.schemes, Address.scheme)
    collect(actors, Address.actor)
    collect(sources, Address.source)
    collect(relations, Address.relation)
    collect(observations, Address.observation)
    collect(factors, Address.factor)
    collect(influences, Address.influence)
    collect(views, Address.view)
    collect(rules, Address.rule)
    return result
  }
}
