#!/usr/bin/env python3
"""Studies the signs of invention: false alarms on genuine-like dumps, and how many frauds are found."""

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCHMARKS))

from harness import study  # noqa: E402
from harness.options import CASE_KEY, add_program, parsed  # noqa: E402
from harness.processes import CommandFailed, output_of  # noqa: E402
from harness.study import GENUINE, Dump  # noqa: E402

FRAUDS = ["faker", "padded", "recycled", "inflated", "templated"]
STRENGTHS = [0.1, 0.25, 0.5, 1]
# Runs a cell by rows: genuine-like dumps, and dumps of each fraud at each strength.
RUNS = {1_000: (120, 30), 10_000: (100, 24), 1_000_000: (4, 1)}
# Genuine tables are of several states of order.
DEFECTS = [
    [],
    ["imei.luhn=1%", "field.empty=2%", "row.duplicate=0.1%"],
    ["imei.luhn=3%", "ssn.masked=2%", "field.empty=5%", "row.duplicate=0.5%", "row.ragged=0.2%"],
]
FIRST_SEED = 1_000
# Why: no dump of the study has so high a seed, so none is the earlier dump by chance.
EARLIER_SEED = 900_000
CLAIMS = """case: signs-study
design: seller-sample
claims:
  - id: some
    says: "customers"
    measure: records
    expect: at least 1
"""
NOVEL = """  - id: novel
    says: "never sold before"
    measure: novelty
    expect: at least 99%
"""


def main():
    options = parse()
    dumps = planned(options)
    if options.list:
        print("\n".join(dump.name for dump in dumps))
        return 0
    with tempfile.TemporaryDirectory(prefix="assay-study-") as folder:
        laboratory = Laboratory(options, Path(folder))
        with ThreadPoolExecutor(options.jobs) as pool:
            results = list(pool.map(laboratory.examined, dumps))
    about = {"program": output_of([options.assay, "--version"]).decode().strip(), "dumps": len(dumps)}
    text = study.markdown(results, about)
    print(text)
    if options.doc:
        study.insert(Path(options.doc), text)
    return 0 if study.is_met(results) else 1


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--doc", metavar="FILE", help="put the tables between the marks of this file")
    parser.add_argument("--most-rows", type=int, default=1_000_000, help="leave larger dumps out")
    parser.add_argument("--share", type=float, default=1, help="of the runs, for a smoke test")
    parser.add_argument("--jobs", type=int, default=2, help="dumps examined side by side (default 2)")
    parser.add_argument("--list", action="store_true", help="say what would be made")
    add_program(parser)
    return parsed(parser)


def planned(options):
    seeds = itertools.count(FIRST_SEED)
    dumps = []
    for rows, (genuine_runs, fraud_runs) in RUNS.items():
        if rows > options.most_rows:
            continue
        for run in range(scaled(genuine_runs, options.share)):
            dumps.append(Dump(GENUINE, 0, rows, next(seeds), tuple(DEFECTS[run % len(DEFECTS)])))
        for fraud, strength in itertools.product(FRAUDS, STRENGTHS):
            for run in range(scaled(fraud_runs, options.share)):
                dumps.append(Dump(fraud, strength, rows, next(seeds), tuple(DEFECTS[run % len(DEFECTS)])))
    return dumps


def scaled(runs, share):
    return max(1, round(runs * share))


class Laboratory:
    """Makes dumps one by one, asks for their signs, and keeps neither."""

    def __init__(self, options, folder):
        self.assay = options.assay
        self.folder = folder
        self.claims = self.written("claims.yaml", CLAIMS)
        self.novel = self.written("novel.yaml", CLAIMS + NOVEL)
        self.states = self.earlier_states({rows for rows in RUNS if rows <= options.most_rows})

    def written(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def earlier_states(self, sizes):
        """A saved state of the earlier dump by rows; none where the program cannot save any."""
        if b"--earlier" not in output_of([self.assay, "verify", "--help"]):
            return {}
        return {rows: self.saved_state(rows) for rows in sizes}

    def saved_state(self, rows):
        path, state = self.folder / f"earlier-{rows}.csv", self.folder / f"earlier-{rows}.state"
        self.generate(path, rows, EARLIER_SEED)
        output_of([self.assay, "scan", "--case-key", str(CASE_KEY), "--state", str(state), str(path)])
        path.unlink()
        return state

    def generate(self, path, rows, seed, more=()):
        output_of(
            [self.assay, "generate", "-o", str(path), "--rows", str(rows), "--seed", str(seed)]
            + ["--threads", "1", "--force", "--quiet", *more]
        )

    def examined(self, dump):
        path = self.folder / f"{dump.name}.csv"
        more = [word for defect in dump.defects for word in ("--defect", defect)]
        if dump.fraud != GENUINE:
            more += ["--fraud", f"{dump.fraud}={dump.strength}"]
        if dump.fraud == "recycled":
            more += ["--recycled-seed", str(EARLIER_SEED)]
        self.generate(path, dump.rows, dump.seed, more)
        try:
            signs = self.verdicts(self.claims, path)["signs"]
            return study.Result(dump, study.found(signs), self.overlap(dump, path))
        finally:
            path.unlink()

    def overlap(self, dump, path):
        """Whether the earlier state gives a recycled or genuine dump away; None where not asked."""
        state = self.states.get(dump.rows)
        if state is None or dump.fraud not in ("recycled", GENUINE):
            return None
        claims = self.verdicts(self.novel, path, "--earlier", str(state))["claims"]
        return any(claim["id"] == "novel" and claim["verdict"] == "contradicted" for claim in claims)

    def verdicts(self, claims, path, *more):
        command = [self.assay, "verify", "--format", "json", "--threads", "1", "--case-key", str(CASE_KEY)]
        done = subprocess.run([*command, *more, str(claims), str(path)], capture_output=True)
        if done.returncode not in (0, 1):
            raise CommandFailed(done.stderr.decode(errors="replace"))
        return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
