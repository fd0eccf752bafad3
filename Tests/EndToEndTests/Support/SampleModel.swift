/// A small model with everything that the tests of pictures look at.
///
/// It imports nothing, so that reading it takes no time. The sale is over in 2017, the entry has not
/// begun in 2014, both links are fit for a picture.
enum SampleModel {
  static let text = """
    entente: "1"
    title: { en: Two states and a club, zh-Hant: 兩國與一會 }
    defaults: { lang: en, as-of: 2017-07 }
    actors:
      north: { kind: state, label: { en: Northland, zh-Hant: 北國 } }
      south: { kind: state, label: { en: Southland, zh-Hant: 南國 } }
      club: { kind: igo, label: { en: Club & Co, zh-Hant: 俱樂部 } }
    sources:
      handbook:
        type: book
        title: "A <handbook> of \\"treaties\\""
        author: [ { family: Doe, given: Jane } ]
        issued: 2017
        URL: "https://example.org/handbook?a=1&b=2"
      leaflet: { type: webpage, title: A leaflet, issued: 2016, URL: "mailto:archive@example.org" }
    relations:
      friendship:
        type: treaty
        label: { en: Friendship, zh-Hant: 友好條約 }
        participants: [ { actor: [north, south], role: party } ]
        dates: { signed: 2001-07-16 }
        when: 2001-07-16/..
        evidence: [ { source: handbook, at: { page: 12 }, quote: friends for ever } ]
      sale:
        type: arms-transfer
        from: south
        to: north
        when: 2014-03/2016
        evidence: [ { source: handbook, at: { page: 13 } } ]
      entry:
        type: membership
        participants: [ { actor: north, role: member }, { actor: club, role: organization } ]
        when: 2015/..
        evidence: [ { source: handbook, at: { page: 30 } } ]
      worry:
        type: concern
        from: club
        to: south
        when: 2016
        evidence: [ { source: leaflet } ]
    views:
      overview: { title: { en: Two states and a club, zh-Hant: 兩國與一會 }, focus: [north] }
      arms:
        title: { en: Arms, zh-Hant: 軍售 }
        select: [ include: { relations: { type: arms-transfer } } ]

    """
}
