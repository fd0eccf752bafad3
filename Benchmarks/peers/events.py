#!/usr/bin/env python3
"""A file shaped like GDELT's, and DuckDB adding it up.

events.py make PATH BYTES      write a file of that size, the same for the same size
events.py sum PATH THREADS     add it up, as entente import events does; prints JSON
"""
import json
import sys
import time

CODES = (
    "USA CHN RUS GBR FRA DEU JPN IND PAK ISR PSE IRN IRQ SAU SYR TUR EGY UKR POL ITA ESP BRA MEX "
    "CAN AUS NGA KEN ZAF ETH SDN KOR PRK VNM PHL IDN MYS THA MMR AFG BGD LKA NPL YEM LBN JOR ARE "
    "QAT KWT LBY DZA MAR TUN GRC SRB HUN ROM BGR BLR KAZ UZB VEN COL PER CHL ARG CUB NZL SGP TWN "
    "NOR SWE FIN DNK NLD BEL CHE AUT CZE PRT IRL"
).split()


def words(seed):
    """SplitMix64, as everywhere in this house."""
    mask = (1 << 64) - 1
    while True:
        seed = (seed + 0x9E3779B97F4A7C15) & mask
        word = seed
        word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & mask
        word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & mask
        yield word ^ (word >> 31)


def row(number, random):
    """A row of 61 columns: a third of actors have no country, as in the files of 2019."""
    word = next(random)
    source = CODES[(word & 0xFFFF) * (word >> 16 & 0xFFFF) * len(CODES) >> 32] if word >> 60 > 4 else ""
    word = next(random)
    target = CODES[(word & 0xFFFF) * (word >> 16 & 0xFFFF) * len(CODES) >> 32] if word >> 60 > 4 else ""
    root = (word >> 32) % 20 + 1
    quad = 1 if root < 6 else 2 if root < 9 else 3 if root < 15 else 4
    day = 20190100 + (word >> 40) % 12 * 100 + (word >> 48) % 28 + 1
    word = next(random)
    goldstein = (word % 201 - 100) / 10
    tone = ((word >> 8) % 2000000 - 1000000) / 65537
    mentions = (word >> 32) % 20 + 1
    fields = [""] * 61
    fields[0:5] = [str(880000000 + number), str(day), str(day // 100), "2019", f"2019.{day % 10000:04d}"]
    if source:
        fields[5:8] = [source + "GOV", "GOVERNMENT", source]
    if target:
        fields[15:18] = [target, "PRESIDENT", target]
    fields[25:35] = ["1", f"{root:02d}0", f"{root:02d}0", f"{root:02d}", str(quad), str(goldstein),
                     str(mentions), "1", str(mentions), repr(tone)]
    place = ["4", "Washington, District of Columbia, United States", "US", "USDC", "DC001", "38.8951",
             "-77.0364", "531871"]
    fields[35:43] = place
    fields[43:51] = place if word >> 63 else ["0"] + [""] * 7
    fields[51:59] = place
    fields[59] = "20191024143000"
    fields[60] = f"https://news.example.org/world/2019/10/24/a-headline-of-usual-length-{word >> 20:x}.html"
    return "\t".join(fields)


def make(path, size):
    random = words(6)
    block = "".join(row(number, random) + "\n" for number in range(100_000)).encode()
    with open(path, "wb") as file:
        left = size
        while left >= len(block):
            file.write(block)
            left -= len(block)
        file.write(block[: block.rfind(b"\n", 0, left) + 1])


def add_up(path, threads):
    import duckdb

    base = duckdb.connect(config={"threads": threads})
    columns = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(61))
    start = time.perf_counter()
    rows = base.execute(
        f"""
        SELECT c7, c17, c1 // 10000, quad, count(*), sum(mentions), avg(goldstein), avg(tone) FROM (
          SELECT c7, c17, CAST(c1 AS INTEGER) AS c1, CAST(c29 AS TINYINT) AS quad,
            CAST(c31 AS INTEGER) AS mentions, CAST(c30 AS DOUBLE) AS goldstein, CAST(c34 AS DOUBLE) AS tone
          FROM read_csv(?, delim='\t', header=false, quote='', escape='', auto_detect=false,
            columns={{{columns}}})
          WHERE c7 IS NOT NULL AND c7 <> '' AND c17 IS NOT NULL AND c17 <> '' AND c7 <> c17
        ) GROUP BY ALL ORDER BY ALL
        """,
        [path],
    ).fetchall()
    seconds = time.perf_counter() - start
    print(json.dumps({
        "version": duckdb.__version__, "seconds": seconds, "groups": len(rows),
        "events": sum(r[4] for r in rows), "mentions": int(sum(r[5] for r in rows)),
        "goldstein": sum(r[6] * r[4] for r in rows), "tone": sum(r[7] * r[4] for r in rows),
    }))


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], int(sys.argv[3]))
    else:
        add_up(sys.argv[2], int(sys.argv[3]))
