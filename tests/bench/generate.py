#!/usr/bin/env python3
"""Writes a code base of many services for measuring: generate.py FOLDER --services N --units M [--heavy].

Each unit includes what service code includes (nine standard headers, libpqxx, nlohmann/json, two project headers) and has
five functions, two of which write through a shared helper; one unit in ten writes a neighbour's table. With manifest and
compile_commands.json. The same numbers give the same bytes, apart from the folder's name.
"""
import argparse
import json
import pathlib

DB_HEADER = """// The helper that all services write through.
#pragma once
#include <pqxx/pqxx>
#include <string>
namespace base {
inline void execute(pqxx::connection_base &conn, const std::string &statement) {
  pqxx::work tx{conn};
  tx.exec(statement);
  tx.commit();
}
} // namespace base
"""
TEXT_HEADER = """// Texts that all services build statements from.
#pragma once
#include <map>
#include <string>
namespace base {
inline std::string assignments(const std::map<std::string, std::string> &values) {
  std::string out;
  for (const auto &[column, value] : values) out += (out.empty() ? "" : ", ") + column + " = '" + value + "'";
  return out;
}
} // namespace base
"""
HEAVY = """#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <grpcpp/grpcpp.h>
"""
UNIT = """#include "libs/db.h"
#include "libs/text.h"
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {ns} {{

struct Row {{ long id; std::string name; }};

std::vector<Row> parse_{unit}(const std::string &text) {{
  std::vector<Row> rows;
  for (const auto &entry : nlohmann::json::parse(text)) rows.push_back({{entry.at("id").get<long>(), entry.at("name").get<std::string>()}});
  std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {{ return a.id < b.id; }});
  return rows;
}}

void store_{unit}(pqxx::connection_base &conn, const Row &row) {{
  base::execute(conn, "INSERT INTO {own} (id, name) VALUES (" + std::to_string(row.id) + ", " + conn.quote(row.name) + ")");
}}

void change_{unit}(pqxx::connection_base &conn, long id, const std::map<std::string, std::string> &values) {{
  std::string sql = "UPDATE {other} SET ";
  sql += base::assignments(values);
  sql += " WHERE id = " + std::to_string(id);
  base::execute(conn, sql);
}}

std::unique_ptr<Row> find_{unit}(pqxx::connection_base &conn, long id) {{
  pqxx::nontransaction tx{{conn}};
  pqxx::result rows = tx.exec("SELECT id, name FROM {own} WHERE id = " + std::to_string(id));
  if (rows.empty()) return nullptr;
  return std::make_unique<Row>(Row{{rows[0][0].as<long>(), rows[0][1].as<std::string>()}});
}}

void import_{unit}(pqxx::connection_base &conn, const std::string &text) {{
  for (const Row &row : parse_{unit}(text)) {{
    store_{unit}(conn, row);
    std::cout << row.name << '\\n';
  }}
}}

}} // namespace {ns}
"""


def generate(folder, services, units, compiler="clang++-22", heavy=False):
    """heavy: with the headers of a gateway. -> how many units write a neighbour's table"""
    violations, database = 0, []
    write = lambda path, text: (path.parent.mkdir(parents=True, exist_ok=True), path.write_text(text, encoding="utf-8"))
    write(folder / "libs/db.h", DB_HEADER)
    write(folder / "libs/text.h", TEXT_HEADER)
    manifest = ["version: 1", "system: generated", "services:"]
    manifest += [f"  service{s}: {{team: team{s}, paths: [services/service{s}/**], database: shared}}" for s in range(services)]
    manifest += ["entities:"]
    for s in range(services):
        tables = ", ".join(f"table_{s}_{u}" for u in range(units))
        manifest += [f"  Entity{s}: {{owner: service{s}, tables: [{tables}]}}"]
        for u in range(units):
            stranger = services > 1 and (s * units + u) % 10 == 9
            violations += stranger
            own, path = f"table_{s}_{u}", folder / f"services/service{s}/unit{u}.cpp"
            other = f"table_{(s + 1) % services}_{u}" if stranger else own
            write(path, (HEAVY if heavy else "") + UNIT.format(ns=f"service{s}", unit=u, own=own, other=other))
            database += [{"directory": str(folder), "file": str(path),
                          "arguments": [compiler, "-std=c++20", f"-I{folder}", "-c", str(path)]}]
    write(folder / "ownership.yaml", "\n".join(manifest) + "\n")
    write(folder / "compile_commands.json", json.dumps(database, indent=1))
    return violations


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=lambda p: pathlib.Path(p).resolve())
    parser.add_argument("--services", type=int, default=10)
    parser.add_argument("--units", type=int, default=20)
    parser.add_argument("--heavy", action="store_true", help="with Boost.Asio, Beast and gRPC")
    options = parser.parse_args()
    print(f"{generate(options.folder, options.services, options.units, heavy=options.heavy)} units write a neighbour's table")
