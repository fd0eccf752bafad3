import EntenteModel
import OrderedCollections

extension RuleCase {
  static let references = [
    RuleCase(
      "R103 source:Hand_Book",
      breaks: {
        $0.sources["Hand_Book"] = Source("Hand_Book")
        $0.relations["pact"]?.evidence = [Evidence("Hand_Book"), Evidence("handbook")]
      },
      nearMiss: {
        $0.sources["hand-book"] = Source("hand-book")
        $0.relations["pact"]?.evidence = [Evidence("hand-book"), Evidence("handbook")]
      }
    ),
    RuleCase("R103 actor:china", breaks: { $0.actors["china"]?.id = "prc" }),
    RuleCase(
      "R103 rule:R01",
      "R301 rule:R01.forbid.actors[0]",
      breaks: { $0.rules["R01"] = UserRule("R01", .forbidActor(.named("nobody-known"))) }
    ),
    RuleCase(
      "R301 relation:pact.participants[1].actor",
      breaks: { $0.relations["pact"]?.participants[1].actor = "rusia" }
    ),
    RuleCase(
      "R301 relation:pact.evidence[1].source",
      breaks: { $0.relations["pact"]?.evidence.append(Evidence("nowhere-at-all")) },
      nearMiss: { $0.relations["pact"]?.evidence.append(Evidence("atlas")) }
    ),
    RuleCase(
      "R301 relation:pact.evidence[0].attribution[1]",
      "R301 relation:pact.evidence[0].via[0].source",
      breaks: {
        $0.relations["pact"]?.evidence[0].attribution = ["china", "nobody-known"]
        $0.relations["pact"]?.evidence[0].via = [CitedWork("unknown-work")]
      },
      nearMiss: {
        $0.relations["pact"]?.evidence[0].attribution = ["china", "russia"]
        $0.relations["pact"]?.evidence[0].via = [CitedWork("atlas")]
      }
    ),
    RuleCase("R301 relation:pact.type", breaks: { $0.relations["pact"]?.type = "traety" }),
    RuleCase("R301 actor:usa.kind", breaks: { $0.actors["usa"]?.kind = "sate" }),
    RuleCase("R301 actor:usa.of", breaks: { $0.actors["usa"]?.whole = "united" }),
    RuleCase(
      "R301 actor:usa.members[0].actor",
      breaks: { $0.actors["usa"]?.members = [Member("guam-island")] },
      nearMiss: { $0.actors["usa"]?.members = [Member("russia")] }
    ),
    RuleCase(
      "R301 actor:usa.ids.isoo",
      breaks: { $0.actors["usa"]?.ids.append(ExternalIdentifier("isoo", "US")) }
    ),
    RuleCase("R301 source:atlas.party[0]", breaks: { $0.sources["atlas"]?.party = ["chnia"] }),
    RuleCase(
      "R301 type:vote.broader",
      breaks: { $0.vocabulary.relationTypes["vote"]?.broader = "ballots" }
    ),
    RuleCase(
      "R301 type:vote.roles.voter.kinds[0]",
      breaks: { $0.vocabulary.relationTypes["vote"]?.roles["voter"]?.kinds = ["stat", "state"] },
      nearMiss: { $0.vocabulary.relationTypes["vote"]?.roles["voter"]?.kinds = ["state"] }
    ),
    RuleCase(
      "R301 relation:jets.responds-to[0]",
      "R301 relation:jets.supersedes[0]",
      breaks: {
        $0.relations["jets"]?.respondsTo = ["embrago"]
        $0.relations["jets"]?.supersedes = ["no-such-relation"]
      },
      nearMiss: { $0.relations["jets"]?.respondsTo = ["embargo"] }
    ),
    RuleCase(
      "R301 observation:poll.about[1]",
      breaks: { $0.observations["poll"]?.about.append(.relation("jet")) },
      nearMiss: { $0.observations["poll"]?.about.append(.relation("jets")) }
    ),
    RuleCase(
      "R301 influence:cause.to",
      "R301 influence:cause.argued-by[0]",
      breaks: {
        $0.influences["cause"]?.to = .observation("polls")
        $0.influences["cause"]?.arguedBy = ["a-scholar"]
      },
      nearMiss: {
        $0.influences["cause"]?.to = .observation("poll")
        $0.influences["cause"]?.arguedBy = ["russia"]
      }
    ),
    RuleCase("R301 model.defaults.identity", breaks: { $0.defaults.identity = "cow-code" }),
    RuleCase(
      "R302 relation:pact.participants[0].actor",
      breaks: {
        $0.actors["china"]?.aliases = ["en": ["Power"]]
        $0.actors["russia"]?.aliases = ["en": ["power"]]
        $0.relations["pact"]?.participants[0].actor = "Power"
      },
      nearMiss: {
        $0.actors["china"]?.aliases = ["en": ["Power"]]
        $0.actors["russia"]?.aliases = ["en": ["power"]]
      }
    ),
    RuleCase(
      "R303 source:diary",
      breaks: { $0.sources["diary"] = Source("diary") },
      nearMiss: {
        $0.sources["diary"] = Source("diary")
        $0.imported.addresses.insert(.source("diary"))
      }
    ),
    RuleCase(
      "R303 kind:igo",
      "R303 type:visit",
      "R303 actor:nato",
      "R303 factor:hope",
      breaks: {
        $0.vocabulary.kinds["igo"] = ActorKind("igo")
        $0.vocabulary.relationTypes["visit"] = RelationType("visit", broader: "vote")
        $0.actors["nato"] = Actor("nato", kind: "state", ids: [ExternalIdentifier("iso3", "NAT")])
        $0.factors["hope"] = Factor("hope")
      },
      nearMiss: { $0.vocabulary.terms["mutual"] = Term("mutual") }
    ),
    RuleCase(
      "R304 relation:pact.allow.R604",
      breaks: { $0.relations["pact"]?.allowances = ["R604": "no other source"] },
      nearMiss: { $0.relations["pact"]?.allowances = ["R610": "the archive is a scan"] }
    ),
    RuleCase(
      "R301 relation:pact.participants[1].actor",
      "R304 relation:pact.allow.R301",
      breaks: {
        $0.relations["pact"]?.participants[1].actor = "rusia"
        $0.relations["pact"]?.allowances = ["R301": "cannot be silenced"]
      }
    ),
  ]

  static let vocabulary = [
    RuleCase(
      "R408 kind:state.broader",
      breaks: {
        $0.vocabulary.kinds["state"]?.broader = "polity"
        $0.vocabulary.kinds["polity"] = ActorKind("polity", broader: "state")
      },
      nearMiss: {
        $0.vocabulary.kinds["state"]?.broader = "polity"
        $0.vocabulary.kinds["polity"] = ActorKind("polity")
      }
    ),
    RuleCase(
      "R408 type:treaty.broader",
      breaks: {
        $0.vocabulary.relationTypes["treaty"]?.broader = "vote"
        $0.vocabulary.relationTypes["vote"]?.broader = "treaty"
      },
      nearMiss: { $0.vocabulary.relationTypes["treaty"]?.broader = "vote" }
    ),
    RuleCase(
      "R408 type:vote",
      breaks: { $0.vocabulary.relationTypes["vote"]?.valence = nil },
      nearMiss: {
        $0.vocabulary.relationTypes["vote"]?.valence = nil
        $0.vocabulary.relationTypes["vote"]?.intensity = nil
        $0.vocabulary.relationTypes["vote"]?.broader = "treaty"
      }
    ),
    RuleCase(
      "R401 type:treaty.extent.end[0]",
      breaks: { $0.vocabulary.relationTypes["treaty"]?.extent?.end = ["ended"] },
      nearMiss: {
        $0.vocabulary.relationTypes["vote"]?.extent = Extent(start: ["held"], end: ["held"])
      }
    ),
    RuleCase(
      "R402 type:vote.roles.voter.min",
      "R402 relation:ballot.participants[0].role",
      breaks: { $0.vocabulary.relationTypes["vote"]?.roles["voter"]?.maximum = 0 }
    ),
    RuleCase(
      "R409 relation:pact.responds-to[1]",
      breaks: {
        $0.relations["pact"]?.respondsTo = ["embargo", "jets"]
        $0.relations["jets"]?.respondsTo = ["ballot"]
        $0.relations["ballot"]?.respondsTo = ["pact"]
      },
      nearMiss: {
        $0.relations["pact"]?.respondsTo = ["embargo", "jets"]
        $0.relations["jets"]?.respondsTo = ["ballot"]
        $0.relations["ballot"]?.supersedes = ["pact"]
      }
    ),
    RuleCase(
      "R409 relation:pact.supersedes[0]",
      breaks: { $0.relations["pact"]?.supersedes = ["pact"] }
    ),
    RuleCase(
      "R409 actor:china.of",
      breaks: {
        $0.actors["china"]?.whole = "russia"
        $0.actors["russia"]?.whole = "china"
      }
    ),
  ]
}

extension ActorCriteria {
  static func named(_ id: ActorID) -> ActorCriteria { ActorCriteria(ids: [id]) }
}
