"""Read the tables of `entente export` with pandas and NetworkX.

    entente export graphs/china-russia --panel dyad-year --years 2012/2017 -o out/tables
    python3 examples/pandas-networkx/read_tables.py out/tables

Prints who stands between others, how each pair stands to each other, and how many relations were
certain and possible in each year. examples/r-igraph/read_tables.R prints the same with R.
"""

import sys
from pathlib import Path

import networkx as nx
import pandas as pd


def read(folder, name, **options):
    """A table: empty cells are missing values, and nothing else is (NA is a code: Namibia)."""
    return pd.read_csv(folder / f"{name}.csv", keep_default_na=False, na_values=[""], **options)


def network(nodes, edges):
    """A directed graph of the measured actors; edges without direction run both ways."""
    graph = nx.DiGraph()
    graph.add_nodes_from(nodes.loc[nodes["measured"] & (nodes["node"] == "actor"), "id"])
    graph.add_edges_from(zip(edges["source"], edges["target"]))
    mutual = edges[~edges["directed"]]
    graph.add_edges_from(zip(mutual["target"], mutual["source"]))
    return graph


def between(nodes, edges):
    """Betweenness and degree of every node, by the certain edges and with the possible ones."""
    columns = {}
    for name, standings in [("certain", ["certain"]), ("possible", ["certain", "possible"])]:
        graph = network(nodes, edges[edges["tie"].isin(standings)])
        columns[f"degree_{name}"] = pd.Series(dict(graph.degree()))
        columns[f"between_{name}"] = pd.Series(nx.betweenness_centrality(graph))
    table = pd.DataFrame(columns).fillna(0)
    # Sorted by what is printed, so that the last digit of a sum decides nothing.
    table["order"] = -table["between_certain"].round(6)
    return table.rename_axis("id").reset_index().sort_values(["order", "id"])


def pairs(edges):
    """What the relations of each two actors add up to: certain, and with possible ones a range."""
    ties = edges[edges["tie"] != "no"].copy()
    ends = ties[["source", "target"]].apply(sorted, axis=1, result_type="expand")
    ties["pair"] = ends[0] + " -- " + ends[1]
    certain = ties["tie"] == "certain"
    ties["net"] = ties["weight"].where(certain, 0)
    ties["low"] = ties["net"] + ties["weight"].where(~certain, 0).clip(upper=0)
    ties["high"] = ties["net"] + ties["weight"].where(~certain, 0).clip(lower=0)
    table = ties.groupby("pair")[["net", "low", "high"]].sum().round(6)
    table["relations"] = ties.groupby("pair").size()
    return table.reset_index().sort_values(["relations", "pair"], ascending=[False, True])


def main():
    folder = Path(sys.argv[1])
    nodes, edges = read(folder, "nodes"), read(folder, "edges")
    counts = edges["tie"].value_counts()
    print(
        f"{len(nodes)} nodes, {len(edges)} edges: {counts.get('certain', 0)} certain, "
        f"{counts.get('possible', 0)} possible, {counts.get('no', 0)} not counted"
    )

    print("\nbetween others: betweenness (with possible ties), degree (with possible ties)")
    for row in between(nodes, edges).head(8).itertuples():
        print(
            f"{row.id:<28} {row.between_certain:.6f} ({row.between_possible:.6f}) "
            f"{row.degree_certain:3.0f} ({row.degree_possible:.0f})"
        )

    print("\npairs: relations, net of the certain ones, range with the possible ones")
    for row in pairs(edges).head(8).itertuples():
        print(f"{row.pair:<40} {row.relations:3d} {row.net:6.2f} {row.low:6.2f} {row.high:6.2f}")

    if (folder / "dyad-year.csv").exists():
        panel = read(folder, "dyad-year")
        print("\nyear: dyads, of them tied for certain, relations certain and possible")
        for year, rows in panel.groupby("year"):
            print(
                f"{year} {len(rows):6d} {(rows['ties_certain'] > 0).sum():5d} "
                f"{rows['ties_certain'].sum():5d} {rows['ties_possible'].sum():5d}"
            )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: read_tables.py FOLDER, as entente export wrote it")
    main()
