// stat and xxh3, each at most once a file.
#include "driver/file_hashes.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"
#include <sys/stat.h>

namespace ssot {

std::optional<FileStamp> stampOf(const char *Path) {
  struct stat S;
  if (::stat(Path, &S)) return std::nullopt;
  auto Nanoseconds = [](const timespec &T) { return uint64_t(T.tv_sec) * 1'000'000'000 + uint64_t(T.tv_nsec); };
  return FileStamp{uint64_t(S.st_size), Nanoseconds(S.st_mtim), Nanoseconds(S.st_ctim), uint64_t(S.st_ino)};
}

uint64_t hashOfContent(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  return Buffer ? llvm::xxh3_64bits((*Buffer)->getBuffer()) : 0;
}

void FileHashes::believe(llvm::StringRef Path, const FileStamp &Stamp, uint64_t Hash) {
  if (Stamp != FileStamp()) Files.try_emplace(Path, Known{Stamp, Hash, false});
}

uint64_t FileHashes::hashOf(llvm::StringRef Path) {
  auto [It, New] = Files.try_emplace(Path);
  Known &K = It->second;
  if (K.IsOfNow) return K.Hash;
  K.IsOfNow = true;
  std::optional<FileStamp> Now = New ? std::nullopt : stampOf(It->getKeyData());
  if (!Now || *Now != K.Stamp) K.Hash = hashOfContent(Path);
  return K.Hash;
}

bool FileHashes::appeared(llvm::StringRef Path) {
  auto [It, New] = Probed.try_emplace(Path, false);
  if (New) // `-I.` with a folder `string` hides no <string>; a folder that was not there ends in '/'
    It->second = llvm::sys::fs::exists(Path) && (Path.ends_with("/") || !llvm::sys::fs::is_directory(Path));
  return It->second;
}

template <class T> static std::optional<T> &at(std::vector<std::optional<T>> &Known, facts::PathName Path) {
  if (Path.number() >= Known.size()) Known.resize(Path.number() + Path.number() / 2 + 64);
  return Known[Path.number()];
}

uint64_t FileHashes::hashOf(facts::PathName Path) {
  std::optional<uint64_t> &Known = at(HashByNumber, Path);
  if (!Known) Known = hashOf(llvm::StringRef(Path));
  return *Known;
}

bool FileHashes::appeared(facts::PathName Path) {
  std::optional<bool> &Known = at(AppearedByNumber, Path);
  if (!Known) Known = appeared(llvm::StringRef(Path));
  return *Known;
}

} // namespace ssot
