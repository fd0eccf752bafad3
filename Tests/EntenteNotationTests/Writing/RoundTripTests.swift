import EntenteModel
import EntenteNotation
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

/// What is written is read back as the same model.
@Suite struct RoundTripTests {
  /// A random model without views of all times, for which the notation has no word yet.
  private static func model(_ seed: UInt64) -> Model {
    var model = RandomModel.make(seed: seed, base: .base)
    for (id, view) in model.views where view.time == .always {
      model.views[id]?.time = nil
    }
    return model
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `reading canonical YAML gives the model that was written`(seed: UInt64) {
    let model = Self.model(seed)
    let reading = ModelReader().read(text: ModelWriter.yaml(model, omitting: .base))
    expectEqual(reading, model)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `reading the JSON, with its own vocabulary, gives the model too`(seed: UInt64) {
    var model = Self.model(seed)
    model.imported = ImportedElements(Vocabulary.baseAddresses)
    let standalone = model.standalone()
    var own = standalone
    own.vocabulary.subtractBase()
    let reading = ModelReader().read(text: ModelWriter.json(own))
    expectEqual(reading, model)
  }

  @Test func `the case that ships is one file and the same model`() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = package.appending(path: "graphs/china-russia").path
    let model = try #require(try ModelReader().read(path).model)
    #expect(model.relations.count > 50)
    let expected = model.standalone()
    let written = ModelWriter.yaml(model, omitting: .base)
    let read = try #require(ModelReader().read(text: written).model)
    expectEqual(read.actors, expected.actors)
    expectEqual(read.sources, expected.sources)
    expectEqual(read.relations, expected.relations)
    expectEqual(read.observations, expected.observations)
    expectEqual(read.factors, expected.factors)
    expectEqual(read.influences, expected.influences)
    expectEqual(read.views, expected.views)
    #expect(read.vocabulary.terms == expected.vocabulary.terms)
    #expect(ModelWriter.yaml(read, omitting: .base) == written)
  }

  /// Compares part by part, so that a difference is found in a wall of hostile text.
  private func expectEqual(_ reading: Reading, _ model: Model) {
    guard let read = reading.model else {
      let errors = reading.diagnostics.filter { $0.severity == .error }
      Issue.record(
        "\(errors.prefix(5).map { "\($0.code) \($0.message) at \(String(describing: $0.range))" })"
      )
      return
    }
    #expect(read.title == model.title)
    #expect(read.description == model.description)
    #expect(read.defaults == model.defaults)
    #expect(read.boundary == model.boundary)
    expectEqual(read.vocabulary.kinds, model.vocabulary.kinds)
    expectEqual(read.vocabulary.relationTypes, model.vocabulary.relationTypes)
    expectEqual(read.vocabulary.terms, model.vocabulary.terms)
    expectEqual(read.vocabulary.schemes, model.vocabulary.schemes)
    expectEqual(read.actors, model.actors)
    expectEqual(read.sources, model.sources)
    expectEqual(read.relations, model.relations)
    expectEqual(read.observations, model.observations)
    expectEqual(read.factors, model.factors)
    expectEqual(read.influences, model.influences)
    expectEqual(read.views, model.views)
    expectEqual(read.rules, model.rules)
    #expect(read == model)
  }

  private func expectEqual<Subject, Element: Equatable>(
    _ read: OrderedDictionary<Identifier<Subject>, Element>,
    _ written: OrderedDictionary<Identifier<Subject>, Element>
  ) {
    #expect(Array(read.keys) == Array(written.keys))
    for (id, element) in written {
      #expect(read[id] == element)
    }
  }
}

extension Vocabulary {
  fileprivate static var baseAddresses: Set<Address> {
    Set(base.kinds.keys.map(Address.kind))
      .union(base.relationTypes.keys.map(Address.relationType))
      .union(base.terms.keys.map(Address.term))
      .union(base.schemes.keys.map(Address.scheme))
  }

  /// A text cannot declare again what is in scope.
  fileprivate mutating func subtractBase() {
    kinds = kinds.filter { Vocabulary.base.kinds[$0.key] == nil }
    relationTypes = relationTypes.filter { Vocabulary.base.relationTypes[$0.key] == nil }
    terms = terms.filter { Vocabulary.base.terms[$0.key] == nil }
    schemes = schemes.filter { Vocabulary.base.schemes[$0.key] == nil }
  }
}
