#!/usr/bin/env python3
"""Measures assay against bare decompression and other yardsticks; see README.md.

Exit code: 0 every limit is kept; 1 a limit is missed; 2 an answer is wrong or a command failed.
Limits are judged at full size only.
"""

import argparse
import fnmatch
import json
import shlex
import sys
from pathlib import Path

from harness import answers, machine, tables
from harness.dumps import DumpStore
from harness.options import BENCHMARKS, CASE_KEY, add_program, add_record, definitions, parsed
from harness.processes import CommandFailed, output_of, timed, watched
from harness.spreads import side_summary, spread

KERNEL_SETS = ("scalar", "sse2", "sse4", "avx2", "avx512")
THREAD_COUNTS = (1, 2, 4)
MIB = 1 << 20


def main():
    plan = definitions()
    options = parse(plan)
    chosen = [d for d in plan["definitions"] if fnmatch.fnmatch(d["name"], options.only)]
    if options.list:
        print(listing(chosen))
        return 0
    if not chosen:
        raise SystemExit(f"no definition fits {options.only}; --list shows them")
    machine.warning_if_busy()
    bench = Bench(plan, options)
    about = machine.description(options.assay)
    about["rows"] = options.rows
    about["pairs"] = options.pairs
    about["rssFloorBytes"] = timed(["true"]).peak_rss_bytes
    steal_before = machine.steal_seconds()
    results = []
    for definition in chosen:
        results.append(bench.measured(definition))
        about["stealSeconds"] = round(machine.steal_seconds() - steal_before, 2)
        # Why: a run that is stopped has measured for minutes what it has by then.
        write_record(options.record_folder, about, results)
    print("\n" + tables.terminal(*result_table(results)))
    print(f"record: {options.record_folder.relative_to(BENCHMARKS.parent)}")
    return exit_code(results, judged=options.rows >= plan["rows"])


def parse(plan):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--list", action="store_true", help="name the definitions and stop")
    parser.add_argument("--only", default="*", metavar="GLOB", help="definitions whose name fits")
    parser.add_argument("--pairs", type=int, default=7, help="interleaved pairs a ratio (default 7)")
    add_record(parser, plan)
    add_program(parser)
    return parsed(parser, plan)


class Bench:
    def __init__(self, plan, options):
        self.plan = plan
        self.options = options
        self.store = DumpStore(options.work, options.assay, plan, options.rows)
        self.output = Path(options.work) / "output.csv.zst"

    def measured(self, definition):
        """The definition with its result, or with why there is none."""
        print(f"{definition['name']} ...", flush=True)
        result = dict(definition)
        try:
            dump = self.store.dump(definition["input"])
            result["storedBytes"], result["decodedBytes"] = dump.stored_bytes, dump.decoded_bytes
            result["truth"] = dump.truth
            result["command"] = self.shown(definition["ours"], definition, dump)
            if not self.kernels_here(definition):
                return {**result, "verdict": "no such kernel set here"}
            result |= MEASURES[definition["measures"]](self, definition, dump)
        except (answers.WrongAnswer, CommandFailed) as failure:
            print(f"  {failure}", flush=True)
            return {**result, "verdict": "FAILED", "failure": self.without_paths(str(failure))}
        result["verdict"] = verdict(definition, result["value"])
        return result

    def kernels_here(self, definition):
        if "kernels" not in definition:
            return True
        thousand = self.store.dump("telecom-thousand")
        try:
            output_of(self.command("scan", thousand), kernel_environment(definition["kernels"]))
        except CommandFailed:
            return False
        return True

    def ratio(self, definition, dump):
        ours, baseline = self.interleaved(definition, dump)
        ratios = [a.wall_seconds / b.wall_seconds for a, b in zip(ours, baseline)]
        return self.pair_result(definition, dump, ours, baseline, ratios)

    def speed_up(self, definition, dump):
        ours, baseline = self.interleaved(definition, dump)
        ratios = [b.wall_seconds / a.wall_seconds for a, b in zip(ours, baseline)]
        return self.pair_result(definition, dump, ours, baseline, ratios)

    def pair_result(self, definition, dump, ours, baseline, ratios):
        return {
            "baselineCommand": self.shown(definition["baseline"], {}, dump),
            "value": spread(ratios),
            "ratios": ratios,
            "oursSide": side_summary(ours),
            "baselineSide": side_summary(baseline),
        }

    def interleaved(self, definition, dump):
        """Checks both answers, runs a pair to warm up, then the pairs A B A B."""
        sides = [
            (definition["ours"], kernel_environment(definition.get("kernels"))),
            (definition["baseline"], None),
        ]
        for name, environment in sides:
            self.check(name, environment, dump)
        samples = ([], [])
        for pair in range(self.options.pairs + 1):
            for side, (name, environment) in zip(samples, sides):
                sample = self.timed_afresh(self.command(name, dump), environment)
                if pair > 0:
                    side.append(sample)
        return samples

    def timed_afresh(self, command, environment):
        """Why: replacing a file's old pages is not what is measured."""
        self.output.unlink(missing_ok=True)
        sample = timed(command, environment)
        self.output.unlink(missing_ok=True)
        return sample

    def memory(self, definition, dump):
        self.check(definition["ours"], None, dump)
        peaks = [watched(self.command(definition["ours"], dump)) for _ in range(min(3, self.options.pairs))]
        return {
            "value": spread([p.private_bytes / MIB for p in peaks]),
            "mappedFilePeakBytes": max(p.mapped_file_bytes for p in peaks),
            "highWaterBytes": max(p.high_water_bytes for p in peaks),
            "samples": [vars(p) for p in peaks],
        }

    def milliseconds(self, definition, dump):
        self.check(definition["ours"], None, dump)
        command = self.command(definition["ours"], dump)
        timed(command)
        samples, floor = [], []
        for _ in range(definition["runs"]):
            samples.append(timed(command))
            floor.append(timed(["true"]))
        return {
            "value": spread([1000 * s.wall_seconds for s in samples]),
            "oursSide": side_summary(samples),
            "floorMilliseconds": spread([1000 * s.wall_seconds for s in floor]),
        }

    def identity(self, definition, dump):
        """Counts the distinct reports of one input over kernel sets and worker counts: 1 is right."""
        command = self.command(definition["ours"], dump)
        reports = {}
        for kernels in filter(lambda k: self.kernels_here({"kernels": k}), KERNEL_SETS):
            for threads in THREAD_COUNTS:
                reports[f"{kernels} --threads {threads}"] = self.keyed_report(command, kernels, threads)
        first = next(iter(reports.values()))
        strays = [variant for variant, report in reports.items() if report != first]
        if strays:
            raise answers.WrongAnswer("another report with " + "; ".join(strays))
        return {"value": spread([len(set(reports.values()))]), "variants": list(reports)}

    def keyed_report(self, command, kernels, threads):
        report = output_of(
            [*with_threads(command, threads), "--case-key", str(CASE_KEY), "--format", "json"],
            kernel_environment(kernels),
        )
        return answers.without_run(report)

    def check(self, name, environment, dump):
        kind = self.plan["commands"][name]["answer"]
        answers.check(kind, self.command(name, dump), environment, dump, self.output)

    def command(self, name, dump):
        places = {
            "assay": self.options.assay,
            "input": str(dump.path),
            "output": str(self.output),
            "sample": self.sample(name),
            "claims": self.claims(name, dump),
            "rows": str(dump.rows),
            "seed": str(self.plan["seed"]),
        }
        return [word.format(**places) for word in shlex.split(self.plan["commands"][name]["run"])]

    def sample(self, name):
        dump_name = self.plan["commands"][name].get("sample")
        return str(self.store.dump(dump_name).path) if dump_name else ""

    def claims(self, name, dump):
        """A claims file of what is true of the dump."""
        text = self.plan["commands"][name].get("claims")
        if not text:
            return ""
        path = Path(self.options.work) / f"{name}.yaml"
        path.write_text(text.replace("{rows}", str(dump.rows)))
        return str(path)

    def shown(self, name, definition, dump):
        """The command as a reader may repeat it, without this machine's paths."""
        kernels = f"ASSAY_KERNELS={definition['kernels']} " if "kernels" in definition else ""
        return kernels + self.without_paths(shlex.join(self.command(name, dump)))

    def without_paths(self, text):
        text = text.replace(self.options.assay, "assay")
        return text.replace(str(self.store.folder) + "/", "").replace(str(self.options.work) + "/", "")


MEASURES = {
    "ratio": Bench.ratio,
    "speed-up": Bench.speed_up,
    "memory": Bench.memory,
    "milliseconds": Bench.milliseconds,
    "identity": Bench.identity,
}


def kernel_environment(kernels):
    return {"ASSAY_KERNELS": kernels} if kernels else None


def with_threads(command, threads):
    at = command.index("--threads")
    return [*command[: at + 1], str(threads), *command[at + 2 :]]


def verdict(definition, value):
    if definition["measures"] == "identity":
        return "the same"
    if "atLeast" in definition:
        reaches, limit = (lambda bar: value["median"] >= bar), definition["atLeast"]
    elif "atMost" in definition:
        reaches, limit = (lambda bar: value["median"] <= bar), definition["atMost"]
    else:
        return "told"
    if not reaches(limit):
        return "MISSED"
    return "at the aim" if "aim" in definition and reaches(definition["aim"]) else "kept"


def exit_code(results, judged):
    verdicts = [result["verdict"] for result in results]
    if "FAILED" in verdicts:
        return 2
    if not judged:
        print("scaled down: limits are shown, not judged")
        return 0
    return 1 if "MISSED" in verdicts else 0


def listing(definitions):
    return tables.terminal(
        ["name", "measures", "input", "ours", "baseline", "limit", "aim"],
        [
            [d["name"], d["measures"], d["input"], d["ours"], d.get("baseline", ""), limit_of(d), str(d.get("aim", ""))]
            for d in definitions
        ],
    )


def limit_of(definition):
    if "atLeast" in definition:
        return f">= {definition['atLeast']}"
    return f"<= {definition['atMost']}" if "atMost" in definition else ""


def result_table(results):
    head = ["name", "value", "min - max", "limit", "aim", "verdict", "ours s", "base s", "CPU s", "RSS", "MB/s"]
    return head, [result_row(result) for result in results]


def result_row(result):
    value = result.get("value")
    return [
        result["name"],
        with_unit(result, value["median"]) if value else "",
        f"{value['min']:.2f} - {value['max']:.2f}" if value else "",
        limit_of(result),
        str(result.get("aim", "")),
        result["verdict"],
        seconds(result, "oursSide", "wallSeconds"),
        seconds(result, "baselineSide", "wallSeconds"),
        seconds(result, "oursSide", "cpuSeconds"),
        tables.mib(result["oursSide"]["peakRSSBytes"]) if "oursSide" in result else "",
        throughput(result),
    ]


def with_unit(result, value):
    unit = {"memory": " MiB", "milliseconds": " ms", "identity": " report"}.get(result["measures"], "")
    return f"{value:.0f}{unit}" if result["measures"] == "identity" else f"{value:.3f}{unit}"


def seconds(result, side, field):
    return f"{result[side][field]:.3f}" if side in result else ""


def throughput(result):
    if "oursSide" not in result:
        return ""
    return f"{result['decodedBytes'] / result['oursSide']['wallSeconds'] / 1e6:,.0f}"


def write_record(folder, about, results):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "results.json").write_text(json.dumps({"about": about, "results": results}, indent=1) + "\n")
    (folder / "results.md").write_text(record_text(about, results))


def record_text(about, results):
    commands = [
        [r["name"], f"`{r['command']}`", f"`{r['baselineCommand']}`" if "baselineCommand" in r else ""]
        for r in results
    ]
    dumps = {r["input"]: r for r in results if "storedBytes" in r}
    sizes = [
        [name, f"{r['truth']['rows']:,}", f"{r['decodedBytes']:,}", f"{r['storedBytes']:,}",
         f"{r['decodedBytes'] / r['storedBytes']:.2f}"]
        for name, r in dumps.items()
    ]
    parts = [
        "# Benchmarks",
        "`value` is the median over pairs of ours / baseline wall time (speed-up: baseline / ours). `ours s`, "
        "`base s`, `CPU s` and `RSS` are medians of one side. RSS counts mapped file pages, and cannot read "
        "below the floor given under `rssFloorBytes`. MB/s is decoded bytes by our wall time.",
        tables.markdown(*result_table(results)),
        "## Dumps",
        tables.markdown(["dump", "rows", "decoded bytes", "stored bytes", "ratio"], sizes),
        "## Commands",
        tables.markdown(["name", "ours", "baseline"], commands),
        "## Measured with",
        tables.facts(about),
    ]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.exit(main())
