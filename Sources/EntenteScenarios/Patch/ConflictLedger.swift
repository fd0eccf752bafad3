internal import EntenteModel
internal import OrderedCollections

/// Which operation wrote which field, to find mixins that contradict each other.
///
/// Two mixins of one scenario conflict if both write a field and neither goes on from the other. A
/// scenario may write what its mixins or its parent wrote, and a mixin what the parent wrote: they
/// go on from it.
struct ConflictLedger {
  /// What is written: a field, or with nil the whole element.
  struct Target: Hashable {
    var address: Address
    var field: String?
  }

  private struct Clash {
    var earlier: PlacedOperation
    var later: PlacedOperation
    var target: Target
    /// How many writes of the element there were.
    var position: Int
  }

  private let chain: ScenarioChain
  private var writes: [Address: [(field: String?, placed: PlacedOperation)]] = [:]
  private var clashes: [Clash] = []

  init(_ chain: ScenarioChain) {
    self.chain = chain
  }

  /// Notes that an operation writes a field, or the whole element.
  mutating func note(_ address: Address, _ field: String?, by placed: PlacedOperation) {
    guard chain.links.count > 2 else { return }
    for (other, earlier) in writes[address] ?? []
    where (field == nil || other == nil || field == other)
      && areSiblings(earlier.scenario, placed.scenario)
      && !(earlier.operation.isShock && placed.operation.isShock)
    {
      clashes.append(
        Clash(
          earlier: earlier,
          later: placed,
          target: Target(address: address, field: field ?? other),
          position: writes[address]?.count ?? 0
        )
      )
      break
    }
    writes[address, default: []].append((field, placed))
  }

  /// Whether two scenarios come in through different mixins of one scenario.
  private func areSiblings(_ first: ScenarioID, _ second: ScenarioID) -> Bool {
    guard first != second else { return false }
    return chain.links.contains { link in
      let parent = link.parent.flatMap { chain.closures[$0] } ?? []
      guard !parent.contains(first), !parent.contains(second) else { return false }
      let mixins = link.mixins.compactMap { chain.closures[$0] }
      let hasFirst = mixins.contains { $0.contains(first) && !$0.contains(second) }
      let hasSecond = mixins.contains { $0.contains(second) && !$0.contains(first) }
      let hasBoth = mixins.contains { $0.contains(first) && $0.contains(second) }
      return hasFirst && hasSecond && !hasBoth
    }
  }

  /// R907: the clashes that no later operation settles with `override: true`.
  func findings() -> [ScenarioFinding] {
    clashes.compactMap { clash in
      let later = (writes[clash.target.address] ?? []).dropFirst(clash.position)
      let isSettled = later.contains { write in
        write.placed.operation.overrides
          && (write.field == nil || clash.target.field == nil || write.field == clash.target.field)
      }
      guard !isSettled else { return nil }
      let what =
        clash.target.field.map { "\(clash.target.address).\($0)" }
        ?? clash.target.address.description
      return ScenarioFinding(
        "R907",
        in: clash.later.scenario,
        at: clash.later.path,
        "\"\(clash.later.scenario)\" and \"\(clash.earlier.scenario)\" both change \(what)",
        help: "take one of the mixins away, or let a later operation set it with `override: true`"
      )
    } + parameterFindings()
  }

  /// R907 for parameters: two mixins give one parameter different meanings and nobody decides.
  private func parameterFindings() -> [ScenarioFinding] {
    var findings: [ScenarioFinding] = []
    for (position, link) in chain.links.enumerated() {
      for (id, parameter) in link.parameters {
        let other = chain.links[..<position].first { earlier in
          areSiblings(earlier.id, link.id)
            && earlier.parameters[id].map { $0 != parameter } ?? false
        }
        guard let other else { continue }
        let isSettled = chain.links[(position + 1)...].contains { later in
          later.parameters[id] != nil
            && chain.closures[later.id].map { $0.contains(other.id) && $0.contains(link.id) }
              ?? false
        }
        guard !isSettled else { continue }
        findings.append(
          ScenarioFinding(
            "R907",
            in: link.id,
            at: [.key("parameters"), .key(id.rawValue)],
            "\"\(link.id)\" and \"\(other.id)\" both declare param:\(id), and otherwise",
            help: "declare it in the scenario that mixes them in"
          )
        )
      }
    }
    return findings
  }
}

extension ScenarioOperation {
  fileprivate var isShock: Bool {
    if case .shock = action { true } else { false }
  }
}
