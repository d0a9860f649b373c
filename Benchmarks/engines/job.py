"""What every engine's script is asked, and how it answers.

J0 rows; J1 rows, filled fields of every column, valid SSN and IMEI; J2 = J1 and about how many
distinct values every column has. `exact` counts distinct values exactly, to judge the estimates.
"""

import argparse
import json
import time

SSN_PATTERN = (
    "(00[1-9]|0[1-9][0-9]|[1-578][0-9][0-9]|6[0-57-9][0-9]|66[0-57-9])"
    "-(0[1-9]|[1-9][0-9])"
    "-([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9][0-9]|[1-9][0-9]{3})"
)
IMEI_PATTERN = "[0-9]{15}"
IMEI_DIGITS = 15


def asked():
    parser = argparse.ArgumentParser()
    parser.add_argument("--job", choices=["J0", "J1", "J2", "exact"], required=True)
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--columns", required=True, type=lambda names: names.split(","))
    parser.add_argument("input")
    return parser.parse_args()


def luhn_sum(digit, doubled):
    """The Luhn sum as a SQL expression; `digit` and `doubled` write one digit, told by its power of ten."""
    terms = [doubled(10**place) if place % 2 else digit(10**place) for place in range(IMEI_DIGITS)]
    return "(" + " + ".join(terms) + ")"


class Stopwatch:
    """The engine's own clock: what a server that is already running would spend."""

    def __init__(self):
        self.started = time.perf_counter()

    def answer(self, job, columns, values):
        """Prints the flat result row of a job as the JSON that the harness reads."""
        values = [int(value) for value in values]
        seconds = time.perf_counter() - self.started
        count = len(columns)
        found = {"querySeconds": seconds, "rows": values[0]}
        if job in ("J1", "J2"):
            found["filled"] = dict(zip(columns, values[1 : 1 + count]))
            found["valid"] = dict(zip(("ssn", "imei"), values[1 + count : 3 + count]))
        if job == "J2":
            found["distinct"] = dict(zip(columns, values[3 + count :]))
        print(json.dumps(found))
