internal import EntenteModel

extension RulePage {
  /// P and U: what is fit to publish, and rules of one's own.
  static let policy: [RulePage] = [
    RulePage(
      "P001",
      .note,
      "data that may not be passed on",
      """
      Relations rest on a source that its owner does not allow to be redistributed. Facts you
      state in your own words are yours; copies of its rows are not. Keep in mind what you
      publish: pictures and measures yes, an export of the data no.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          icews: { type: dataset, title: Event data, issued: 2018, redistributable: «false» }
        relations:
          talks-2017:
            type: meeting
            participants: [{ actor: [china, russia], role: party }]
            when: 2017-07-04
            evidence: { source: icews, at: { record: 20170704-112 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          icews: { type: dataset, title: Event data, issued: 2018, redistributable: true }
        relations:
          talks-2017:
            type: meeting
            participants: [{ actor: [china, russia], role: party }]
            when: 2017-07-04
            evidence: { source: icews, at: { record: 20170704-112 } }
        """
    ),
    RulePage(
      "P002",
      .warning,
      "person without an office",
      """
      A person is coded for a public office or for published words, and the model says which.
      Whoever appears in a network of conflict without such a reason can be harmed by it, and law
      in many places protects the data of private persons. State the office, or code the body that
      acted.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        actors:
          «fu-ying»: { kind: person, of: china }
        sources:
          fu-2016: { type: article-magazine, title: How China sees Russia, issued: 2016-01 }
        relations:
          how-china-sees-russia:
            type: statement
            from: fu-ying
            to: russia
            when: 2016-01
            evidence: fu-2016
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        actors:
          fu-ying: { kind: person, of: china, office: chair of a congress committee }
        sources:
          fu-2016: { type: article-magazine, title: How China sees Russia, issued: 2016-01 }
        relations:
          how-china-sees-russia:
            type: statement
            from: fu-ying
            to: russia
            when: 2016-01
            evidence: fu-2016
        """
    ),
    RulePage(
      "U01",
      .error,
      "rule of your own",
      """
      Under rules a model sets checks of its own, named U01, U02 and so on: a field that some
      relations or actors must have, or what must not be there. They carry the codebook into the
      check; severity and message are yours to choose. This finding says that an element breaks
      one of them.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        rules:
          U01:
            require: { relations: { type: treaty }, field: ids.untc }
            message: every treaty has its number in the UN Treaty Series
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          «friendship-2001»:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        rules:
          U01:
            require: { relations: { type: treaty }, field: ids.untc }
            message: every treaty has its number in the UN Treaty Series
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            ids: { untc: I-39321 }
            evidence: { source: handbook, at: { page: 12 } }
        """
    ),
  ]
}
