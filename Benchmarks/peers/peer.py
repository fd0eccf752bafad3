#!/usr/bin/env python3
"""Times one task in one peer, in a process of its own, and prints a line of JSON.

    peer.py PEER TASK GRAPH.txt --threads N --repeat N [--directed] [--weighted]

Only the library's call is timed. `seconds` and `processor` have an entry for each repetition; `answer` reduces the result to numbers
that can be compared with another program's.
"""
import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("peer")
parser.add_argument("task")
parser.add_argument("graph", type=Path)
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--repeat", type=int, default=3)
parser.add_argument("--seconds", type=float, default=20, help="no new repetition after so long")
parser.add_argument("--directed", action="store_true")
parser.add_argument("--weighted", action="store_true")
options = parser.parse_args()
for name in ["OMP", "OPENBLAS", "MKL", "RAYON", "NUMBA"]:
    os.environ[f"{name}_NUM_THREADS"] = str(options.threads)

import numpy as np  # noqa: E402  (the number of threads must be known before)

TOLERANCE = 1e-10


def numbers(values):
    values = np.asarray(values, dtype=float)
    values = np.where(np.isfinite(values), values, 0)
    return {"sum": float(values.sum()), "max": float(values.max()), "norm": float(np.sqrt((values**2).sum()))}


def unit(values):
    values = np.abs(np.asarray(values, dtype=float))
    return numbers(values / np.sqrt((values**2).sum()))


def parts(labels):
    sizes = np.bincount(np.unique(np.asarray(labels), return_inverse=True)[1])
    return {"parts": int(sizes.size), "largest": int(sizes.max())}


def communities(labels, graph):
    labels = np.unique(np.asarray(labels), return_inverse=True)[1]
    source, target, count = graph.source, graph.target, len(graph.source)
    degrees = np.bincount(source, minlength=graph.actors) + np.bincount(target, minlength=graph.actors)
    inside = (labels[source] == labels[target]).sum() / count
    expected = ((np.bincount(labels, weights=degrees) / (2 * count)) ** 2).sum()
    return {"modularity": float(inside - expected)}


class Graph:
    """The edges as arrays."""

    def __init__(self):
        columns = np.load(options.graph.with_suffix(".npy")).astype(np.int64)
        self.source, self.target = np.ascontiguousarray(columns[0]), np.ascontiguousarray(columns[1])
        self.weight = columns[2].astype(float) if options.weighted else None
        self.actors = int(columns[:2].max()) + 1


def igraph():
    import random

    import igraph as ig

    yield f"python-igraph {ig.__version__}"
    path = str(options.graph)
    if options.task == "load":
        yield lambda: ig.Graph.Read_Edgelist(path, directed=options.directed), lambda g: {"edges": g.ecount()}
    graph = Graph()
    pairs = np.stack([graph.source, graph.target], axis=1)
    g = ig.Graph(n=graph.actors, edges=pairs, directed=options.directed)
    weights = None if graph.weight is None else graph.weight.tolist()
    random.seed(1)
    census = "003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300".split()
    yield {
        "pagerank": (lambda: g.pagerank(damping=0.85, implementation="prpack"), numbers),
        "betweenness": (lambda: g.betweenness(directed=options.directed, weights=weights), numbers),
        "closeness": (lambda: g.closeness(mode="in", normalized=True), numbers),
        "harmonic": (lambda: g.harmonic_centrality(mode="in", normalized=False), numbers),
        "eigenvector": (
            lambda: g.eigenvector_centrality(scale=False, **({"directed": True} if options.directed else {})),
            unit,
        ),
        "cores": (lambda: g.coreness(mode="all"), numbers),
        "triangles": (lambda: g.transitivity_undirected(), lambda value: {"transitivity": value}),
        "clustering": (lambda: g.transitivity_local_undirected(mode="zero"), numbers),
        "weak-components": (lambda: g.connected_components(mode="weak").membership, parts),
        "strong-components": (lambda: g.connected_components(mode="strong").membership, parts),
        "triad-census": (lambda: g.triad_census(), lambda found: dict(zip(census, map(float, found)))),
        "leiden": (
            lambda: g.community_leiden(objective_function="modularity", n_iterations=2).membership,
            lambda labels: communities(labels, graph),
        ),
        "constraint": (lambda: g.constraint(), numbers),
        "average-path-length": (lambda: g.average_path_length(directed=options.directed), lambda v: {"value": v}),
        "diameter": (lambda: g.diameter(directed=options.directed), lambda v: {"value": v}),
    }[options.task]


def networkit():
    import networkit as nk

    yield f"NetworKit {nk.__version__}"
    nk.setNumberOfThreads(options.threads)
    nk.setSeed(1, False)
    path = str(options.graph)
    if options.task == "load":
        reader = nk.graphio.EdgeListReader(" ", 0, "#", True, options.directed)
        yield lambda: reader.read(path), lambda g: {"edges": g.numberOfEdges()}
    graph = Graph()
    g = nk.GraphFromCoo((graph.source, graph.target), n=graph.actors, directed=options.directed)

    def run(algorithm):
        algorithm.run()
        return algorithm

    def scores(make):
        return lambda: run(make()).scores()

    def rank():
        algorithm = nk.centrality.PageRank(
            g, 0.85, TOLERANCE, False, nk.centrality.SinkHandling.DistributeSinks
        )
        algorithm.norm = nk.centrality.Norm.L1_NORM
        return run(algorithm).scores()

    def vector(make):
        return lambda: run(make()).getPartition().getVector()

    central, connected = nk.centrality, nk.components
    generalized = getattr(central.ClosenessVariant, "GENERALIZED", None) or central.ClosenessVariant.Generalized
    yield {
        "pagerank": (rank, numbers),
        "closeness": (scores(lambda: central.Closeness(g, True, generalized)), numbers),
        "eigenvector": (scores(lambda: central.EigenvectorCentrality(g, TOLERANCE)), unit),
        "cores": (scores(lambda: central.CoreDecomposition(g)), numbers),
        "clustering": (scores(lambda: central.LocalClusteringCoefficient(g, True)), numbers),
        "weak-components": (
            vector(lambda: connected.WeaklyConnectedComponents(g) if options.directed else connected.ConnectedComponents(g)),
            parts,
        ),
        "strong-components": (vector(lambda: connected.StronglyConnectedComponents(g)), parts),
        "leiden": (
            vector(lambda: nk.community.ParallelLeiden(g, iterations=3, randomize=False)),
            lambda labels: communities(labels, graph),
        ),
        "diameter": (
            lambda: run(nk.distance.Diameter(g, algo=nk.distance.DiameterAlgo.EXACT)).getDiameter()[0],
            lambda value: {"value": value},
        ),
    }[options.task]


def rustworkx():
    import rustworkx as rx

    yield f"rustworkx {rx.__version__}"
    path = str(options.graph)
    kind = rx.PyDiGraph if options.directed else rx.PyGraph
    yield lambda: kind.read_edge_list(path), lambda g: {"edges": g.num_edges()}


def graph_tool():
    import graph_tool
    import graph_tool.centrality
    import graph_tool.topology

    yield "graph-tool " + graph_tool.__version__.split()[0]
    graph_tool.openmp_set_num_threads(options.threads)
    graph = Graph()
    g = graph_tool.Graph(directed=options.directed)
    g.add_vertex(graph.actors)
    g.add_edge_list(np.stack([graph.source, graph.target], axis=1))
    yield {
        "pagerank": (lambda: graph_tool.centrality.pagerank(g, damping=0.85, epsilon=TOLERANCE).a, numbers),
        "betweenness": (lambda: graph_tool.centrality.betweenness(g, norm=False)[0].a, numbers),
        "eigenvector": (lambda: graph_tool.centrality.eigenvector(g, epsilon=TOLERANCE)[1].a, unit),
        "cores": (lambda: graph_tool.topology.kcore_decomposition(g).a, numbers),
        "weak-components": (lambda: graph_tool.topology.label_components(g, directed=False)[0].a, parts),
        "strong-components": (lambda: graph_tool.topology.label_components(g, directed=True)[0].a, parts),
    }[options.task]


def graphblas():
    import importlib.metadata

    import graphblas as gb
    import graphblas_algorithms as ga

    yield "SuiteSparse:GraphBLAS " + importlib.metadata.version("suitesparse-graphblas")
    gb.ss.config["nthreads"] = options.threads
    graph = Graph()
    source, target = graph.source, graph.target
    if not options.directed:
        source, target = np.concatenate([source, target]), np.concatenate([target, source])
    matrix = gb.Matrix.from_coo(source, target, 1.0, nrows=graph.actors, ncols=graph.actors, dtype=float)
    g = ga.DiGraph(matrix) if options.directed else ga.Graph(matrix)
    tolerance = TOLERANCE / graph.actors

    def dense(vector):
        return numbers(vector.to_dense(0.0))

    yield {
        "pagerank": (
            lambda: ga.algorithms.pagerank(g, alpha=0.85, tol=tolerance, max_iter=2000, name=None),
            dense,
        ),
        "triangles": (
            lambda: ga.algorithms.cluster.total_triangles(g),
            lambda count: {"triangles": int(count)},
        ),
    }[options.task]


def scipy():
    import scipy.sparse
    import scipy.sparse.csgraph

    yield f"SciPy {scipy.__version__}"
    graph = Graph()
    ones = np.ones(len(graph.source))
    matrix = scipy.sparse.csr_matrix((ones, (graph.source, graph.target)), shape=(graph.actors,) * 2)
    if not options.directed:
        matrix = (matrix + matrix.T).tocsr()

    def rank():
        degrees = np.asarray(matrix.sum(axis=1)).ravel()
        sinks = degrees == 0
        step = (matrix.T @ scipy.sparse.diags(np.where(sinks, 0, 1 / np.maximum(degrees, 1)))).tocsr()
        rank = np.full(graph.actors, 1 / graph.actors)
        while True:
            jump = (0.85 * rank[sinks].sum() + 0.15) / graph.actors
            last, rank = rank, 0.85 * (step @ rank) + jump
            if np.abs(rank - last).sum() < TOLERANCE:
                return rank

    def connected(kind):
        components = scipy.sparse.csgraph.connected_components
        return lambda: components(matrix, directed=True, connection=kind)[1]

    yield {
        "pagerank": (rank, numbers),
        "weak-components": (connected("weak"), parts),
        "strong-components": (connected("strong"), parts),
    }[options.task]


def easygraph():
    import importlib.metadata
    import warnings

    warnings.filterwarnings("ignore")
    import easygraph as eg

    yield "EasyGraph " + importlib.metadata.version("Python-EasyGraph")
    graph = Graph()
    g = eg.DiGraphC() if options.directed else eg.GraphC()
    g.add_nodes(list(range(graph.actors)))
    g.add_edges(list(zip(graph.source.tolist(), graph.target.tolist())), [{} for _ in graph.source])

    def values(found):
        return unit(list(found.values()) if isinstance(found, dict) else found)

    yield {
        "eigenvector": (lambda: eg.eigenvector_centrality(g, max_iter=20000, tol=TOLERANCE), values),
    }[options.task]


PEERS = {
    "igraph": igraph,
    "networkit": networkit,
    "rustworkx": rustworkx,
    "graph-tool": graph_tool,
    "graphblas": graphblas,
    "scipy": scipy,
    "easygraph": easygraph,
}


def main():
    stages = PEERS[options.peer]()
    version = next(stages)
    work, reduce = next(stages)
    seconds, processor = [], []
    result = None
    while len(seconds) < options.repeat and sum(seconds) < options.seconds:
        result = None
        wall, used = time.perf_counter(), time.process_time()
        result = work()
        seconds.append(time.perf_counter() - wall)
        processor.append(time.process_time() - used)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = {"version": version, "seconds": seconds, "processor": processor, "answer": reduce(result), "peak": peak}
    print(json.dumps(line))


try:
    main()
except ImportError as error:
    sys.exit(f"{options.peer} is not installed: {error}")
