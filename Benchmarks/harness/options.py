"""Options that the scripts share."""

import json
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[1]
CASE_KEY = BENCHMARKS.parent / "testdata" / "case.key"


def definitions():
    return json.loads((BENCHMARKS / "definitions.json").read_text())


def add_program(parser):
    built = BENCHMARKS.parent / ".build/release/assay"
    parser.add_argument("--assay", default=str(built), metavar="PATH", help="the program to measure")
    parser.add_argument(
        "--work",
        default=os.path.join(tempfile.gettempdir(), "assay-bench"),
        metavar="DIR",
        help="where dumps are made and kept (default $TMPDIR/assay-bench; about 6 GB at full size)",
    )


def add_record(parser, plan):
    parser.add_argument("--rows", type=int, default=plan["rows"], help="rows a dump, for a smoke test")
    parser.add_argument("--record", metavar="NAME", help="folder under Benchmarks/record (default: today's date)")


def parsed(parser, plan=None):
    options = parser.parse_args()
    if not shutil.which(options.assay):
        raise SystemExit(f"no program at {options.assay}: make release, or --assay PATH")
    if plan:
        suffix = "-scaled" if options.rows < plan["rows"] else ""
        options.record_folder = BENCHMARKS / "record" / (options.record or date.today().isoformat() + suffix)
    return options
