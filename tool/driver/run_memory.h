// What the last run on this code found out. In: what the run depends on. Out: the linked program, if every file that
// it read is as it was, none that it looked for has appeared, and the manifest still answers what linking asked as it
// did; then neither database, models nor facts are read, and no Clang starts. A damaged memory is none. Refuses to know
// findings: they are judged anew each time.
//
//   key: this tool, the user's models, database and flags, the manifest's files by name
//   kept: every file with its stamp and hash, files looked for in vain, questions to the manifest, linked program;
//         where some file has changed, for each service what its resolution saw and found (program/service_record.h)
#ifndef SSOT_DRIVER_RUN_MEMORY_H
#define SSOT_DRIVER_RUN_MEMORY_H
#include "driver/file_hashes.h"
#include "driver/link_questions.h"
#include "driver/linked_program.h"
#include "driver/project.h"
#include "program/service_record.h"

namespace ssot {

class RunMemory {
public:
  /// Made when the run begins: what changes after that is not believed. Remembers nothing where there is no cache.
  RunMemory(const RunOptions &Options, const Given &G, const ExtractPhaseOptions &Phase, std::string Database);

  /// Whether nothing has changed for linking: then link() needs no units. Who must say what the manifest says.
  bool recall(const program::Services &Who);
  /// What is recalled, else linked now, and kept for the next run.
  LinkedProgram link(const std::vector<const facts::Tu *> &Units, const model::Models &Models,
                     const program::Services &Who);
  unsigned Outside = 0; ///< of the units that are linked now: see LinkedProgram

  /// Of the files as they are now; knows after recall() what the last run knew.
  FileHashes Hashes;

private:
  struct Inputs;
  std::optional<LinkedProgram> read(const program::Services &Who);
  program::ServiceRecords readServices(LinkQuestions &Before, const program::Services &Who) const;
  void keep(const LinkedProgram &Linked, const std::vector<const facts::Tu *> &Units);
  bool areAsTheyWere(Inputs &I, bool &Restamp) const;
  uint64_t hashOfDatabase() const;
  FileStamp trusted(const std::string &Path) const;
  void write(const Inputs &I, const LinkedProgram &Linked) const;

  std::string Path; ///< of its files, without their endings; empty: no cache
  std::string Database;
  std::string Root;
  uint64_t DatabaseHash = 0; ///< 0: nothing is to be kept
  LinkQuestions Questions;
  std::optional<LinkedProgram> Recalled;
  uint64_t Begin; ///< nanoseconds since the epoch
};

} // namespace ssot
#endif
