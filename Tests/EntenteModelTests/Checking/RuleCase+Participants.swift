import EntenteModel
import OrderedCollections

extension RuleCase {
  static let participants = [
    RuleCase(
      "R401 relation:pact.participants[2].role",
      breaks: { $0.relations["pact"]?.participants.append(Participant("usa", as: "witness")) },
      nearMiss: { $0.relations["pact"]?.participants.append(Participant("usa", as: "party")) }
    ),
    RuleCase(
      "R401 relation:pact.dates.sined",
      breaks: { $0.relations["pact"]?.dates = ["sined": Claims("2001")] },
      nearMiss: { $0.relations["pact"]?.dates = ["signed": Claims("2001")] }
    ),
    RuleCase(
      "R402 relation:pact.participants",
      breaks: { $0.relations["pact"]?.participants.removeLast() }
    ),
    RuleCase(
      "R402 relation:jets.participants[2].role",
      breaks: { $0.relations["jets"]?.participants.append(Participant("usa", as: "supplier")) },
      nearMiss: { $0.relations["jets"]?.participants.append(Participant("usa", as: "recipient")) }
    ),
    RuleCase(
      "R403 relation:jets.participants[0].actor",
      breaks: {
        $0.vocabulary.kinds["igo"] = ActorKind("igo")
        $0.actors["russia"]?.kind = "igo"
      },
      nearMiss: {
        $0.vocabulary.kinds["empire"] = ActorKind("empire", broader: "state")
        $0.actors["russia"]?.kind = "empire"
      }
    ),
    RuleCase(
      "R405 relation:pact.participants[2].actor",
      breaks: {
        $0.relations["pact"]?.participants[1].when = Claims("2001/2003")
        $0.relations["pact"]?.participants.append(
          Participant("russia", as: "party", when: Claims("2002/2016"))
        )
      },
      nearMiss: {
        // Each year may hold the last day of the one phase and the first of the next.
        $0.relations["pact"]?.participants[1].when = Claims("2001/2003")
        $0.relations["pact"]?.participants.append(
          Participant("russia", as: "party", when: Claims("2003/2016"))
        )
      }
    ),
    RuleCase(
      "R405 relation:ballot.participants[2].actor",
      breaks: { $0.relations["ballot"]?.participants.append(Participant("china", as: "voter")) }
    ),
    RuleCase(
      "R406 relation:jets.attributes.weapn",
      breaks: { $0.relations["jets"]?.attributes = ["weapn": Claims(.text("Su-35"))] },
      nearMiss: { $0.relations["jets"]?.attributes = ["weapon": Claims(.text("Su-35"))] }
    ),
    RuleCase(
      "R406 relation:jets.attributes.tiv",
      breaks: {
        $0.relations["jets"]?.attributes = [
          "tiv": Claims(.quantity(Quantity(.number(25), unit: "USD")))
        ]
      },
      nearMiss: {
        $0.relations["jets"]?.attributes = [
          "tiv": Claims(.quantity(Quantity(.number(25), unit: "SIPRI-TIV-million")))
        ]
      }
    ),
    RuleCase(
      "R406 relation:jets.attributes.units",
      breaks: {
        $0.relations["jets"]?.attributes = [
          "units": Claims(.list([.quantity(Quantity(.number(2)))]))
        ]
      },
      nearMiss: {
        $0.relations["jets"]?.attributes = ["units": Claims(.quantity(Quantity(.range(20, 24))))]
      }
    ),
    RuleCase(
      "R406 relation:jets",
      "R406 relation:jets.participants[1]",
      breaks: {
        $0.vocabulary.relationTypes["arms-transfer"]?.attributes["weapon"]?.isRequired = true
        $0.vocabulary.relationTypes["arms-transfer"]?.roles["recipient"]?.attributes["share"]?
          .isRequired = true
      }
    ),
    RuleCase(
      "R406 relation:jets.participants[1].share",
      breaks: {
        $0.relations["jets"]?.participants[1].attributes = ["share": Claims(.text("most"))]
      },
      nearMiss: {
        $0.relations["jets"]?.participants[1].attributes = [
          "share": Claims(.quantity(Quantity(.share(4, of: 5))))
        ]
      }
    ),
    RuleCase(
      "R407 relation:embargo.participants[1].actor",
      breaks: { $0.relations["embargo"]?.participants[1].actor = "usa" },
      nearMiss: {
        $0.relations["embargo"]?.participants[1].actor = "usa"
        $0.vocabulary.relationTypes["sanction"]?.allowsSelf = true
      }
    ),
  ]

  static let time = [
    RuleCase(
      "R505 relation:pact.participants[1].actor",
      breaks: {
        $0.relations["pact"]?.when = Claims("1996-04-26/2016")
        $0.actors["russia"]?.exists = "2001-06-15/.."
      },
      nearMiss: {
        // Some day of 2001 lies after the beginning.
        $0.relations["pact"]?.when = Claims("2001/2016")
        $0.actors["russia"]?.exists = "2001-06-15/.."
      }
    ),
    RuleCase(
      "R505 relation:pact.participants[1].actor",
      breaks: {
        $0.relations["pact"]?.when = Claims("2001/..")
        $0.actors["russia"]?.exists = "1991/2016"
      },
      nearMiss: {
        // An unknown end may have come in time.
        $0.relations["pact"]?.when = Claims("2001/")
        $0.actors["russia"]?.exists = "1991/2016"
      }
    ),
    RuleCase(
      "R505 relation:pact.participants[0].actor",
      "R505 relation:jets.participants[1].actor",
      "R505 relation:embargo.participants[1].actor",
      "R505 relation:ballot.participants[0].actor",
      breaks: { $0.actors["china"]?.exists = "2017/.." },
      // A single date is when it began, not all the time there was.
      nearMiss: { $0.actors["china"]?.exists = "1949-10-01" }
    ),
    RuleCase(
      "R506 relation:jets.dates.delivered",
      breaks: { $0.relations["jets"]?.dates["ordered"] = Claims("2017") },
      nearMiss: { $0.relations["jets"]?.dates["ordered"] = Claims("2016") }
    ),
    RuleCase(
      "R506 relation:pact.participants[0].dates.in-force",
      breaks: {
        $0.relations["pact"]?.participants[0].dates = [
          "signed": Claims("2002-02"), "in-force": Claims("2001-07"),
        ]
      },
      nearMiss: {
        $0.relations["pact"]?.participants[0].dates = [
          "signed": Claims("2001-07"), "in-force": Claims("2002-02"),
        ]
      }
    ),
    RuleCase(
      "R507 relation:pact.dates.terminated",
      breaks: {
        $0.relations["pact"]?.when = Claims("2002/..")
        $0.relations["pact"]?.dates = ["terminated": Claims("2016-01")]
      },
      nearMiss: {
        $0.relations["pact"]?.when = Claims("2002/")
        $0.relations["pact"]?.dates = ["signed": Claims("1999"), "terminated": Claims("2016-01")]
      }
    ),
    RuleCase(
      "R507 relation:pact.dates.terminated",
      breaks: { $0.relations["pact"]?.dates = ["terminated": Claims("2015")] },
      nearMiss: { $0.relations["pact"]?.dates = ["terminated": Claims("2016-05")] }
    ),
    RuleCase(
      "R507 relation:pact.dates.in-force",
      breaks: { $0.relations["pact"]?.dates = ["in-force": Claims("2017-01")] }
    ),
    RuleCase(
      "R507 relation:pact.ended",
      breaks: {
        $0.relations["pact"]?.when = Claims("2002/..")
        $0.relations["pact"]?.hasEnded = true
      },
      nearMiss: {
        $0.relations["pact"]?.when = Claims("2002/")
        $0.relations["pact"]?.hasEnded = true
      }
    ),
    RuleCase(
      "R508 relation:pact.participants[1].when",
      breaks: { $0.relations["pact"]?.participants[1].when = Claims("2017-06-09/") },
      nearMiss: { $0.relations["pact"]?.participants[1].when = Claims("2016/") }
    ),
    RuleCase(
      "R509 relation:pact.when",
      breaks: {
        $0.relations["pact"]?.when = Claims("2001/..")
        $0.sources["handbook"]?.issued = "2011"
      },
      nearMiss: {
        $0.relations["pact"]?.when = Claims("2001/..")
        $0.relations["pact"]?.attested = ["2016"]
        $0.sources["handbook"]?.issued = "2011"
      }
    ),
    RuleCase(
      "R510 relation:pact.when",
      breaks: {
        $0.relations["pact"]?.when = Claims("2001/..")
        $0.sources["handbook"]?.coverage = "1815/2012"
      },
      nearMiss: {
        $0.relations["pact"]?.when = Claims("2001/..")
        $0.sources["handbook"]?.coverage = "1815/2012"
        $0.relations["pact"]?.evidence.append(Evidence("atlas"))
      }
    ),
    RuleCase(
      "R511 relation:ballot.when",
      breaks: { $0.relations["ballot"]?.when = Claims("2031") },
      nearMiss: {
        $0.relations["ballot"]?.when = Claims("2031")
        $0.relations["ballot"]?.modality = .announced
      }
    ),
    RuleCase(
      "R511 observation:poll.when",
      breaks: { $0.observations["poll"]?.when = Claims("2017-08") },
      nearMiss: { $0.observations["poll"]?.when = Claims("2017-07") }
    ),
    RuleCase(
      "R511 relation:pact.dates.in-force",
      breaks: {
        $0.relations["pact"]?.when = nil
        $0.relations["pact"]?.dates = ["in-force": Claims("2018")]
      },
      nearMiss: {
        // The end of a treaty may be agreed beforehand.
        $0.relations["pact"]?.when = nil
        $0.relations["pact"]?.dates = ["in-force": Claims("2001"), "terminated": Claims("2021")]
      }
    ),
  ]
}
