internal import EntenteModel
internal import OrderedCollections

/// The types of relations that events add up to.
enum EventTypes {
  private static let quads: [(word: String, label: String, valence: Valence, intensity: Double)] = [
    ("verbal-cooperation", "verbal cooperation", .cooperative, 0.2),
    ("material-cooperation", "material cooperation", .cooperative, 0.5),
    ("verbal-conflict", "verbal conflict", .conflictual, 0.3),
    ("material-conflict", "material conflict", .conflictual, 0.7),
  ]

  /// The roots of CAMEO, with the quad class that each belongs to.
  ///
  /// Source: P. Schrodt, *CAMEO: Conflict and Mediation Event Observations. Event and Actor
  /// Codebook*, version 1.1b3, 2012, chapter 6.
  private static let roots: [(word: String, quad: Int)] = [
    ("public-statement", 1), ("appeal", 1), ("intent-to-cooperate", 1), ("consultation", 1),
    ("diplomatic-cooperation", 1), ("material-cooperation", 2), ("aid", 2), ("yielding", 2),
    ("investigation", 3), ("demand", 3), ("disapproval", 3), ("rejection", 3), ("threat", 3),
    ("protest", 3), ("force-posture", 4), ("reduced-relations", 3), ("coercion", 4),
    ("assault", 4), ("fight", 4), ("mass-violence", 4),
  ]

  /// What CAMEO calls the regions that stand in place of a country.
  ///
  /// Source: as above, chapter 4.
  static let regions: [String: String] = [
    "AFR": "Africa", "ASA": "Asia", "BLK": "Balkans", "CRB": "Caribbean", "CAU": "Caucasus",
    "CFR": "Central Africa", "CAS": "Central Asia", "CEU": "Central Europe",
    "EAF": "Eastern Africa",
    "EEU": "Eastern Europe", "EIN": "East Indies", "EUR": "Europe", "LAM": "Latin America",
    "MEA": "Middle East", "MDT": "Mediterranean", "NAF": "North Africa", "NMR": "North America",
    "PGS": "Persian Gulf", "SCN": "Scandinavia", "SAM": "South America", "SAS": "South Asia",
    "SEA": "Southeast Asia", "SAF": "Southern Africa", "WAF": "West Africa", "WST": "the West",
  ]

  /// The quad class of a CAMEO root.
  static func quad(ofRoot root: Int) -> Int { roots[root - 1].quad }

  /// The word of a class.
  static func word(_ type: Int, _ types: EventOptions.Types) -> String {
    types == .quad ? quads[type - 1].word : roots[type - 1].word
  }

  /// The type of a class.
  static func id(_ type: Int, _ types: EventOptions.Types) -> RelationTypeID {
    types == .root && type == 6
      ? "reported-material-cooperation-root"
      : RelationTypeID("reported-\(word(type, types))")
  }

  /// Declares the types.
  static func add(_ types: EventOptions.Types, to vocabulary: inout Vocabulary) {
    func put(_ type: RelationType) { vocabulary.relationTypes[type.id] = type }
    put(interaction)
    for (number, quad) in quads.enumerated() {
      put(
        RelationType(
          id(number + 1, .quad),
          broader: interaction.id,
          valence: quad.valence,
          intensity: quad.intensity,
          annotations: Annotations(
            label: LocalizedText("reported \(quad.label)"),
            description: LocalizedText("Events of quad class \(number + 1): \(quad.label).")
          )
        )
      )
    }
    guard types == .root else { return }
    for (number, root) in roots.enumerated() {
      let code = number < 9 ? "0\(number + 1)" : "\(number + 1)"
      put(
        RelationType(
          id(number + 1, .root),
          broader: id(root.quad, .quad),
          maps: ["cameo": CodeMapping(codes: [code], match: .exact)],
          annotations: Annotations(
            label: LocalizedText(
              "reported \(String(root.word.map { $0 == "-" ? " " : $0 }))"
            )
          )
        )
      )
    }
  }

  private static let interaction = RelationType(
    "reported-interaction",
    roles: [
      "source": Role("source", side: .source, minimum: 1),
      "target": Role("target", side: .target, minimum: 1),
    ],
    attributes: [
      "events": Attribute("events", .count), "mentions": Attribute("mentions", .count),
      "goldstein": Attribute("goldstein", .number), "tone": Attribute("tone", .number),
    ],
    valence: .neutral,
    intensity: 0.2,
    projection: .directed,
    annotations: Annotations(
      label: "reported interaction",
      description:
        "What machines coded from news as done by one actor to another in a year or month, added up. Reports are no events: one event may be reported many times. goldstein and tone are means."
    )
  )
}
