#!/usr/bin/env python3
"""Gates instructions and allocations, which wall time on a noisy machine cannot; see README.md.

Exit code: 0 within the thresholds; 1 above; 2 it could not be counted.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from harness import tables
from harness.dumps import DumpStore
from harness.options import BENCHMARKS, CASE_KEY, add_program, parsed
from harness.processes import CommandFailed, output_of

THRESHOLDS = BENCHMARKS / "thresholds.json"
TOLERANCE = 0.03
FAR_BELOW = 0.10
# Why: valgrind 3.19 does not know AVX-512; sse4 stands in where AVX2 does not run either.
KERNEL_SETS = ("avx2", "sse4")
ROWS = 30_000
FRAMES = "--frame-size 1MiB --level 3"
PLAN = {
    "seed": 1,
    "dumps": {
        "one-row": {"suffix": ".csv.zst", "options": FRAMES, "rows": 1},
        "clean": {"suffix": ".csv.zst", "options": FRAMES},
        "quoted": {"suffix": ".csv.zst", "options": FRAMES + " --defect quote.delimiter=20%"},
        "dirty": {"suffix": ".csv.zst", "options": FRAMES + " --defect all=1%"},
        "fewer": {"suffix": ".csv.zst", "options": "--frame-size 4MiB --level 3", "rows": 200_000},
        "more": {"suffix": ".csv.zst", "options": "--frame-size 4MiB --level 3", "rows": 400_000},
    },
}
COUNTED = {
    "scan/one-row": "one-row",
    "scan/multi-frame/telecom": "clean",
    "scan/multi-frame/quoted": "quoted",
    "scan/multi-frame/dirty": "dirty",
}
MOST_ALLOCATION_GROWTH = 600


class CannotCount(Exception):
    pass


def main():
    options = parse()
    work = Path(options.work)
    store = DumpStore(work, options.assay, PLAN, ROWS)
    try:
        kernels, counts = instruction_counts(options, store)
        allocations = allocation_counts(options, store)
    except (CannotCount, CommandFailed) as failure:
        print(failure, file=sys.stderr)
        return 2
    if options.update:
        THRESHOLDS.write_text(json.dumps({"kernels": kernels, "instructions": counts}, indent=2) + "\n")
        print(f"wrote {THRESHOLDS.name}")
    outcomes = [instructions_pass(kernels, counts), allocations_pass(allocations)]
    return 0 if all(outcomes) else 1


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add_program(parser)
    parser.add_argument("--update", action="store_true", help="make today's counts the thresholds")
    return parsed(parser)


def scan(program, dump):
    return [
        program, "scan", "--threads", "1", "--no-digest", "--quiet", "--case-key", str(CASE_KEY), str(dump.path)
    ]  # fmt: skip


def instruction_counts(options, store):
    program = without_debug_sections(options)
    kernels = first_set_that_runs(program, store, options)
    counts = {}
    for name, dump_name in COUNTED.items():
        dump = store.dump(dump_name)
        by_object = callgrind(program, dump, kernels, options)
        decoder = sum(count for path, count in by_object.items() if "libzstd" in path)
        whole = sum(by_object.values())
        counts[name] = {"whole": whole, "outsideDecoder": whole - decoder, "records": dump.rows}
    return kernels, counts


def without_debug_sections(options):
    """Why: valgrind 3.19 gives up on the DWARF 5 forms that Swift's compiler writes."""
    stripped = str(Path(options.work) / "assay-without-debug")
    output_of(["strip", "--strip-debug", "-o", stripped, options.assay])
    return stripped


def first_set_that_runs(program, store, options):
    failures = []
    for kernels in KERNEL_SETS:
        try:
            callgrind(program, store.dump("one-row"), kernels, options)
            return kernels
        except (CannotCount, CommandFailed) as failure:
            failures.append(f"{kernels}: {failure}")
    raise CannotCount("no kernel set runs under valgrind\n" + "\n".join(failures))


def callgrind(program, dump, kernels, options):
    """Instructions by shared object."""
    out = Path(options.work) / "callgrind.out"
    out.unlink(missing_ok=True)
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"]
    output_of([*valgrind, *scan(program, dump)], {"ASSAY_KERNELS": kernels})
    return self_cost_by_object(out)


def self_cost_by_object(path):
    """Sums a callgrind file's own costs under the `ob=` line in force; lines after `calls=` are callees'."""
    names, totals = {}, {}
    current, skip, summary = None, False, 0
    with open(path) as lines:
        for line in lines:
            if found := re.match(r"ob=\((\d+)\)(?: (.*))?", line):
                current = names.setdefault(found[1], found[2])
            elif found := re.match(r"cob=\((\d+)\) (.*)", line):
                names.setdefault(found[1], found[2])
            elif line.startswith("calls="):
                skip = True
            elif re.match(r"[+\-*\d]", line):
                if not skip:
                    totals[current] = totals.get(current, 0) + int(line.split()[1])
                skip = False
            elif line.startswith("summary:"):
                summary = int(line.split()[1])
    if sum(totals.values()) != summary:
        raise CannotCount(f"own costs sum to {sum(totals.values())}, callgrind says {summary}")
    return totals


def instructions_pass(kernels, counts):
    thresholds = json.loads(THRESHOLDS.read_text())
    if thresholds.get("kernels") != kernels:
        print(f"thresholds are for {thresholds.get('kernels')}, not {kernels}: --update on this machine")
        return False
    start = counts["scan/one-row"]
    rows, passed = [], True
    for name, count in counts.items():
        for part in ("whole", "outsideDecoder"):
            threshold = thresholds["instructions"].get(name, {}).get(part)
            verdict = verdict_on(count[part], threshold)
            passed &= verdict not in ("ABOVE", "NO THRESHOLD")
            each = (count[part] - start[part]) / count["records"]
            rows.append([name, part, f"{count[part]:,}", f"{each:,.0f}", change(count[part], threshold), verdict])
    print(f"instructions, {kernels} kernels, one worker; a record: beyond those of the one-row scan")
    print(tables.terminal(["scan", "part", "instructions", "a record", "against threshold", ""], rows))
    return passed


def verdict_on(count, threshold):
    if threshold is None:
        return "NO THRESHOLD"
    if count > threshold * (1 + TOLERANCE):
        return "ABOVE"
    return "far below: --update" if count < threshold * (1 - FAR_BELOW) else "kept"


def change(count, threshold):
    return f"{100 * (count / threshold - 1):+.2f} %" if threshold else ""


def allocation_counts(options, store):
    library = Path(options.work) / "malloc_count.so"
    output_of(["cc", "-O2", "-shared", "-fPIC", "-o", str(library), str(BENCHMARKS / "malloc_count.c")])
    return {
        dump.rows: allocations(scan(options.assay, dump), library) for dump in map(store.dump, ("fewer", "more"))
    }


def allocations(command, library):
    done = subprocess.run(
        command, env={**os.environ, "LD_PRELOAD": str(library)}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    found = re.search(r"^allocations (\d+)$", done.stderr, re.MULTILINE)
    if done.returncode != 0 or not found:
        raise CannotCount(f"allocations were not counted: {done.stderr.strip()}")
    return int(found[1])


def allocations_pass(counts):
    (fewer_rows, fewer), (more_rows, more) = counts.items()
    growth = more - fewer
    per_million = growth * 1_000_000 / (more_rows - fewer_rows)
    passed = growth <= MOST_ALLOCATION_GROWTH
    print(f"\nallocations: {fewer:,} at {fewer_rows:,} rows, {more:,} at {more_rows:,} rows")
    print(
        f"growth {growth:,} calls, {per_million:,.0f} a million rows; "
        f"at most {MOST_ALLOCATION_GROWTH:,}: {'kept' if passed else 'ABOVE'}"
    )
    return passed


if __name__ == "__main__":
    sys.exit(main())
