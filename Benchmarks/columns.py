#!/usr/bin/env python3
"""Measures what a column costs by its kind: each column of the reference dump alone, over bare reading."""

import argparse
import csv
import json
import statistics
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCHMARKS))

from harness import machine, tables  # noqa: E402
from harness.dumps import DumpStore  # noqa: E402
from harness.options import add_program, add_record, parsed  # noqa: E402
from harness.processes import output_of, timed  # noqa: E402


def main():
    plan = json.loads((BENCHMARKS / "definitions.json").read_text())
    options = parse(plan)
    machine.warning_if_busy()
    dump = DumpStore(options.work, options.assay, plan, options.rows).dump("telecom-tenth-plain")
    folder = Path(options.work) / "columns"
    folder.mkdir(parents=True, exist_ok=True)
    results = [measured(options, path, dump.rows) for path in split(dump.path, folder)]
    about = machine.description(options.assay) | {"rows": dump.rows, "pairs": options.pairs}
    print("\n" + tables.terminal(*table(results)))
    write_record(options.record_folder, about, results)


def parse(plan):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=5, help="interleaved pairs a column (default 5)")
    add_record(parser, plan)
    add_program(parser)
    return parsed(parser, plan)


def split(path, folder):
    """One file a column, its header first; made once."""
    with path.open(newline="") as source:
        header = next(csv.reader(source))
        targets = [folder / f"{path.stem}-{place + 1:02}-{name}.csv" for place, name in enumerate(header)]
        if all(target.exists() for target in targets):
            return targets
        files = [target.open("w", newline="") for target in targets]
        writers = [csv.writer(file, lineterminator="\n") for file in files]
        for record in [header, *csv.reader(source)]:
            for writer, field in zip(writers, record):
                writer.writerow([field])
        for file in files:
            file.close()
    return targets


def measured(options, path, rows):
    scan = [options.assay, "scan", "--threads", "1", "--no-digest", str(path)]
    bare = [options.assay, "bare", "--threads", "1", str(path)]
    report = json.loads(output_of([*scan, "--format", "json"]))
    column = report["tables"][0]["columns"][0]
    costs = []
    for pair in range(options.pairs + 1):
        cost = timed(scan).cpu_seconds - timed(bare).cpu_seconds
        if pair > 0:
            costs.append(1e9 * cost / rows)
    return {
        "column": path.stem.split("-", 4)[-1][3:],
        "kind": column["kind"],
        "meanBytes": column["length"]["mean"],
        "nanosecondsARecord": statistics.median(costs),
        "least": min(costs),
        "most": max(costs),
    }


def table(results):
    head = ["column", "kind", "mean bytes", "ns a record", "min - max"]
    return head, [
        [
            r["column"],
            r["kind"],
            f"{r['meanBytes']:.1f}",
            f"{r['nanosecondsARecord']:.1f}",
            f"{r['least']:.1f} - {r['most']:.1f}",
        ]
        for r in results
    ]


def write_record(folder, about, results):
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n\n".join(
        [
            "# What a column costs",
            "Each column of the reference dump alone in a plain file: CPU time of `assay scan --threads 1 "
            "--no-digest` less that of `assay bare --threads 1`, by records. With it goes what every "
            "record costs (index, record hash, reading by lines of one field), so it is more than the "
            "column costs in a wide table.",
            tables.markdown(*table(results)),
            "## Measured with",
            tables.facts(about),
        ]
    )
    (folder / "columns.md").write_text(text + "\n")
    (folder / "columns.json").write_text(json.dumps({"about": about, "results": results}, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main())
