import EntenteModel
import OrderedCollections

extension RuleCase {
  static let views = [
    RuleCase(
      "R301 view:all.select[0].include.relations.type[0]",
      "R301 view:all.focus[0]",
      breaks: {
        var view = View("all", selection: [.include(.relations(RelationCriteria(types: ["vot"])))])
        view.focus = ["chnia"]
        $0.views["all"] = view
      },
      nearMiss: {
        $0.views["all"] = View(
          "all",
          selection: [.include(.relations(RelationCriteria(types: ["vote"])))],
          focus: ["china"]
        )
      }
    ),
    RuleCase(
      "R801 view:past",
      breaks: {
        $0.views["past"] = View(
          "past",
          time: .at("1815"),
          selection: []
        )
        $0.keepOnlyRelations()
      },
      nearMiss: { $0.views["past"] = View("past", time: .at("2015")) }
    ),
    RuleCase(
      "R801 view:one.select[1].exclude",
      breaks: {
        $0.views["one"] = View(
          "one",
          selection: [
            .include(.relations(RelationCriteria(types: ["vote"]))),
            .exclude(.relations(RelationCriteria(types: ["sanction"]))),
          ]
        )
      },
      nearMiss: {
        $0.views["one"] = View(
          "one",
          selection: [
            .include(.relations(RelationCriteria(types: ["vote", "sanction"]))),
            .exclude(.relations(RelationCriteria(types: ["sanction"]))),
          ]
        )
      }
    ),
    RuleCase(
      "R802 view:all.show.parallel",
      breaks: {
        $0.views["all"] = View("all")
        $0.views["all"]?.show.parallel = .merge
      },
      nearMiss: {
        $0.views["all"] = View("all")
        $0.views["all"]?.show.parallel = .merge
        $0.views["all"]?.show.parallelBy = .pair
        $0.views["rest"] = View("rest")
        $0.views["rest"]?.show.parallel = .separate
      }
    ),
    RuleCase(
      "R803 view:all.measures",
      breaks: { $0.views["all"] = View("all", measures: ["betweenness"]) },
      nearMiss: {
        $0.views["all"] = View("all", measures: ["betweenness"], projections: ["vote": .clique])
      }
    ),
    RuleCase(
      "R804 view:all.style[0].width.by",
      breaks: {
        var rule = StyleRule(.relations(RelationCriteria(types: ["arms-transfer"])))
        rule.width = .scaled(by: .attribute("units"), range: 1...4)
        $0.views["all"] = View("all", style: [rule])
      },
      nearMiss: {
        var rule = StyleRule(.relations(RelationCriteria(types: ["arms-transfer"])))
        rule.width = .scaled(by: .attribute("units"), range: 1...4)
        $0.views["all"] = View("all", style: [rule])
        $0.relations["jets"]?.attributes["units"] = Claims(.quantity(Quantity(.number(24))))
      }
    ),
    RuleCase(
      "R805 view:first.extends",
      breaks: {
        $0.views["first"] = View("first", extends: "second")
        $0.views["second"] = View("second", extends: "first")
      },
      nearMiss: {
        $0.views["first"] = View("first", extends: "second")
        $0.views["second"] = View("second")
      }
    ),
    RuleCase(
      "R806 view:slow.step",
      breaks: { $0.views["slow"] = View("slow", time: .series("2014/2016", by: .month)) },
      nearMiss: { $0.views["slow"] = View("slow", time: .series("2014/2016", by: .year)) }
    ),
  ]

  static let policy = [
    RuleCase(
      "P001 source:handbook.redistributable",
      breaks: { $0.sources["handbook"]?.isRedistributable = false },
      nearMiss: { $0.sources["handbook"]?.isRedistributable = true }
    ),
    RuleCase(
      "P002 actor:envoy",
      breaks: { $0.addEnvoy(office: "") },
      nearMiss: { $0.addEnvoy(office: "Ambassador") }
    ),
    RuleCase(
      "U01 relation:pact",
      breaks: {
        $0.rules["U01"] = UserRule(
          "U01",
          .requireRelation(RelationCriteria(types: ["treaty"]), field: "dates.signed")
        )
      },
      nearMiss: {
        $0.rules["U01"] = UserRule(
          "U01",
          .requireRelation(RelationCriteria(types: ["treaty"]), field: "when")
        )
      }
    ),
    RuleCase(
      "U02 relation:embargo",
      breaks: {
        $0.rules["U02"] = UserRule("U02", .forbidRelation(RelationCriteria(types: ["sanction"])))
      },
      nearMiss: {
        $0.rules["U02"] = UserRule("U02", .forbidRelation(RelationCriteria(types: ["sanction"])))
        $0.relations["embargo"]?.allowances = ["U02": "the subject of the model"]
      }
    ),
    RuleCase(
      "U03 actor:usa",
      breaks: {
        $0.actors["china"]?.exists = "1949/.."
        $0.actors["russia"]?.exists = "1991/.."
        $0.rules["U03"] = UserRule("U03", .requireActor(ActorCriteria(), field: "exists"))
      },
      nearMiss: {
        $0.rules["U03"] = UserRule("U03", .requireActor(ActorCriteria(), field: "ids.iso3"))
      }
    ),
    RuleCase(
      "R605 rule:U04.require.field",
      breaks: {
        $0.rules["U04"] = UserRule("U04", .requireRelation(RelationCriteria(), field: "evidnce"))
      },
      nearMiss: {
        $0.rules["U04"] = UserRule("U04", .requireRelation(RelationCriteria(), field: "evidence"))
      }
    ),
  ]
}

extension Model {
  /// Takes away what has no date, and lets the actors be imported, so that only dates select.
  fileprivate mutating func keepOnlyRelations() {
    observations = [:]
    influences = [:]
    factors = [:]
    for actor in actors.keys { imported.addresses.insert(.actor(actor)) }
  }

  fileprivate mutating func addEnvoy(office: String) {
    vocabulary.kinds["person"] = ActorKind("person")
    actors["envoy"] = Actor("envoy", kind: "person", of: "usa")
    if !office.isEmpty { actors["envoy"]?.office = LocalizedText(office) }
    factors["mistrust"]?.holders.append("envoy")
  }
}
