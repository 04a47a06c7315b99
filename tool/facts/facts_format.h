// Facts on disk. In: facts::Tu. Out: bytes, and from bytes a Tu whose every id is in range, or an Error: never a crash,
// never a half Tu.
//
//   magic "SSOTFACT", format version, length and xxh3 of the payload | payload, compressed by zstd: counts, then every
//   field in the order of facts.h
//
// A file may hold several units one after the other. Numbers are LEB128, ids are written plus one (so `None` is one
// byte), names are interned already. One description of the fields (facts_fields.h) serves writing, reading and
// checking. Refuses to know what the facts mean, and where the files are kept.
#ifndef SSOT_FACTS_FACTS_FORMAT_H
#define SSOT_FACTS_FACTS_FORMAT_H
#include "facts/facts.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace ssot::facts {

/// Raised by one whenever facts.h changes in a way that old files cannot hold.
inline constexpr uint32_t FormatVersion = 7;

std::string serialize(const Tu &T, bool Compressed = true);
/// Later: of functions there are Tu::Declared and Tu::Outlines, and readBody() gives the rest. A large program's bodies
/// take far more memory than their bytes, and nearly all of them lead to nothing that anybody asks about.
enum class Bodies { Now, Later };
/// Takes one unit from the front of Bytes. The message says what is wrong, without the file's name.
llvm::Expected<Tu> deserialize(llvm::StringRef &Bytes, Bodies Wanted = Bodies::Now);
/// The function that this outline of the unit is of. Lives as long as Into.
const Function &readBody(const Tu &T, const Outline &O, Pool &Into);
Outline outlineOf(const Function &F);

/// Written beside Path under another name and renamed, so that a reader sees the old file, the new file or none.
llvm::Error writeFacts(llvm::ArrayRef<const Tu *> Units, llvm::StringRef Path);
inline llvm::Error writeFacts(const Tu &T, llvm::StringRef Path) {
  return writeFacts({&T}, Path);
}
/// Errors are InputErrors that name Path.
llvm::Expected<std::vector<Tu>> readFacts(llvm::StringRef Path, Bodies Wanted = Bodies::Now);

} // namespace ssot::facts
#endif
