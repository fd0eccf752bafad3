internal import Dispatch
internal import EntenteModel
internal import OrderedCollections
internal import Synchronization

/// A part of a section, whose elements are read beside those of other parts.
///
/// Reading an element needs no other element, so parts are read on as many cores as there are; what
/// they find is then stored part by part, in the order of the text.
struct ElementPart: Sendable {
  /// Puts what was read into the model, and reports what was wrong with it.
  typealias Store = @Sendable (inout ModelAssembler) -> Void

  /// Says which elements there will be, as other parts may ask.
  let announce: @Sendable (inout ReadingSession.Snapshot) -> Void
  /// Reads the elements.
  let read: @Sendable (ReadingSession.Snapshot) -> Store

  /// The most elements of a part: enough that handing them to another core costs nothing.
  static let limit = 64

  /// Reads parts side by side.
  ///
  /// - Parameters:
  ///   - parts: The parts, in the order of the text.
  ///   - snapshot: What is known before.
  /// - Returns: What stores the elements, in the same order.
  static func read(_ parts: [ElementPart], _ snapshot: ReadingSession.Snapshot) -> [Store] {
    guard parts.count > 1 else { return parts.map { $0.read(snapshot) } }
    let stores = Mutex<[Store?]>(Array(repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let store = parts[number].read(snapshot)
      stores.withLock { $0[number] = store }
    }
    return stores.withLock { $0.compactMap(\.self) }
  }
}

/// One kind of elements: where they stand in a text and in a model, and how one is read.
struct ElementSection<Subject, Element: Sendable>: Sendable {
  /// What one is called, such as "relation".
  let noun: String
  /// Where a model keeps them.
  let path: any WritableKeyPath<Model, OrderedDictionary<Identifier<Subject>, Element>> & Sendable
  /// The address of one.
  let address: @Sendable (Identifier<Subject>) -> Address
  /// Reads one.
  let read: @Sendable (NodeReader, Identifier<Subject>) -> Element?

  /// An element that was read, with what was wrong with it.
  struct Found: Sendable {
    let id: Identifier<Subject>
    let pair: TextNode.Pair
    let element: Element?
    let ofKey: [Diagnostic]
    let ofElement: [Diagnostic]
  }

  /// The parts of a section in a file.
  func parts(of section: NodeReader?, in file: ModelFile) -> [ElementPart] {
    let pairs = section?.nodePairs("\(noun)s", expected: "a map from id to \(noun)") ?? []
    return stride(from: 0, to: pairs.count, by: ElementPart.limit).map { first in
      let pairs = pairs[first..<min(first + ElementPart.limit, pairs.count)]
      let (number, language, isMain) = (file.file, file.language, file.isMain)
      return ElementPart(
        announce: { snapshot in
          for pair in pairs {
            let place = address(Identifier(pair.key.scalar ?? ""))
            snapshot.origins[place] = .init(file: number, key: pair.key, node: pair.value)
          }
        },
        read: { snapshot in
          let session = ReadingSession(snapshot)
          let context = NodeReader.Context(file: number, session: session, language: language)
          let found = pairs.map { readElement($0, NodeReader(node: $0.key, context: context)) }
          return { $0.store(found, of: self, file: number, isMain: isMain) }
        }
      )
    }
  }

  private func readElement(_ pair: TextNode.Pair, _ key: NodeReader) -> Found {
    // An element with a wrong id is read all the same, to find what else is wrong with it.
    let id = key.identifier(noun, as: Identifier<Subject>.self) ?? Identifier(key.scalar ?? "")
    let ofKey = key.session.takeDiagnostics()
    key.session.current = address(id)
    defer { key.session.current = nil }
    let element = read(key.at(pair.value), id)
    return Found(
      id: id,
      pair: pair,
      element: element,
      ofKey: ofKey,
      ofElement: key.session.takeDiagnostics()
    )
  }
}
