#!/usr/bin/env python3
"""The JSON Schemas accept what the readers accept and refuse what they refuse.

  schemas_test.py --tool PATH

Manifests: every one of test-fixtures and ownership-manifests, read by `ssot-lint validate` and by ownership.schema.json. Models: every shipped one and
every broken one (which the unit tests of the reader hold to their texts), by model.schema.json. A mistake that a schema cannot see (two entries that
contradict each other, a name that nobody declares) is listed below by its folder: the reader refuses it, the schema does not.
Each manifest is also spoiled, one key after the other, and both must refuse every spoiled one. Needs python3-jsonschema and python3-yaml.
"""
import argparse
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
BROKEN = ROOT / "test-fixtures/broken"
TOOL = None

# What no schema can see: names and claims that depend on other entries, files, dates, and the inside of globs.
MANIFESTS_BEYOND = {
    "a-column-is-owned-twice", "a-copy-is-a-golden-record-too", "a-date-is-in-no-calendar", "a-divided-table-has-rows-that-nobody-owns",
    "a-glob-has-an-open-brace", "a-glob-has-an-open-bracket", "a-key-pattern-is-claimed-by-two-entities", "a-root-is-not-there",
    "a-routine-is-declared-twice", "a-source-is-no-entity", "a-table-is-claimed-by-two-entities", "a-target-belongs-to-two-services",
    "an-api-is-claimed-by-two-entities", "an-event-is-claimed-by-two-entities", "an-included-file-is-broken", "an-included-file-is-not-there",
    "an-owner-is-no-service", "no-service-is-declared", "others-than-owners-are-no-services-either", "paths-of-equal-length-overlap",
    "rows-are-owned-twice", "two-files-say-different-things",
}


class Loader(yaml.SafeLoader):
    """YAML 1.2's core types, as the readers have them: no dates, and `off` is a word. A key that stands twice is an error."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen and key.tag != "tag:yaml.org,2002:merge":
                raise yaml.YAMLError(f"`{key.value}` stands twice")
            seen.add(key.value if isinstance(key.value, str) else None)
        return {k if isinstance(k, str) else str(k): v for k, v in super().construct_mapping(node, deep).items()}  # JSON's keys are texts


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("merge", r"^<<$", "<"),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))
Loader.add_constructor("tag:yaml.org,2002:bool", lambda l, n: n.value.lower() == "true")


def documents(text):
    """The documents of a file; None where it is no YAML."""
    try:
        return list(yaml.load_all(text, Loader))
    except (yaml.YAMLError, TypeError, ValueError):
        return None


def schema(path):
    data = json.loads((ROOT / path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(data)
    return jsonschema.Draft202012Validator(data)


def tool(*args):
    return subprocess.run([TOOL, *map(str, args)], capture_output=True, text=True, timeout=120, cwd=ROOT)


def kinds_of_spoiling(document):
    """Copies of the document, each with one thing wrong in form: an unknown key, or a value of the wrong type."""
    def places(node, path=()):
        if isinstance(node, dict):
            yield path
            for key, value in node.items():
                yield from places(value, path + (key,))
        elif isinstance(node, list):
            for i, value in enumerate(node):
                yield from places(value, path + (i,))

    free = {("services",), ("entities",), ("bindings",)}  # their keys are names
    for path in places(document):
        if path in free:
            continue
        for spoil in ("unknown", *at(document, path)):
            spoiled = copy.deepcopy(document)
            target = at(spoiled, path)
            target["unknwon" if spoil == "unknown" else spoil] = ["a list"] if (*path, spoil) in free else {"a": ["mapping"]}
            yield path + (spoil,), spoiled


def at(node, path):
    for step in path:
        node = node[step]
    return node


class Manifests(unittest.TestCase):
    SCHEMA = schema("ownership-manifests/ownership.schema.json")

    def accepts(self, text):
        all_of_it = documents(text)
        return all_of_it is not None and len(all_of_it) == 1 and self.SCHEMA.is_valid(all_of_it[0])

    def test_every_broken_manifest_is_judged_alike(self):
        folders = sorted(p for p in (BROKEN / "manifests").iterdir() if p.is_dir())
        self.assertGreater(len(folders), 50)
        wrong, seen = [], set()
        for folder in folders:
            refused = "error:" in (folder / "expected.txt").read_text(encoding="utf-8")
            accepted = self.accepts((folder / "ownership.yaml").read_text(encoding="utf-8"))
            seen.add(folder.name)
            if accepted == refused and not (refused and folder.name in MANIFESTS_BEYOND):
                wrong.append(f"{folder.name}: the schema {'accepts' if accepted else 'refuses'} it, the reader does not")
            if not accepted and folder.name in MANIFESTS_BEYOND:
                wrong.append(f"{folder.name}: listed as beyond a schema, but the schema refuses it")
        self.assertEqual(wrong, [])
        self.assertEqual(MANIFESTS_BEYOND - seen, set(), "listed, but not there")

    def test_every_valid_manifest_is_accepted(self):
        files = [p for folder in ("ownership-manifests", "test-fixtures/cases", "test-fixtures/programs") for p in (ROOT / folder).rglob("*.yaml")]
        files = sorted(p for p in files if p.parent.name == "ownership-manifests" or p.name == "ownership.yaml")
        self.assertGreater(len(files), 3)
        for file in files:
            with self.subTest(file.relative_to(ROOT).as_posix()):
                [document] = documents(file.read_text(encoding="utf-8"))
                self.assertEqual([e.message for e in self.SCHEMA.iter_errors(document)], [])

    def test_every_spoiled_key_is_refused_by_both(self):
        file = BROKEN / "manifests/a-manifest-that-uses-every-key-is-accepted/ownership.yaml"
        [document] = documents(file.read_text(encoding="utf-8"))
        self.assertTrue(self.SCHEMA.is_valid(document))
        spoiled = list(kinds_of_spoiling(document))
        self.assertGreater(len(spoiled), 100)
        with tempfile.TemporaryDirectory() as tmp:
            for number, (path, each) in enumerate(spoiled):
                self.assertFalse(self.SCHEMA.is_valid(each), f"the schema accepts a wrong value at {path}")
                name = pathlib.Path(tmp) / f"{number}.yaml"
                name.write_text(json.dumps(each), encoding="utf-8")
                self.assertEqual(tool("validate", "--manifest", name).returncode, 2, f"the reader accepts a wrong value at {path}")


class Models(unittest.TestCase):
    SCHEMA = schema("rules/libraries/model.schema.json")

    def errors(self, text):
        all_of_it = documents(text)
        if not all_of_it:
            return ["no YAML"]
        return [f"{list(e.absolute_path)}: {e.message[:200]}" for d in all_of_it for e in self.SCHEMA.iter_errors(d)]

    def test_every_shipped_model_is_accepted(self):
        files = sorted((ROOT / "rules/libraries").glob("*.yaml"))
        self.assertGreater(len(files), 40)
        for file in files:
            with self.subTest(file.name):
                self.assertEqual(self.errors(file.read_text(encoding="utf-8")), [])

    def test_every_broken_model_is_refused(self):
        files = sorted((BROKEN / "models").glob("*.yaml"))
        self.assertGreater(len(files), 10)
        for file in files:
            with self.subTest(file.name):
                self.assertNotEqual(self.errors(file.read_text(encoding="utf-8")), [])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    options, rest = parser.parse_known_args()
    TOOL = options.tool
    unittest.main(argv=[sys.argv[0], *rest])
