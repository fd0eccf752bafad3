#!/usr/bin/env python3
"""Write graphs/base/states.yaml from lists of country codes.

Usage: scripts/base-states.py [LISTS] > graphs/base/states.yaml

LISTS is a folder with countrycode_codelist.csv, states2016.csv, gw_states.csv and iso_3166-1.json
(default: ../shared/data/identifiers). The same lists give the same bytes. What the lists do not hold
(Wikidata items, common variants of names, codes that changed hands) is kept in the tables below;
graphs/base/SOURCES.md gives the origin and the terms of both.
"""
import csv
import json
import re
import sys
import unicodedata
from datetime import date, timedelta
from pathlib import Path

# A state absent from both lists for longer than this counts as a new one afterwards.
LONGEST_BRIDGED_GAP = timedelta(days=60 * 365.25)
# The lists begin on this day, so a spell that does says nothing about the state's beginning.
LISTS_BEGIN = date(1816, 1, 1)
# The lists end on these days, so a spell that does is still running.
LISTS_END = {date(2016, 12, 31), date(2017, 12, 31)}

LABEL_COLUMNS = [
    ("en", "cldr.name.en"), ("zh-Hant", "cldr.name.zh_hant"), ("zh-Hans", "cldr.name.zh"),
    ("ru", "cldr.name.ru"), ("fr", "cldr.name.fr"), ("es", "cldr.name.es"),
    ("ar", "cldr.name.ar"), ("de", "cldr.name.de"), ("ja", "cldr.name.ja"),
    ("uk", "cldr.name.uk"),
]

# Ids where the English name of the list makes a poor one.
IDS = {
    "COD": "dr-congo", "COG": "congo", "CIV": "cote-divoire", "FSM": "micronesia",
    "HKG": "hong-kong", "MAC": "macao", "MMR": "myanmar", "PSE": "palestine", "TUR": "turkey",
    "UMI": "us-minor-outlying-islands", "MAF": "saint-martin",
}

# English labels where the name of CLDR carries more than the name.
ENGLISH = {
    "COD": "DR Congo", "COG": "Congo", "HKG": "Hong Kong", "MAC": "Macao", "MMR": "Myanmar",
    "PSE": "Palestine",
}
OTHER_LABELS = {
    "HKG": {"zh-Hant": "香港", "zh-Hans": "香港", "ru": "Гонконг"},
    "MAC": {"zh-Hant": "澳門", "zh-Hans": "澳门", "ru": "Макао"},
    "PSE": {"zh-Hant": "巴勒斯坦", "zh-Hans": "巴勒斯坦", "ru": "Палестина", "fr": "Palestine",
            "es": "Palestina", "ar": "فلسطين", "de": "Palästina", "ja": "パレスチナ",
            "uk": "Палестина"},
    "FSM": {"en": "Micronesia", "zh-Hant": "密克羅尼西亞", "zh-Hans": "密克罗尼西亚",
            "ru": "Микронезия"},
    "XKX": {"zh-Hant": "科索沃"},
}

# Common variants and formal names that the ISO list does not give.
ALIASES = {
    "CHN": {"en": ["PRC", "mainland China"],
            "zh-Hant": ["中華人民共和國", "中國大陸"], "zh-Hans": ["中华人民共和国"],
            "ru": ["КНР"]},
    "RUS": {"zh-Hant": ["俄羅斯聯邦", "俄國", "俄"], "zh-Hans": ["俄罗斯联邦"],
            "ru": ["Российская Федерация", "РФ"]},
    "USA": {"en": ["US", "USA", "U.S.", "America"], "zh-Hant": ["美利堅合眾國"],
            "zh-Hans": ["美利坚合众国"], "ru": ["США"]},
    "GBR": {"en": ["UK", "Britain", "Great Britain"], "zh-Hant": ["聯合王國"]},
    "PRK": {"en": ["DPRK"], "zh-Hant": ["朝鮮", "朝鮮民主主義人民共和國"], "ru": ["КНДР"]},
    "KOR": {"en": ["ROK", "Republic of Korea"], "zh-Hant": ["韓國", "大韓民國"],
            "ru": ["Южная Корея"]},
    "TWN": {"en": ["Chinese Taipei", "Republic of China", "ROC"],
            "zh-Hant": ["臺灣", "中華民國", "中華臺北"]},
    "HKG": {"en": ["Hong Kong SAR"], "zh-Hant": ["中國香港特別行政區"]},
    "MAC": {"en": ["Macau", "Macao SAR"], "zh-Hant": ["中國澳門特別行政區"]},
    "PSE": {"en": ["Palestinian Territories"]},
    "VAT": {"en": ["Holy See"]},
    "MMR": {"en": ["Burma"], "zh-Hant": ["緬甸聯邦"]},
    "TUR": {"en": ["Turkey"]},
    "CZE": {"en": ["Czech Republic"]},
    "SWZ": {"en": ["Swaziland"]},
    "MKD": {"en": ["Macedonia"]},
    "CIV": {"en": ["Ivory Coast"]},
    "CPV": {"en": ["Cabo Verde"]},
    "TLS": {"en": ["East Timor"]},
    "COD": {"en": ["DRC", "Congo-Kinshasa", "Zaire"]},
    "COG": {"en": ["Congo-Brazzaville"]},
    "ARE": {"en": ["UAE"], "zh-Hant": ["阿聯"]},
    "SAU": {"zh-Hant": ["沙烏地"]},
    "DEU": {"en": ["West Germany", "Federal Republic of Germany", "FRG"], "zh-Hant": ["西德"]},
    "VNM": {"en": ["North Vietnam", "Viet Nam"], "zh-Hant": ["北越"]},
    "GEO": {"zh-Hant": ["格魯吉亞"]},
    "KAZ": {"zh-Hant": ["哈薩克斯坦"]},
    "KGZ": {"zh-Hant": ["吉爾吉斯斯坦"]},
    "TJK": {"zh-Hant": ["塔吉克斯坦"]},
    "UZB": {"zh-Hant": ["烏茲別克斯坦"]},
    "TKM": {"zh-Hant": ["土庫曼斯坦"]},
    "BLR": {"en": ["Byelorussia"]},
}

WIKIDATA = """
AFG 889 AGO 916 ALB 222 AND 228 ARE 878 ARG 414 ARM 399 ATG 781 AUS 408 AUT 40 AZE 227 BDI 967
BEL 31 BEN 962 BFA 965 BGD 902 BGR 219 BHR 398 BHS 778 BIH 225 BLR 184 BLZ 242 BOL 750 BRA 155
BRB 244 BRN 921 BTN 917 BWA 963 CAF 929 CAN 16 CHE 39 CHL 298 CHN 148 CIV 1008 CMR 1009 COD 974
COG 971 COL 739 COM 970 CPV 1011 CRI 800 CUB 241 CYP 229 CZE 213 DEU 183 DJI 977 DMA 784 DNK 35
DOM 786 DZA 262 ECU 736 EGY 79 ERI 986 ESH 6250 ESP 29 EST 191 ETH 115 FIN 33 FJI 712 FRA 142
FSM 702 GAB 1000 GBR 145 GEO 230 GHA 117 GIN 1006 GMB 1005 GNB 1007 GNQ 983 GRC 41 GRD 769
GRL 223 GTM 774 GUY 734 HKG 8646 HND 783 HRV 224 HTI 790 HUN 28 IDN 252 IND 668 IRL 27 IRN 794
IRQ 796 ISL 189 ISR 801 ITA 38 JAM 766 JOR 810 JPN 17 KAZ 232 KEN 114 KGZ 813 KHM 424 KIR 710
KNA 763 KOR 884 KWT 817 LAO 819 LBN 822 LBR 1014 LBY 1016 LCA 760 LIE 347 LKA 854 LSO 1013
LTU 37 LUX 32 LVA 211 MAC 14773 MAR 1028 MCO 235 MDA 217 MDG 1019 MDV 826 MEX 96 MHL 709 MKD 221
MLI 912 MLT 233 MMR 836 MNE 236 MNG 711 MOZ 1029 MRT 1025 MUS 1027 MWI 1020 MYS 833 NAM 1030
NER 1032 NGA 1033 NIC 811 NLD 55 NOR 20 NPL 837 NRU 697 NZL 664 OMN 842 PAK 843 PAN 804 PER 419
PHL 928 PLW 695 PNG 691 POL 36 PRI 1183 PRK 423 PRT 45 PRY 733 PSE 219060 QAT 846 ROU 218
RUS 159 RWA 1037 SAU 851 SDN 1049 SEN 1041 SGP 334 SLB 685 SLE 1044 SLV 792 SMR 238 SOM 1045
SRB 403 SSD 958 STP 1039 SUR 730 SVK 214 SVN 215 SWE 34 SWZ 1050 SYC 1042 SYR 858 TCD 657
TGO 945 THA 869 TJK 863 TKM 874 TLS 574 TON 678 TTO 754 TUN 948 TUR 43 TUV 672 TWN 865 TZA 924
UGA 1036 UKR 212 URY 77 USA 30 UZB 265 VAT 237 VCT 757 VEN 717 VNM 881 VUT 686 WSM 683 XKX 1246
YEM 805 ZAF 258 ZMB 953 ZWE 954
"""

# Codes that changed hands, and what goes with that. "exists" here overrides the lists.
CHANGED = {
    "RUS": {
        "exists": "1991-12-26/..",
        "cow": [("365", "1991-12-26/..")], "cowc": [("RUS", "1991-12-26/..")],
        "gw": [("365", "1991-12-26/..")],
    },
    "SRB": {
        "exists": "2006-06-05/..",
        "cow": [("345", "2006-06-05/..")], "cowc": [("YUG", "2006-06-05/..")],
        "gw": [("340", "2006-06-05/..")],
    },
    "DEU": {
        "cow": [("255", "../1945-05-08"), ("260", "1955-05-05/1990-10-02"),
                ("255", "1990-10-03/..")],
        "cowc": [("GMY", "../1945-05-08"), ("GFR", "1955-05-05/1990-10-02"),
                 ("GMY", "1990-10-03/..")],
        "gw": [("255", "../1945-05-07"), ("260", "1949-09-21/..")],
    },
    "YEM": {
        "exists": "1990-05-22/..",
        "cow": [("679", None)], "cowc": [("YEM", None)], "gw": [("678", "1990-05-22/..")],
    },
    "XKX": {"iso2": [("XK", "user")], "iso3": [("XKX", "user")]},
    # The concordance gives codes of entities that ended long ago.
    "VAT": {"cow": [], "cowc": [], "gw": []},
    "VNM": {"gw": [("816", None)]},
}

# The COW list admits these by membership in the United Nations, long after they became states, and
# the Gleditsch-Ward list leaves them out: no beginning is given.
ADMITTED_LATE = {
    "AND", "FSM", "KIR", "LIE", "MCO", "MHL", "NRU", "PLW", "SMR", "TON", "TUV", "VUT", "WSM",
}

# States that are no more. Dates where a code changes hands are the day of the change.
DISSOLVED = [
    ("czechoslovakia", "1918-10-28/1992-12-31",
     {"iso2": [("CS", "../1993-06-14")], "iso3": [("CSK", "../1993-06-14")],
      "iso3n": [("200", "../1993-06-14")], "iso3166-3": "CSHH", "cow": "315", "cowc": "CZE",
      "gw": "315", "wikidata": "Q33946"},
     {"en": "Czechoslovakia", "zh-Hant": "捷克斯洛伐克", "zh-Hans": "捷克斯洛伐克",
      "ru": "Чехословакия", "fr": "Tchécoslovaquie", "de": "Tschechoslowakei"},
     {"en": ["ČSSR", "CSSR"]}),
    ("east-germany", "1949-10-05/1990-10-02",
     {"iso2": [("DD", "../1990-10-29")], "iso3": [("DDR", "../1990-10-29")],
      "iso3n": [("278", "../1990-10-29")], "iso3166-3": "DDDE", "cow": "265", "cowc": "GDR",
      "gw": "265", "wikidata": "Q16957"},
     {"en": "East Germany", "zh-Hant": "東德", "zh-Hans": "东德", "ru": "Восточная Германия",
      "fr": "Allemagne de l’Est", "de": "Ostdeutschland"},
     {"en": ["German Democratic Republic", "GDR"], "de": ["Deutsche Demokratische Republik", "DDR"],
      "ru": ["ГДР"]}),
    ("north-yemen", "1918-10-30/1990-05-21",
     {"cow": "678", "cowc": "YAR", "gw": [("678", "../1990-05-21")]},
     {"en": "North Yemen", "zh-Hant": "北葉門", "zh-Hans": "北也门", "ru": "Северный Йемен",
      "fr": "Yémen du Nord", "de": "Nordjemen"},
     {"en": ["Yemen Arab Republic"]}),
    ("russian-empire", "../1917-11-07",
     {"cow": [("365", "../1917-11-07")], "cowc": [("RUS", "../1917-11-07")],
      "gw": [("365", "../1917-11-07")], "wikidata": "Q34266"},
     {"en": "Russian Empire", "zh-Hant": "俄羅斯帝國", "zh-Hans": "俄罗斯帝国",
      "ru": "Российская империя", "fr": "Empire russe", "de": "Russisches Kaiserreich"},
     {"en": ["Tsarist Russia"], "zh-Hant": ["沙俄", "帝俄"], "zh-Hans": ["沙俄"]}),
    ("serbia-and-montenegro", "1992-04-27/2006-06-04",
     {"iso2": [("YU", "1992-04-27/2003-07-22"), ("CS", "2003-07-23/2006-09-25")],
      "iso3": [("YUG", "1992-04-27/2003-07-22"), ("SCG", "2003-07-23/2006-09-25")],
      "iso3n": [("891", "1992-04-27/2006-09-25")], "iso3166-3": "CSXX",
      "cow": [("345", "1992-04-27/2006-06-04")], "cowc": [("YUG", "1992-04-27/2006-06-04")],
      "gw": [("345", "1992-04-27/2006-06-04")], "wikidata": "Q37024"},
     {"en": "Serbia and Montenegro", "zh-Hant": "塞爾維亞與蒙特內哥羅", "zh-Hans": "塞尔维亚和黑山",
      "ru": "Сербия и Черногория", "fr": "Serbie-et-Monténégro", "de": "Serbien und Montenegro"},
     {"en": ["Federal Republic of Yugoslavia", "FRY"]}),
    ("south-vietnam", "1954-05-01/1975-04-30",
     {"cow": "817", "cowc": "RVN", "gw": "817", "wikidata": "Q180573"},
     {"en": "South Vietnam", "zh-Hant": "南越", "zh-Hans": "南越", "ru": "Южный Вьетнам",
      "fr": "Viêt Nam du Sud", "de": "Südvietnam"},
     {"en": ["Republic of Vietnam"]}),
    ("south-yemen", "1967-11-30/1990-05-21",
     {"iso2": [("YD", "../1990-08-13")], "iso3": [("YMD", "../1990-08-13")],
      "iso3n": [("720", "../1990-08-13")], "iso3166-3": "YDYE", "cow": "680", "cowc": "YPR",
      "gw": "680", "wikidata": "Q199841"},
     {"en": "South Yemen", "zh-Hant": "南葉門", "zh-Hans": "南也门", "ru": "Южный Йемен",
      "fr": "Yémen du Sud", "de": "Südjemen"},
     {"en": ["People's Democratic Republic of Yemen"]}),
    ("soviet-union", "1922-12-30/1991-12-25",
     {"iso2": [("SU", "../1992-08-29")], "iso3": [("SUN", "../1992-08-29")],
      "iso3n": [("810", "../1992-08-29")], "iso3166-3": "SUHH",
      "cow": [("365", "1922-12-30/1991-12-25")], "cowc": [("RUS", "1922-12-30/1991-12-25")],
      "gw": [("365", "1922-12-30/1991-12-25")], "wikidata": "Q15180"},
     {"en": "Soviet Union", "zh-Hant": "蘇聯", "zh-Hans": "苏联", "ru": "Советский Союз",
      "fr": "Union soviétique", "es": "Unión Soviética", "de": "Sowjetunion", "ja": "ソビエト連邦",
      "uk": "Радянський Союз"},
     {"en": ["USSR", "Union of Soviet Socialist Republics"],
      "zh-Hant": ["蘇維埃社會主義共和國聯盟"], "ru": ["СССР"]}),
    ("yugoslavia", "1918-12-01/1992-04-26",
     {"iso2": [("YU", "../1992-04-26")], "iso3": [("YUG", "../1992-04-26")],
      "iso3n": [("890", "../1992-04-26")],
      "cow": [("345", "1918-12-01/1992-04-26")], "cowc": [("YUG", "1918-12-01/1992-04-26")],
      "gw": [("345", "1918-12-01/1992-04-26")]},
     {"en": "Yugoslavia", "zh-Hant": "南斯拉夫", "zh-Hans": "南斯拉夫", "ru": "Югославия",
      "fr": "Yougoslavie", "es": "Yugoslavia", "de": "Jugoslawien", "uk": "Югославія"},
     {"en": ["Socialist Federal Republic of Yugoslavia", "SFRY"]}),
    ("zanzibar", "1963-12-19/1964-04-26",
     {"cow": "511", "cowc": "ZAN", "gw": "511"},
     {"en": "Zanzibar", "zh-Hant": "桑吉巴", "zh-Hans": "桑给巴尔", "ru": "Занзибар",
      "fr": "Zanzibar", "de": "Sansibar"}, {}),
]

# States that ended before 1945, which the lists of codes and data sets since 1816 name: (id, exists,
# codes, label). Their short names are those of places of today, which models may well have as actors
# of their own, so that ids and labels say which state is meant; what data sets call them at the time
# is in crosswalk.tsv. exists joins the COW and Gleditsch-Ward spells; for those that only V-Dem
# lists, it ends with the year that V-Dem ends.
HISTORICAL = [
    ("austria-hungary", "../1918-11-13", {"cow": "300", "cowc": "AUH", "gw": "300"},
     {"en": "Austria-Hungary", "zh-Hant": "奧匈帝國", "zh-Hans": "奥匈帝国", "ru": "Австро-Венгрия",
      "fr": "Autriche-Hongrie", "de": "Österreich-Ungarn"}),
    ("grand-duchy-of-baden", "../1871-01-18", {"cow": "267", "cowc": "BAD", "gw": "267"},
     {"en": "Grand Duchy of Baden", "de": "Großherzogtum Baden"}),
    ("kingdom-of-bavaria", "../1871-01-18", {"cow": "245", "cowc": "BAV", "gw": "245"},
     {"en": "Kingdom of Bavaria", "de": "Königreich Bayern"}),
    ("duchy-of-brunswick", "../1867", {},
     {"en": "Duchy of Brunswick", "de": "Herzogtum Braunschweig"}),
    ("united-provinces-of-central-america", "1823-07-01/1839-12-31", {"gw": "89"},
     {"en": "United Provinces of Central America",
      "es": "Provincias Unidas del Centro de América"}),
    ("gran-colombia", "1821-08-30/1830-09-22", {"gw": "99"},
     {"en": "Gran Colombia", "es": "Gran Colombia"}),
    ("free-city-of-hamburg", "../1867", {},
     {"en": "Free City of Hamburg", "de": "Freie Stadt Hamburg"}),
    ("kingdom-of-hanover", "../1871-01-17", {"cow": "240", "cowc": "HAN", "gw": "240"},
     {"en": "Kingdom of Hanover", "de": "Königreich Hannover"}),
    ("grand-duchy-of-hesse", "../1871-01-17", {"cow": "275", "cowc": "HSG", "gw": "275"},
     {"en": "Grand Duchy of Hesse", "de": "Großherzogtum Hessen"}),
    ("electorate-of-hesse", "../1871-01-17", {"cow": "273", "cowc": "HSE", "gw": "273"},
     {"en": "Electorate of Hesse", "de": "Kurfürstentum Hessen"}),
    ("kingdom-of-serbia", "1878-07-13/1918-11-30",
     {"cow": [("345", "../1918-11-30")], "cowc": [("YUG", "../1918-11-30")],
      "gw": [("340", "../1918-11-30")]},
     {"en": "Kingdom of Serbia", "fr": "Royaume de Serbie", "de": "Königreich Serbien"}),
    ("korea-to-1910", "../1910-08-22", {"cow": "730", "cowc": "KOR", "gw": "730"},
     {"en": "Korea (to 1910)", "zh-Hant": "朝鮮王朝與大韓帝國", "zh-Hans": "朝鲜王朝与大韩帝国"}),
    ("mecklenburg-schwerin", "../1871-01-17", {"cow": "280", "cowc": "MEC", "gw": "280"},
     {"en": "Mecklenburg-Schwerin", "de": "Mecklenburg-Schwerin"}),
    ("duchy-of-modena", "../1861-03-16", {"cow": "332", "cowc": "MOD", "gw": "332"},
     {"en": "Duchy of Modena", "de": "Herzogtum Modena"}),
    ("duchy-of-nassau", "../1866", {}, {"en": "Duchy of Nassau", "de": "Herzogtum Nassau"}),
    ("grand-duchy-of-oldenburg", "../1867", {},
     {"en": "Grand Duchy of Oldenburg", "de": "Großherzogtum Oldenburg"}),
    ("orange-free-state", "1854-03-28/1910-05-30", {"gw": "564"}, {"en": "Orange Free State"}),
    ("papal-states", "../1870-09-22", {"cow": "327", "cowc": "PAP", "gw": "327"},
     {"en": "Papal States", "de": "Kirchenstaat"}),
    ("duchy-of-parma", "../1861-03-16", {"cow": "335", "cowc": "PMA", "gw": "335"},
     {"en": "Duchy of Parma", "de": "Herzogtum Parma"}),
    ("saxe-weimar-eisenach", "../1867", {}, {"en": "Saxe-Weimar-Eisenach"}),
    ("kingdom-of-saxony", "../1871-01-17", {"cow": "269", "cowc": "SAX", "gw": "269"},
     {"en": "Kingdom of Saxony", "de": "Königreich Sachsen"}),
    ("tibet-1913-1950", "1913-01-01/1950-10-01", {"gw": "711"}, {"en": "Tibet (1913–1950)"}),
    ("south-african-republic", "1852-01-01/1910-05-30", {"gw": "563"},
     {"en": "Transvaal (South African Republic)"}),
    ("grand-duchy-of-tuscany", "../1861-03-16", {"cow": "337", "cowc": "TUS", "gw": "337"},
     {"en": "Grand Duchy of Tuscany", "de": "Großherzogtum Toskana"}),
    ("kingdom-of-two-sicilies", "../1861-03-16", {"cow": "329", "cowc": "SIC", "gw": "329"},
     {"en": "Kingdom of the Two Sicilies", "de": "Königreich beider Sizilien"}),
    ("kingdom-of-wurttemberg", "../1871-01-18", {"cow": "271", "cowc": "WRT", "gw": "271"},
     {"en": "Kingdom of Württemberg", "de": "Königreich Württemberg"}),
]

# Territories that are no more, or that the ISO list leaves out.
OTHER_TERRITORIES = [
    ("netherlands-antilles", "1954-12-15/2010-10-09",
     {"iso2": [("AN", "../2010-12-14")], "iso3": [("ANT", "../2010-12-14")],
      "iso3n": [("530", "../2010-12-14")], "iso3166-3": "ANHH"},
     {"en": "Netherlands Antilles", "fr": "Antilles néerlandaises",
      "es": "Antillas Neerlandesas", "de": "Niederländische Antillen"}),
    ("somaliland", None, {}, {"en": "Somaliland"}),
]

HEAD = """\
# Written by scripts/base-states.py; change that and run it again. Origin and terms: SOURCES.md.
# kind says which list holds an actor: state = a member of the state system by the Correlates of War
# list of 2016, or, if it is no more, of that or the Gleditsch-Ward list (five small German ones: of
# V-Dem), territory = an ISO 3166-1 entry or a polity of V-Dem that is on neither. Neither implies a
# position on recognition or sovereignty. exists joins the COW and Gleditsch-Ward spells; it is left out where
# both lists begin with the state (1816).
entente: "1"
title: { en: States and territories, zh-Hant: 國家與領土, ru: Государства и территории }

actors:
"""


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spells(lists):
    """The membership spells of both lists by code, as {(scheme, code): [(start, end)]}."""
    found = {}
    for row in read_csv(lists / "states2016.csv"):
        start = date(int(row["styear"]), int(row["stmonth"]), int(row["stday"]))
        end = date(int(row["endyear"]), int(row["endmonth"]), int(row["endday"]))
        found.setdefault(("cow", row["ccode"]), []).append((start, end))
    for row in read_csv(lists / "gw_states.csv"):
        pair = (date.fromisoformat(row["startdate"]), date.fromisoformat(row["enddate"]))
        found.setdefault(("gw", row["gwcode"]), []).append(pair)
    return found


def lifetime(found):
    """One EDTF interval from the beginning of the last unbroken run of spells, or None."""
    start, end = None, None
    for spell_start, spell_end in sorted(found):
        if end is None or spell_start - end > LONGEST_BRIDGED_GAP:
            start, end = spell_start, spell_end
        end = max(end, spell_end)
    if start is None or start == LISTS_BEGIN:
        return None
    return f"{start}/.." if end in LISTS_END else f"{start}/{end}"


def slug(name):
    name = name.replace("St. ", "Saint ").replace("&", "and").replace("U.S.", "US")
    name = re.sub(r" \(.*?\)", "", name)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def scalar(text):
    """A YAML scalar for a flow collection, quoted where other readers would misread it."""
    misread = text.lower() in {"no", "on", "off", "yes", "y", "n", "true", "false", "null"}
    plain = re.fullmatch(r"[^\W_][^,:#\[\]{}\"]*", text)
    if misread or re.fullmatch(r"0[0-9]+", text) or not plain:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text


def flow(mapping):
    parts = []
    for key, value in mapping.items():
        if isinstance(value, list):
            value = "[" + ", ".join(v if v.startswith("{") else scalar(v) for v in value) + "]"
        elif not value.startswith("{"):
            value = scalar(value)
        parts.append(f"{key}: {value}")
    return "{ " + ", ".join(parts) + " }"


def identifiers(raw):
    """Turn (value, when) pairs into flow maps, alone or in a list."""
    written = {}
    for scheme, value in raw.items():
        if isinstance(value, str):
            written[scheme] = value
            continue
        items = []
        for code, mark in value:
            key = "assigned" if mark == "user" else "when"
            items.append(flow({"value": code, key: mark}) if mark else code)
        written[scheme] = items[0] if len(items) == 1 else items
    return written


def actor(identifier, kind, exists, ids, label, aliases):
    first = f"  {identifier}: {{ kind: {kind}" + (f", exists: {exists}" if exists else "")
    parts = [first] + ([f"    ids: {flow(identifiers(ids))}"] if ids else [])
    parts.append(f"    label: {flow(label)}")
    if aliases:
        parts.append(f"    aliases: {flow(aliases)}")
    return ",\n".join(parts) + " }"


def present(lists):
    official = {
        row["alpha_3"]: row.get("official_name")
        for row in json.loads((lists / "iso_3166-1.json").read_text("utf-8"))["3166-1"]
    }
    words = WIKIDATA.split()
    items = dict(zip(words[::2], words[1::2]))
    found = spells(lists)
    for row in read_csv(lists / "countrycode_codelist.csv"):
        iso = row["iso3c"] or ("XKX" if row["country.name.en"] == "Kosovo" else "")
        if not iso:
            continue
        changed = CHANGED.get(iso, {})
        ids = {}
        for scheme, column, width in [
            ("iso2", "iso2c", 0), ("iso3", "iso3c", 0), ("iso3n", "iso3n", 3), ("un", "un", 3),
            ("cow", "cown", 0), ("cowc", "cowc", 0), ("gw", "gwn", 0),
        ]:
            if scheme in changed:
                ids.update({scheme: changed[scheme]} if changed[scheme] else {})
            elif row[column]:
                ids[scheme] = row[column].zfill(width)
        if iso in items:
            ids["wikidata"] = f"Q{items[iso]}"
        label = {tag: row[column] for tag, column in LABEL_COLUMNS if row[column]}
        label["en"] = ENGLISH.get(iso, label.get("en") or row["country.name.en"])
        label.update(OTHER_LABELS.get(iso, {}))
        label = {tag: label[tag] for tag, _ in LABEL_COLUMNS if tag in label}
        aliases = {tag: list(names) for tag, names in ALIASES.get(iso, {}).items()}
        formal = official.get(iso)
        if formal and "," not in formal and iso != "TWN":
            aliases["en"] = [formal] + aliases.get("en", [])
        for tag in list(aliases):
            names = list(dict.fromkeys(n for n in aliases[tag] if n != label.get(tag)))
            if names:
                aliases[tag] = names
            else:
                del aliases[tag]
        codes = [(s, c) for s in ("cow", "gw") for c in code_values(ids.get(s))]
        exists = changed.get("exists") or lifetime([s for c in codes for s in found.get(c, [])])
        if iso in ADMITTED_LATE:
            exists = None
        kind = "state" if "cow" in ids else "territory"
        yield IDS.get(iso) or slug(row["country.name.en"]), kind, exists, ids, label, aliases


def code_values(value):
    if value is None:
        return []
    return [value] if isinstance(value, str) else [code for code, _ in value]


def main():
    root = Path(__file__).resolve().parent.parent
    lists = Path(sys.argv[1]) if len(sys.argv) > 1 else root.parent / "shared/data/identifiers"
    actors = list(present(lists))
    actors += [(name, "state", *rest) for name, *rest in DISSOLVED]
    actors += [(name, "state", *rest, {}) for name, *rest in HISTORICAL]
    actors += [(name, "territory", *rest, {}) for name, *rest in OTHER_TERRITORIES]
    actors.sort(key=lambda entry: entry[0])
    names = [entry[0] for entry in actors]
    if len(set(names)) < len(names):
        sys.exit("two actors share an id: " + ", ".join(n for n in names if names.count(n) > 1))
    sys.stdout.write(HEAD + "\n".join(actor(*entry) for entry in actors) + "\n")


if __name__ == "__main__":
    main()
