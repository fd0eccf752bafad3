import EntenteModel
import OrderedCollections

extension RuleCase {
  static let evidence = [
    RuleCase(
      "R601 relation:ballot",
      breaks: { $0.relations["ballot"]?.evidence = [] },
      nearMiss: {
        $0.relations["ballot"]?.evidence = []
        $0.relations["ballot"]?.participants[0].evidence = [Evidence("atlas")]
      }
    ),
    RuleCase(
      "R601 relation:ballot",
      breaks: {
        $0.relations["ballot"]?.evidence = [
          Evidence("atlas", stance: .disputes), Evidence("handbook", stance: .mentions),
        ]
      },
      nearMiss: {
        $0.relations["ballot"]?.evidence = [
          Evidence("atlas", stance: .disputes), Evidence("handbook"),
        ]
      }
    ),
    RuleCase(
      "R601 observation:poll",
      "R601 influence:cause",
      breaks: {
        $0.observations["poll"]?.evidence = []
        $0.influences["cause"]?.evidence = []
      },
      nearMiss: {
        $0.observations["poll"]?.evidence = []
        $0.observations["poll"]?.when = Claims([Claim("2016", evidence: [Evidence("atlas")])])
      }
    ),
    RuleCase(
      "R602 relation:pact.evidence[0].at.clause",
      breaks: { $0.relations["pact"]?.evidence[0].locators = [Locator("clause", "2")] },
      nearMiss: {
        $0.relations["pact"]?.evidence[0].locators = [
          Locator("page", "2"), Locator("section", "參"),
        ]
      }
    ),
    RuleCase(
      "R602 relation:pact.evidence[0].quote",
      breaks: {
        $0.relations["pact"]?.evidence[0].quote = String(repeating: "國", count: 301)
      },
      nearMiss: {
        $0.relations["pact"]?.evidence[0].quote = String(repeating: "國", count: 300)
      }
    ),
    RuleCase(
      "R602 relation:pact.evidence[0].quote-lang",
      breaks: { $0.relations["pact"]?.evidence[0].quoteLanguage = "zh_TW" },
      nearMiss: { $0.relations["pact"]?.evidence[0].quoteLanguage = "zh-Hant" }
    ),
    RuleCase(
      "R603 relation:ballot.when[0]",
      breaks: {
        $0.relations["ballot"]?.when = Claims([
          Claim("2016-03", rank: .preferred),
          Claim("2016-04", evidence: [Evidence("atlas")]),
        ])
      },
      nearMiss: {
        $0.relations["ballot"]?.when = Claims([
          Claim("2016-03", rank: .preferred, evidence: [Evidence("handbook")]),
          Claim("2016-04", evidence: [Evidence("atlas")]),
          Claim("2016-05", rank: .deprecated),
        ])
      }
    ),
    RuleCase(
      "R603 relation:jets.intensity[0]",
      breaks: {
        $0.relations["jets"]?.intensity = Claims([
          Claim(0.5), Claim(0.6, when: "2016", evidence: [Evidence("atlas")]),
        ])
      },
      nearMiss: {
        $0.relations["jets"]?.intensity = Claims([
          Claim(0.5, when: "2015"), Claim(0.6, when: "2016"),
        ])
      }
    ),
    RuleCase(
      "R606 relation:ballot.when[1]",
      breaks: {
        $0.relations["ballot"]?.when = Claims([
          Claim("2016-03", rank: .preferred, evidence: [Evidence("atlas")]),
          Claim("2016-04", rank: .preferred, evidence: [Evidence("atlas")]),
        ])
      },
      nearMiss: {
        $0.relations["ballot"]?.when = Claims([
          Claim("2016-03", rank: .preferred, when: "2015", evidence: [Evidence("atlas")]),
          Claim("2016-04", rank: .preferred, when: "2016", evidence: [Evidence("atlas")]),
        ])
      }
    ),
    RuleCase(
      "R605 relation:pact.evidence[0].supports[1]",
      breaks: { $0.relations["pact"]?.evidence[0].supports = ["when", "whn"] },
      nearMiss: {
        $0.relations["pact"]?.evidence[0].supports = [
          "when", "dates.signed", "participants[0].when", "label.en", "ids.atop",
        ]
      }
    ),
    RuleCase(
      "R605 relation:jets.evidence[0].supports[0]",
      breaks: { $0.relations["jets"]?.evidence[0].supports = ["attributes.pledges"] },
      nearMiss: { $0.relations["jets"]?.evidence[0].supports = ["attributes.units", "share"] }
    ),
    RuleCase(
      "R607 relation:jets.likelihood",
      breaks: {
        $0.relations["jets"]?.likelihood = .likely
        $0.relations["jets"]?.confidence = .high
      },
      nearMiss: { $0.relations["jets"]?.confidence = .high }
    ),
    RuleCase(
      "R608 relation:ballot.likelihood",
      breaks: {
        $0.relations["jets"]?.likelihood = .likely
        $0.relations["ballot"]?.likelihood = .probable
      },
      nearMiss: {
        $0.relations["jets"]?.likelihood = .probable
        $0.relations["ballot"]?.likelihood = .remote
      }
    ),
    RuleCase(
      "R609 relation:jets.evidence[0].credibility",
      breaks: { $0.relations["jets"]?.evidence[0].credibility = 7 },
      nearMiss: { $0.relations["jets"]?.evidence[0].credibility = 6 }
    ),
    RuleCase(
      "R611 relation:pact.evidence[0].attribution[0]",
      breaks: {
        $0.relations["pact"]?.evidence = [
          Evidence("atlas", voice: .reported, attribution: ["russia"])
        ]
      },
      nearMiss: {
        $0.sources["handbook"]?.party = ["russia"]
        $0.sources["atlas"]?.authors = [PersonName(literal: "China")]
        $0.relations["pact"]?.evidence = [
          Evidence("handbook", voice: .reported, attribution: ["russia"]),
          Evidence("atlas", voice: .reported, attribution: ["china"]),
          Evidence("atlas", voice: .reported, attribution: ["china", "russia"]),
          Evidence("atlas", voice: .fact, attribution: ["russia"]),
        ]
      }
    ),
    RuleCase(
      "R604 relation:jets",
      breaks: {
        // Who disputes it does not bear out what the opponent says.
        $0.relations["jets"]?.evidence = [
          Evidence("handbook", attribution: ["usa"]), Evidence("atlas", stance: .disputes),
        ]
      },
      nearMiss: {
        $0.relations["jets"]?.evidence = [
          Evidence("handbook"), Evidence("atlas", attribution: ["usa"], stance: .disputes),
        ]
      }
    ),
    RuleCase(
      "R604 relation:jets",
      breaks: { $0.relations["jets"]?.evidence = [Evidence("handbook", attribution: ["usa"])] },
      nearMiss: {
        $0.relations["jets"]?.evidence = [
          Evidence("handbook", attribution: ["usa"]), Evidence("atlas"),
        ]
      }
    ),
    RuleCase(
      "R604 relation:jets",
      breaks: {
        // An organ speaks for its state, and the embargo on a ministry concerns its state.
        $0.actors["treasury"] = Actor(
          "treasury",
          kind: "state",
          ids: [.init("iso3", "TRE")],
          of: "usa"
        )
        $0.actors["ministry"] = Actor(
          "ministry",
          kind: "state",
          ids: [.init("iso3", "MIN")],
          of: "china"
        )
        $0.relations["embargo"]?.participants[1].actor = "ministry"
        $0.sources["handbook"]?.party = ["treasury"]
        $0.relations["pact"]?.evidence.append(Evidence("atlas"))
      },
      nearMiss: {
        // Their own words about their own deal are not one-sided.
        $0.sources["handbook"]?.party = ["china"]
      }
    ),
    RuleCase(
      "R604 relation:embargo",
      breaks: { $0.relations["embargo"]?.evidence = [Evidence("atlas", attribution: ["china"])] },
      nearMiss: { $0.relations["embargo"]?.evidence = [Evidence("atlas", attribution: ["usa"])] }
    ),
  ]

  static let identity = [
    RuleCase(
      "R701 actor:usa.ids.iso3",
      breaks: { $0.actors["usa"]?.ids[0].value = "US" },
      nearMiss: { $0.actors["usa"]?.ids[0].value = "USB" }
    ),
    RuleCase(
      "R701 scheme:iso3.pattern",
      breaks: { $0.vocabulary.schemes["iso3"]?.pattern = "[A-Z" }
    ),
    RuleCase(
      "R702 actor:usa.ids.iso3",
      breaks: { $0.actors["usa"]?.ids[0].value = "CHN" },
      nearMiss: {
        $0.actors["usa"]?.ids[0].value = "CHN"
        $0.vocabulary.schemes["iso3"]?.isShared = true
      }
    ),
    RuleCase(
      "R702 actor:serbia.ids.iso3",
      breaks: {
        $0.actors["yugoslavia"] = .former("yugoslavia", "YUG", "1991/2006")
        $0.actors["serbia"] = .former("serbia", "YUG", "2005-01-01/2017")
        $0.relations["ballot"]?.attach(["yugoslavia", "serbia"])
      },
      nearMiss: {
        $0.actors["yugoslavia"] = .former("yugoslavia", "YUG", "1991/2006")
        $0.actors["serbia"] = .former("serbia", "YUG", "2006/2017")
        $0.relations["ballot"]?.attach(["yugoslavia", "serbia"])
      }
    ),
    RuleCase(
      "R703 actor:usa.ids",
      breaks: { $0.actors["usa"]?.ids = [] },
      nearMiss: {
        $0.actors["tonga"] = Actor("tonga", kind: "state")
        $0.imported.addresses.insert(.actor("tonga"))
      }
    ),
    RuleCase(
      "R703 actor:usa.ids",
      breaks: { $0.actors["usa"]?.ids[0].when = "1990/2013" },
      nearMiss: { $0.actors["usa"]?.ids[0].when = "1990/2014" }
    ),
    RuleCase(
      "R704 actor:usa.ids.iso3",
      breaks: { $0.actors["usa"]?.ids[0].value = "XKX" },
      nearMiss: {
        $0.actors["usa"]?.ids[0].value = "XKX"
        $0.actors["usa"]?.ids[0].isUserAssigned = true
      }
    ),
  ]
}

extension Actor {
  fileprivate static func former(_ id: ActorID, _ code: String, _ when: Period) -> Actor {
    Actor(id, kind: "state", ids: [ExternalIdentifier("iso3", code, when: when)])
  }
}

extension Relation {
  /// Lets observers be mentioned without a date that would have to fit.
  fileprivate mutating func attach(_ actors: [ActorID]) {
    when = nil
    evidence[0].attribution = actors
  }
}
