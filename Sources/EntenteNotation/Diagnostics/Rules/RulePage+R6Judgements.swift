internal import EntenteModel

extension RulePage {
  /// R606 to R611: what is judged and quoted.
  static let judgements: [RulePage] = [
    RulePage(
      "R606",
      .error,
      "two preferred claims",
      """
      Of the claims to one value at one time at most one is preferred, since that is the one that
      is drawn and counted. Decide between them, or leave all of them normal to show that sources
      differ.
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
                - { value: ~75000, rank: preferred, evidence: iiss }
                - «{» value: ~300000, rank: preferred, evidence: mod }
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
                - { value: ~75000, rank: preferred, evidence: iiss }
                - { value: ~300000, evidence: mod }
            evidence: [mod, iiss]
        """
    ),
    RulePage(
      "R607",
      .error,
      "likelihood and confidence together",
      """
      Likelihood says how probable an event is; confidence says how well a judgement is founded.
      The analytic standards of ICD 203 forbid both in one statement, because readers take them
      for one another. State the likelihood of the event, or the confidence in the judgement.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          press: { type: article-newspaper, title: Navies to meet again, issued: 2017-06-30 }
        relations:
          joint-sea-2018:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: 2018
            modality: announced
            likelihood: «very-likely»
            confidence: low
            evidence: press
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          press: { type: article-newspaper, title: Navies to meet again, issued: 2017-06-30 }
        relations:
          joint-sea-2018:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: 2018
            modality: announced
            likelihood: very-likely
            evidence: press
        """
    ),
    RulePage(
      "R608",
      .error,
      "word of likelihood",
      """
      Words of likelihood are those of ICD 203, which gives each a range of probabilities. The
      standard has two rows of them, and a text keeps to one: very-unlikely, unlikely, likely …,
      or highly-improbable, improbable, probable …. Mixed, they suggest differences that are not
      meant.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          press: { type: article-newspaper, title: Navies to meet again, issued: 2017-06-30 }
        relations:
          joint-sea-2018:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: 2018
            modality: announced
            likelihood: very-likely
            evidence: press
          joint-sea-2019:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: 2019
            modality: hypothetical
            likelihood: «probable»
            evidence: press
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          press: { type: article-newspaper, title: Navies to meet again, issued: 2017-06-30 }
        relations:
          joint-sea-2018:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: 2018
            modality: announced
            likelihood: very-likely
            evidence: press
          joint-sea-2019:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: 2019
            modality: hypothetical
            likelihood: likely
            evidence: press
        """
    ),
    RulePage(
      "R609",
      .error,
      "grade of the Admiralty code",
      """
      The Admiralty code grades two things apart: the source by letters, A to F (reliability, on
      the source), and the piece of information by numbers, 1 to 6 (credibility, on the evidence).
      A reliable source can pass on a rumour, an unreliable one can be right; one grade for both
      hides which is meant.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          press: { type: article-newspaper, title: Jets arrived, issued: 2016-12-25 }
        relations:
          su35-2015:
            type: arms-transfer
            from: russia
            to: china
            dates: { delivered: 2016-12-25 }
            evidence: { source: press, credibility: «B» }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          press: { type: article-newspaper, title: Jets arrived, issued: 2016-12, reliability: B }
        relations:
          su35-2015:
            type: arms-transfer
            from: russia
            to: china
            dates: { delivered: 2016-12-25 }
            evidence: { source: press, credibility: 2 }
        """
    ),
    RulePage(
      "R610",
      .error,
      "quote not in the archived text",
      """
      The source names a text that it is archived in, and these words are not there. Line and page
      breaks, widths of characters, kinds of hyphen and quotation mark make no difference. A quote
      that cannot be found may be a paraphrase, a translation or a slip; give the source's own
      words, with … for what is left out.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          treaty-text: { type: treaty, title: Treaty text, issued: 2001, archive: treaty-2001.txt }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            dates: { signed: 2001-07-16 }
            evidence:
              source: treaty-text
              at: { article: 9 }
              quote: «hold talks and consultations»
              quote-lang: en
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          treaty-text: { type: treaty, title: Treaty text, issued: 2001, archive: treaty-2001.txt }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            dates: { signed: 2001-07-16 }
            evidence:
              source: treaty-text
              at: { article: 9 }
              quote: hold contacts and consultations
              quote-lang: en
        """,
      files: [
        "treaty-2001.txt": """
        When a situation arises in which one of the contracting parties deems that peace is
        being threatened and undermined … the contracting parties shall immediately hold con-
        tacts and consultations in order to eliminate such threats.
        """
      ]
    ),
    RulePage(
      "R611",
      .warning,
      "attribution without the author",
      """
      A chain of attribution runs from the author inward: the author, whom the author reports,
      whom they report. One name alone is the author, so what it says would count as said by the
      source itself. Name the author first, or say with party on the source that the source is
      that actor's own.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          press: { type: article-newspaper, title: Helicopters for Iran, issued: 2015-04 }
        relations:
          helicopters-2014:
            type: arms-transfer
            from: russia
            to: iran
            dates: { delivered: 2014 }
            evidence: { source: press, voice: reported, attribution: «iran» }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        actors:
          agency: { kind: media, label: A news agency }
        sources:
          press: { type: article-newspaper, title: Helicopters for Iran, issued: 2015-04 }
        relations:
          helicopters-2014:
            type: arms-transfer
            from: russia
            to: iran
            dates: { delivered: 2014 }
            evidence: { source: press, voice: reported, attribution: [agency, iran] }
        """
    ),
  ]
}
