#!/usr/bin/env python3
"""Tests the reader of includes on sources that break each law once."""
import pathlib
import unittest

import check

ALLOWED = check.read_directions("# words\nreport: finding\nextract: clang\nfinding:\nbase:\nmain: report\nrules: finding\n")


def wrong(path, code):
    return check.violations({pathlib.Path(path): "// What it does.\n" + code}, ALLOWED)


class Directions(unittest.TestCase):
    def test_what_is_listed_is_fine(self):
        self.assertEqual([], wrong("tool/report/a.cpp", '#include "finding/f.h"\n#include "report/r.h"\n#include "base/b.h"\n#include <map>\n'))
        self.assertEqual([], wrong("tool/extract/a.cpp", '#include "clang/AST/AST.h"\n'))
        self.assertEqual([], wrong("tool/main.cpp", '#include "report/r.h"\n'))

    def test_what_is_not_listed_is_named_with_its_line(self):
        self.assertEqual(["tool/finding/a.h:2: finding may not include report (report/r.h)"],
                         wrong("tool/finding/a.h", '#include "report/r.h"\n'))

    def test_clang_has_one_room(self):
        for spelling in ('#include "clang/AST/AST.h"', "#  include <clang-c/Index.h>"):
            self.assertIn("may not include clang", wrong("tool/report/a.cpp", spelling + "\n")[0])

    def test_the_protocol_has_one_room(self):
        self.assertIn("may not include lsp-protocol", wrong("tool/report/a.cpp", '#include "llvm/Support/LSP/Protocol.h"\n')[0])
        self.assertEqual([], wrong("tool/report/a.cpp", '#include "llvm/Support/JSON.h"\n'))

    def test_rules_are_one_folder(self):
        self.assertIn("rules may not include report", wrong("rules/checks/a.cpp", '#include "report/r.h"\n')[0])

    def test_a_new_folder_is_not_free(self):
        self.assertIn("not in tests/architecture/directions.txt", wrong("tool/newer/a.cpp", "")[0])

    def test_a_file_opens_with_a_comment(self):
        self.assertIn("opens with a comment", check.violations({pathlib.Path("tool/base/a.h"): "#pragma once\n"}, ALLOWED)[0])

    def test_a_circle_of_folders_is_found(self):
        self.assertEqual(["a", "b"], check.cycles(check.read_directions("a: b\nb: a\nc: a\nbase:\n")))

    def test_long_files_are_named(self):
        self.assertEqual(1, len(check.long_files({pathlib.Path("tool/a.h"): "\n" * 151, pathlib.Path("tool/b.h"): "\n" * 150})))


if __name__ == "__main__":
    unittest.main()
