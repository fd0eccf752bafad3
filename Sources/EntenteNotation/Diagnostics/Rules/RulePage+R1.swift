internal import EntenteModel

extension RulePage {
  /// R1: the form of what a file holds.
  static let form: [RulePage] = [
    RulePage(
      "R101",
      .error,
      "unknown key",
      """
      Nothing reads this key here, so what stands under it would silently not count. Mostly it is
      misspelt or stands one level too deep. Notes for other tools may stand under keys that begin
      with x-.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            «particpants»: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
        """
    ),
    RulePage(
      "R102",
      .error,
      "wrong shape",
      """
      The key takes another kind of value: a map where a list stands, one of a few words, a number
      within bounds. Or a key is missing that the element cannot do without. The message says what
      is expected and what was found.
      """,
      wrong: """
        entente: "1"
        actors:
          hainan: { kind: region, label: Hainan, ids: «[»Q42200] }
          guangdong: { kind: region, label: Guangdong }
        sources:
          yearbook: { type: book, title: Statistical yearbook, issued: 2017 }
        relations:
          ferry-trade:
            type: trade
            participants: [{ actor: [hainan, guangdong], role: partner }]
            evidence: { source: yearbook, at: { page: 31 } }
        """,
      right: """
        entente: "1"
        actors:
          hainan: { kind: region, label: Hainan, ids: { wikidata: Q42200 } }
          guangdong: { kind: region, label: Guangdong }
        sources:
          yearbook: { type: book, title: Statistical yearbook, issued: 2017 }
        relations:
          ferry-trade:
            type: trade
            participants: [{ actor: [hainan, guangdong], role: partner }]
            evidence: { source: yearbook, at: { page: 31 } }
        """
    ),
    RulePage(
      "R103",
      .error,
      "form of an id",
      """
      Ids are the names by which models refer to each other for years, in files, addresses and
      pictures. They are written in lower-case letters and digits, joined by hyphens. The name as
      people know it goes into label, in as many languages as you like.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2018-03 }
        relations:
          «Su35_2015»:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2015 }
            evidence: sipri
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2018-03 }
        relations:
          su35-2015:
            type: arms-transfer
            label: Su-35
            from: russia
            to: china
            dates: { ordered: 2015 }
            evidence: sipri
        """
    ),
    RulePage(
      "R104",
      .error,
      "two forms at once",
      """
      The same thing is said in two ways that exclude each other: participants both as from and to
      and as a list, or a view with more than one of at, during and series. Which one counts would
      be a guess. Keep one form.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2018-03 }
        relations:
          su35-2015:
            type: arms-transfer
            «from»: russia
            participants: [{ actor: china, role: recipient }]
            dates: { ordered: 2015 }
            evidence: sipri
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2018-03 }
        relations:
          su35-2015:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2015 }
            evidence: sipri
        """
    ),
  ]
}
