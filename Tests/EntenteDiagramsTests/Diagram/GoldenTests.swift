import EntenteDiagrams
import EntenteModel
import Testing

@Suite struct GoldenTests {
  @Test func `a sale is written as two actors, a label and two halves of a line`() {
    let model = smallModel(directed("sale", "arms-transfer", from: "b", to: "a", "2015"))
    var view = View("v", focus: ["a"])
    view.layout.engine = "dot"
    let text = Diagram(model.selection(of: view), view: view).dotGraph.text
    let statements = text.split(separator: "\n").suffix(6).map(String.init)
    #expect(
      statements == [
        ##"  "actor:a" ["shape"="box" "style"="filled,rounded" "fillcolor"="#FFFFFF" "##
          + ##""color"="#222222" "penwidth"="2.4" "fontcolor"="#222222" "fontsize"="19" "##
          + #""label"=<<b>A</b>> "id"="actor-a" "class"="actor kind-state focus" "#
          + #""tooltip"="A (state)"]"#,
        ##"  "actor:b" ["shape"="box" "style"="filled,rounded" "fillcolor"="#FFFFFF" "##
          + ##""color"="#222222" "penwidth"="1.1" "fontcolor"="#222222" "fontsize"="13" "##
          + #""label"="B" "id"="actor-b" "class"="actor kind-state" "tooltip"="B (state)"]"#,
        ##"  "pair:a--b" ["shape"="none" "fontcolor"="#222222" "fontsize"="10" "##
          + #""label"=<<table border="0" cellborder="0" cellspacing="0" cellpadding="1" "#
          + ##"bgcolor="#FFFFFF"><tr><td align="center"><font color="#2166AC" "##
          + #"point-size="11"><b>arms transfer</b></font></td></tr><tr><td align="center">"#
          + ##"<font color="#222222">2015</font></td></tr></table>> "id"="relation-sale" "##
          + #""class"="relation type-arms-transfer cooperative" "#
          + #""tooltip"="arms transfer\nB → A\n2015\n— Sun 2017, p. 3" "margin"="0.1,0.02"]"#,
        half(from: "actor:b", to: "pair:a--b", id: "relation-sale--b", dir: "none"),
        half(from: "pair:a--b", to: "actor:a", id: "relation-sale--a", dir: "forward"),
        "}",
      ]
    )
  }

  private func half(from: String, to: String, id: String, dir: String) -> String {
    ##"  "\##(from)" -> "\##(to)" ["color"="#2166AC" "penwidth"="3.14" "id"="\##(id)" "##
      + #""class"="relation type-arms-transfer cooperative" "dir"="\#(dir)" "arrowsize"="0.6" "#
      + #""tooltip"="arms transfer\nB → A\n2015\n— Sun 2017, p. 3"]"#
  }
}
