// Eight bytes of xxh3, then the bytes.
#include "driver/checked_file.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

namespace ssot {

static constexpr size_t ChecksumSize = 8;

CheckedFile::CheckedFile(const std::string &Path) {
  auto Read = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!Read || (*Read)->getBufferSize() < ChecksumSize) return;
  Buffer = std::move(*Read);
  if (llvm::support::endian::read64le(Buffer->getBufferStart()) != llvm::xxh3_64bits(bytes())) Buffer.reset();
}

llvm::StringRef CheckedFile::bytes() const {
  return Buffer->getBuffer().drop_front(ChecksumSize);
}

void writeChecked(const std::string &Path, llvm::StringRef Bytes) {
  char Checksum[ChecksumSize];
  llvm::support::endian::write64le(Checksum, llvm::xxh3_64bits(Bytes));
  llvm::consumeError(llvm::writeToOutput(Path, [&](llvm::raw_ostream &OS) {
    OS << llvm::StringRef(Checksum, ChecksumSize) << Bytes;
    return llvm::Error::success();
  }));
}

} // namespace ssot
