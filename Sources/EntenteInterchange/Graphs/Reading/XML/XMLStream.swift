internal import CExpat
internal import EntenteTables

/// What takes the elements of an XML text as they come.
protocol XMLReceiver: AnyObject {
  /// Whether the text of the element that has just begun is wanted.
  var wantsText: Bool { get }

  /// Takes the beginning of an element; names come without their prefix.
  func begin(
    _ name: String,
    _ attributes: XMLAttributes,
    _ place: XMLPlace
  ) throws(GraphFormatError)

  /// Takes the end of an element, with its text since its beginning or its last child, if wanted.
  func end(_ name: String, text: String, _ place: XMLPlace) throws(GraphFormatError)
}

/// An XML text read from beginning to end without a tree of it.
///
/// Entities other than the five of XML are refused, so that no text grows by being read, and so
/// are elements more than ``depthLimit`` deep.
@safe final class XMLStream {
  /// How deep elements may lie in each other.
  static let depthLimit = 512

  fileprivate let parser: OpaquePointer
  fileprivate let receiver: any XMLReceiver
  fileprivate var failure: GraphFormatError?
  fileprivate var depth = 0
  fileprivate var text: [UInt8] = []
  fileprivate var wantsText = false

  private init(_ receiver: any XMLReceiver) throws(GraphFormatError) {
    guard let parser = unsafe XML_ParserCreate(nil) else {
      throw GraphFormatError("there is no memory to read XML")
    }
    unsafe self.parser = parser
    self.receiver = receiver
  }

  deinit {
    unsafe XML_ParserFree(parser)
  }

  /// Reads an input.
  static func read(
    _ input: ByteInput,
    limit: Int,
    into receiver: any XMLReceiver
  ) throws(GraphFormatError) {
    let stream = try XMLStream(receiver)
    stream.setHandlers()
    do {
      try input.forEachPiece(limit: limit) { piece in
        try stream.parse(piece, isLast: false)
      }
      try stream.parse([], isLast: true)
    } catch let error as GraphFormatError {
      throw error
    } catch {
      throw GraphFormatError(unreadable: error, path: input.path)
    }
  }

  fileprivate var place: XMLPlace { XMLPlace(stream: self) }

  private func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(GraphFormatError) {
    let parser = unsafe self.parser
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser,
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(buffer.count),
        isLast ? 1 : 0
      )
    }
    if let failure { throw failure }
    guard status != XML_STATUS_OK else { return }
    let code = unsafe XML_GetErrorCode(parser)
    let reason = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? "not XML"
    throw place.error("this is no well-formed XML: \(reason)")
  }

  fileprivate func fail(_ error: GraphFormatError) {
    guard failure == nil else { return }
    failure = error
    _ = unsafe XML_StopParser(parser, XML_Bool(0))
  }

  /// Does a step of the reading; after a failure nothing happens any more.
  fileprivate func attempt(_ body: () throws(GraphFormatError) -> Void) {
    guard failure == nil else { return }
    do throws(GraphFormatError) {
      try body()
    } catch {
      fail(error)
    }
  }

  private func setHandlers() {
    let parser = unsafe self.parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(parser, beginElement, endElement)
    unsafe XML_SetCharacterDataHandler(parser, takeText)
    unsafe XML_SetEntityDeclHandler(parser, refuseEntity)
    unsafe XML_SetUnknownEncodingHandler(parser, setEncoding, nil)
  }
}

/// Where in an XML text the reading is; only of use while it is there.
struct XMLPlace {
  fileprivate let stream: XMLStream

  /// The line, from 1.
  var line: Int { Int(unsafe XML_GetCurrentLineNumber(stream.parser)) }

  /// The column, from 1.
  var column: Int { Int(unsafe XML_GetCurrentColumnNumber(stream.parser)) + 1 }

  /// An error at this place.
  func error(_ message: String) -> GraphFormatError {
    GraphFormatError(message, line: line, column: column)
  }
}

private func stream(_ pointer: UnsafeMutableRawPointer?) -> XMLStream? {
  unsafe pointer.map { unsafe Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
}

private func localName(_ pointer: UnsafePointer<CChar>?) -> String {
  guard let pointer = unsafe pointer else { return "" }
  var start = unsafe pointer
  var next = unsafe pointer
  while unsafe next.pointee != 0 {
    if unsafe next.pointee == CChar(UInt8(ascii: ":")) { unsafe start = next + 1 }
    unsafe next += 1
  }
  return unsafe String(cString: start)
}

private let beginElement: XML_StartElementHandler = { data, name, attributes in
  guard let stream = unsafe stream(data), stream.failure == nil else { return }
  stream.depth += 1
  guard stream.depth <= XMLStream.depthLimit else {
    stream.fail(
      stream.place.error("elements lie more than \(XMLStream.depthLimit) deep in each other")
    )
    return
  }
  stream.text.removeAll(keepingCapacity: true)
  let name = unsafe localName(name)
  let values = unsafe XMLAttributes(attributes)
  stream.attempt { () throws(GraphFormatError) in
    try stream.receiver.begin(name, values, stream.place)
  }
  stream.wantsText = stream.receiver.wantsText
}

private let endElement: XML_EndElementHandler = { data, name in
  guard let stream = unsafe stream(data), stream.failure == nil else { return }
  stream.depth -= 1
  let text = stream.text.isEmpty ? "" : String(decoding: stream.text, as: UTF8.self)
  stream.text.removeAll(keepingCapacity: true)
  let name = unsafe localName(name)
  stream.attempt { () throws(GraphFormatError) in
    try stream.receiver.end(name, text: text, stream.place)
  }
  stream.wantsText = stream.receiver.wantsText
}

private let takeText: XML_CharacterDataHandler = { data, bytes, count in
  guard let stream = unsafe stream(data), stream.wantsText, stream.failure == nil,
    let bytes = unsafe bytes
  else { return }
  let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
  unsafe stream.text.append(contentsOf: buffer)
}

private let refuseEntity: XML_EntityDeclHandler = { data, name, _, _, _, _, _, _, _ in
  guard let stream = unsafe stream(data) else { return }
  let name = unsafe localName(name)
  stream.fail(
    stream.place.error(
      "the file declares the entity \"\(name)\"; entities are refused, as their text can grow "
        + "without bounds: write it out"
    )
  )
}

/// Encodings of one byte a character that expat does not know itself.
private let setEncoding: XML_UnknownEncodingHandler = { _, name, encoding in
  guard let name = unsafe name, let encoding = unsafe encoding,
    let table = XMLEncoding.table(named: unsafe String(cString: name))
  else { return 0 }
  unsafe withUnsafeMutableBytes(of: &encoding.pointee.map) { buffer in
    let map = unsafe buffer.assumingMemoryBound(to: Int32.self)
    for (byte, scalar) in table.enumerated() { unsafe map[byte] = scalar }
  }
  unsafe encoding.pointee.data = nil
  unsafe encoding.pointee.convert = nil
  unsafe encoding.pointee.release = nil
  return 1
}
