"""Reads graph files by other programs' readers and prints what they found as JSON.

Arguments: LIBRARY FORMAT FILE, as often as wanted. For each an object is printed with the library's
own words translated as little as possible: nodes with an id and attributes, edges with the places of
their ends, whether they have a direction, and attributes; or "error".
"""

import html
import json
import subprocess
import sys
import warnings


def plain(value):
    """A value as JSON has it; numbers that JSON cannot spell are texts."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
            return repr(value)
        return value
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return str(value)


def of_networkx(graph):
    places = {node: place for place, node in enumerate(graph)}
    edges = []
    triples = graph.edges(keys=True, data=True) if graph.is_multigraph() else graph.edges(data=True)
    for edge in triples:
        attributes = dict(edge[-1])
        if len(edge) == 4:
            attributes.setdefault("key", edge[2])
        edges.append(
            {
                "ends": [places[edge[0]], places[edge[1]]],
                "directed": graph.is_directed(),
                "attributes": plain(attributes),
            }
        )
    return {
        "attributes": plain(dict(graph.graph)),
        "nodes": [{"id": str(node), "attributes": plain(dict(data))} for node, data in graph.nodes(data=True)],
        "edges": edges,
    }


def gexf_version():
    """GEXF 1.3, whose name spaces NetworkX before 3.5 does not know, though it reads what is in them."""
    from networkx.readwrite.gexf import GEXF

    GEXF.versions.setdefault(
        "1.3",
        {
            "NS_GEXF": "http://gexf.net/1.3",
            "NS_VIZ": "http://gexf.net/1.3/viz",
            "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance",
            "SCHEMALOCATION": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
            "VERSION": "1.3",
        },
    )
    return "1.3"


def relations_by_networkx(path):
    """NetworkX reads one relation of a Pajek network, so each is given to it with the vertices."""
    import networkx

    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    starts = [place for place, line in enumerate(lines) if line.lower().startswith(("*arcs", "*edges"))]
    vertices = lines[: starts[0]] if starts else lines
    whole = of_networkx(networkx.parse_pajek(vertices))
    for start, end in zip(starts, starts[1:] + [len(lines)]):
        name = lines[start].split('"')[1] if '"' in lines[start] else None
        head = lines[start].split(" ")[0]
        part = of_networkx(networkx.parse_pajek(vertices + [head] + lines[start + 1 : end]))
        for edge in part["edges"]:
            edge["attributes"]["relation"] = name
        whole["edges"] += part["edges"]
    return whole


def by_networkx(form, path):
    import networkx

    if form == "graphml":
        return of_networkx(networkx.read_graphml(path, force_multigraph=True))
    if form == "gexf":
        return of_networkx(networkx.read_gexf(path, version=gexf_version()))
    if form == "gml":
        return of_networkx(networkx.read_gml(path))
    if form == "pajek":
        return relations_by_networkx(path)
    if form == "cyjs":
        with open(path, encoding="utf-8") as file:
            return of_networkx(networkx.cytoscape_graph(json.load(file)))
    raise ValueError("networkx does not read " + form)


def by_igraph(form, path):
    import igraph

    warnings.simplefilter("ignore")
    graph = igraph.Graph.Read(path, format=form)

    def of_igraph(attributes):
        # What an element lacks is an empty text or NaN; GML's entities beyond ASCII stay as they are.
        found = {
            name: html.unescape(value) if form == "gml" and isinstance(value, str) else value
            for name, value in attributes.items()
            if value != "" and value == value
        }
        return plain(found)

    return {
        "attributes": of_igraph({name: graph[name] for name in graph.attributes()}),
        "nodes": [
            {"id": str(node.attributes().get("id", node.index)), "attributes": of_igraph(node.attributes())}
            for node in graph.vs
        ],
        "edges": [
            {
                "ends": [edge.source, edge.target],
                "directed": graph.is_directed(),
                "attributes": of_igraph(edge.attributes()),
            }
            for edge in graph.es
        ],
    }


def by_graphviz(form, path):
    """Graphviz reads the file; its JSON has what it understood."""
    run = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, check=True)
    found = json.loads(run.stdout.decode("utf-8"))
    own = {"name", "directed", "strict", "_subgraph_cnt", "_gvid", "head", "tail", "edges", "nodes", "objects"}

    def attributes(thing):
        return {key: value for key, value in thing.items() if key not in own}

    nodes = found.get("objects", [])
    return {
        "attributes": attributes(found) | {"name": found["name"]},
        "nodes": [{"id": node["name"], "attributes": attributes(node)} for node in nodes],
        "edges": [
            {
                "ends": [edge["tail"], edge["head"]],
                "directed": found["directed"] and edge.get("dir") != "none",
                "attributes": attributes(edge),
            }
            for edge in found.get("edges", [])
        ],
    }


def by_json_schema(schema, path):
    import jsonschema

    with open(schema, encoding="utf-8") as file:
        rules = json.load(file)
    with open(path, encoding="utf-8") as file:
        jsonschema.validate(json.load(file), rules)
    return {}


def by_xmllint(schema, path, kind="--relaxng"):
    run = subprocess.run(["xmllint", "--nonet", "--noout", kind, schema, path], capture_output=True)
    if run.returncode != 0:
        raise ValueError(run.stderr.decode("utf-8")[:2000])
    return {}


READERS = {
    "networkx": by_networkx,
    "igraph": by_igraph,
    "graphviz": by_graphviz,
    "jsonschema": by_json_schema,
    "xmllint": by_xmllint,
    "xmlschema": lambda schema, path: by_xmllint(schema, path, "--schema"),
}

results = []
arguments = sys.argv[1:]
for start in range(0, len(arguments), 3):
    library, form, path = arguments[start : start + 3]
    try:
        results.append(READERS[library](form, path))
    except Exception as error:  # What a library says of a file is the finding.
        results.append({"error": type(error).__name__ + ": " + str(error)[:2000]})
json.dump(results, sys.stdout)
