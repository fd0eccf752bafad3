/// A format of other programs for graphs.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  case graphML = "graphml"
  case gexf
  case dot
  case gml
  case pajek
  case cytoscape = "cyjs"
  case cx2
  case hif
  case sif
  case ucinet = "dl"
  case table = "csv"
  case matrix
  case jsonGraph = "json-graph"
  case cx
  case vna
  case xgmml
  case mermaid
  case cypher
  case followTheMoney = "ftm"
}
