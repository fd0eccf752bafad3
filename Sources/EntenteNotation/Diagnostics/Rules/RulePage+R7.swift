internal import EntenteModel

extension RulePage {
  /// R7: codes in the schemes of others.
  static let identity: [RulePage] = [
    RulePage(
      "R701",
      .error,
      "form of a code",
      """
      A code does not have the form of its scheme, or a scheme's own pattern cannot be read. One
      wrong letter, and no data set can be joined. ISO 3166 has codes of two letters (iso2), three
      letters (iso3) and three digits (iso3n), each with its own scheme here; codes that begin
      with zero keep it in quotes or without.
      """,
      wrong: """
        entente: "1"
        actors:
          hong-kong: { kind: territory, label: Hong Kong, ids: { iso3: «HK» } }
          macao: { kind: territory, label: Macao, ids: { iso3: MAC } }
        sources:
          yearbook: { type: book, title: Statistical yearbook, issued: 2017 }
        relations:
          bridge-trade:
            type: trade
            participants: [{ actor: [hong-kong, macao], role: partner }]
            evidence: { source: yearbook, at: { page: 31 } }
        """,
      right: """
        entente: "1"
        actors:
          hong-kong: { kind: territory, label: Hong Kong, ids: { iso3: HKG } }
          macao: { kind: territory, label: Macao, ids: { iso3: MAC } }
        sources:
          yearbook: { type: book, title: Statistical yearbook, issued: 2017 }
        relations:
          bridge-trade:
            type: trade
            participants: [{ actor: [hong-kong, macao], role: partner }]
            evidence: { source: yearbook, at: { page: 31 } }
        """
    ),
    RulePage(
      "R702",
      .error,
      "one code for two actors",
      """
      Two actors have the same code at the same time, so that rows of a data set would be given to
      one of them by chance. Schemes hand codes on: in the Correlates of War list 345 is
      Yugoslavia, then Serbia. Say with when how long each holds the code, or correct one.
      """,
      wrong: """
        entente: "1"
        actors:
          yugoslavia: { kind: state, ids: { cow: 345 } }
          serbia: { kind: state, ids: { cow: «345» } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          succession-2006:
            type: succession
            from: yugoslavia
            to: serbia
            evidence: { source: handbook, at: { page: 40 } }
        """,
      right: """
        entente: "1"
        actors:
          yugoslavia: { kind: state, ids: { cow: { value: 345, when: 1918/2006-06-04 } } }
          serbia: { kind: state, ids: { cow: { value: 345, when: 2006-06-05/.. } } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          succession-2006:
            type: succession
            from: yugoslavia
            to: serbia
            evidence: { source: handbook, at: { page: 40 } }
        """
    ),
    RulePage(
      "R703",
      .error,
      "no code in the master scheme",
      """
      defaults.identity names the scheme by which this model is joined with data, and this state
      has no code in it at the time at which it is used. Its rows would be missing without a word.
      Give it its code, choose a scheme that lists it, or allow R703 with the reason why the
      scheme leaves it out.
      """,
      wrong: """
        entente: "1"
        defaults: { identity: gw }
        actors:
          «abkhazia»: { kind: state, label: Abkhazia }
          russia: { kind: state, label: Russia, ids: { gw: 365 } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          alliance-2014:
            type: alliance
            participants: [{ actor: [abkhazia, russia], role: party }]
            evidence: { source: handbook, at: { page: 61 } }
        """,
      right: """
        entente: "1"
        defaults: { identity: gw }
        actors:
          abkhazia: { kind: state, label: Abkhazia, ids: { gw: 396 } }
          russia: { kind: state, label: Russia, ids: { gw: 365 } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          alliance-2014:
            type: alliance
            participants: [{ actor: [abkhazia, russia], role: party }]
            evidence: { source: handbook, at: { page: 61 } }
        """
    ),
    RulePage(
      "R704",
      .note,
      "code that users assign",
      """
      ISO 3166 leaves some codes to its users, such as XKX, and everyone may give them another
      meaning: the World Bank's XKX is Kosovo, another data set's may not be. Mark the code as
      assigned by users, so that nobody takes it for a standard one.
      """,
      wrong: """
        entente: "1"
        actors:
          kosovo: { kind: state, label: Kosovo, ids: { iso3: «XKX» } }
          albania: { kind: state, label: Albania, ids: { iso3: ALB } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          trade-2016:
            type: trade
            participants: [{ actor: [kosovo, albania], role: partner }]
            evidence: { source: handbook, at: { page: 18 } }
        """,
      right: """
        entente: "1"
        actors:
          kosovo: { kind: state, label: Kosovo, ids: { iso3: { value: XKX, assigned: user } } }
          albania: { kind: state, label: Albania, ids: { iso3: ALB } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          trade-2016:
            type: trade
            participants: [{ actor: [kosovo, albania], role: partner }]
            evidence: { source: handbook, at: { page: 18 } }
        """
    ),
  ]
}
