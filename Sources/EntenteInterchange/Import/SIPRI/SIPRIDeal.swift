internal import EntenteModel
internal import OrderedCollections

/// A deal of SIPRI's register, with its deliveries.
struct SIPRIDeal {
  /// What was delivered in a year, or in years that the row does not tell apart.
  struct Delivery {
    var years: [UncertainDate]
    var units: Quantity?
    var tiv: Double?
    var evidence: Evidence

    var year: Int? { years.last?.year }
  }

  /// What tells the deal from others.
  var key: String
  /// SIPRI's number; nil in the older layout.
  var number: String?
  var supplier: String
  var recipient: String
  var weapon: String
  var weaponType: String
  var category: String = ""
  var order: UncertainDate?
  var unitsOrdered: Quantity?
  var tivOrdered: Double?
  var tivPerUnit: Double?
  var status: String = ""
  var isLocal: Bool?
  var comment: String = ""
  var deliveries: [Delivery] = []
  /// Where the first row stands.
  var place: ImportPlace

  /// Adds the deliveries of another row of the deal, if it has not been taken already.
  mutating func take(_ other: SIPRIDeal) {
    guard let last = other.deliveries.last, deliveries.last?.evidence != last.evidence else {
      return
    }
    deliveries += other.deliveries
  }

  /// The days on which parties may be looked for.
  var days: ClosedRange<CalendarDay>? {
    let dates = [order].compactMap(\.self) + deliveries.flatMap(\.years)
    let first = dates.map(\.bounds.lowerBound).min()
    let last = dates.map(\.bounds.upperBound).max()
    guard let first, let last else { return nil }
    return first...last
  }
}

extension ImportDraft {
  /// Adds a deal as a relation.
  mutating func add(_ deal: SIPRIDeal) {
    let supplier = actor(sipri: deal.supplier, deal)
    let recipient = actor(sipri: deal.recipient, deal)
    var relation = Relation(
      RelationID(
        deal.number.map { "sipri-\($0)" }
          ?? ["sipri", supplier.rawValue, recipient.rawValue, FoldedName(deal.weapon).identifier]
          .compactMap(\.self).joined(separator: "-")
      ),
      type: SIPRIRegister.dealType.id,
      participants: [
        Participant(supplier, as: "supplier"), Participant(recipient, as: "recipient"),
      ],
      annotations: Annotations(
        label: LocalizedText(deal.weapon),
        description: deal.comment.isEmpty ? LocalizedText() : LocalizedText(deal.comment),
        evidence: deal.deliveries.map(\.evidence)
      )
    )
    if let order = deal.order { relation.dates["ordered"] = Claims(Period(order)) }
    if let delivered = deal.delivered { relation.dates["delivered"] = Claims(delivered) }
    relation.attributes = deal.attributes
    add(relation)
  }

  private mutating func actor(sipri name: String, _ deal: SIPRIDeal) -> ActorID {
    // One asterisk marks armed groups, two mark organizations.
    let bare = String(name.reversed().drop { $0 == "*" }.reversed())
    let kind: KindID =
      switch name.count - bare.count {
      case 0: "collective"
      case 1: "armed-group"
      default: "igo"
      }
    return actor(
      named: ImportRow.trimmed(bare),
      kind: kind,
      during: deal.days,
      at: deal.place
    )
  }
}

extension SIPRIDeal {
  /// The years of all deliveries.
  fileprivate var delivered: Period? {
    var years: [UncertainDate] = []
    for year in deliveries.flatMap(\.years) where !years.contains(year) { years.append(year) }
    years.sort { ($0.year, $0.description) < ($1.year, $1.description) }
    if years.count == 1 { return Period(years[0]) }
    return try? Period(parsing: "{\(years.map(\.description).joined(separator: ","))}")
  }

  fileprivate var attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>> {
    var attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>> = [:]
    func put(_ id: AttributeID, _ value: AttributeValue?) {
      if let value { attributes[id] = Claims(value) }
    }
    func put(_ id: AttributeID, text: String) {
      if !text.isEmpty { put(id, .text(LocalizedText(text))) }
    }
    put("weapon", text: weapon)
    put("weapon-type", text: weaponType)
    put("category", text: category)
    put("units-ordered", unitsOrdered.map { .quantity($0) })
    attributes["units"] = byYear(units) { $0.units.map { .quantity($0) } }
    put("tiv-ordered", tivOrdered.map(Self.tiv))
    put("tiv-per-unit", tivPerUnit.map(Self.tiv))
    attributes["tiv"] = byYear(tiv.map(Self.tiv)) { $0.tiv.map(Self.tiv) }
    put("status", status.isEmpty ? nil : .term(status))
    put("local-production", isLocal.map { .boolean($0) })
    return attributes
  }

  /// All in all first, then what each row says of its years.
  private func byYear(
    _ whole: AttributeValue?,
    _ value: (Delivery) -> AttributeValue?
  ) -> Claims<AttributeValue>? {
    guard let whole else { return nil }
    let parts = deliveries.compactMap { delivery in
      value(delivery).map { value in
        Claim(
          value,
          when: delivery.years.count == 1 ? Period(delivery.years[0]) : nil,
          evidence: [delivery.evidence]
        )
      }
    }
    if parts.count == 1 || parts.contains(where: { $0.when == nil }) { return Claims(whole) }
    return Claims([Claim(whole, evidence: parts.flatMap(\.evidence))] + parts)
  }

  private var units: AttributeValue? {
    let parts = deliveries.compactMap(\.units)
    guard !parts.isEmpty else { return nil }
    return .quantity(
      Quantity(
        .number(parts.map(\.midpoint).reduce(0, +)),
        isApproximate: parts.contains(where: \.isApproximate)
      )
    )
  }

  private var tiv: Double? {
    let parts = deliveries.compactMap(\.tiv)
    // Values have few decimals, which sums in binary blur.
    return parts.isEmpty ? nil : (parts.reduce(0, +) * 1e6).rounded() / 1e6
  }

  private static func tiv(_ value: Double) -> AttributeValue {
    .quantity(Quantity(.number(value), unit: SIPRIRegister.tivUnit))
  }
}
