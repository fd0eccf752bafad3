#!/usr/bin/env python3
"""How long integer programming takes to prove the frustration index, on one thread and on four.

    balance.py FILE ROUNDS LIMIT     lines of two actors, from 0 on, and the sign of their tie

The model is the same for both: a camp for each actor, 0 or 1, and for each tie whether it is
frustrated; of the ties of each unbalanced triangle at least one is. HiGHS (through SciPy) runs on
one thread, which is all that it uses here; CP-SAT on one and on four, which makes it another search.

Prints a JSON list: the name of each solver, the seconds of each round, and the bounds it proved.
"""
import json
import sys
import time

import numpy as np

path, rounds, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
ties = [tuple(map(int, line.split())) for line in open(path)]
count = 1 + max(max(tie[:2]) for tie in ties)
number = {tie[:2]: index for index, tie in enumerate(ties)}
rows = [{} for _ in range(count)]
for one, other, sign in ties:
    rows[one][other] = rows[other][one] = sign
hub = max(range(count), key=lambda actor: len(rows[actor]))
triangles = [
    [number[one, other], number[min(one, third), max(one, third)], number[min(other, third), max(other, third)]]
    for one, other, sign in ties
    for third in rows[one].keys() & rows[other].keys()
    if third > other and sign * rows[one][third] * rows[other][third] < 0
]


def highs():
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix

    entries, lower = [], []
    for index, (one, other, sign) in enumerate(ties):
        tie = count + index
        if sign > 0:
            lines = [([tie, one, other], [1, -1, 1], 0), ([tie, one, other], [1, 1, -1], 0)]
        else:
            lines = [([tie, one, other], [1, 1, 1], 1), ([tie, one, other], [1, -1, -1], -1)]
        for columns, values, least in lines:
            entries += [(len(lower), column, value) for column, value in zip(columns, values)]
            lower.append(least)
    for triangle in triangles:
        entries += [(len(lower), count + tie, 1) for tie in triangle]
        lower.append(1)
    line, column, value = zip(*entries)
    matrix = csr_matrix((value, (line, column)), shape=(len(lower), count + len(ties)))
    cost = np.r_[np.zeros(count), np.ones(len(ties))]
    upper = np.ones(count + len(ties))
    upper[hub] = 0
    result = milp(
        cost,
        constraints=LinearConstraint(matrix, lower, np.inf),
        integrality=np.ones(count + len(ties)),
        bounds=Bounds(0, upper),
        options={"time_limit": limit},
    )
    upper = None if result.x is None else round(result.fun)
    return [int(np.ceil(result.mip_dual_bound - 1e-6)), upper]


def cp_sat(workers):
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    camp = [model.new_bool_var("") for _ in range(count)]
    bad = [model.new_bool_var("") for _ in ties]
    model.add(camp[hub] == 0)
    for index, (one, other, sign) in enumerate(ties):
        # Frustrated is: apart if positive, together if negative.
        model.add_bool_xor([camp[one], camp[other], bad[index]] + ([True] if sign > 0 else []))
    for triangle in triangles:
        model.add_bool_or([bad[tie] for tie in triangle])
    model.minimize(sum(bad))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.max_time_in_seconds = limit
    solver.solve(model)
    return [round(solver.best_objective_bound), round(solver.objective_value)]


found = []
for name, work in [("HiGHS", highs), ("CP-SAT", lambda: cp_sat(1)), ("CP-SAT, 4 threads", lambda: cp_sat(4))]:
    try:
        seconds, bounds = [], None
        while len(seconds) < rounds:
            start = time.perf_counter()
            bounds = work()
            seconds.append(time.perf_counter() - start)
            if seconds[-1] > limit / 2:
                break
        found.append({"name": name, "seconds": seconds, "bounds": bounds})
    except ImportError:
        pass
print(json.dumps(found))
