#!/usr/bin/env python3
"""Scores `ssot-lint accesses --format json` against a list of known writes of a real code base.

usage: score_realworld.py TRUTH.tsv ACCESSES.json [--misses N] [--extras N]

TRUTH.tsv has the columns process, op, table, site_file, site_line, caller_file, caller_line (upper-case SQL verbs). A row is found when service,
operation and table are right and the access's location or its sink stands on site_line or caller_line (a call of several lines: up to two lines
off). Recall is over the rows; precision over the distinct reported writes (service, operation, table, place). The list has gaps of its own, so
extras are printed to be read.
"""
import argparse
import csv
import json

OPS = {"REPLACE": "upsert", "CREATE": "ddl", "ALTER": "ddl", "DROP": "ddl"}
SLACK = 2


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("truth")
    ap.add_argument("accesses")
    ap.add_argument("--misses", type=int, default=20)
    ap.add_argument("--extras", type=int, default=20)
    opts = ap.parse_args()
    rows = list(csv.DictReader(open(opts.truth, encoding="utf-8"), delimiter="\t"))
    data = json.load(open(opts.accesses, encoding="utf-8"))
    writes = [a for a in data["accesses"] if a["write"] and a["service"]]
    places = {}
    for i, a in enumerate(writes):
        name = (a["resource"].get("name") or "").lower()
        for place in (a["location"], a["sink"]) + tuple(a["path"]):
            for line in range(place["line"] - SLACK, place["line"] + SLACK + 1):
                places.setdefault((a["service"], a["operation"], name, place["file"], line), set()).add(i)
    used, missed = set(), []
    for r in rows:
        op = OPS.get(r["op"], r["op"].lower())
        hits = set()
        for f, l in ((r["site_file"], r["site_line"]), (r["caller_file"], r["caller_line"])):
            if l.isdigit():
                hits |= places.get((r["process"], op, r["table"].lower(), f, int(l)), set())
        used |= hits
        if not hits:
            missed.append(r)
    named = [(i, a) for i, a in enumerate(writes) if a["resource"].get("name")]
    extras = [a for i, a in named if i not in used]
    found = len(rows) - len(missed)
    print(f"recall    {found} of {len(rows)} rows ({100 * found / max(1, len(rows)):.1f} %)")
    right = len(named) - len(extras)
    print(f"precision {right} of {len(named)} reported writes with a name are in the list ({100 * right / max(1, len(named)):.1f} %); {len(writes) - len(named)} unresolved")
    print(f"\n{len(missed)} missed:")
    for r in missed[:opts.misses]:
        print(f"  {r['process']} {r['op']} {r['table']} {r['site_file']}:{r['site_line']} caller {r['caller_file']}:{r['caller_line']} [{r['library_call']}] {r['how_resolved'][:60]}")
    print(f"\n{len(extras)} extra:")
    for a in extras[:opts.extras]:
        w = a["location"]
        print(f"  {a['service']} {a['operation']} {a['resource']['name']} {w['file']}:{w['line']} <- {a['sink']['file']}:{a['sink']['line']} {a['resolution']}: {(a['statement'] or '')[:90]!r}")


if __name__ == "__main__":
    main()
