// Paths under numbers. The same thousand headers stand in every unit of a program: each path is kept once a process,
// and told from others by its number. In: a text. Out: a handle of one word. Paths are never given back; any thread may
// make them. Refuses to know what lies at a path.
#ifndef SSOT_FACTS_PATH_NAME_H
#define SSOT_FACTS_PATH_NAME_H
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <ostream>
#include <string>

namespace ssot::facts {

class PathName {
public:
  PathName() : PathName(llvm::StringRef()) {}
  PathName(llvm::StringRef Path);
  PathName(const std::string &Path) : PathName(llvm::StringRef(Path)) {}
  PathName(const char *Path) : PathName(llvm::StringRef(Path)) {}

  const std::string &str() const { return Is->Text; }
  operator const std::string &() const { return Is->Text; }
  operator llvm::StringRef() const { return Is->Text; }
  /// From 0, without gaps; in no order that means anything, and another one in the next run.
  uint32_t number() const { return Is->Number; }

  friend bool operator==(PathName A, PathName B) { return A.Is == B.Is; }
  friend bool operator==(PathName A, const std::string &B) { return A.str() == B; }
  friend bool operator<(PathName A, PathName B) { return A.Is != B.Is && A.str() < B.str(); }
  friend std::ostream &operator<<(std::ostream &OS, PathName P) { return OS << P.str(); }

private:
  struct Kept {
    std::string Text;
    uint32_t Number;
  };
  friend class PathNames;
  const Kept *Is;
};

} // namespace ssot::facts
#endif
