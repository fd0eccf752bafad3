/// How an element looks by the graphics that yEd writes into its data.
struct YEdPicture {
  /// Whether there was any element of graphics.
  private(set) var isUsed = false
  /// The first label.
  private(set) var label: String?
  /// How many labels more there were.
  private(set) var furtherLabels = 0
  /// Whether there was what is not kept.
  private(set) var hasOther = false
  private var look = ExchangeGraph.Style()
  private var wantsColor = true

  /// The look; nil if nothing was said.
  var style: ExchangeGraph.Style? { look == ExchangeGraph.Style() ? nil : look }

  /// Takes the beginning of an element, and returns whether its text is wanted.
  mutating func begin(_ name: String, _ attributes: XMLAttributes) -> Bool {
    isUsed = true
    switch name {
    case "Geometry":
      guard look.position == nil, let x = attributes["x"].flatMap(ValueText.number),
        let y = attributes["y"].flatMap(ValueText.number)
      else { break }
      let width = attributes["width"].flatMap(ValueText.number) ?? 0
      let height = attributes["height"].flatMap(ValueText.number) ?? 0
      // The file has the corner, others have the middle.
      look.position = [x + width / 2, y + height / 2]
      look.size = max(width, height)
    case "Fill":
      if let color = attributes["color"], wantsColor, attributes["transparent"] != "true" {
        look.color = color.uppercased()
        wantsColor = false
      }
    case "Shape": look.shape = look.shape ?? attributes["type"]
    case "LineStyle":
      if wantsColor, let color = attributes["color"] {
        look.color = color.uppercased()
        wantsColor = false
      }
      if look.size == nil { look.size = attributes["width"].flatMap(ValueText.number) }
      if look.shape == nil, let type = attributes["type"], type != "line" { look.shape = type }
    case "NodeLabel", "EdgeLabel": return true
    case "BorderStyle", "Arrows", "BendStyle", "Path", "Point", "State", "Insets", "BorderInsets":
      hasOther = true
    default: break
    }
    return false
  }

  /// Takes the end of an element.
  mutating func end(_ name: String, _ text: String) {
    guard name == "NodeLabel" || name == "EdgeLabel" else { return }
    let text = ValueText.trimmed(text)
    guard !text.isEmpty else { return }
    if label == nil { label = text } else { furtherLabels += 1 }
  }
}
