import EntenteModel
import OrderedCollections

/// How actors of a kind are drawn: by shape and a pale fill, each different from the rest.
struct KindLook: Hashable, Sendable {
  let shape: String
  let tint: String
  var isRounded = false
  var outlines = 1
  var pattern: LinePattern = .solid
  /// A character that looks like the shape, for the legend, of those that DejaVu Sans has.
  var sign: String?

  private static let byKind: [KindID: KindLook] = [
    "state": KindLook(shape: "box", tint: "#FFFFFF", isRounded: true, sign: "▢"),
    "organ": KindLook(shape: "box", tint: "#EEF1F4", sign: "□"),
    "igo": KindLook(shape: "ellipse", tint: "#E3EFFB", sign: "○"),
    "organization": KindLook(shape: "ellipse", tint: "#E3EFFB", sign: "○"),
    "ngo": KindLook(shape: "ellipse", tint: "#DFF3F1", pattern: .dashed, sign: "◌"),
    "bloc": KindLook(shape: "ellipse", tint: "#E9E6F7", outlines: 2, sign: "◎"),
    "collective": KindLook(shape: "ellipse", tint: "#F3EAF7", outlines: 2, sign: "◎"),
    "group": KindLook(shape: "ellipse", tint: "#F3F3F3", pattern: .dashed, sign: "◌"),
    "territory": KindLook(shape: "note", tint: "#FFF4D6", sign: "◹"),
    "region": KindLook(shape: "note", tint: "#FBF7EA", sign: "◹"),
    "project": KindLook(shape: "hexagon", tint: "#E6F4E6", sign: "⬡"),
    "armed-group": KindLook(shape: "octagon", tint: "#FBE3DE"),
    "party": KindLook(shape: "house", tint: "#FCEBF2", sign: "⌂"),
    "firm": KindLook(shape: "component", tint: "#F1EFDC"),
    "media": KindLook(shape: "tab", tint: "#E8EEF2"),
    "research": KindLook(shape: "folder", tint: "#EAF0E4"),
    "person": KindLook(shape: "underline", tint: "#FFFFFF"),
    "public": KindLook(shape: "parallelogram", tint: "#FDEEDC", sign: "▱"),
  ]
  private static let unknown = KindLook(shape: "box", tint: "#F6F6F6", sign: "□")

  /// The look of the kind, or of the nearest broader kind that has one; that kind names it.
  static func nearest(
    to kind: KindID,
    in vocabulary: Vocabulary
  ) -> (look: KindLook, kind: KindID) {
    for candidate in vocabulary.ancestry(of: kind) {
      if let look = byKind[candidate] { return (look, candidate) }
    }
    return (unknown, kind)
  }
}
