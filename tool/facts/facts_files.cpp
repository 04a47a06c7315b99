// An archive that looks at file numbers alone walks all fields (facts_fields.h), so none is forgotten.
#include "facts/facts_files.h"
#include "facts/facts_fields.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"
#include <functional>

namespace ssot::facts {
namespace {

class FileNumbers {
public:
  explicit FileNumbers(std::function<void(FileId &)> Each) : Each(std::move(Each)) {}
  template <class T> void num(T &) {}
  void flag(bool &) {}
  void fixed(uint64_t &) {}
  void text(std::string &) {}
  void path(PathName &, PathName) {}
  void texts(Texts &) {}
  void id(uint32_t &X, Space S) {
    if (S == Space::Files && X != None) Each(X);
  }
  void range(uint32_t &, uint32_t, Space) {}
  template <class List> void count(List &, Space) {}
  void countFunctions(Tu &) {}
  void functions(Tu &T) {
    for (Function &F : T.Functions) fields(*this, F);
  }
  template <class List, class Fn> void list(List &V, Fn Of) {
    for (auto &X : V) Of(X);
  }
  void ids(Array<uint32_t> &V, Space S) {
    if (S != Space::Files) return;
    for (uint32_t &X : V) id(X, S);
    llvm::sort(V);
  }
  void fail(const char *) {}

private:
  std::function<void(FileId &)> Each;
};

/// Order: the old number of each file that stays.
void take(Tu &T, const std::vector<FileId> &Order) {
  std::vector<FileId> NewOf(T.Files.size(), None);
  std::vector<File> Files;
  for (FileId Old : Order) {
    NewOf[Old] = FileId(Files.size());
    Files.push_back(std::move(T.Files[Old]));
  }
  FileNumbers Renumber([&](FileId &F) { F = NewOf[F]; });
  fields(Renumber, T);
  T.Files = std::move(Files);
}

} // namespace

std::vector<bool> filesOfFacts(const Tu &T) {
  std::vector<bool> Out(T.Files.size());
  FileNumbers Note([&](FileId &F) { Out[F] = true; });
  fields(Note, const_cast<Tu &>(T)); // nothing is changed
  return Out;
}

void keepFiles(Tu &T, const std::vector<bool> &Keep) {
  std::vector<FileId> Order;
  for (FileId F = 0; F < T.Files.size(); ++F)
    if (Keep[F]) Order.push_back(F);
  take(T, Order);
}

void sortFiles(Tu &T) {
  std::vector<FileId> Order(T.Files.size());
  for (FileId F = 0; F < Order.size(); ++F) Order[F] = F;
  llvm::sort(Order, [&](FileId A, FileId B) { return T.Files[A].Path < T.Files[B].Path; });
  take(T, Order);
}

uint64_t externalHash(const Tu &T, llvm::function_ref<uint64_t(const File &)> HashOf) {
  std::vector<uint8_t> All;
  for (const File &F : T.Files) {
    if (!F.External) continue;
    uint64_t Hash = HashOf(F);
    if (!Hash) return 0;
    All.resize(All.size() + sizeof(Hash));
    llvm::support::endian::write64le(All.data() + All.size() - sizeof(Hash), Hash);
  }
  return llvm::xxh3_64bits(All);
}

void sealExternalFiles(Tu &T) {
  T.ExternalHash = externalHash(T, [](const File &F) { return F.Hash; });
  for (File &F : T.Files)
    if (F.External) F.Hash = 0;
}

} // namespace ssot::facts
