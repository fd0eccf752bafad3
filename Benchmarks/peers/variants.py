#!/usr/bin/env python3
"""How many scenario variants a second the peers propagate or measure, on one thread.

    variants.py propagate FILE     lines of source, target and sign of influences between 40 factors
    variants.py measure FILE       lines of source and target of ties between 40 actors

Prints one line: each peer that is installed, and its variants per second, the best of three runs.
"""
import os
import sys
import time

for name in ["OMP", "OPENBLAS", "MKL"]:
    os.environ[f"{name}_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402

COUNT = 40
task, path = sys.argv[1:3]
lines = np.loadtxt(path, dtype=np.int64)
found = []


def best(name, count, work):
    work()
    least = min(timed(work) for _ in range(3))
    found.append(f"{name} {count / least:,.0f}")


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def propagate():
    random = np.random.default_rng(1)
    source, target, sign = lines.T
    push = np.zeros(COUNT)
    push[0], push[1] = -0.5, -0.4

    def weights(count):
        matrices = np.zeros((count, COUNT, COUNT))
        matrices[:, target, source] = sign * random.uniform(0.02, 0.18, (count, len(sign)))
        return matrices

    def settle(matrix):
        level = np.zeros(COUNT)
        while True:
            new = push + np.tanh(matrix @ level)
            if np.abs(new - level).max() < 1e-6:
                return new
            level = new

    def settle_batch(matrices):
        level = np.zeros((len(matrices), COUNT, 1))
        while True:
            new = push[:, None] + np.tanh(matrices @ level)
            if np.abs(new - level).max() < 1e-6:
                return new
            level = new

    one, many = weights(500), weights(4096)
    best("numpy, one at a time", len(one), lambda: [settle(matrix) for matrix in one])
    best("numpy, 4,096 at a time", len(many), lambda: settle_batch(many))
    try:
        import contextlib
        import io
        import warnings

        warnings.simplefilter("ignore")
        import pandas as pd
        from fcmpy import FcmSimulator

        simulator = FcmSimulator()
        names = [f"f{number}" for number in range(COUNT)]
        state = {name: 0.0 for name in names}
        state["f0"] = -0.5

        def simulate():
            with contextlib.redirect_stdout(io.StringIO()):
                for matrix in one[:20]:
                    frame = pd.DataFrame(matrix.T, columns=names, index=names)
                    simulator.simulate(
                        initial_state=state, weight_matrix=frame, transfer="tanh", inference="mKosko", thresh=1e-6, iterations=100, l=1
                    )

        best("FCMpy", 20, simulate)
    except Exception as problem:
        print(f"FCMpy: {problem!r}", file=sys.stderr)
    try:
        import logging

        from ema_workbench import Model, RealParameter, ScalarOutcome, SequentialEvaluator, ema_logging

        ema_logging.log_to_stderr(logging.CRITICAL)

        def function(**values):
            matrix = np.zeros((COUNT, COUNT))
            matrix[target, source] = sign * np.array([values[f"w{number}"] for number in range(len(sign))])
            return {"level": float(settle(matrix)[7])}

        model = Model("map", function=function)
        model.uncertainties = [RealParameter(f"w{number}", 0.02, 0.18) for number in range(len(sign))]
        model.outcomes = [ScalarOutcome("level")]

        def explore():
            with SequentialEvaluator(model) as evaluator:
                evaluator.perform_experiments(200)

        best("EMA workbench", 200, explore)
    except Exception as problem:
        print(f"EMA workbench: {problem!r}", file=sys.stderr)


def measure():
    random = np.random.default_rng(77)
    variants = [[tuple(line) for line in lines[random.random(len(lines)) >= 0.1].tolist()] for _ in range(200)]
    try:
        import igraph

        def panel(edges):
            graph = igraph.Graph(n=COUNT, edges=edges, directed=True)
            plain = graph.as_undirected()
            graph.pagerank(), graph.betweenness(), graph.closeness(mode="in"), graph.harmonic_centrality(mode="in")
            graph.connected_components(mode="strong").membership, plain.coreness()
            plain.transitivity_local_undirected(mode="zero"), plain.community_multilevel().modularity

        best("igraph", len(variants), lambda: [panel(edges) for edges in variants])
    except ImportError:
        pass
    try:
        import networkx as nx

        def panel_nx(edges):
            graph = nx.DiGraph()
            graph.add_nodes_from(range(COUNT))
            graph.add_edges_from(edges)
            plain = graph.to_undirected()
            nx.pagerank(graph), nx.betweenness_centrality(graph), nx.closeness_centrality(graph)
            nx.harmonic_centrality(graph), list(nx.strongly_connected_components(graph)), nx.core_number(plain)
            nx.clustering(plain), nx.community.modularity(plain, nx.community.louvain_communities(plain, seed=1))

        best("NetworkX", 20, lambda: [panel_nx(edges) for edges in variants[:20]])
    except ImportError:
        pass


{"propagate": propagate, "measure": measure}[task]()
print("; ".join(found) or "none installed")
