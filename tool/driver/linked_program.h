// What is left of the code once it is linked: everything that judging and reporting need of it. In: facts and what
// `program` made of them. Out: plain values without facts, so that a run on unchanged code needs neither facts nor
// models (run_memory.h). All paths are relative to the root.
#ifndef SSOT_DRIVER_LINKED_PROGRAM_H
#define SSOT_DRIVER_LINKED_PROGRAM_H
#include "facts/facts.h"
#include "finding/access.h"
#include "finding/suppression.h"
#include "program/program.h"
#include <set>

namespace ssot {

struct LinkedUnit {
  std::string File;
  std::string Failure; ///< why its facts are not whole; empty: they are
};

struct LinkedProgram {
  std::vector<Access> Accesses;
  ModelCoverage Models;
  std::vector<std::string> Notes; ///< for people: bounds that were hit
  std::vector<LinkedUnit> Units;
  std::vector<Comment> Comments;
  std::map<PathStep, std::vector<std::string>> Handled; ///< steps of functions that are registered for events, and for which
  std::set<std::string> AnalysedFiles; ///< the project's files that were looked at whole
  unsigned Outside = 0;                ///< units of the database that are not the project's
};

LinkedProgram linkUnits(const std::vector<const facts::Tu *> &Units, const model::Models &Models,
                        const program::Services &Who, program::Remembered *Memory = nullptr);

} // namespace ssot
#endif
