"""Checks that a command gave the right answer: a wrong answer is no time at all.

What is right is the truth that the generator wrote beside the dump; it shares no rule code with the
scanner.
"""

import hashlib
import json
import re
import subprocess

from harness.processes import CommandFailed, output_of


class WrongAnswer(Exception):
    pass


def check(kind, command, environment, dump, output):
    """Runs `command` once and raises `WrongAnswer` unless it answers as `dump.truth` says."""
    CHECKS[kind](command, environment, dump, output)


def check_report(command, environment, dump, output):
    report = json.loads(output_of([*command, "--format", "json"], environment))
    wrong = report_differences(report, dump.truth)
    if wrong:
        raise WrongAnswer(f"{dump.name}: " + "; ".join(wrong[:8]))


def check_decoded_bytes(command, environment, dump, output):
    expect("decoded bytes", int(output_of(command, environment)), dump.decoded_bytes)


def check_decoded_length(command, environment, dump, output):
    expect("bytes of output", stream_of(command, environment)[0], dump.decoded_bytes)


def check_lines(command, environment, dump, output):
    header = 1
    expect("lines", int(output_of(command, environment).split()[0]), dump.rows + header)


def check_same_bytes(command, environment, dump, output):
    output_of(command, environment)
    found = stream_of(["zstd", "-d", "-q", "-c", str(output)], None)
    expect("bytes and SHA-256 once decoded", found, stream_of(["cat", str(dump.path)], None))


def check_all_in_ours(command, environment, dump, output):
    """The sample is the first rows of the dump: every value of it is in ours."""
    for link in json.loads(output_of([*command, "--format", "json"], environment))["links"]:
        expect(f"{link['by']} in ours", link["inOurs"], link["sampleValues"])


def check_signs_of_all_rows(command, environment, dump, output):
    """The claim of the dump's rows holds, the report is right, and the sampled records were looked at."""
    verdicts = json.loads(output_of([*command, "--format", "json"], environment))
    expect("verdicts", [claim["verdict"] for claim in verdicts["claims"]], ["consistent"])
    lacking = [s["test"] for s in verdicts["signs"] if s.get("reason") == "NOT_COLLECTED"]
    invented = [s["test"] for s in verdicts["signs"] if s["verdict"] == "like invented data"]
    expect("signs not collected, signs of invention", [lacking, invented], [[], []])
    wrong = report_differences(verdicts["report"], dump.truth)
    if wrong:
        raise WrongAnswer(f"{dump.name}: " + "; ".join(wrong[:8]))


CHECKS = {
    "all-in-ours": check_all_in_ours,
    "report": check_report,
    "signs-of-all-rows": check_signs_of_all_rows,
    "decoded-bytes": check_decoded_bytes,
    "decoded-length": check_decoded_length,
    "lines": check_lines,
    "same-bytes": check_same_bytes,
}


def expect(what, found, right):
    if found != right:
        raise WrongAnswer(f"{what}: {found}, not {right}")


def stream_of(command, environment):
    """Length and SHA-256 of standard output, without holding it."""
    digest, length = hashlib.sha256(), 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        while block := process.stdout.read(1 << 20):
            digest.update(block)
            length += len(block)
    if process.returncode != 0:
        raise CommandFailed(f"exit {process.returncode}: {' '.join(command)}")
    return length, digest.hexdigest()


def report_differences(report, truth):
    """What the report says otherwise than the truth, in words; empty if nothing."""
    wrong = []

    def compare(what, found, right):
        if found != right:
            wrong.append(f"{what}: {found}, not {right}")

    compare("status", report["status"], "complete")
    compare("decoded bytes", report["ledger"]["decoded"], truth["decodedBytes"])
    compare("tables", len(report["tables"]), 1)
    table = report["tables"][0]
    compare("rows", table["records"]["total"], truth["rows"])
    compare("parsed", table["records"]["parsed"], truth["recordsParsed"])
    compare("rejected", table["records"]["rejected"], truth["recordsRejected"])
    compare("columns", [c["name"] for c in table["columns"]], [c["name"] for c in truth["columns"]])
    for column, right in zip(table["columns"], truth["columns"]):
        compare_column(compare, column, right)
    return wrong


def compare_column(compare, column, right):
    name = right["name"]
    for count in ("filled", "empty"):
        compare(f"{name} {count}", column[count], right[count])
    if right["filled"]:
        length = column["length"]
        compare(f"{name} shortest", length["min"], right["lengthMin"])
        compare(f"{name} longest", length["max"], right["lengthMax"])
        mean = right["lengthSum"] / right["filled"]
        compare(f"{name} mean length", abs(length["mean"] - mean) <= 0.005001, True)
    if "kind" in right:
        compare(f"{name} kind", column["kind"], right["kind"])
        validity = column.get("validity", {})
        for count in ("valid", "invalid", "masked"):
            compare(f"{name} {count}", validity.get(count), right[count])
        compare(f"{name} reasons", column.get("reasons", {}), right["reasons"])


def without_run(report):
    """The report's bytes but for its `run` section, the only one that may differ between two runs."""
    rest, cuts = re.subn(rb'\n  "run" : \{[^{}]*\},', b"", report)
    if cuts != 1:
        raise WrongAnswer(f"a report with {cuts} run sections")
    return rest
