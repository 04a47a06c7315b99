// Numbers and texts to one number. In: plain values, one after the other. Out: a hash that tells two such rows apart.
// The same in every process of one program.
#ifndef SSOT_BASE_DIGEST_H
#define SSOT_BASE_DIGEST_H
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/xxhash.h"
#include <cstdint>
#include <vector>

namespace ssot {

class Digest {
public:
  void add(uint64_t X) { Row.push_back(X); }
  void add(llvm::StringRef Text) { add(llvm::xxh3_64bits(Text)); }
  /// Of all that was added; starts anew.
  uint64_t take() {
    uint64_t Of =
        llvm::xxh3_64bits(llvm::ArrayRef(reinterpret_cast<const uint8_t *>(Row.data()), Row.size() * sizeof(uint64_t)));
    Row.clear();
    return Of;
  }

private:
  std::vector<uint64_t> Row;
};

} // namespace ssot
#endif
