// What the resolution of one service found, and what it looked at to find it (a verifying trace: Mokhov, Mitchell,
// Peyton Jones, Build Systems a la Carte). In: a linked program, bodies that were asked for. Out: whether a later
// program would show that resolution the same, so that it would find the same and need not be run.
//
//   every resolution sees   the symbol table: what all units declare, whose it is, who defines it
//   this one has seen       bodies of functions, and of their units all that these declare
#ifndef SSOT_PROGRAM_SERVICE_RECORD_H
#define SSOT_PROGRAM_SERVICE_RECORD_H
#include "program/models.h"
#include "program/symbols.h"
#include <atomic>
#include <functional>

namespace ssot::program {

/// What one service's program does; Shared: what is left of the code.
struct ServiceResult {
  std::vector<Access> Accesses;
  std::vector<std::string> Notes;
  std::map<std::string, std::set<std::string>> Cut; ///< Resolver::Cut
  std::map<PathStep, std::vector<std::string>> Handled;
  std::map<std::string, std::string> Hints; ///< by function
};

/// Functions of one unit.
struct LookedAt {
  unsigned Unit = 0;                         ///< in the symbol table
  uint64_t Checksum = 0;                     ///< of the unit's facts; while that is the same, all is
  uint64_t Digest = 0;                       ///< of what was seen of these functions and of the unit's face
  std::vector<facts::FnId> Bodies, Outlines; ///< of the latter no more than whom they call and what they make
};

struct ServiceRecord {
  std::vector<LookedAt> Seen;
  ServiceResult Found;
};

/// Of all services, Shared first.
struct ServiceRecords {
  uint64_t Table = 0; ///< a digest of what every resolution sees
  std::vector<ServiceRecord> Of;
};

/// Records of the last run, and what becomes of those of this one.
struct Remembered {
  ServiceRecords Known;
  unsigned Recalled = 0; ///< services that were not resolved anew
  std::function<void(ServiceRecords &)> Keep;
};

/// Compares records with a program. May be asked from several threads.
class RecordCheck {
  const SymbolTable &Table;
  const std::vector<unsigned> Ranks; ///< of symbols, as far as their numbers mean anything

public:
  RecordCheck(const SymbolTable &Table, const CallModels &Calls);
  const uint64_t Program; ///< for ServiceRecords::Table
  /// What was looked at by whoever asked for these bodies, and reached these functions.
  std::vector<LookedAt> seen(const Bodies &Asked, llvm::ArrayRef<DefId> Reached);
  /// Whether all of it is as it was; then it is noted where to find that out sooner.
  bool isSame(std::vector<LookedAt> &Seen);

private:
  /// BodyOf: the digest of its body number I.
  uint64_t digestOf(const LookedAt &L, llvm::function_ref<uint64_t(size_t)> BodyOf);
  uint64_t faceOf(unsigned Unit);
  uint64_t bodyOf(DefId D);

  // Computed when somebody asks; zero: nobody has.
  std::vector<std::atomic<uint64_t>> Faces, ByDef; ///< of units, of bodies
};

} // namespace ssot::program
#endif
