extension ElementPath {
  /// Reads a path; nil if the text has another form.
  ///
  /// Paths are written `relation:arms.intensity` or `relation:pact.participants[0].role`; the
  /// element alone is a path too.
  public init?(_ text: some StringProtocol) {
    let head = text.prefix { !".[]".contains($0) }
    guard let element = Address(head), !element.name.isEmpty else { return nil }
    var steps: [Step] = []
    var rest = text[head.endIndex...]
    while let first = rest.first {
      rest = rest.dropFirst()
      let name = rest.prefix { !".[]".contains($0) }
      rest = rest[name.endIndex...]
      if first == "." {
        guard !name.isEmpty else { return nil }
        steps.append(.key(String(name)))
      } else {
        guard first == "[", rest.first == "]", name.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
          let index = Int(name)
        else { return nil }
        steps.append(.index(index))
        rest = rest.dropFirst()
      }
    }
    self.init(element, steps)
  }
}
