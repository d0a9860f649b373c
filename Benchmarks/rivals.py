#!/usr/bin/env python3
"""Times the closest job in DuckDB, chDB, Polars and ripgrep beside assay scan; see README.md.

Exit code: 0 measured, whatever the outcome; 2 assay's own answer is wrong or the set-up failed.
"""

import argparse
import fnmatch
import hashlib
import json
import shlex
import shutil
import sys
import tempfile
import venv
from pathlib import Path
from statistics import median

from engines.job import SSN_PATTERN
from harness import answers, machine, tables
from harness.dumps import DumpStore
from harness.options import BENCHMARKS, add_program, add_record, definitions, parsed
from harness.processes import CommandFailed, output_of, timed, watched
from harness.spreads import side_summary, spread

REQUIREMENTS = BENCHMARKS / "rivals.txt"
THREADS = 2
JOBS = ("J0", "J1", "J2")
INPUTS = {"zst": "telecom", "csv": "plain"}
ROUGH_ESTIMATE = 0.05
HANDICAPS = {
    "duckdb": "all columns text, no detection, insertion order off; start of Python and import are in the wall time",
    "chdb": "all columns String, parallel parsing on; start of Python and import are in the wall time",
    "polars": "all columns String, streaming engine; start of Python and import are in the wall time",
    "ripgrep": "one pattern, counted by line: no quoting, no fills, no IMEI check digit, no distinct; "
    "J1 is valid SSNs alone; of .zst, the work of its zstd child process is not in its memory",
}


class Engine:
    """A rival that runs as a script of engines/ and answers in JSON."""

    jobs = JOBS

    def __init__(self, name, python):
        self.name = name
        self.python = python
        program = f"from importlib.metadata import version; print(version('{name}'))"
        self.version = output_of([python, "-c", program]).decode().strip()

    def command(self, job, dump):
        script = BENCHMARKS / "engines" / f"{self.name}_job.py"
        columns = ",".join(column_names(dump.truth))
        asked = ["--job", job, "--threads", str(THREADS), "--columns", columns, str(dump.path)]
        return [self.python, str(script), *asked]

    def judged(self, job, output, truth, distinct):
        found = json.loads(output)
        wrong = answer_differences(job, found, truth)
        if wrong:
            return "WRONG: " + "; ".join(wrong[:3])
        return estimates_judged(found["distinct"], distinct) if job == "J2" else "right"

    def query_seconds(self, output):
        return json.loads(output)["querySeconds"]


class Ripgrep:
    name = "ripgrep"
    jobs = ("J0", "J1")

    def __init__(self, program):
        self.program = program
        self.version = output_of([program, "--version"]).decode().split()[1]

    def command(self, job, dump):
        pattern = "" if job == "J0" else f",{SSN_PATTERN},"
        return [self.program, "--no-config", "-z", "-c", "-e", pattern, str(dump.path)]

    def judged(self, job, output, truth, distinct):
        if job == "J0":
            found, right, what = int(output), truth["rows"] + 1, "lines"
        else:
            found, right, what = int(output), column(truth, "ssn")["valid"], "valid SSNs"
        if found != right:
            return f"WRONG: {found:,} {what}, not {right:,}"
        return "right" if job == "J0" else "partial: valid SSNs only"

    def query_seconds(self, output):
        return None


def main():
    plan = definitions()
    options = parse(plan)
    machine.warning_if_busy()
    try:
        results, about = compared(options, plan)
    except (answers.WrongAnswer, CommandFailed) as failure:
        print(failure, file=sys.stderr)
        return 2
    print("\n" + tables.terminal(*result_table(results)))
    write_record(options.record_folder, about, results)
    return 0


def parse(plan):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="*", metavar="GLOB", help="rival/job/input that fits, such as 'duckdb/J2/*'")
    parser.add_argument("--pairs", type=int, default=3, help="interleaved pairs a row (default 3)")
    parser.add_argument("--ripgrep", default=shutil.which("rg"), metavar="PATH", help="rg (default: the one in PATH)")
    add_record(parser, plan)
    add_program(parser)
    return parsed(parser, plan)


def compared(options, plan):
    store = DumpStore(options.work, options.assay, plan, options.rows)
    python = environment_python(Path(options.work))
    dumps = {kind: store.dump(name) for kind, name in INPUTS.items()}
    for dump in dumps.values():
        answers.check("report", assay_command(options, dump), None, dump, None)
    distinct = exact_distinct(python, dumps["csv"])
    rivals = [Engine(name, python) for name in ("duckdb", "chdb", "polars")]
    if options.ripgrep:
        rivals.append(Ripgrep(options.ripgrep))
    else:
        print("ripgrep is missing: apt-get install ripgrep, or --ripgrep PATH")
    results = []
    for rival in rivals:
        for job in rival.jobs:
            for kind, dump in dumps.items():
                if fnmatch.fnmatch(f"{rival.name}/{job}/{kind}", options.only):
                    results.append(result_of(options, rival, job, kind, dump, distinct))
    about = machine.description(options.assay) | {"rows": options.rows, "pairs": options.pairs, "threads": THREADS}
    about |= {rival.name: rival.version for rival in rivals}
    return results, about


def environment_python(work):
    """The interpreter of a virtual environment that holds what rivals.txt names, made once."""
    key = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:10]
    folder = work / f"rivals-{key}"
    python, ready = folder / "bin" / "python", folder / "ready"
    if not ready.exists():
        print(f"installing {', '.join(REQUIREMENTS.read_text().split())}", flush=True)
        venv.create(folder, with_pip=True, clear=True)
        output_of([str(python), "-m", "pip", "install", "--quiet", "-r", str(REQUIREMENTS)])
        ready.touch()
    return str(python)


def assay_command(options, dump):
    return [options.assay, "scan", "--threads", str(THREADS), "--no-digest", str(dump.path)]


def exact_distinct(python, dump):
    """Distinct values of every column, by DuckDB's exact count; kept beside the dump."""
    kept = dump.path.with_suffix(".distinct.json")
    if not kept.exists():
        print("counting distinct values exactly", flush=True)
        script = str(BENCHMARKS / "engines" / "duckdb_job.py")
        columns = ",".join(column_names(dump.truth))
        command = [python, script, "--job", "exact", "--threads", str(THREADS), "--columns", columns, str(dump.path)]
        DumpStore.write_whole(kept, output_of(command).decode())
    return json.loads(kept.read_text())


def result_of(options, rival, job, kind, dump, distinct):
    name = f"{rival.name}/{job}/{kind}"
    print(f"{name} ...", flush=True)
    command = rival.command(job, dump)
    result = {"name": name, "handicap": HANDICAPS[rival.name], "command": shown(command, options)}
    try:
        return result | side_by_side(options, rival, job, dump, distinct)
    except CommandFailed as failure:
        reason = without_paths(str(failure).splitlines()[-1], options)
        return {**result, "answer": f"REFUSED: {reason[:120]}"}


def side_by_side(options, rival, job, dump, distinct):
    """The first run of each is the warm-up, watched for memory and right or wrong; then pairs."""
    command, ours = rival.command(job, dump), assay_command(options, dump)
    peaks, output = kept_output(watched, command)
    assay_peaks = watched(ours)
    theirs, mine, query = [], [], []
    for _ in range(options.pairs):
        sample, said = kept_output(timed, command)
        theirs.append(sample)
        mine.append(timed(ours))
        query.append(rival.query_seconds(said))
    return {
        "answer": rival.judged(job, output, dump.truth, distinct),
        "peakPrivateBytes": peaks.private_bytes,
        "assayPeakPrivateBytes": assay_peaks.private_bytes,
        "ratio": spread([a.wall_seconds / b.wall_seconds for a, b in zip(theirs, mine)]),
        "querySeconds": median(query) if None not in query else None,
        "rivalSide": side_summary(theirs),
        "assaySide": side_summary(mine),
    }


def kept_output(measure, command):
    with tempfile.TemporaryFile() as output:
        outcome = measure(command, stdout=output)
        output.seek(0)
        return outcome, output.read()


def estimates_judged(estimates, distinct):
    errors = {name: abs(estimates[name] / right - 1) for name, right in distinct.items() if right}
    worst = max(errors, key=errors.get)
    word = "right, rough" if errors[worst] > ROUGH_ESTIMATE else "right"
    return f"{word}: distinct within {100 * errors[worst]:.1f} % ({worst})"


def answer_differences(job, found, truth):
    wrong = []
    if found["rows"] != truth["rows"]:
        wrong.append(f"{found['rows']:,} rows, not {truth['rows']:,}")
    if job == "J0":
        return wrong
    for right in truth["columns"]:
        name = right["name"]
        if found["filled"][name] != right["filled"]:
            wrong.append(f"{name} filled {found['filled'][name]:,}, not {right['filled']:,}")
        if "valid" in right and found["valid"][name] != right["valid"]:
            wrong.append(f"{name} valid {found['valid'][name]:,}, not {right['valid']:,}")
    return wrong


def column_names(truth):
    return [column["name"] for column in truth["columns"]]


def column(truth, name):
    return next(column for column in truth["columns"] if column["name"] == name)


def shown(command, options):
    program = "rg" if command[0] == options.ripgrep else "python"
    return without_paths(shlex.join([program, *command[1:]]), options)


def without_paths(text, options):
    for folder in (Path(options.work) / "dumps", BENCHMARKS, Path(options.work)):
        text = text.replace(f"{folder}/", "")
    return text


def result_table(results):
    head = ["rival/job/input", "x assay", "min - max", "rival s", "query s", "assay s", "peak", "assay peak", "answer"]
    return head, [result_row(result) for result in results]


def result_row(result):
    if "ratio" not in result:
        return [result["name"], *[""] * 7, result["answer"]]
    ratio, query = result["ratio"], result["querySeconds"]
    return [
        result["name"],
        f"{ratio['median']:.2f}",
        f"{ratio['min']:.2f} - {ratio['max']:.2f}",
        f"{result['rivalSide']['wallSeconds']:.3f}",
        f"{query:.3f}" if query else "",
        f"{result['assaySide']['wallSeconds']:.3f}",
        tables.mib(result["peakPrivateBytes"]),
        tables.mib(result["assayPeakPrivateBytes"]),
        result["answer"],
    ]


def write_record(folder, about, results):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rivals.json").write_text(json.dumps({"about": about, "results": results}, indent=1) + "\n")
    (folder / "rivals.md").write_text(record_text(about, results))
    print(f"record: {folder.relative_to(BENCHMARKS.parent)}")


def record_text(about, results):
    parts = [
        "# Rivals",
        "`x assay` is the median over pairs of the rival's wall time / that of `assay scan --no-digest` on the same "
        "file. Assay always does all of J2, whatever the rival's job. `query s` is the engine's own clock around the "
        "query alone. Peaks are anonymous and shared memory, mapped files left out.",
        tables.markdown(*result_table(results)),
        "## Jobs",
        "J0 rows; J1 rows, filled fields of every column, valid SSN and IMEI (check digit included); "
        "J2 = J1 and about how many distinct values every column has.",
        "## Handicaps and settings",
        tables.facts(HANDICAPS),
        "## Commands",
        tables.markdown(["name", "command"], [[r["name"], f"`{r['command']}`"] for r in results]),
        "## Measured with",
        tables.facts(about),
    ]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.exit(main())
