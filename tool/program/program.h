// Many translation units -> one program -> accesses. In: facts, library models, and who owns which file. Out: every read and write of every
// service, with the path that performs it. Knows neither Clang nor the manifest's entities: what an access means is for `judge`.
//
//   facts ──SymbolTable──► who defines what ──View (per service)──► who calls whom ──Resolver──► from each sink up to the service's own code
#ifndef SSOT_PROGRAM_PROGRAM_H
#define SSOT_PROGRAM_PROGRAM_H
#include "facts/facts.h"
#include "finding/access.h"
#include "finding/coverage.h"
#include "library_model/library_model.h"
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ssot::program {

/// Whose file it is.
struct FileRole {
  int Service = -1; ///< index into Services::Names; -1: shared code
  bool Excluded = false; ///< carries calls through, but nothing is reported in it
  std::vector<int> InterfaceOf; ///< services whose in-process entrance this file declares
};

/// Everything about the manifest that linking needs, as plain values.
struct Services {
  std::vector<std::string> Names;
  std::string Root; ///< absolute; locations in accesses are relative to it
  std::function<FileRole(llvm::StringRef)> RoleOf; ///< of a root-relative path (absolute where the file is outside of the root)
  std::function<int(llvm::StringRef)> ServiceOfOutput; ///< the service whose `targets` name this output of the database; -1: none
  /// Functions that make a way special (handlers of a copy): ways around them are listed besides the shortest ones. May be empty.
  std::function<bool(int Service, llvm::StringRef Function)> IsGate;
  /// Whether a rule asks by which ways this access is reached, not by the shortest alone (copies, reference data). Empty: of none.
  std::function<bool(const Access &)> AsksForWays;
  /// Somebody says what this function of the database writes: `SELECT f()` is a call of it. May be empty.
  std::function<bool(llvm::StringRef)> IsRoutine;
  /// An entity names this resource: a table with its schema spelled out, an event by one of its names. May be empty.
  std::function<bool(const Resource &)> IsNamed;
  /// Handlers of this event may change a copy that the service keeps: a function that a library registers for it is a gate. May be empty.
  std::function<bool(int Service, llvm::StringRef Event)> FeedsCopy;
  /// The same of copies whose handlers the manifest does not name: there, who receives messages is a handler, too. May be empty.
  std::function<bool(int Service, llvm::StringRef Event)> FeedsUnnamedCopy;
  /// Of what `publish-on` asks: the number of the entity whose golden record this access changes and whose owner announces that; -1: none.
  std::function<int(const Access &)> Announced;
  /// Whether this access announces a change of the entity of that number: publishes one of its events, writes its outbox.
  std::function<bool(const Access &, int Entity)> Announces;
  /// An entity names messages of this type on this topic; without a type: messages of any type. May be empty.
  std::function<bool(llvm::StringRef Topic, llvm::StringRef Type)> IsMessage;
  std::map<std::string, std::string> Bindings; ///< configuration key or environment variable -> its text in production
};

struct Result {
  std::map<PathStep, std::vector<std::string>> Handled; ///< steps of functions that libraries register for events, and for which
  std::vector<Access> Accesses; ///< sorted, unique
  ModelCoverage Models;
  std::vector<std::string> Notes; ///< bounds that were hit and the like, for people
};

struct Remembered;

/// Links the units (pointers must outlive the call) and resolves every sink. The order of Units does not matter. Memory: of an earlier run
/// (service_record.h), whose services are not resolved again where they would see the same; the result is the same without it.
Result link(const std::vector<const facts::Tu *> &Units, const model::Models &Models, const Services &Who, Remembered *Memory = nullptr);

} // namespace ssot::program
#endif
