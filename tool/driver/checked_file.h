// A file of the cache with its checksum in front. In: bytes. Out: the same bytes, or nothing when the file is not there
// or damaged. What cannot be written makes the next run slower, and that is all.
#ifndef SSOT_DRIVER_CHECKED_FILE_H
#define SSOT_DRIVER_CHECKED_FILE_H
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace ssot {

class CheckedFile {
public:
  explicit CheckedFile(const std::string &Path);
  bool isWhole() const { return bool(Buffer); }
  llvm::StringRef bytes() const;

private:
  std::unique_ptr<llvm::MemoryBuffer> Buffer; ///< null: it is not whole
};

void writeChecked(const std::string &Path, llvm::StringRef Bytes);

} // namespace ssot
#endif
