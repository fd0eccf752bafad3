internal import EntenteModel

extension RulePage {
  /// R0: the file and its YAML.
  static let files: [RulePage] = [
    RulePage(
      "R001",
      .error,
      "not YAML",
      """
      The file cannot be read as YAML, so nothing in it can be checked. Most often a text holds a
      colon followed by a space, begins with a character that YAML uses itself ([ { * & ! | > # @
      %), or lines are not indented alike. Put such a text in quotes, and indent with spaces,
      never with tabs.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          dittmer-2001:
            type: article-journal
            title: The Sino-Russian Strategic Partnership«:» A Reassessment
            issued: 2001
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: dittmer-2001
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          dittmer-2001:
            type: article-journal
            title: "The Sino-Russian Strategic Partnership: A Reassessment"
            issued: 2001
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: dittmer-2001
        """
    ),
    RulePage(
      "R002",
      .error,
      "key written twice",
      """
      A map has the same key twice. Other programs keep the last value without a word, so that
      half of what was coded would be lost. Keep one of the two, join them, or give one another
      id; the message names both places.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          treaty-1896:
            type: alliance
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
          «treaty-1896»:
            type: alliance
            participants: [{ actor: [france, germany], role: party }]
            evidence: { source: handbook, at: { page: 14 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          treaty-1896:
            type: alliance
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
          treaty-1963:
            type: alliance
            participants: [{ actor: [france, germany], role: party }]
            evidence: { source: handbook, at: { page: 14 } }
        """
    ),
    RulePage(
      "R003",
      .error,
      "anchor, alias or tag",
      """
      Anchors (&name), aliases (*name) and tags (!name) of YAML are not read: whoever reviews a
      model must see each value where it counts, and every value gets its type from its key.
      Repeat the value. If the text only begins with one of these characters, put it in quotes.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: «&page-12» { source: handbook, at: { page: 12 } }
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
      "R004",
      .error,
      "version of the format",
      """
      Every file begins with entente: "1", the version of the format that it is written in. A
      model is kept for decades; the version says how its words were meant when it was coded.
      Write the line at the top of each file, imported files included.
      """,
      wrong: """
        entente: «"2"»
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
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
  ]
}
