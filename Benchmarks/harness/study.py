"""Tables of a study of signs: shares with Wilson intervals, from what was found in each dump."""

from collections import Counter
from dataclasses import dataclass
from math import sqrt

from harness import tables

GENUINE = "genuine"
ALARM = "like invented data"
BEGIN, END = "<!-- study -->", "<!-- /study -->"
MOST_FALSE_ALARMS = 0.05
LEAST_FOUND = 0.95
JUDGED_STRENGTH, JUDGED_ROWS = 0.5, 10_000


@dataclass(frozen=True)
class Dump:
    fraud: str
    strength: float
    rows: int
    seed: int
    defects: tuple = ()

    @property
    def name(self):
        return f"{self.fraud}-{self.strength:g}-{self.rows}-{self.seed}"


@dataclass(frozen=True)
class Result:
    dump: Dump
    tests: tuple  # that speak of invention
    overlaps: bool | None = None  # with the earlier dump; None where it was not asked

    @property
    def is_alarm(self):
        return bool(self.tests)


def found(signs):
    """The tests that speak of invention. One of no known verdict is an error, not a silence."""
    known = {ALARM, "like real data", "no conclusion"}
    unknown = {sign["verdict"] for sign in signs} - known
    if unknown:
        raise ValueError(f"signs with an unknown verdict: {', '.join(sorted(unknown))}")
    return tuple(sorted({sign["test"] for sign in signs if sign["verdict"] == ALARM}))


def wilson(hits, runs, z=1.959963984540054):
    """Wilson's score interval of a share (Wilson, JASA 1927)."""
    if runs == 0:
        return 0.0, 1.0
    share = hits / runs
    centre = share + z * z / (2 * runs)
    half = z * sqrt(share * (1 - share) / runs + z * z / (4 * runs * runs))
    scale = 1 + z * z / runs
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)


def cell(outcomes):
    outcomes = list(outcomes)
    hits, runs = sum(outcomes), len(outcomes)
    if runs == 0:
        return "-"
    low, high = wilson(hits, runs)
    return f"{hits} of {runs}: {100 * hits / runs:.1f} % [{100 * low:.1f}, {100 * high:.1f}]"


def markdown(results, about):
    parts = [
        f"{about['dumps']:,} dumps, {about['program']}; intervals are Wilson's, 95 %.",
        "**False alarms** of the whole battery on genuine-like dumps",
        tables.markdown(*false_alarms(results)),
        "**Found**, by any sign, of dumps that are a fraud to the given share of their records",
        tables.markdown(*detection(results)),
    ]
    if any(result.overlaps is not None for result in results):
        parts += ["**Overlap** with the earlier dump's state", tables.markdown(*overlap(results))]
    parts += [
        f"**Which signs spoke**, at {JUDGED_ROWS:,} rows and shares of {JUDGED_STRENGTH:g}; of the genuine-like, at any size",
        tables.markdown(*speakers(results)),
        "**Aims**",
        tables.markdown(["aim", "seen", "met"], aims(results)),
    ]
    return "\n\n".join(parts) + "\n"


def sizes(results):
    return sorted({result.dump.rows for result in results})


def frauds(results):
    return sorted({result.dump.fraud for result in results} - {GENUINE})


def of(results, fraud, strength=None, rows=None):
    return [
        result
        for result in results
        if result.dump.fraud == fraud
        and (strength is None or result.dump.strength == strength)
        and (rows is None or result.dump.rows == rows)
    ]


def false_alarms(results):
    head = ["rows", "false alarms"]
    lines = [[f"{rows:,}", cell(r.is_alarm for r in of(results, GENUINE, rows=rows))] for rows in sizes(results)]
    return head, [*lines, ["all", cell(r.is_alarm for r in of(results, GENUINE))]]


def by_strength(results, names, outcome):
    head = ["fraud", "share", *(f"{rows:,} rows" for rows in sizes(results))]
    lines = []
    for fraud in names:
        for strength in sorted({result.dump.strength for result in of(results, fraud)}):
            cells = [
                cell(outcome(r) for r in of(results, fraud, strength, rows) if outcome(r) is not None)
                for rows in sizes(results)
            ]
            lines.append([fraud, f"{strength:g}", *cells])
    return head, lines


def detection(results):
    return by_strength(results, frauds(results), lambda result: result.is_alarm)


def overlap(results):
    return by_strength(results, [GENUINE, "recycled"], lambda result: result.overlaps)


def speakers(results):
    tests = sorted({test for result in results for test in result.tests})
    head = ["sign", GENUINE, *frauds(results)]
    groups = [of(results, GENUINE)] + [of(results, fraud, JUDGED_STRENGTH, JUDGED_ROWS) for fraud in frauds(results)]
    counts = [Counter(test for result in group for test in result.tests) for group in groups]
    lines = [[test, *(f"{count[test]} of {len(group)}" for count, group in zip(counts, groups))] for test in tests]
    return head, lines


def aims(results):
    genuine = of(results, GENUINE)
    lines = [aim("false alarms at most 5 %", [r.is_alarm for r in genuine], lambda share: share <= MOST_FALSE_ALARMS)]
    for fraud in frauds(results):
        judged = of(results, fraud, JUDGED_STRENGTH, JUDGED_ROWS)
        what = f"{fraud}: at least 95 % found, half of {JUDGED_ROWS:,} rows"
        outcomes = [r.is_alarm for r in judged]
        if fraud == "recycled":
            what += ", with the earlier state"
            outcomes = [r.overlaps for r in judged if r.overlaps is not None]
        lines.append(aim(what, outcomes, lambda share: share >= LEAST_FOUND))
    return lines


def aim(what, outcomes, holds):
    if not outcomes:
        return [what, "-", "not tried"]
    return [what, cell(outcomes), "yes" if holds(sum(outcomes) / len(outcomes)) else "NO"]


def is_met(results):
    """Whether no aim that was tried is missed."""
    return all(line[2] != "NO" for line in aims(results))


def insert(path, text):
    """Puts the tables between the marks of a document."""
    before, begin, rest = path.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{path}: no lines {BEGIN} and {END} to put the tables between: add them")
    path.write_text(f"{before}{BEGIN}\n{text}{END}{after}")
