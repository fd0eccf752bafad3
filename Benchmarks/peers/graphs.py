#!/usr/bin/env python3
"""Writes the graphs that the benchmarks run on, the same bytes every time.

    graphs.py FOLDER [NAME …]

Every random number is SplitMix64 of a seed and a counter, so that no library's generator matters. One edge a line, two or three
whole numbers with a blank between; a .npy beside each file has the same columns for peers that start from arrays.

  G1   40 actors, 200 arcs, some actors much better tied than others
  G2   Barabási–Albert, 10,000 actors, 5 ties each; G2w with weights from 1 to 100
  G3   R-MAT of scale 17, directed; G3u the simple undirected graph below it
  G4   R-MAT of scale 20, directed; G4u below it
  G5   Watts–Strogatz, 100,000 actors, 10 ties each, a tenth of them rewired
"""
import hashlib
import sys
from pathlib import Path

import numpy as np

SHA256 = {
    "G1": "a48bbbc2340f9cbfe4c73822b0551be9d015c922d945fcb8a269e99cea45699c",
    "G2": "7b654b9fa9426a2f1e5449dbc386ca55a5493a7467f222af000ffaebb5940b67",
    "G2w": "3b6ee166966441afdfeff3c2ca1fceda5ca8e1dd9e1b7fc54fb3f812fbca09cb",
    "G3": "4f91551f637cf9064842080a68ebd02748c8954ceed49dd8a374f5fb8ffc4c9c",
    "G3u": "f253142efcbbbb5b838a13bc0c4566cbfbb0471daaeb8df29895e645943fbf1d",
    "G4": "e813b1b353078505cd7e1c8d4e77478b6c38ce21d44f84ffd8dca1832d85b3c7",
    "G4u": "bf9072c93c880126b9ef1a88e7c5ab27e014a65e4b4a85871fb05514fb51eda7",
    "G5": "3727a1581efced207535f8e7d98a2b7ec0323fcfa6b830a2dd9533a69130e3b7",
}


def draws(seed, start, count):
    """Numbers `start` and following of the stream of a seed, 64 bits each."""
    with np.errstate(over="ignore"):
        counter = np.arange(start + 1, start + count + 1, dtype=np.uint64)
        z = np.uint64(seed) + counter * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


class Stream:
    """The same numbers one by one."""

    def __init__(self, seed):
        self.seed, self.next_block, self.block = seed, 0, iter(())

    def bits(self):
        for value in self.block:
            return value
        self.block = iter(draws(self.seed, self.next_block, 1 << 16).tolist())
        self.next_block += 1 << 16
        return next(self.block)

    def below(self, bound):
        return ((self.bits() >> 33) * bound) >> 31

    def share(self):
        return (self.bits() >> 11) * 2.0**-53


def small():
    stream = Stream(101)
    pool = list(range(40))
    seen, arcs = set(), []
    while len(arcs) < 200:
        source = stream.below(39) if stream.share() < 0.35 else pool[stream.below(len(pool))]
        target = pool[stream.below(len(pool))] if stream.share() < 0.6 else stream.below(40)
        # 39 has no way out and 38 no way in.
        if source == target or source == 39 or target == 38 or (source, target) in seen:
            continue
        seen.add((source, target))
        arcs.append((source, target))
        stream.below(20), stream.below(8)
        pool += [source, target]
    return {"G1": np.array(arcs).T}


def preferential(actors=10_000, ties=5):
    stream = Stream(202)
    edges = [(0, other) for other in range(1, ties + 1)]
    ends = [end for edge in edges for end in edge]
    for actor in range(ties + 1, actors):
        targets = []
        while len(targets) < ties:
            target = ends[stream.below(len(ends))]
            if target not in targets:
                targets.append(target)
        for target in targets:
            edges.append((actor, target))
            ends += [target, actor]
    columns = np.array(edges).T
    bits = draws(2020, 0, columns.shape[1])
    weights = 1 + (((bits >> np.uint64(33)) * np.uint64(100)) >> np.uint64(31)).astype(np.int64)
    return {"G2": columns, "G2w": np.vstack([columns, weights])}


def recursive(name, scale, seed, a=0.57, b=0.19, c=0.19):
    count, actors = 16 << scale, 1 << scale
    source, target = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    for bit in range(scale):
        share = (draws(seed, bit * count, count) >> np.uint64(11)).astype(np.float64) * 2.0**-53
        quarter = (share >= a).astype(np.int64) + (share >= a + b) + (share >= a + b + c)
        source, target = (source << 1) | (quarter >> 1), (target << 1) | (quarter & 1)
    places = np.empty(actors, dtype=np.int64)
    places[np.argsort(draws(seed + 7, 0, actors), kind="stable")] = np.arange(actors)
    source, target = places[source], places[target]
    kept = source != target
    pairs = np.unique(source[kept] * actors + target[kept])
    source, target = pairs // actors, pairs % actors
    used = np.zeros(actors, dtype=bool)
    used[source] = used[target] = True
    numbers = np.cumsum(used) - 1
    source, target = numbers[source], numbers[target]
    order = np.argsort(draws(seed + 8, 0, len(source)), kind="stable")
    source, target = source[order], target[order]
    actors = int(used.sum())
    pairs = np.unique(np.minimum(source, target) * actors + np.maximum(source, target))
    order = np.argsort(draws(seed + 9, 0, len(pairs)), kind="stable")
    below = np.vstack([pairs // actors, pairs % actors])[:, order]
    return {name: np.vstack([source, target]), name + "u": below}


def small_world(actors=100_000, ties=10, rewired=0.1):
    stream = Stream(505)
    near = [set() for _ in range(actors)]
    for distance in range(1, ties // 2 + 1):
        for actor in range(actors):
            other = (actor + distance) % actors
            near[actor].add(other)
            near[other].add(actor)
    for distance in range(1, ties // 2 + 1):
        for actor in range(actors):
            if stream.share() >= rewired:
                continue
            old, new = (actor + distance) % actors, stream.below(actors)
            while new == actor or new in near[actor]:
                new = stream.below(actors)
            near[actor].discard(old)
            near[old].discard(actor)
            near[actor].add(new)
            near[new].add(actor)
    edges = sorted((u, v) for u in range(actors) for v in near[u] if u < v)
    columns = np.array(edges).T
    return {"G5": columns[:, np.argsort(draws(506, 0, columns.shape[1]), kind="stable")]}


MAKERS = {
    "G1": small,
    "G2": preferential,
    "G2w": preferential,
    "G3": lambda: recursive("G3", 17, 303),
    "G3u": lambda: recursive("G3", 17, 303),
    "G4": lambda: recursive("G4", 20, 404),
    "G4u": lambda: recursive("G4", 20, 404),
    "G5": small_world,
}


def write(folder, name, columns):
    path = folder / f"{name}.txt"
    draft = folder / f".{name}.txt"
    with open(draft, "w", encoding="ascii") as file:
        for start in range(0, columns.shape[1], 1 << 20):
            rows = zip(*columns[:, start : start + (1 << 20)].tolist())
            file.write("".join(" ".join(map(str, row)) + "\n" for row in rows))
    found = hashlib.sha256(draft.read_bytes()).hexdigest()
    if found != SHA256[name]:
        sys.exit(f"{name} has come out otherwise than it should: SHA-256 {found}")
    np.save(folder / f"{name}.npy", columns.astype(np.int32))
    draft.rename(path)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or MAKERS:
        if (folder / f"{name}.txt").exists() and (folder / f"{name}.npy").exists():
            continue
        print(f"making {name}", file=sys.stderr)
        for made, columns in MAKERS[name]().items():
            write(folder, made, columns)


main()
