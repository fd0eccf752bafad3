#!/usr/bin/env python3
"""Write graphs/base/crosswalk.tsv: codes and names by which data sets call the actors of the base.

Usage: scripts/base-crosswalk.py [LISTS] > graphs/base/crosswalk.tsv

LISTS is a folder with countrycode_codelist.csv, states2016.csv, gw_states.csv, sipri_names.csv,
countrynames-DEDI.txt and iso_3166-3.json (default: ../shared/data/identifiers). The same lists give
the same bytes. Codes and names that graphs/base has already are left out; graphs/base/SOURCES.md
gives the origin and the terms.
"""
import csv
import json
import sys
import unicodedata
from pathlib import Path

import yaml

# Codes by which the lists call polities that the base divides in time, or has under another name.
POLITIES = {
    "Czechoslovakia": "czechoslovakia", "German Democratic Republic": "east-germany",
    "Republic of Vietnam": "south-vietnam", "Yemen Arab Republic": "north-yemen",
    "Yemen People's Republic": "south-yemen", "Zanzibar": "zanzibar",
    "Austria-Hungary": "austria-hungary", "Baden": "grand-duchy-of-baden",
    "Bavaria": "kingdom-of-bavaria", "Brunswick": "duchy-of-brunswick",
    "Hamburg": "free-city-of-hamburg", "Hanover": "kingdom-of-hanover",
    "Hesse Electoral": "electorate-of-hesse", "Hesse-Kassel": "electorate-of-hesse",
    "Hesse Grand Ducal": "grand-duchy-of-hesse", "Hesse-Darmstadt": "grand-duchy-of-hesse",
    "Mecklenburg Schwerin": "mecklenburg-schwerin", "Modena": "duchy-of-modena",
    "Nassau": "duchy-of-nassau", "Netherlands Antilles": "netherlands-antilles",
    "Oldenburg": "grand-duchy-of-oldenburg", "Orange Free State": "orange-free-state",
    "Parma": "duchy-of-parma", "Saxe-Weimar-Eisenach": "saxe-weimar-eisenach",
    "Saxony": "kingdom-of-saxony", "Somaliland": "somaliland", "Tibet": "tibet-1913-1950",
    "Transvaal": "south-african-republic", "Tuscany": "grand-duchy-of-tuscany",
    "Two Sicilies": "kingdom-of-two-sicilies",
    "United Province CA": "united-provinces-of-central-america",
    "Wuerttemburg": "kingdom-of-wurttemberg", "Würtemberg": "kingdom-of-wurttemberg",
}

# Codes that changed hands, or belong to what is no more: (scheme, code, actor, from, to).
DATED = [
    ("cameo", "SUN", "soviet-union", "", ""), ("cameo", "CSK", "czechoslovakia", "", ""),
    ("cameo", "DDR", "east-germany", "", ""), ("cameo", "YMD", "south-yemen", "", ""),
    ("cameo", "YUG", "yugoslavia", "", "1992-04-26"),
    ("cameo", "YUG", "serbia-and-montenegro", "1992-04-27", "2006-06-04"),
    ("cameo", "SCG", "serbia-and-montenegro", "", ""), ("cameo", "KSV", "kosovo", "", ""),
    ("cameo", "KOS", "kosovo", "", ""), ("cameo", "ROU", "romania", "", ""),
    ("cameo", "ROM", "romania", "", ""), ("cameo", "TMP", "timor-leste", "", ""),
    ("cameo", "TLS", "timor-leste", "", ""), ("cameo", "ZAR", "dr-congo", "", ""),
    ("cameo", "COD", "dr-congo", "", ""), ("cameo", "PSE", "palestine", "", ""),
    ("cameo", "PAL", "palestine", "", ""), ("cameo", "WSB", "palestine", "", ""),
    ("cameo", "GZS", "palestine", "", ""), ("cameo", "MNE", "montenegro", "", ""),
    ("cameo", "ANT", "netherlands-antilles", "", ""), ("cameo", "SRB", "serbia", "", ""), ("cameo", "SSD", "south-sudan", "", ""),
    ("imf", "188", "yugoslavia", "", ""), ("imf", "934", "czechoslovakia", "", ""),
    ("p5n", "345", "yugoslavia", "", "1992-04-26"), ("p5n", "364", "soviet-union", "", ""),
    ("p5c", "USR", "soviet-union", "", ""), ("p5c", "YUG", "yugoslavia", "", ""),
    ("p5n", "260", "germany", "", "1990-10-02"), ("p5c", "GFR", "germany", "", "1990-10-02"),
    ("cowc", "CAO", "cameroon", "", ""), ("cowc", "SSUD", "south-sudan", "", ""),
    ("gwc", "RUS", "soviet-union", "1922-12-30", "1991-12-25"),
    ("gwc", "YUG", "yugoslavia", "", "1992-04-26"),
    ("gwc", "YUG", "serbia-and-montenegro", "1992-04-27", "2006-06-04"),
    ("gwc", "YEM", "north-yemen", "", "1990-05-21"), ("gwc", "YEM", "yemen", "1990-05-22", ""),
    ("vdem", "11", "soviet-union", "1922-12-30", "1991-12-25"),
    ("vdem", "11", "russia", "1991-12-26", ""),
    ("vdem", "11", "russian-empire", "", "1917-11-07"),
    ("vdem", "198", "kingdom-of-serbia", "", "1918-11-30"),
    ("vdem", "198", "yugoslavia", "1918-12-01", "1992-04-26"),
    ("vdem", "198", "serbia-and-montenegro", "1992-04-27", "2006-06-04"),
    ("vdem", "198", "serbia", "2006-06-05", ""),
    ("fips", "UR", "soviet-union", "", ""), ("fips", "CZ", "czechoslovakia", "", ""),
    ("fips", "GC", "east-germany", "", ""), ("fips", "YO", "yugoslavia", "", ""),
    ("ioc", "URS", "soviet-union", "", ""), ("ioc", "TCH", "czechoslovakia", "", ""),
    ("ioc", "GDR", "east-germany", "", ""), ("ioc", "FRG", "germany", "", "1990-10-02"),
    ("ioc", "YUG", "yugoslavia", "", "1992-04-26"),
    ("ioc", "YUG", "serbia-and-montenegro", "1992-04-27", "2003-02-04"),
    ("ioc", "SCG", "serbia-and-montenegro", "2003-02-05", ""),
    ("sipri", "USR", "soviet-union", "", ""), ("sipri", "GDR", "east-germany", "", ""),
    ("sipri", "CZE", "czechoslovakia", "", ""), ("sipri", "YUG", "yugoslavia", "", ""),
    ("gwc", "GMY", "germany", "", ""), ("gwc", "DRV", "vietnam", "", ""),
    ("cameo", "PSEGZA", "palestine", "", ""), ("gwc", "GCL", "gran-colombia", "", ""),
    ("gwc", "KOR", "korea-to-1910", "", ""),
    ("gwc", "HSE", "electorate-of-hesse", "", ""), ("gwc", "HSD", "grand-duchy-of-hesse", "", ""),
    ("gwc", "PAP", "papal-states", "", ""), ("gwc", "WRT", "kingdom-of-wurttemberg", "", ""),
    ("p5n", "324", "italy", "", "1861-03-16"), ("p5c", "SAR", "italy", "", "1861-03-16"),
    ("vdem", "373", "italy", "", "1861-03-16"), ("vdem", "361", "papal-states", "", ""),
    ("p5n", "327", "papal-states", "", ""), ("p5c", "PAP", "papal-states", "", ""),
    ("p5n", "347", "serbia-and-montenegro", "1992-04-27", "2006-06-04"),
    ("p5c", "YGS", "serbia-and-montenegro", "1992-04-27", "2006-06-04"),
    ("iso3166-3", "YUCS", "yugoslavia", "", "1992-04-26"),
    ("iso3166-3", "YUCS", "serbia-and-montenegro", "1992-04-27", "2003-07-22"),
]

# Withdrawn codes of ISO 3166-3 whose actor of the base goes on under another name and code.
RENAMED = {
    "AIDJ": "djibouti", "BUMM": "myanmar", "BYAA": "belarus", "DYBJ": "benin",
    "HVBF": "burkina-faso", "NHVU": "vanuatu", "RHZW": "zimbabwe", "TPTL": "timor-leste",
    "VDVN": "vietnam", "ZRCD": "dr-congo",
}

# Names that several actors have borne, of which the date tells who is meant.
SHARED = {"Korea": ["korea-to-1910", "north-korea", "south-korea"]}

# Codes of the lists above that a polity of another time holds too: who has them today begins then.
BEGINS = {
    ("gwc", "RUS"): "1991-12-26", ("gwc", "YEM"): None, ("vdem", "11"): None,
    ("vdem", "198"): None, ("ioc", "YUG"): None, ("cameo", "YUG"): None, ("gwc", "PAP"): None,
    ("p5n", "347"): None, ("p5c", "YGS"): None, ("p5n", "327"): None, ("p5c", "PAP"): None,
    ("vdem", "361"): None,
}

# Names as data sets spell them, and former ones.
NAMES = {
    "bosnia-and-herzegovina": ["Bosnia and Herzegovina", "Bosnia-Herzegovina", "Bosnia"],
    "turkey": ["Turkiye", "Türkiye", "Turkey (Ottoman Empire)", "Republic of Turkey"],
    "congo": ["Congo - Brazzaville", "Congo, Republic of", "Republic of the Congo",
              "Congo-Brazzaville", "Congo Republic", "Congo, Rep."],
    "dr-congo": ["Congo - Kinshasa", "Congo, Democratic Republic of the", "Zaire",
                 "Democratic Republic of the Congo", "Democratic Republic of Congo",
                 "Congo, Democratic Republic of (Zaire)", "Congo-Kinshasa", "Congo, Dem. Rep.",
                 "Congo (Kinshasa)", "Congo, the Democratic Republic of the"],
    "myanmar": ["Myanmar (Burma)", "Burma"],
    "cote-divoire": ["Cote d'Ivoire", "Ivory Coast", "Cote D'Ivoire"],
    "sri-lanka": ["Ceylon", "Sri Lanka (Ceylon)"],
    "egypt": ["Egypt, Arab Rep.", "United Arab Republic"],
    "gambia": ["Gambia, The", "The Gambia"],
    "north-korea": ["Korea, North", "Korea, People's Republic of", "DPRK",
                    "Korea, Democratic People's Republic of", "Korea, Dem. Rep."],
    "south-korea": ["Korea, South", "Korea, Republic of", "Korea, Rep.", "ROK"],
    "north-yemen": ["Yemen, North", "Yemen (Arab Republic of Yemen)", "Yemen Arab Republic"],
    "south-yemen": ["Yemen, South", "Yemen, People's Republic of", "Yemen People's Republic",
                    "Aden"],
    "madagascar": ["Malagasy Republic", "Madagascar (Malagasy)"],
    "malaysia": ["Malaya"], "jordan": ["Transjordan"],
    "ethiopia": ["Ethiopia (excludes Eritrea)", "Abyssinia"],
    "moldova": ["Moldova, Republic of"],
    "palestine": ["Occupied Palestinian Territory", "Palestinian Territories", "West Bank", "Gaza",
                  "State of Palestine", "Palestinian Authority"],
    "russia": ["Russian Federation", "Russia (Soviet Union)"],
    "soviet-union": ["USSR", "Union of Soviet Socialist Republics"],
    "north-macedonia": ["the former Yugoslav Republic of Macedonia", "Macedonia", "FYROM",
                        "Macedonia (Former Yugoslav Republic of)",
                        "Macedonia, the former Yugoslav Republic of"],
    "germany": ["German Federal Republic", "Federal Republic of Germany", "West Germany",
                "Germany (Prussia)", "Germany, West"],
    "east-germany": ["Germany, East"],
    "sao-tome-and-principe": ["Sao Tome and Principe"],
    "saint-kitts-and-nevis": ["St. Kitts and Nevis", "Saint Kitts and Nevis"],
    "saint-vincent-and-grenadines": ["St. Vincent and the Grenadines",
                                     "Saint Vincent and the Grenadines"],
    "saint-lucia": ["Saint Lucia", "St. Lucia"],
    "trinidad-and-tobago": ["Trinidad and Tobago"],
    "antigua-and-barbuda": ["Antigua and Barbuda"],
    "guinea-bissau": ["Guinea Bissau"], "timor-leste": ["East Timor", "Timor Leste"],
    "eswatini": ["Swaziland", "eSwati"], "cape-verde": ["Cabo Verde"],
    "czechia": ["Czech Republic"], "belarus": ["Belarus (Byelorussia)", "Byelorussia"],
    "burkina-faso": ["Burkina Faso (Upper Volta)", "Upper Volta"],
    "cambodia": ["Cambodia (Kampuchea)", "Kampuchea"], "iran": ["Iran (Persia)", "Persia",
                 "Iran, Islamic Republic of", "Iran, Islamic Rep."],
    "italy": ["Italy/Sardinia"], "romania": ["Rumania"], "zimbabwe": ["Zimbabwe (Rhodesia)",
                                                                   "Rhodesia"],
    "tanzania": ["Tanzania/Tanganyika", "Tanganyika", "Tanzania, United Republic of"],
    "vietnam": ["Viet Nam", "Vietnam, Democratic Republic of", "North Vietnam"],
    "south-vietnam": ["Vietnam, Republic of", "Vietnam, South"],
    "benin": ["Dahomey"], "suriname": ["Surinam"], "kyrgyzstan": ["Kyrgyz Republic"],
    "laos": ["Lao PDR", "Lao People's Democratic Republic"], "syria": ["Syrian Arab Republic"],
    "slovakia": ["Slovak Republic"], "brunei": ["Brunei Darussalam"],
    "micronesia": ["Federated States of Micronesia", "Micronesia, Fed. Sts."],
    "samoa": ["Western Samoa"], "bahamas": ["Bahamas, The", "The Bahamas"],
    "venezuela": ["Venezuela, RB", "Venezuela, Bolivarian Republic of"],
    "bolivia": ["Bolivia, Plurinational State of"], "taiwan": ["Taiwan, China", "Chinese Taipei",
                                                             "Taiwan, Province of China"],
    "united-states": ["United States of America", "USA", "US", "U.S.", "America"],
    "united-kingdom": ["UK", "Great Britain", "Britain"], "china": ["China, People's Republic of",
                                                                  "China, PRC"],
    "hong-kong": ["Hong Kong, China", "Hong Kong SAR, China"],
    "macao": ["Macau", "Macau, China"], "serbia-and-montenegro": ["Yugoslavia, Federal Republic"],
    "united-arab-emirates": ["UAE"], "central-african-republic": ["CAR"],
    "eu": ["European Union", "European Communities"], "united-nations": ["UNO"],
    "arab-league": ["League of Arab States"],
    "oic": ["Organization of the Islamic Conference", "Organisation of Islamic Cooperation"],
}

# How SIPRI's list calls organizations of the base.
SIPRI_ORGANIZATIONS = {"AU": "african-union", "NAT": "nato", "OSC": "osce", "UNO": "united-nations",
                       "EU": "eu"}


def fold(text):
    """A name without what lists spell differently; other scripts than Latin stay as they are."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    if not any(c.isalpha() for c in plain):
        return text.lower()
    text = plain
    text = text.replace("&", "and").replace("st. ", "saint ")
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(entry):
    if isinstance(entry, str):
        return [entry]
    if isinstance(entry, dict):
        return [entry["value"]]
    return [value for item in entry for value in values(item)]


def main():
    root = Path(__file__).resolve().parent.parent
    lists = Path(sys.argv[1]) if len(sys.argv) > 1 else root.parent / "shared/data/identifiers"
    actors, known = {}, {}
    for name in ("states", "organizations"):
        text = (root / f"graphs/base/{name}.yaml").read_text("utf-8")
        actors.update(yaml.load(text, Loader=yaml.BaseLoader)["actors"])
    by_code = {}
    for actor, entry in actors.items():
        names = list(entry["label"].values())
        names += [n for group in entry.get("aliases", {}).values() for n in group]
        for name in names:
            known.setdefault(fold(name), set()).add(actor)
        for scheme, value in entry.get("ids", {}).items():
            for code in values(value):
                by_code.setdefault((scheme, code), []).append(actor)

    rows = set()
    for actor, names in NAMES.items():
        if actor not in actors:
            if names:
                sys.exit(f"no actor {actor}")
            continue
        for name in names:
            if known.get(fold(name), {actor}) != {actor}:
                sys.exit(f"{name} is a name of {known[fold(name)]}, not of {actor}")
            if fold(name) not in known:
                rows.add(("name", name, actor, "", ""))
    names = {fold(n): a for a, group in NAMES.items() for n in group}
    for name, actor in names.items():
        known.setdefault(name, {actor})
    names.update({name: next(iter(holders)) for name, holders in known.items() if name})

    # Names as the lists spell them.
    spellings = []
    for row in read_csv(lists / "countrycode_codelist.csv"):
        name = row["country.name.en"]
        actor = POLITIES.get(name)
        if actor is None:
            holders = by_code.get(("iso3", row["iso3c"] or ("XKX" if name == "Kosovo" else "")), [])
            present = [a for a in holders if "exists" not in actors[a]
                       or actors[a]["exists"].endswith("..")]
            actor = present[0] if present else None
        if actor is None:
            continue
        for scheme, column, width in [
            ("gwc", "gwc", 0), ("p5n", "p5n", 0), ("p5c", "p5c", 0), ("vdem", "vdem", 0),
            ("imf", "imf", 0), ("wb", "wb", 0), ("fips", "fips", 0), ("genc", "genc3c", 0),
            ("ioc", "ioc", 0),
        ]:
            code = row[column].zfill(width) if row[column] else ""
            if not code or any(d[:2] == (scheme, code) and d[2] == actor for d in DATED):
                continue
            if BEGINS.get((scheme, code), "") is None:
                continue
            rows.add((scheme, code, actor, BEGINS.get((scheme, code), ""), ""))
        for column in row:
            if column in ("country.name.en", "cow.name") or column.startswith("cldr.name"):
                spellings.append((row[column], actor))
    for column, scheme, path in [("gwcode", "gw", "gw_states.csv"),
                                 ("ccode", "cow", "states2016.csv")]:
        for row in read_csv(lists / path):
            holders = set(by_code.get((scheme, row[column]), []))
            if len(holders) == 1:
                spellings.append((row.get("statename") or row["statenme"], *holders))
    for row in json.loads((lists / "iso_3166-1.json").read_text("utf-8"))["3166-1"]:
        for key in ("name", "official_name", "common_name"):
            if key in row:
                spellings.append((row[key], by_code[("iso3", row["alpha_3"])][0]))
    for line in (lists / "countrynames-DEDI.txt").read_text("utf-8").splitlines():
        parts = line.split("\t")
        # Overseas territories have the code of the state that they belong to before their own.
        own = by_code.get(("iso3", parts[1][-3:]), [])
        if len(own) == 1:
            spellings.append((parts[0], own[0]))
            if len(parts[1]) == 6:
                rows.add(("cameo", parts[1], own[0], "", ""))
        actor = names.get(fold(parts[0]))
        # The list gives overseas territories the code of the state that they belong to.
        owner = by_code.get(("iso3", parts[1]), [actor])
        if actor in owner and len(parts[1]) == 3 and parts[1].isalpha():
            rows.add(("cameo", parts[1], actor, "", ""))
    for row in read_csv(lists / "sipri_names.csv"):
        actor = SIPRI_ORGANIZATIONS.get(row["sipri_name"]) or names.get(fold(row["string_name"]))
        if actor:
            rows.add(("sipri", row["sipri_name"], actor, "", ""))
    for row in json.loads((lists / "iso_3166-3.json").read_text("utf-8"))["3166-3"]:
        holders = by_code.get(("iso3", row["alpha_3"]), [])
        for holder in by_code.get(("iso3166-3", row["alpha_4"]), []):
            spellings.append((row["name"], holder))
        if row["alpha_4"] in RENAMED:
            actor = RENAMED[row["alpha_4"]]
            rows.add(("iso3166-3", row["alpha_4"], actor, "", ""))
            spellings.append((row["name"], actor))
            for scheme, key in [("iso2", "alpha_2"), ("iso3", "alpha_3"), ("iso3n", "numeric")]:
                # Some were given to others again.
                if key in row and (scheme, row[key]) not in by_code:
                    rows.add((scheme, row[key], actor, "", ""))
        elif len(holders) == 1 and "iso3166-3" not in actors[holders[0]].get("ids", {}):
            rows.add(("iso3166-3", row["alpha_4"], holders[0], "", ""))
    for scheme, code, actor, start, end in DATED:
        rows = {r for r in rows if not (r[0] == scheme and r[1] == code and r[2] == actor)}
        rows.add((scheme, code, actor, start, end))

    for name, holders in SHARED.items():
        known[fold(name)] = set(holders)
        for actor in holders:
            start, _, end = actors[actor]["exists"].partition("/")
            rows.add(("name", name, actor, start.strip("."), end.strip(".")))
    for name, actor in spellings:
        if not name or fold(name) in known:
            continue
        known[fold(name)] = {actor}
        # A state that ended long ago left its name to a place of today.
        end = actors[actor].get("exists", "..").split("/")[-1]
        end = "" if end == ".." or end >= "1951" else end if len(end) > 4 else f"{end}-12-31"
        rows.add(("name", name, actor, "", end))

    # No two actors hold a code at one time.
    ordered = sorted(rows)
    for index, (scheme, code, actor, start, end) in enumerate(ordered):
        for other in ordered[index + 1:]:
            if other[:2] != (scheme, code) or scheme == "name":
                break
            if other[2] != actor and (end or "9999") >= (other[3] or "0") \
                    and (other[4] or "9999") >= (start or "0"):
                sys.exit(f"{scheme} {code} is held by {actor} and {other[2]} at one time")
    sys.stdout.write("# Written by scripts/base-crosswalk.py; change that and run it again. Origin and"
                     " terms: SOURCES.md.\nscheme\tcode\tactor\tfrom\tto\n")
    for row in ordered:
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    main()
