#!/usr/bin/env python3
"""Holds the library models to the fixtures: each entry of rules/libraries/*.yaml matches a call of some fixture, or stands in excused.txt.

  models.py --tool PATH FOLDER             FOLDER: what `tests/fixtures/run.py --models` left there, a file for each fixture
  models.py --tool PATH --missing FOLDER   prints the entries that no fixture exercises, in the form of excused.txt

excused.txt may only shrink: an excused entry that is exercised, or that is gone, fails the test as well. Standard library only.
"""
import argparse
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def lines(text):
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    listed = subprocess.run([options.tool, "models", "entries"], capture_output=True, text=True)
    if listed.returncode != 0:
        sys.exit(f"models.py: `ssot-lint models entries` failed:\n{listed.stderr}")
    entries = lines(listed.stdout)
    fixtures = sorted(p for p in options.folder.iterdir() if p.is_file())
    if not entries or not fixtures:
        sys.exit(f"models.py: {len(entries)} entries and {len(fixtures)} fixtures: there is nothing to compare")
    exercised = {line for p in fixtures for line in lines(p.read_text(encoding="utf-8"))}
    if options.missing:
        print("\n".join(e for e in entries if e not in exercised))
        return 0
    excused = lines((HERE / "excused.txt").read_text(encoding="utf-8"))
    problems = [f"twice in the models, so that nobody can tell them apart: {e}" for e in sorted({e for e in entries if entries.count(e) > 1})]
    problems += [f"no fixture exercises it: {e}" for e in entries if e not in exercised and e not in excused]
    problems += [f"excused, but exercised; delete its line: {e}" for e in excused if e in exercised]
    problems += [f"excused, but no entry of the models; delete its line: {e}" for e in excused if e not in entries]
    problems += [f"excused twice: {e}" for e in sorted({e for e in excused if excused.count(e) > 1})]
    for p in problems:
        print("models.py: " + p.replace("\t", ": ", 1))
    print(f"{len(entries)} entries of library models, {len(exercised & set(entries))} exercised by {len(fixtures)} fixtures, {len(excused)} excused")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
