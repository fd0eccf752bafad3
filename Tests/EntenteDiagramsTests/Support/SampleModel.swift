import EntenteModel
import OrderedCollections

/// A model the size of a paper: parallel, many-sided, attributed, possible and absent relations.
enum SampleModel {
  static let model: Model = {
    var model = Model(
      title: [
        "en": "China–Russia strategic coordination", "zh-Hant": "中俄戰略協作",
        "ru": "Стратегическое взаимодействие Китая и России",
      ],
      defaults: Defaults(asOf: "2017-07"),
      vocabulary: SampleVocabulary.vocabulary
    )
    for actor in actors { model.actors[actor.id] = actor }
    model.sources["sun"] = Source(
      "sun",
      title: "Development and Prospect",
      authors: [PersonName(family: "Sun")],
      issued: "2017",
      fields: ["URL": "https://example.org/sun"]
    )
    model.sources["gabuev"] = Source(
      "gabuev",
      title: "Friends with Benefits?",
      authors: [PersonName(family: "Gabuev")],
      issued: "2016-06"
    )
    for relation in relations { model.relations[relation.id] = relation }
    for observation in observations { model.observations[observation.id] = observation }
    for factor in factors { model.factors[factor.id] = factor }
    for influence in influences { model.influences[influence.id] = influence }
    return model
  }()

  private static let observations: [Observation] = [
    Observation(
      "poll-2009",
      kind: .poll,
      holders: ["russia"],
      about: [.actor("china")],
      statement: [
        "en": "China ranks fourth among the most friendly countries", "zh-Hant": "將中國列為第 4 最友好的國家",
      ],
      when: Claims("2009"),
      annotations: Annotations(evidence: [cited("1")])
    ),
    Observation(
      "trade-2014",
      kind: .figure,
      about: [.relation("gas")],
      statement: ["en": "trade volume", "zh-Hant": "貿易額"],
      value: Claims(Quantity(.number(95), isApproximate: true, unit: "USD-billion")),
      when: Claims("2014"),
      annotations: Annotations(evidence: [cited("1")])
    ),
  ]

  private static func factor(_ id: FactorID, _ en: String, _ zh: String) -> Factor {
    Factor(id, annotations: Annotations(label: ["en": en, "zh-Hant": zh]))
  }

  private static let factors: [Factor] = [
    factor("reservations", "Russian reservations about working with China", "俄羅斯對與中國合作的保留"),
    factor("closeness", "closeness of China and Russia", "中俄親近程度"),
    factor("tension", "tension between Russia and the West", "俄羅斯與西方的緊張"),
    factor("prices", "oil price", "油價"),
  ]

  private static func influence(
    _ id: InfluenceID,
    _ from: Address,
    _ to: Address,
    _ sign: InfluenceSign
  ) -> Influence {
    Influence(
      id,
      from: from,
      to: to,
      sign: sign,
      arguedBy: ["sun"],
      annotations: Annotations(evidence: [cited("2")])
    )
  }

  private static let influences: [Influence] = [
    influence("i1", .relation("sanctions-us"), .factor("reservations"), .negative),
    influence("i2", .factor("reservations"), .factor("closeness"), .negative),
    influence("i3", .factor("tension"), .factor("closeness"), .positive),
    influence("i4", .relation("ukraine-war"), .factor("tension"), .positive),
    influence("i5", .factor("closeness"), .relation("s400"), .positive),
    influence("i6", .factor("prices"), .factor("closeness"), .unclear),
    influence("i7", .actor("usa"), .factor("tension"), .positive),
  ]

  private static func actor(
    _ id: ActorID,
    _ kind: KindID,
    _ en: String,
    _ zh: String,
    _ ru: String
  ) -> Actor {
    Actor(id, kind: kind, label: ["en": en, "zh-Hant": zh, "ru": ru])
  }

  private static let actors: [Actor] = [
    actor("china", "state", "China", "中國", "Китай"),
    actor("russia", "state", "Russia", "俄羅斯", "Россия"),
    actor("usa", "state", "United States", "美國", "США"),
    actor("ukraine", "state", "Ukraine", "烏克蘭", "Украина"),
    actor("japan", "state", "Japan", "日本", "Япония"),
    actor("india", "state", "India", "印度", "Индия"),
    actor("vietnam", "state", "Vietnam", "越南", "Вьетнам"),
    actor("south-korea", "state", "South Korea", "南韓", "Республика Корея"),
    actor("kazakhstan", "state", "Kazakhstan", "哈薩克", "Казахстан"),
    actor("taiwan", "territory", "Taiwan", "台灣", "Тайвань"),
    actor("crimea", "territory", "Crimea", "克里米亞", "Крым"),
    actor(
      "sco",
      "igo",
      "Shanghai Cooperation Organization",
      "上海合作組織",
      "Шанхайская организация сотрудничества"
    ),
    actor("nato", "igo", "NATO", "北約", "НАТО"),
    actor("eu", "igo", "European Union", "歐盟", "Европейский союз"),
    actor("bri", "project", "Belt and Road", "一帶一路", "Пояс и путь"),
    actor("isis", "armed-group", "Islamic State", "伊斯蘭國", "Исламское государство"),
    actor("rosneft", "firm", "Rosneft", "俄羅斯石油公司", "Роснефть"),
    actor("the-west", "collective", "the West", "西方", "Запад"),
    actor("some-russians", "group", "some Russians", "部分俄羅斯人", "некоторые россияне"),
    actor("fu-ying", "person", "Fu Ying", "傅瑩", "Фу Ин"),
    actor("sun", "person", "Sun Kuo-hsiang", "孫國祥", "Сунь Госян"),
  ]

  static func cited(_ page: String, _ chain: [ActorID] = ["sun"], quote: String? = nil) -> Evidence
  {
    Evidence(
      "sun",
      at: [Locator("page", page)],
      quote: quote,
      voice: .fact,
      attribution: chain,
      via: [CitedWork("gabuev", footnote: "2")]
    )
  }

  private static func relation(
    _ id: RelationID,
    _ type: RelationTypeID,
    _ participants: [(ActorID, RoleID)],
    _ when: Period? = nil,
    _ label: LocalizedText = LocalizedText(),
    modality: Modality = .actual,
    attested: [Period] = [],
    chain: [ActorID]? = ["sun"]
  ) -> Relation {
    Relation(
      id,
      type: type,
      participants: participants.map { Participant($0.0, as: $0.1) },
      when: when.map { Claims($0) },
      attested: attested,
      modality: modality,
      annotations: Annotations(
        label: label,
        evidence: chain.map { [cited("3", $0, quote: "各方都對另一方最重要問題表示尊重")] } ?? []
      )
    )
  }

  private static let both: [(ActorID, RoleID)] = [("china", "party"), ("russia", "party")]
  private static let arms: [(ActorID, RoleID)] = [("russia", "supplier"), ("china", "recipient")]
  private static let joint: [(ActorID, RoleID)] = [
    ("china", "participant"), ("russia", "participant"),
  ]
  private static func stance(_ from: ActorID, _ to: ActorID) -> [(ActorID, RoleID)] {
    [(from, "critic"), (to, "criticized")]
  }

  private static let relations: [Relation] = [
    relation(
      "treaty-2001",
      "treaty",
      both,
      "2001-07-16/..",
      [
        "en": "Good-Neighbourliness and Friendly Cooperation", "zh-Hant": "睦鄰友好合作條約",
        "ru": "О добрососедстве, дружбе и сотрудничестве",
      ]
    ),
    relation(
      "launches-2009",
      "agreement",
      both,
      "2009-10",
      [
        "en": "notification of missile launches", "zh-Hant": "導彈發射通知",
        "ru": "уведомления о пусках ракет",
      ]
    ),
    relation("su27", "arms-transfer", arms, "1991/..", "Su-27SK"),
    relation("s400", "arms-transfer", arms, "2014", "S-400"),
    relation("su35", "arms-transfer", arms, "2015/2018", "Su-35S"),
    relation(
      "pm-2005",
      "exercise",
      joint,
      "2005/..",
      ["en": "Peace Mission", "zh-Hant": "和平使命", "ru": "Мирная миссия"]
    ),
    relation(
      "js",
      "exercise",
      joint,
      "2012/..",
      ["en": "Joint Sea", "zh-Hant": "海上聯合", "ru": "Морское взаимодействие"]
    ),
    relation(
      "as-2016",
      "exercise",
      joint,
      "2016-05",
      ["en": "Aerospace Security", "zh-Hant": "空天安全", "ru": "Воздушно-космическая безопасность"]
    ),
    relation(
      "gas",
      "energy-supply",
      arms,
      "2014-05-21/",
      ["en": "gas contract", "zh-Hant": "天然氣合約", "ru": "газовый контракт"]
    ),
    relation(
      "fears",
      "concern",
      stance("russia", "china"),
      nil,
      [
        "en": "fear of Chinese expansion in the Far East", "zh-Hant": "擔心中國在遠東擴張",
        "ru": "опасения экспансии на Дальнем Востоке",
      ],
      chain: ["sun", "fu-ying", "some-russians"]
    ),
    relation("no-alliance", "alliance", both, nil, modality: .absent, attested: ["2017"]),
    relation("sanctions-us", "sanction", stance("usa", "russia"), "2014/.."),
    relation("crit-ru", "criticism", stance("russia", "usa"), "2016-07~", "THAAD"),
    relation("crit-cn", "criticism", stance("china", "usa"), "2016-07", "THAAD"),
    relation(
      "embargo",
      "sanction",
      stance("usa", "china"),
      "1989/..",
      ["en": "arms embargo", "zh-Hant": "武器禁運", "ru": "эмбарго на оружие"]
    ),
    relation("sanctions-eu", "sanction", stance("eu", "russia"), "2014/.."),
    relation(
      "embargo-eu",
      "sanction",
      stance("eu", "china"),
      "1989/..",
      ["en": "arms embargo", "zh-Hant": "武器禁運", "ru": "эмбарго на оружие"]
    ),
    relation(
      "annexation",
      "intervention",
      stance("russia", "crimea"),
      "2014-03-18",
      ["en": "annexation", "zh-Hant": "併吞", "ru": "аннексия"]
    ),
    relation("ukraine-war", "intervention", stance("russia", "ukraine"), "2014/.."),
    relation(
      "nato-ukraine",
      "support",
      stance("nato", "ukraine"),
      "2008",
      ["en": "membership signal", "zh-Hant": "成員國信號", "ru": "сигнал о членстве"]
    ),
    relation("part-crimea", "part", stance("crimea", "ukraine")),
    relation("thaad", "support", stance("usa", "south-korea"), "2016-07", "THAAD"),
    relation(
      "referendum",
      "criticism",
      stance("china", "taiwan"),
      "2000/2008",
      ["en": "opposes the referendum", "zh-Hant": "反對公投", "ru": "против референдума"]
    ),
    relation(
      "sco-members",
      "membership",
      [
        ("sco", "organization"), ("china", "member"), ("russia", "member"),
        ("kazakhstan", "member"),
      ],
      "2001-06-15/.."
    ),
    relation("us-nato", "membership", [("nato", "organization"), ("usa", "member")], "1949/.."),
    relation(
      "arms-asia",
      "arms-transfer",
      [("russia", "supplier"), ("india", "recipient"), ("vietnam", "recipient")],
      "2000~/.."
    ),
    relation("bri-leads", "support", stance("china", "bri"), "2013/.."),
    relation("bri-accepts", "support", stance("russia", "bri"), "2014/..", chain: nil),
    relation("leverage", "leverage", stance("russia", "japan"), nil, chain: ["sun", "fu-ying"]),
    relation("oil", "energy-supply", [("rosneft", "supplier"), ("china", "recipient")], "2013-06"),
    relation("isis-cn", "concern", stance("china", "isis"), "2015?"),
    relation("isis-ru", "intervention", stance("russia", "isis"), "2015-09-30/.."),
    relation(
      "west-ru",
      "criticism",
      stance("the-west", "russia"),
      "2014/..",
      modality: .alleged,
      chain: ["sun", "fu-ying"]
    ),
    relation("quoted", "criticism", stance("fu-ying", "the-west"), "2016-01"),
  ]
}
