"""Makes the dumps that definitions name, once, and keeps them under a key of what made them."""

import hashlib
import json
import os
import shlex
from dataclasses import dataclass
from pathlib import Path

from harness.processes import output_of


@dataclass
class Dump:
    name: str
    path: Path
    truth: dict

    @property
    def stored_bytes(self):
        return self.path.stat().st_size

    @property
    def decoded_bytes(self):
        return self.truth["decodedBytes"]

    @property
    def rows(self):
        return self.truth["rows"]


class DumpStore:
    def __init__(self, work, assay, plan, rows):
        self.folder = Path(work) / "dumps"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.assay = assay
        self.version = output_of([assay, "--version"]).decode().strip()
        self.plan = plan
        self.rows = rows

    def dump(self, name):
        recipe = self.plan["dumps"][name]
        if "from" in recipe:
            return self.converted(name, recipe)
        return self.generated(name, recipe["suffix"], self.rows_of(recipe), recipe["options"])

    def rows_of(self, recipe):
        return recipe.get("rows") or max(1, round(self.rows * recipe.get("share", 1)))

    def generated(self, name, suffix, rows, options):
        arguments = ["--rows", str(rows), "--seed", str(self.plan["seed"]), *shlex.split(options)]
        path, truth_path = self.paths(name, suffix, [self.version, *arguments])
        if not truth_path.exists():
            say_making(path)
            output_of([self.assay, "generate", *arguments, "--quiet", "--force", "-o", str(path), "--truth", str(truth_path)])
        return Dump(name, path, json.loads(truth_path.read_text()))

    def converted(self, name, recipe):
        origin = self.dump(recipe["from"])
        path, truth_path = self.paths(name, recipe["suffix"], [origin.path.name, recipe["make"]])
        if not truth_path.exists():
            say_making(path)
            places = {"input": str(origin.path), "output": str(path)}
            output_of([word.format(**places) for word in shlex.split(recipe["make"])])
            self.write_whole(truth_path, json.dumps(origin.truth))
        return Dump(name, path, origin.truth)

    def paths(self, name, suffix, made_by):
        key = hashlib.sha256("\0".join(made_by).encode()).hexdigest()[:10]
        stem = f"{name}-{key}"
        return self.folder / (stem + suffix), self.folder / (stem + ".truth.json")

    @staticmethod
    def write_whole(path, text):
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text(text)
        os.replace(unfinished, path)


def say_making(path):
    print(f"making {path.name}", flush=True)
