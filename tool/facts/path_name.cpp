// One table for all paths of the process, in parts, so that threads that read facts seldom wait for each other.
#include "facts/path_name.h"
#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/xxhash.h"
#include <array>
#include <atomic>
#include <deque>
#include <mutex>

namespace ssot::facts {

class PathNames {
public:
  const PathName::Kept *keep(llvm::StringRef Path) {
    llvm::CachedHashStringRef Hashed(Path, uint32_t(llvm::xxh3_64bits(Path)));
    Part &P = Parts[Hashed.hash() >> 28];
    std::lock_guard Lock(P.Mutex);
    if (auto Known = P.By.find(Hashed); Known != P.By.end()) return Known->second;
    const PathName::Kept &New = P.All.emplace_back(PathName::Kept{Path.str(), Next++});
    P.By.try_emplace(llvm::CachedHashStringRef(New.Text, Hashed.hash()), &New);
    return &New;
  }

private:
  struct Part {
    std::mutex Mutex;
    std::deque<PathName::Kept> All;
    llvm::DenseMap<llvm::CachedHashStringRef, const PathName::Kept *> By;
  };
  std::array<Part, 16> Parts;
  std::atomic<uint32_t> Next = 0;
};

/// Never destroyed: what ends late may still name paths.
static PathNames &paths() {
  static PathNames &All = *new PathNames;
  return All;
}

PathName::PathName(llvm::StringRef Path) : Is(paths().keep(Path)) {}

} // namespace ssot::facts
