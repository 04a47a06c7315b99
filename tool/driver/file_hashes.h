// What files hold, one look at each file a run. In: paths, and what an earlier run knew of them. Out: the hash of a
// file's content as it is now; whether a file is there. A file whose size, times and inode are those of an earlier run
// is not read again. Refuses to know who asks.
#ifndef SSOT_DRIVER_FILE_HASHES_H
#define SSOT_DRIVER_FILE_HASHES_H
#include "facts/path_name.h"
#include "llvm/ADT/StringMap.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ssot {

/// What `stat` says of a file. All zero: believe nothing.
struct FileStamp {
  uint64_t Size = 0, Modified = 0, Changed = 0, Inode = 0; ///< times in nanoseconds
  bool operator==(const FileStamp &) const = default;
};
/// None: there is no such file.
std::optional<FileStamp> stampOf(const char *Path);
/// 0: it cannot be read.
uint64_t hashOfContent(llvm::StringRef Path);

class FileHashes {
public:
  /// An earlier run saw this content under this stamp.
  void believe(llvm::StringRef Path, const FileStamp &Stamp, uint64_t Hash);
  uint64_t hashOf(llvm::StringRef Path);
  uint64_t hashOf(facts::PathName Path);
  /// Whether an include directive would find it: a folder is none, unless the path ends in '/'.
  bool appeared(llvm::StringRef Path);
  bool appeared(facts::PathName Path);

private:
  struct Known {
    FileStamp Stamp;
    uint64_t Hash = 0;
    bool IsOfNow = false;
  };
  llvm::StringMap<Known> Files;
  llvm::StringMap<bool> Probed;
  // What has been asked for, by the path's number: each file of a large program is asked for by hundreds of units.
  std::vector<std::optional<uint64_t>> HashByNumber;
  std::vector<std::optional<bool>> AppearedByNumber;
};

} // namespace ssot
#endif
