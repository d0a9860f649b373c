#!/usr/bin/env python3
"""Writes Tables+Generated.swift from the CSV tables beside this script.

Usage: generate.py [--check]    (--check writes nothing and fails when the file is stale)
"""
import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "Tables+Generated.swift"


def rows(name):
    with open(HERE / name, newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines))


def text(name, summary, value):
    lines = [value[i : i + 88] for i in range(0, len(value), 88)]
    body = "".join(f"    {line}\\\n" for line in lines[:-1]) + f"    {lines[-1]}\n"
    return f'  /// {summary}\n  static let {name}: StaticString = """\n{body}    """\n'


def numbers(name, summary, values):
    lines, line = [], ""
    for value in values:
        item = f"{value:_}, "
        if len(line) + len(item) > 90:
            lines.append(line.rstrip())
            line = ""
        line += item
    lines.append(line.rstrip())
    body = "".join(f"    {line}\n" for line in lines)
    return f"  /// {summary}\n  static let {name}: [Int] = [\n{body}  ]\n"


def area_codes(states):
    entries = [
        row["state"] + row["npa"]
        for row in rows("npa_state.csv")
        if row["kind"] == "geographic" and row["country"] == "US" and row["state"] in states
    ]
    return "".join(sorted(entries))


def zip_prefixes(states):
    # 005, 399: a few single ZIP codes, not a whole prefix.
    entries = [
        row["states"] + row["zip3"]
        for row in rows("zip3_state.csv")
        if row["states"] in states and row["in_use"] == "1" and row["zip3"] not in ("005", "399")
    ]
    return "".join(sorted(entries))


def area_states(states):
    """Two letters an area from 001: a state, EA (at entry), -- (elsewhere), !! (not used here)."""
    table = ["!!"] * 773
    for row in rows("ssn_area_state_pre2011.csv"):
        owner = row["state_or_special"].split("|")[0]
        mark = {"RRB": "!!", "EAE": "EA"}.get(owner, owner if owner in states else "--")
        for area in range(int(row["area_from"]), int(row["area_to"]) + 1):
            table[area] = mark
    return "".join(table[1:])


def high_group_ranks():
    table = ["00"] * 773
    for row in rows("ssn_high_group_2011-06-24.csv"):
        table[int(row["area"])] = f"{int(row['group_rank_1_to_99']):02d}"
    return "".join(table[1:])


def births(kind):
    return [int(row["births"]) for row in rows("us_births_month_dow.csv") if row["kind"] == kind]


def generated():
    population = rows("state_population_2020.csv")
    states = [row["state"] for row in population]
    templates = ";".join(r["state"] + r["template"] for r in rows("licence_templates.csv"))
    bodies = [r["rbi"] for r in rows("imei_rbi.csv") if r["status"] == "current"]
    specimens = "".join(row["ssn_digits"] for row in rows("ssn_known_specimens.csv"))
    parts = [
        text("states", "The states and DC, two letters each, in order.", "".join(states)),
        numbers(
            "populations", "Residents in thousands, in the order of `states`.",
            [int(row["thousands"]) for row in population]),
        text("areaCodes", "State and area code, five characters each.", area_codes(set(states))),
        text(
            "zipPrefixes", "State and ZIP prefix, five characters each.",
            zip_prefixes(set(states))),
        text(
            "ssnAreaStates",
            "Two letters an SSN area from 001: a state, `EA` at entry, `--` elsewhere, `!!` unused.",
            area_states(set(states))),
        text(
            "ssnHighGroupRanks", "Rank of the last group issued, two digits an area from 001.",
            high_group_ranks()),
        text("ssnSpecimens", "SSNs known from print, nine digits each.", specimens),
        text(
            "licenceTemplates", "State and licence template, parted by semicolons.", templates),
        text("currentReportingBodies", "IMEI reporting bodies, two digits each.", "".join(bodies)),
        numbers("birthsByMonth", "Births, January to December.", births("month")),
        numbers("birthsByWeekday", "Births, Sunday to Saturday.", births("day_of_week")),
    ]
    head = (
        "// Written by Tables/generate.py from the CSV files beside it, which name their sources.\n"
        "// Do not edit: change a table and run the script again.\n\n"
        "/// The shipped tables, as compact text.\nenum Tables {\n")
    return head + "\n".join(parts) + "}\n"


def main():
    new = generated()
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text() != new:
            sys.exit(f"{TARGET.name} is stale: run {Path(__file__).name}")
        return
    TARGET.write_text(new)


if __name__ == "__main__":
    main()
