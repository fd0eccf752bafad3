/// The small model that `entente new` writes.
public enum StarterModel {
  /// The files by name, in the order in which they are written.
  public static var files: [(name: String, text: String)] {
    [("model.yaml", model), ("model.schema.json", ModelSchema.json)]
  }

  static let model = """
    # yaml-language-server: $schema=model.schema.json
    entente: "1"
    title: Two neighbours and an alliance
    imports: [ "entente:states" ]
    defaults: { lang: en, as-of: 2017-07 }

    sources:
      handbook:
        type: book
        title: A handbook of treaties
        author: [ { family: Doe, given: Jane } ]
        issued: 2017
        reliability: B

    relations:
      friendship-2001:
        type: treaty
        label: Good-Neighborliness
        participants: [ { actor: [china, russia], role: party } ]
        dates: { signed: 2001-07-16 }
        evidence: [ { source: handbook, at: { page: 12 } } ]
      su-35:
        type: arms-transfer
        label: Su-35
        from: russia
        to: china
        when: 2015/..                # ".." is ongoing as of as-of; "2015/" would be: end unknown
        evidence: [ { source: handbook, at: { page: 34 }, quote: "has begun to buy", voice: fact } ]
      embargo:
        type: arms-embargo
        from: united-states
        to: china
        when: 1989-06/..
        evidence: [ { source: handbook, at: { page: 56 } } ]

    views:
      overview:
        title: Two neighbours and an alliance
        focus: [china]

    """
}
