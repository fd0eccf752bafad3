/// An operation as a part of a scenario written in Swift.
public protocol ScenarioStep: ScenarioPart {
  /// The operation.
  var operation: ScenarioOperation { get set }
}

extension ScenarioStep {
  /// Adds the operation to the scenario.
  public func add(to scenario: inout Scenario) { scenario.operations.append(operation) }

  /// Returns the operation with what is assumed, where no source supports it.
  public func assuming(_ assumption: String) -> Self {
    changed { $0.assumption = assumption }
  }

  /// Returns the operation with further evidence.
  public func citing(_ evidence: Evidence) -> Self {
    changed { $0.evidence.append(evidence) }
  }

  /// Returns the operation with a source cited for it.
  ///
  /// - Parameters:
  ///   - source: The source at hand.
  ///   - page: On which page or pages.
  ///   - quote: The source's own words.
  ///   - voice: In which voice the source says it.
  /// - Returns: The operation with the evidence added.
  public func citing(
    _ source: SourceID,
    page: Place? = nil,
    quote: String? = nil,
    voice: Voice? = nil
  ) -> Self {
    citing(Evidence(source, page: page, quote: quote, voice: voice))
  }

  /// Returns the operation with what it rests on.
  public func resting(on basis: ScenarioBasis) -> Self {
    changed { $0.basis = basis }
  }

  /// Returns the operation, allowed to write what another overlay has written.
  public func overriding() -> Self {
    changed { $0.overrides = true }
  }

  /// Returns the operation, meant for each element that its wildcards match.
  public func each() -> Self {
    changed { $0.each = true }
  }

  private func changed(_ change: (inout ScenarioOperation) -> Void) -> Self {
    var copy = self
    change(&copy.operation)
    return copy
  }
}

extension Evidence {
  /// Creates evidence from what is nearly always said of it.
  init(_ source: SourceID, page: Place?, quote: String?, voice: Voice?) {
    self.init(
      source,
      at: page.map { [Locator("page", $0.text)] } ?? [],
      quote: quote,
      voice: voice
    )
  }
}

extension Address {
  /// The place of a field, such as `.relation("trade").field("valence")`.
  public func field(_ name: String) -> ElementPath { ElementPath(self).key(name) }

  /// The place of a relation's intensity.
  public var intensity: ElementPath { field("intensity") }

  /// The place of an influence's weight.
  public var weight: ElementPath { field("weight") }

  /// The place of a factor's baseline.
  public var baseline: ElementPath { field("baseline") }
}
