import EntenteModel
import OrderedCollections

/// A small vocabulary with the shapes that pictures must tell apart.
enum SampleVocabulary {
  static var vocabulary: Vocabulary {
    Vocabulary(kinds: kinds, relationTypes: types)
  }

  private static var kinds: OrderedDictionary<KindID, ActorKind> {
    let list: [(KindID, KindID?, LocalizedText)] = [
      ("state", nil, ["en": "state", "zh-Hant": "國家", "ru": "государство"]),
      ("region", nil, ["en": "region", "zh-Hant": "地區", "ru": "регион"]),
      ("territory", "region", ["en": "territory", "zh-Hant": "領土", "ru": "территория"]),
      (
        "igo", nil,
        [
          "en": "intergovernmental organization", "zh-Hant": "政府間國際組織",
          "ru": "межправительственная организация",
        ]
      ),
      ("collective", nil, ["en": "collective", "zh-Hant": "集合", "ru": "совокупность"]),
      ("group", nil, ["en": "group", "zh-Hant": "群體", "ru": "группа"]),
      ("project", nil, ["en": "project", "zh-Hant": "計畫", "ru": "проект"]),
      (
        "armed-group", nil, ["en": "armed group", "zh-Hant": "武裝團體", "ru": "вооружённая группа"]
      ),
      ("firm", nil, ["en": "firm", "zh-Hant": "企業", "ru": "предприятие"]),
      ("research", nil, ["en": "research institution", "zh-Hant": "研究機構"]),
      ("person", nil, ["en": "person", "zh-Hant": "人物", "ru": "лицо"]),
      ("public", nil, ["en": "public", "zh-Hant": "公眾", "ru": "общественность"]),
    ]
    return OrderedDictionary(
      uniqueKeysWithValues: list.map { id, broader, label in
        (id, ActorKind(id, broader: broader, annotations: Annotations(label: label)))
      }
    )
  }

  private static func role(_ id: RoleID, _ side: Side, _ label: LocalizedText) -> Role {
    Role(id, side: side, label: label)
  }

  private static let peers: OrderedDictionary<RoleID, Role> = [
    "party": role("party", .peer, ["en": "party", "zh-Hant": "當事方", "ru": "сторона"])
  ]
  private static let supply: OrderedDictionary<RoleID, Role> = [
    "supplier": role("supplier", .source, ["en": "supplier", "zh-Hant": "供應方", "ru": "поставщик"]),
    "recipient": role(
      "recipient",
      .target,
      ["en": "recipient", "zh-Hant": "接收方", "ru": "получатель"]
    ),
  ]
  private static let stance: OrderedDictionary<RoleID, Role> = [
    "critic": role("critic", .source, ["en": "critic", "zh-Hant": "批評方", "ru": "критик"]),
    "criticized": role(
      "criticized",
      .target,
      ["en": "criticized", "zh-Hant": "被批評方", "ru": "критикуемый"]
    ),
  ]
  private static let member: OrderedDictionary<RoleID, Role> = [
    "organization": role(
      "organization",
      .hub,
      ["en": "organization", "zh-Hant": "組織", "ru": "организация"]
    ),
    "member": role("member", .peer, ["en": "member", "zh-Hant": "成員", "ru": "член"]),
  ]
  private static let exercise: OrderedDictionary<RoleID, Role> = [
    "host": role("host", .peer, ["en": "host", "zh-Hant": "東道主", "ru": "хозяин"]),
    "participant": role(
      "participant",
      .peer,
      ["en": "participant", "zh-Hant": "參與方", "ru": "участник"]
    ),
  ]

  private static var types: OrderedDictionary<RelationTypeID, RelationType> {
    let list: [RelationType] = [
      type(
        "agreement",
        peers,
        .cooperative,
        0.4,
        ["en": "agreement", "zh-Hant": "協議", "ru": "соглашение"]
      ),
      type("treaty", peers, .cooperative, 0.6, ["en": "treaty", "zh-Hant": "條約", "ru": "договор"]),
      type(
        "alliance",
        peers,
        .cooperative,
        0.9,
        ["en": "alliance", "zh-Hant": "同盟", "ru": "союз"]
      ),
      type(
        "exercise",
        exercise,
        .cooperative,
        0.5,
        ["en": "military exercise", "zh-Hant": "軍事演習", "ru": "военные учения"]
      ),
      type(
        "arms-transfer",
        supply,
        .cooperative,
        0.6,
        ["en": "arms transfer", "zh-Hant": "武器轉讓", "ru": "поставки вооружений"]
      ),
      type(
        "energy-supply",
        supply,
        .cooperative,
        0.4,
        ["en": "energy supply", "zh-Hant": "能源供應", "ru": "поставки энергоресурсов"]
      ),
      type(
        "membership",
        member,
        .cooperative,
        0.5,
        ["en": "membership", "zh-Hant": "成員資格", "ru": "членство"]
      ),
      type(
        "support",
        stance,
        .cooperative,
        0.3,
        ["en": "support", "zh-Hant": "支持", "ru": "поддержка"]
      ),
      type(
        "criticism",
        stance,
        .conflictual,
        0.2,
        ["en": "criticism", "zh-Hant": "批評", "ru": "критика"]
      ),
      type(
        "concern",
        stance,
        .conflictual,
        0.2,
        ["en": "concern", "zh-Hant": "疑慮", "ru": "обеспокоенность"]
      ),
      type(
        "sanction",
        stance,
        .conflictual,
        0.5,
        ["en": "sanction", "zh-Hant": "制裁", "ru": "санкции"]
      ),
      type(
        "intervention",
        stance,
        .conflictual,
        0.8,
        ["en": "intervention", "zh-Hant": "干預", "ru": "вмешательство"]
      ),
      type(
        "leverage",
        stance,
        .neutral,
        0.3,
        ["en": "leverage", "zh-Hant": "籌碼", "ru": "рычаг влияния"]
      ),
      type("part", stance, .neutral, 0, ["en": "part of", "zh-Hant": "屬於", "ru": "часть"]),
    ]
    return OrderedDictionary(uniqueKeysWithValues: list.map { ($0.id, $0) })
  }

  private static func type(
    _ id: RelationTypeID,
    _ roles: OrderedDictionary<RoleID, Role>,
    _ valence: Valence,
    _ intensity: Double,
    _ label: LocalizedText
  ) -> RelationType {
    RelationType(
      id,
      roles: roles,
      valence: valence,
      intensity: intensity,
      annotations: Annotations(label: label)
    )
  }
}
