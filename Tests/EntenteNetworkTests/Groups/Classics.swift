import EntenteNetwork
import Foundation

/// A classic network with what others found about it.
struct Classic {
  /// The ties, with weights if the file has any.
  let ties: TieList
  /// What the actors are called.
  let names: [String]
  /// The content of the file of measures.
  let metrics: [String: Any]

  /// Where the files lie.
  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../../shared/data/classics").standardizedFileURL

  /// Whether they are there; on a build server they must be.
  static let isReadable =
    FileManager.default.fileExists(atPath: folder.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  init(_ name: String) throws {
    func rows(_ kind: String) throws -> [[String]] {
      let file = Self.folder.appending(path: "\(name).\(kind).csv")
      return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        .dropFirst().map { $0.split(separator: ",").map(String.init) }
    }
    names = try rows("nodes").map { $0[0] }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let edges = try rows("edges")
    ties = TieList(
      actorCount: names.count,
      edges.compactMap { row in
        guard let source = numbers[row[0]], let target = numbers[row[1]] else { return nil }
        return (source, target)
      },
      weights: edges.first?.count == 3 ? edges.compactMap { Double($0[2]) } : nil
    )
    let data = try Data(contentsOf: Self.folder.appending(path: "\(name).metrics.json"))
    metrics = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// The network; weights are left out unless asked for.
  func network(weighted: Bool = false) -> Network {
    var ties = self.ties
    if !weighted { ties.weights = nil }
    return Network(ties, isDirected: metrics["directed"] as? Bool ?? false)
  }

  /// The division into groups that the file of measures has.
  var partition: Partition? {
    (metrics["partition"] as? [String: String]).map { groups in
      Partition(names: names.compactMap { groups[$0] })
    }
  }

  /// A number about the whole.
  func number(_ name: String) -> Double? {
    (metrics["graph"] as? [String: Any])?[name] as? Double
  }
}
