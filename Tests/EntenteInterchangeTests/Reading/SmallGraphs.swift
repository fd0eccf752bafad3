import EntenteInterchange
import EntenteTables

/// Small graphs of our own making in each format, of the shapes that files of others have.
enum SmallGraphs {
  static let graphML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- All that the format has beside ports. -->
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="population" attr.type="int"><default>7</default></key>
      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <key id="d2" for="node" attr.name="ally" attr.type="boolean"/>
      <key id="d3" for="all" attr.name="note" attr.type="string"/>
      <key id="d4" for="graph" attr.name="title" attr.type="string"/>
      <graph id="G" edgedefault="undirected">
        <data key="d4">Of &lt;five&gt;</data>
        <node id="a"><data key="d0">12</data><data key="d2"> true </data></node>
        <node id="b"><data key="d3"><![CDATA[x < y]]></data></node>
        <node id="c">
          <graph id="inner" edgedefault="directed">
            <node id="d"/>
            <edge source="d" target="a"/>
          </graph>
        </node>
        <edge id="e1" source="a" target="b"><data key="d1">2.5</data></edge>
        <edge id="e2" source="b" target="a" directed="true"/>
        <hyperedge id="h">
          <endpoint node="a" type="out"/><endpoint node="b" type="in"/><endpoint node="d"/>
        </hyperedge>
      </graph>
    </graphml>
    """

  static let yEd = """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key for="edge" id="d9" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
        <node id="n0"><data key="d6"><y:ShapeNode>
          <y:Geometry height="30.0" width="40.0" x="10" y="-15"/><y:Fill color="#ffcc00" transparent="false"/>
          <y:NodeLabel>Norway</y:NodeLabel><y:Shape type="ellipse"/></y:ShapeNode></data></node>
        <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Finland</y:NodeLabel></y:ShapeNode></data></node>
        <edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge>
          <y:LineStyle color="#000000" type="dashed" width="2.0"/><y:Arrows source="none" target="standard"/>
          <y:EdgeLabel>sells to</y:EdgeLabel></y:PolyLineEdge></data></edge>
      </graph>
    </graphml>
    """

  static let gexf = """
    <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
      <meta lastmodifieddate="2024-02-03"><creator>nobody</creator></meta>
      <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
        <attributes class="node"><attribute id="0" title="gdp" type="float"><default>1.5</default></attribute></attributes>
        <attributes class="edge" mode="dynamic"><attribute id="t" title="tons" type="integer"/></attributes>
        <nodes>
          <node id="nor" label="Norway" start="1905-06-07"><viz:color r="255" g="0" b="16"/><viz:position x="1" y="2" z="0"/>
            <attvalues><attvalue for="0" value="2.25"/></attvalues></node>
          <node id="swe" label="Sweden"/>
          <node id="oslo" label="Oslo" pid="nor"/>
        </nodes>
        <edges>
          <edge id="1" source="nor" target="swe" kind="trade" weight="3" startopen="2001-01-01" end="2004-12-31">
            <attvalues><attvalue for="t" value="5" start="2001" end="2002"/><attvalue for="t" value="6" start="2003"/></attvalues>
          </edge>
          <edge id="2" source="swe" target="nor" type="undirected"><spells><spell start="1990" end="1991"/><spell start="1995"/></spells></edge>
        </edges>
      </graph>
    </gexf>
    """

  static let gml = """
    # a comment
    graph [
      directed 1
      label "Two &amp; one"
      node [ id 1 label "Norway" graphics [ x 1.5 y 2 fill "#ff0000" ] nested [ depth 2 ] ]
      node [ id 2 label "Sweden" ]
      edge [ source 1 target 2 weight 0.5 kind "visit" ]
    ]
    """

  static let pajek = """
    % a network with times and two relations
    *Network Three
    *Vertices 3
    1 "Norway" 0.1 0.2 0.5 box ic Red [1-5,8]
    2 "Sweden" [3-*]
    3 Finland
    *Arcs :1 "visits"
    1 2 2.5 [1-2,4]
    2: 2 3 1 l "named"
    *Arcs :2 "threats"
    3 1 -1
    *Edges :1
    1 3
    *Edgeslist
    1 2 3
    """

  static let pajekProject = """
    *Network First
    *Vertices 2
    1 "a"
    2 "b"
    *Arcs
    1 2

    *Network Second
    *Vertices 3
    1 "b"
    2 "a"
    3 "c"
    *Edges
    1 2
    2 3

    *Partition side
    *Vertices 3
    1
    2
    2

    *Vector size
    *Vertices 3
    0.5
    1.5
    2
    """

  static let cytoscape = """
    {"data": {"name": "Small"}, "elements": {
      "nodes": [{"data": {"id": "a", "name": "Norway", "score": 1.5}, "position": {"x": 1, "y": 2}},
        {"data": {"id": "b", "parent": "a"}, "classes": "small"}, {"data": {"id": 3}}],
      "edges": [{"data": {"id": "e", "source": "a", "target": 3, "interaction": "visit", "weight": 2}}]}}
    """

  static let cx2 = """
    [{"CXVersion": "2.0", "hasFragments": false},
     {"metaData": [{"name": "nodes", "elementCount": 2}, {"name": "edges", "elementCount": 1}]},
     {"attributeDeclarations": [{"nodes": {"name": {"d": "string", "a": "n"}, "gdp": {"d": "double", "v": 1.5}},
       "edges": {"interaction": {"d": "string", "a": "i"}}, "networkAttributes": {"name": {"d": "string"}}}]},
     {"networkAttributes": [{"name": "Small"}]},
     {"nodes": [{"id": 0, "x": 1.0, "y": 2.0, "v": {"n": "Norway"}}, {"id": 1, "v": {"n": "Sweden", "gdp": 2.5}}]},
     {"edges": [{"id": 0, "s": 0, "t": 1, "v": {"i": "visit"}}]},
     {"status": [{"success": true}]}]
    """

  static let hif = """
    {"network-type": "directed", "metadata": {"name": "Small"},
     "incidences": [{"edge": "e1", "node": "a", "direction": "tail"}, {"edge": "e1", "node": 2, "direction": "head"},
       {"edge": "e1", "node": "c", "weight": 0.5, "attrs": {"role": "guest"}}, {"edge": 2, "node": "a"}],
     "nodes": [{"node": "a", "attrs": {"name": "Norway"}}, {"node": "d"}],
     "edges": [{"edge": "e1", "weight": 3, "attrs": {"kind": "meeting"}}]}
    """

  static let jsonGraph = """
    {"graph": {"directed": true, "label": "Small", "nodes": {"a": {"label": "Norway"}, "b": {}},
      "edges": [{"source": "a", "target": "b", "relation": "visit", "metadata": {"weight": 2}}]}}
    """

  static let sif = "Norway visit Sweden Finland\nSweden threat Norway\nIceland\n"

  static let ucinet = """
    dl n=3 format=edgelist1
    labels:
    Norway,Sweden,Finland
    data:
    1 2 2.5
    2 3
    """

  static let vna = """
    *Node data
    ID gdp
    Norway 1.5
    "New Sweden" 2
    *Tie data
    from to strength
    Norway "New Sweden" 3
    """

  static let xgmml = """
    <graph label="Small" directed="1" xmlns="http://www.cs.rpi.edu/XGMML">
      <node id="1" label="Norway"><att name="gdp" type="real" value="1.5"/><graphics x="1" y="2" fill="#FF0000"/></node>
      <node id="2" label="Sweden"/>
      <edge source="1" target="2" label="visit"><att name="weight" type="real" value="2"/></edge>
    </graph>
    """

  static let table = """
    Source,Target,Type,Weight,Label,timeset
    Norway,Sweden,Directed,2,visit,"<[2004, 2006); (2008, 2009]>"
    Sweden,Finland,Undirected,1,,
    """

  static let matrix = ",Norway,Sweden,Finland\nNorway,0,1,2\nSweden,0,0,0\nFinland,0.5,,0\n"

  /// Each with the format that it is in.
  static let all: [(text: String, format: GraphFormat)] = [
    (graphML, .graphML), (yEd, .graphML), (gexf, .gexf), (gml, .gml), (pajek, .pajek),
    (pajekProject, .pajek), (cytoscape, .cytoscape), (cx2, .cx2), (hif, .hif),
    (jsonGraph, .jsonGraph), (sif, .sif), (ucinet, .ucinet), (vna, .vna), (xgmml, .xgmml),
    (table, .table), (matrix, .matrix),
  ]

  static func read(_ text: String, _ format: GraphFormat) throws -> GraphReading {
    try GraphReader.read(.text(text), as: format)
  }

  static func read(_ bytes: [UInt8], _ format: GraphFormat) throws -> GraphReading {
    try GraphReader.read(.bytes(bytes), as: format)
  }
}
