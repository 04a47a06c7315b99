#!/usr/bin/env python3
"""Scores `ssot-lint accesses --format json` against a list of known writes of a real code base. Standard library only.

  score_realworld.py TRUTH.tsv ACCESSES.json [--handles LoginDatabase=login,WorldDatabase=world] [--misses N] [--extras N] [--unresolved N]

TRUTH.tsv has the columns process, op, table, site_file, site_line, caller_file, caller_line, library_call (upper-case SQL verbs). A row is found
when service, operation and table are right (the list names a statement's first word: `INSERT ... ON DUPLICATE KEY UPDATE` stands as INSERT there, an
upsert) and the access's location or its sink stands on site_line or caller_line (a call of several lines begins
up to two lines off). Recall is over the rows. Precision is over the distinct reported writes (service, operation, table, location) that have a name:
those that no row explains are the extras, printed to be read, because the list has gaps of its own.

With --handles every row is also asked for its database: the object before the dot in library_call, and what the manifest calls its database. An
access of another database is then no hit, and one whose database is not known is none either.
"""
import argparse
import collections
import csv
import json

OPS = {"REPLACE": "upsert", "CREATE": "ddl", "ALTER": "ddl", "DROP": "ddl"}
SLACK = 2


def places_of(access):
    """The places at which a row may stand for this access."""
    return {(p["file"], p["line"]) for p in (access["location"], access["sink"])}


def rows_at(rows):
    """(service, operation, table, file, line) -> the rows that stand there."""
    index = collections.defaultdict(set)
    for number, row in enumerate(rows):
        key = (row["process"], OPS.get(row["op"], row["op"].lower()), row["table"].lower())
        for file, line in ((row["site_file"], row["site_line"]), (row["caller_file"], row["caller_line"])):
            if line.isdigit():
                for near in range(int(line) - SLACK, int(line) + SLACK + 1):
                    index[key + (file, near)].add(number)
    return index


def explained(access, index):
    inserts = (access["statement"] or "").lstrip().upper().startswith("INSERT")
    operation = "insert" if access["operation"] == "upsert" and inserts else access["operation"]
    key = (access["service"], operation, (access["resource"].get("name") or "").lower())
    return set().union(*(index.get(key + place, set()) for place in places_of(access)))


def percent(part, whole):
    return f"{part} of {whole} ({100 * part / max(1, whole):.1f} %)"


def show(title, lines, limit):
    print(f"\n{len(lines)} {title}")
    for line in lines[:limit]:
        print("  " + line)


def row_line(row):
    return (f"{row['process']} {row['op']} {row['table']} {row['site_file']}:{row['site_line']} caller {row['caller_file']}:{row['caller_line']} "
            f"[{row['library_call']}] {row['how_resolved'][:60]}")


def access_line(access):
    at, sink = access["location"], access["sink"]
    return (f"{access['service']} {access['operation']} {access['resource'].get('name')} {at['file']}:{at['line']} <- {sink['file']}:{sink['line']} "
            f"{access['resolution']}: {(access['statement'] or '')[:100]!r} {access.get('unknown') or ''}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("truth")
    ap.add_argument("accesses")
    ap.add_argument("--handles", default="", help="the database behind each handle of library_call")
    for what in ("misses", "extras", "unresolved"):
        ap.add_argument("--" + what, type=int, default=20)
    opts = ap.parse_args()
    handles = dict(pair.split("=") for pair in opts.handles.split(",") if pair)

    rows = list(csv.DictReader(open(opts.truth, encoding="utf-8"), delimiter="\t"))
    index = rows_at(rows)
    writes = [a for a in json.load(open(opts.accesses, encoding="utf-8"))["accesses"] if a["write"] and a["service"]]
    named = [a for a in writes if a["resource"].get("name")]

    found, in_database, extras, right = set(), set(), {}, set()
    for access in named:
        identity = (access["service"], access["operation"], access["resource"]["name"].lower(), access["location"]["file"], access["location"]["line"],
                    access["location"]["column"])
        hits = explained(access, index)
        found |= hits
        in_database |= {h for h in hits if handles.get(rows[h]["library_call"].split(".")[0], access["resource"].get("database")) ==
                        access["resource"].get("database")}
        if hits:
            right.add(identity)
        else:
            extras.setdefault(identity, access)
    extras = {k: a for k, a in extras.items() if k not in right}

    print("recall, by table name   ", percent(len(found), len(rows)))
    if handles:
        print("recall, database as well", percent(len(in_database), len(rows)))
    print("precision               ", percent(len(right), len(right) + len(extras)))
    lost = [a for a in writes if not a["resource"].get("name")]
    show("rows missed:", [row_line(r) for i, r in enumerate(rows) if i not in found], opts.misses)
    if handles:
        show("rows found in another or an unknown database:", [row_line(rows[i]) for i in sorted(found - in_database)], opts.misses)
    show("reported and not in the list:", [access_line(a) for a in extras.values()], opts.extras)
    show("writes without a name:", [access_line(a) for a in lost], opts.unresolved)


if __name__ == "__main__":
    main()
