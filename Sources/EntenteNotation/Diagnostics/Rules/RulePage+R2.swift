internal import EntenteModel

extension RulePage {
  /// R2: how files come together.
  static let imports: [RulePage] = [
    RulePage(
      "R201",
      .error,
      "a file cannot be had",
      """
      An imported file, a table or an archived text is missing, leaves the project's folder, or
      imports in a circle. A model must read the same on every machine, so paths are relative to
      the file that names them and stay inside the project. Correct the path or add the file.
      """,
      wrong: """
        entente: "1"
        imports: [«actor.yaml»]
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
        imports: [actors.yaml]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
        """,
      files: [
        "actors.yaml": """
        entente: "1"
        actors:
          china: { kind: state, label: China }
          russia: { kind: state, label: Russia }
        """
      ]
    ),
    RulePage(
      "R202",
      .error,
      "id used in two files",
      """
      Two files define an element of the same id. If both mean the same actor, there would be two
      accounts of it; keep the imported one and add labels, aliases, codes or evidence under
      extend. If they mean different things, give one another id.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        actors:
          «china»: { kind: state, label: { fr: Chine } }
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
        extend:
          china: { label: { fr: Chine } }
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
      "R203",
      .error,
      "extend overwrites",
      """
      extend adds to an imported element and never changes what its author wrote: two models that
      import the same actor must agree on what it is. Put another name into aliases; a single view
      may print another name with relabel.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        extend:
          china: { label: { en: «PRC» } }
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
        extend:
          china: { aliases: { en: [PRC] } }
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
