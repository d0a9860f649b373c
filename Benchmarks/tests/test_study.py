"""The study's tables, on signs that a stub makes up."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCHMARKS))

from harness import study  # noqa: E402
from harness.study import ALARM, GENUINE, Dump, Result  # noqa: E402

# Writes its options instead of a dump, and finds what these tell: all frauds from a quarter on.
STUB = f"""#!{sys.executable}
import json, pathlib, sys
words = sys.argv[1:]
def option(name):
    return words[words.index(name) + 1] if name in words else ""
if words == ["--version"]:
    print("stub 1")
elif words == ["verify", "--help"]:
    print("--earlier FILE" if EARLIER else "")
elif words[0] == "generate":
    pathlib.Path(option("-o")).write_text(json.dumps(option("--fraud")))
elif words[0] == "scan":
    pathlib.Path(option("--state")).write_text("state")
else:
    fraud = json.loads(pathlib.Path(words[-1]).read_text())
    name, _, strength = fraud.partition("=")
    bad = float(strength) >= 0.25 and name != "recycled" if fraud else False
    sign = dict(test="luhn", effect=1, low=1, high=1, expectedReal="", expectedInvented="", calibration="")
    verdict = "like invented data" if bad else "no conclusion"
    claims = [dict(id="novel", verdict="contradicted" if name == "recycled" else "not decidable")]
    print(json.dumps(dict(signs=[dict(sign, verdict=verdict)], claims=claims)))
    sys.exit(1 if "--earlier" in words and name == "recycled" else 0)
"""


def result(fraud=GENUINE, strength=0, rows=10_000, tests=(), overlaps=None, seed=1):
    return Result(Dump(fraud, strength, rows, seed), tests, overlaps)


class WilsonTest(unittest.TestCase):
    def test_intervals_are_the_known_ones(self):
        for hits, runs, low, high in [(0, 10, 0, 0.27753), (9, 10, 0.59585, 0.98212), (97, 1000, 0.08017, 0.11692)]:
            found = study.wilson(hits, runs)
            self.assertAlmostEqual(found[0], low, places=5)
            self.assertAlmostEqual(found[1], high, places=5)

    def test_nothing_tried_says_nothing(self):
        self.assertEqual(study.wilson(0, 0), (0.0, 1.0))
        self.assertEqual(study.cell([]), "-")


class TableTest(unittest.TestCase):
    def test_only_signs_of_invention_count_and_each_once(self):
        signs = [("a", ALARM), ("b", "like real data"), ("c", "no conclusion"), ("a", ALARM)]
        self.assertEqual(study.found([dict(test=test, verdict=verdict) for test, verdict in signs]), ("a",))

    def test_an_unknown_verdict_is_an_error(self):
        with self.assertRaises(ValueError):
            study.found([dict(test="a", verdict="maybe")])

    def test_false_alarms_are_by_size_and_of_all(self):
        results = [result(tests=("x",))] + [result()] * 9 + [result(rows=1_000)] * 10 + [result("faker", 1, tests=("x",))]
        _, lines = study.false_alarms(results)
        self.assertEqual([line[0] for line in lines], ["1,000", "10,000", "all"])
        self.assertTrue(lines[1][1].startswith("1 of 10: 10.0 %"))
        self.assertTrue(lines[2][1].startswith("1 of 20: 5.0 %"))

    def test_detection_is_by_fraud_share_and_size(self):
        results = [result("faker", 0.5, tests=("x",)), result("faker", 0.5), result("padded", 1, 1_000, ("y",))]
        head, lines = study.detection(results)
        self.assertEqual(head, ["fraud", "share", "1,000 rows", "10,000 rows"])
        self.assertEqual(lines[0][:3], ["faker", "0.5", "-"])
        self.assertTrue(lines[0][3].startswith("1 of 2: 50.0 %"))
        self.assertTrue(lines[1][2].startswith("1 of 1"))

    def test_aims_judge_half_of_ten_thousand_rows_only(self):
        good = [result()] * 20 + [result("faker", 0.5, tests=("x",))] * 20
        self.assertTrue(study.is_met(good + [result("faker", 0.1)] * 50 + [result("faker", 0.5, 1_000)] * 50))
        self.assertFalse(study.is_met(good + [result("faker", 0.5)] * 2))
        self.assertFalse(study.is_met(good + [result(tests=("x",))] * 2))

    def test_recycled_is_judged_by_the_earlier_state_alone(self):
        missed = [result("recycled", 0.5)] * 20
        self.assertEqual(study.aims(missed)[-1][2], "not tried")
        self.assertEqual(study.aims([result("recycled", 0.5, overlaps=True)] * 20)[-1][2], "yes")
        self.assertFalse(study.is_met([result("recycled", 0.5, overlaps=False)] * 20))


class WholeTest(unittest.TestCase):
    def run_study(self, earlier, *more):
        with tempfile.TemporaryDirectory() as folder:
            stub, doc = Path(folder) / "assay", Path(folder) / "study.md"
            stub.write_text(STUB.replace("EARLIER", str(earlier)))
            stub.chmod(0o755)
            doc.write_text(f"before\n{study.BEGIN}\nold\n{study.END}\nafter\n")
            command = [sys.executable, str(BENCHMARKS / "frauds.py"), "--assay", str(stub), "--doc", str(doc)]
            done = subprocess.run([*command, "--most-rows", "10000", *more], capture_output=True, text=True)
            return done, doc.read_text()

    def test_the_document_gets_the_tables_between_its_marks(self):
        done, text = self.run_study(True, "--share", "0.04")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(text.startswith("before\n" + study.BEGIN) and text.endswith(study.END + "\nafter\n"))
        self.assertNotIn("old", text)
        for line in ["| faker | 0.1 | 0 of 1: 0.0 %", "| recycled | 0.5 | 1 of 1", "| genuine | 0 | 0 of 5"]:
            self.assertIn(line, text)

    def test_without_states_recycled_is_not_tried(self):
        done, text = self.run_study(False, "--share", "0.01")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("with the earlier state | - | not tried", text)

    def test_every_fraud_and_the_genuine_have_two_hundred_dumps(self):
        done = subprocess.run(
            [sys.executable, str(BENCHMARKS / "frauds.py"), "--list", "--assay", sys.executable],
            capture_output=True,
            text=True,
        )
        names = done.stdout.split()
        self.assertEqual(len(set(names)), len(names))
        for fraud in [GENUINE, "faker", "padded", "recycled", "inflated", "templated"]:
            self.assertGreaterEqual(sum(name.startswith(fraud) for name in names), 200, fraud)


if __name__ == "__main__":
    unittest.main()
