internal import EntenteModel

extension RulePage {
  /// R601 to R605: what statements rest on.
  static let evidence: [RulePage] = [
    RulePage(
      "R601",
      .warning,
      "no evidence",
      """
      Nothing says where this comes from. A tie without a source can be neither checked nor
      weighed, and it is drawn in grey. Cite the source and the place in it, in the words of the
      source where you can. The --strict option makes this an error.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        relations:
          «friendship-2001»:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
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
      "R602",
      .error,
      "place or quote in a source",
      """
      The place in a source is told by the locators of the Citation Style Language: page, section,
      paragraph, article, chapter, footnote, record and so on. Readers must find it in one step. A
      quote has at most 300 characters, enough to check the coding and short enough to be quoted
      by right; its language is a BCP 47 tag.
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
            evidence: { source: handbook, at: { «clause»: 9 } }
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
            evidence: { source: handbook, at: { article: 9 } }
        """
    ),
    RulePage(
      "R603",
      .error,
      "claim that cites nothing",
      """
      Sources differ, and their values stand side by side as claims. Where claims compete, each
      names what it rests on, and a preference above all; otherwise nobody can tell a judgement
      from a slip. Give the claim evidence, and say with because why it is preferred.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mod: { type: webpage, title: Vostok in figures, issued: 2018-09, party: russia }
          iiss: { type: article, title: Counting Vostok, issued: 2018-11 }
        relations:
          vostok-2018:
            type: exercise
            participants: [{ actor: [russia, china], role: participant }]
            when: 2018-09
            attributes:
              personnel:
                - { value: ~300000, evidence: mod }
                - «{» value: ~75000, rank: preferred }
            evidence: [mod, iiss]
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mod: { type: webpage, title: Vostok in figures, issued: 2018-09, party: russia }
          iiss: { type: article, title: Counting Vostok, issued: 2018-11 }
        relations:
          vostok-2018:
            type: exercise
            participants: [{ actor: [russia, china], role: participant }]
            when: 2018-09
            attributes:
              personnel:
                - { value: ~300000, evidence: mod }
                - { value: ~75000, rank: preferred, evidence: iiss, because: a count of units }
            evidence: [mod, iiss]
        """
    ),
    RulePage(
      "R604",
      .warning,
      "only the opponent says so",
      """
      All evidence comes from one actor that opposes a participant elsewhere in the model, and
      that tells of others, not of itself. What an adversary charges may well be true, but a
      network built from it shows the adversary's view. Add a source with no stake in the dispute,
      set modality to alleged and allow R604 with the reason, or leave the relation out.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          state-dept: { type: webpage, title: On sanctions, issued: 2018-09, party: united-states }
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2019-03 }
        relations:
          «su35-2015»:
            type: arms-transfer
            from: russia
            to: china
            dates: { delivered: 2018 }
            evidence: state-dept
          caatsa-2018:
            type: sanction
            from: united-states
            to: china
            dates: { imposed: 2018-09-20 }
            evidence: [state-dept, sipri]
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          state-dept: { type: webpage, title: On sanctions, issued: 2018-09, party: united-states }
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2019-03 }
        relations:
          su35-2015:
            type: arms-transfer
            from: russia
            to: china
            dates: { delivered: 2018 }
            evidence: [state-dept, sipri]
          caatsa-2018:
            type: sanction
            from: united-states
            to: china
            dates: { imposed: 2018-09-20 }
            evidence: state-dept
        """
    ),
    RulePage(
      "R605",
      .error,
      "supports names no field",
      """
      supports says which part of an element a source bears out: a date, an attribute, a role. The
      name is that of a field of the element, with a dot before what lies inside, such as
      dates.signed or attributes.units. A name that leads nowhere supports nothing.
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
            dates: { signed: 2001-07-16 }
            evidence: { source: handbook, at: { page: 12 }, supports: «dates.signd» }
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
            dates: { signed: 2001-07-16 }
            evidence: { source: handbook, at: { page: 12 }, supports: dates.signed }
        """
    ),
  ]
}
