import EntenteInterchange
import EntenteModel
import EntenteNotation
import EntenteTables
import Testing

/// A model with a type for each shape, of intensities that are exact numbers.
///
/// Counted by hand in the tests. `a` to `d` are states with codes, `d` begins in 2014, `x` has no code.
enum Sample {
  static let text = """
    entente: "1"
    title: { en: A sample, zh-Hant: 範例 }
    defaults: { lang: en, as-of: 2016-06-30 }
    vocabulary:
      relation-types:
        sale: { valence: cooperative, intensity: 0.5, project: directed,
          roles: { seller: { side: source }, buyer: { side: target }, route: { side: venue } } }
        quarrel: { valence: conflictual, intensity: 0.25, project: directed,
          roles: { one: { side: source }, other: { side: target } } }
        pact: { valence: cooperative, intensity: 1, project: clique, roles: { party: { side: peer } } }
        club: { valence: neutral, intensity: 0.5, project: star,
          roles: { whole: { side: hub }, member: { side: peer } } }
        vote: { valence: neutral, intensity: 0, project: junction,
          roles: { yes: { side: peer }, forum: { side: venue } } }
        talk: { valence: neutral, intensity: 0, roles: { speaker: { side: peer } } }
    actors:
      a: { kind: state, label: { en: Aland, zh-Hant: 甲國 }, ids: { cow: 2, iso3: AAA } }
      b: { kind: state, label: Bland, ids: { cow: 20, iso3: BBB } }
      c: { kind: state, label: "C, or \\"Cland\\"", ids: { cow: 100, iso3: CCC } }
      d: { kind: state, label: Dland, exists: 2014-03-01/.., ids: { cow: 3, iso3: DDD } }
      x: { kind: igo, label: Xorg }
    sources:
      book: { type: book, title: A book, issued: 2016 }
      secret: { type: dataset, title: A data set, issued: 2016, redistributable: false }
    relations:
      sale-ab: { type: sale, from: [a], to: [b, c], when: 2014-03-01/2015-06-30,
        evidence: { source: book, at: { page: 3 }, quote: "they sold, they said", voice: fact } }
      quarrel-ba: { type: quarrel, from: b, to: a, when: 2015/..,
        evidence: [ { source: secret }, { source: book } ] }
      pact-abc: { type: pact, participants: [ { actor: [a, b], role: party },
        { actor: c, role: party, when: 2015-07-01/.. } ], when: 2014-01-01/.. }
      pact-ad: { type: pact, participants: [ { actor: [d, a], role: party } ], when: 2015~/ }
      club-x: { type: club, participants: [ { actor: x, role: whole }, { actor: [a, b], role: member } ],
        when: 2013/.. }
      vote-1: { type: vote, participants: [ { actor: [a, c], role: "yes" }, { actor: x, role: forum } ],
        when: 2016-02-01 }
      talk-1: { type: talk, participants: [ { actor: [a, b], role: speaker } ], when: 2016 }
      no-pact: { type: pact, participants: [ { actor: [b, c], role: party } ], modality: absent, when: 2016/.. }
      planned-sale: { type: sale, from: c, to: a, modality: planned, when: 2016/.. }
      alleged-sale: { type: sale, from: c, to: d, modality: alleged, when: 2015-01-01/2015-12-31 }
    views:
      sales: { title: Sales, select: [ include: { relations: { type: sale } } ], during: 2015 }
    """

  static func model(_ text: String = Sample.text) throws -> Model {
    let reading = ModelReader().read(text: text)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message))")
    return try #require(reading.model)
  }

  /// The rows of a table by the names of its columns, as its file is read back.
  static func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
    let table = try TableReader(delimiter: .comma).read(.bytes(bytes))
    #expect(table.problemCount == 0)
    let names = try #require(table.header).names
    return table.records.map { record in
      Dictionary(uniqueKeysWithValues: zip(names, record.map { $0.text }))
    }
  }
}

extension TableSet {
  func rows(of table: String) throws -> [[String: String]] {
    let file = try #require(files.first { $0.name == "\(table).csv" })
    return try Sample.rows(file.bytes)
  }
}
