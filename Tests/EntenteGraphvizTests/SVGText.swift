import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The texts, titles, links and ids of an SVG as an XML parser reads them.
final class SVGText: NSObject, XMLParserDelegate {
  struct Group {
    var id = ""
    var styles = ""
    var title = ""
    var description = ""
    var lines: [String] = []
    var tooltip = ""
    var link = ""
  }

  /// The groups by the id of the SVG element, children before parents.
  private(set) var groups: [String: Group] = [:]
  /// The attributes of the root.
  private(set) var root: [String: String] = [:]
  /// The root's own title and description.
  private(set) var top = Group()
  private(set) var families: Set<String> = []
  private(set) var failure: (any Error)?
  private var open: [Group] = []
  private var names: [String] = []
  private var text = ""

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { failure = parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    text = ""
    names.append(name)
    switch name {
    case "svg": root = attributes
    case "g": open.append(Group(id: attributes["id"] ?? "", styles: attributes["class"] ?? ""))
    case "text": families.insert(attributes["font-family"] ?? "")
    case "a" where !open.isEmpty:
      // The group around a link is inside the group of the node.
      for place in open.indices.suffix(2) {
        open[place].tooltip = attributes["xlink:title"] ?? ""
        open[place].link = attributes["xlink:href"] ?? ""
      }
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    names.removeLast()
    switch name {
    case "title" where open.isEmpty: top.title = text
    case "desc" where open.isEmpty: top.description = text
    case "title": open[open.count - 1].title = text
    case "text":
      for place in open.indices { open[place].lines.append(text) }
    case "g":
      let group = open.removeLast()
      groups[group.id] = group
    default: break
    }
    text = ""
  }
}
