// A text that its copies share. In: a text. Out: a handle of one word whose copies cost nothing and which tells its
// equals by a hash: values are copied and compared far more often than they are made. Not for several threads: each
// service's resolver has its own. Knows nothing of what the text says.
#ifndef SSOT_PROGRAM_SHARED_TEXT_H
#define SSOT_PROGRAM_SHARED_TEXT_H
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/xxhash.h"
#include <ostream>
#include <string>

namespace ssot::program {

class SharedText {
public:
  SharedText() = default;
  SharedText(std::string S) {
    if (!S.empty()) R = llvm::makeIntrusiveRefCnt<Rep>(std::move(S));
  }
  SharedText(llvm::StringRef S) : SharedText(S.str()) {}
  SharedText(const char *S) : SharedText(std::string(S)) {}
  const std::string &str() const { return R ? R->Text : Empty; }
  operator llvm::StringRef() const { return str(); }
  SharedText &operator+=(llvm::StringRef More) { return *this = SharedText(str() + More.str()); }
  bool empty() const { return !R; }
  size_t size() const { return R ? R->Text.size() : 0; }
  char operator[](size_t I) const { return R->Text[I]; }
  uint64_t hash() const { return R ? R->Hash : 0; }
  friend bool operator==(const SharedText &A, const SharedText &B) {
    return A.R == B.R || (A.R && B.R && A.R->Hash == B.R->Hash && A.R->Text == B.R->Text);
  }
  friend bool operator==(const SharedText &A, llvm::StringRef B) { return A.str() == B; }
  friend bool operator==(const SharedText &A, const char *B) { return A.str() == B; }
  friend bool operator==(const SharedText &A, const std::string &B) { return A.str() == B; }

  friend std::ostream &operator<<(std::ostream &OS, const SharedText &T) { return OS << T.str(); }

private:
  struct Rep : llvm::RefCountedBase<Rep> {
    explicit Rep(std::string S) : Text(std::move(S)), Hash(llvm::xxh3_64bits(Text)) {}
    const std::string Text;
    const uint64_t Hash;
  };
  static inline const std::string Empty;
  llvm::IntrusiveRefCntPtr<Rep> R; ///< null: the empty text
};

} // namespace ssot::program
#endif
