import Yams

extension Node {
  /// Whether the node, or one in it, has an anchor or a tag.
  var isMarkedUp: Bool {
    switch self {
    case .scalar(let scalar): scalar.anchor != nil || isTagged(scalar.tag)
    case .sequence(let sequence):
      sequence.anchor != nil || isTagged(sequence.tag) || sequence.contains(where: \.isMarkedUp)
    case .mapping(let mapping):
      mapping.anchor != nil || isTagged(mapping.tag)
        || mapping.contains { $0.key.isMarkedUp || $0.value.isMarkedUp }
    case .alias: true
    }
  }

  private func isTagged(_ tag: Tag) -> Bool {
    let implicit = [
      "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
    ]
    return !implicit.contains(tag.description)
  }
}
