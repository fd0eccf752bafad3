import Foundation
import FoundationXML

/// A parsed XML document, flat: its elements in order, with their attributes and text.
///
/// Reading one throws if the text is not well formed.
final class XMLText: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init(_ data: Data) throws {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    parser.shouldResolveExternalEntities = false
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(Element(name: elementName, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  /// The root.
  var root: Element? { elements.first }

  /// The elements with a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// What is written in the picture.
  var words: [String] {
    all("text").map { $0.text.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
  }

  /// The values of an attribute, wherever it stands.
  func values(of attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  /// The classes of the element with an id.
  func classes(of id: String) -> [String]? {
    elements.first { $0.attributes["id"] == id }?.attributes["class"]?
      .split(separator: " ").map(String.init)
  }
}
