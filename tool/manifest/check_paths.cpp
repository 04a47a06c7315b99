// Two services must not claim one file. Sorted by their literal prefix, only globs of which one prefix begins the
// other's are compared.
#include "manifest/check.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"
#include <set>

namespace ssot {
namespace {

struct Claim {
  const Glob::Alternative *Alt;
  const Pattern *Of;
  const Service *By;
  unsigned Order; ///< of the declaration
};

std::string place(const Location &L) {
  return L.File + ":" + std::to_string(L.Line);
}

/// `**/order/**` and `**/basket/**` meet in `order/basket/x` only; nobody builds that tree, and FileMap decides it if
/// somebody does.
bool meetOnPaperOnly(const Claim &A, const Claim &B) {
  auto floats = [](const Claim &C) { return llvm::StringRef(C.Of->Match.pattern()).starts_with("**/"); };
  return floats(A) && floats(B) && A.Of->Match.pattern() != B.Of->Match.pattern();
}

} // namespace

void checkPaths(const Manifest &M, std::vector<ManifestDiagnostic> &Out) {
  std::vector<Claim> Claims;
  llvm::StringMap<std::pair<const Service *, Location>> Targets;
  for (const Service &S : M.Services) {
    for (const Pattern &P : S.Paths)
      for (const Glob::Alternative &A : P.Match.alternatives()) Claims.push_back({&A, &P, &S, unsigned(Claims.size())});
    for (const Spelled &T : S.Targets) {
      auto [At, New] = Targets.try_emplace(T.Text, &S, T.Where);
      if (!New && At->second.first != &S)
        Out.push_back({{Severity::Error, T.Where,
                        "target `" + T.Text + "` is claimed by `" + S.Name + "` and by `" + At->second.first->Name +
                            "` (" + place(At->second.second) + ")",
                        "a target is built for one service; leave it with that one"},
                       false,
                       S.Name,
                       "",
                       std::nullopt});
    }
  }
  llvm::sort(Claims, [](const Claim &A, const Claim &B) {
    return std::pair(llvm::StringRef(A.Alt->Prefix), A.Order) < std::pair(llvm::StringRef(B.Alt->Prefix), B.Order);
  });
  std::set<std::pair<const Pattern *, const Pattern *>> Told;
  for (size_t I = 0; I < Claims.size(); ++I) {
    for (size_t J = I + 1;
         J < Claims.size() && llvm::StringRef(Claims[J].Alt->Prefix).starts_with(Claims[I].Alt->Prefix); ++J) {
      Claim A = Claims[I], B = Claims[J];
      if (A.By == B.By || A.Alt->Literals != B.Alt->Literals || meetOnPaperOnly(A, B) ||
          !Glob::Alternative::overlap(*A.Alt, *B.Alt))
        continue;
      if (B.Order < A.Order) std::swap(A, B);
      if (!Told.insert({A.Of, B.Of}).second) continue;
      Out.push_back({{Severity::Error, B.Of->Where,
                      "path `" + B.Of->Text + "` of `" + B.By->Name + "` overlaps `" + A.Of->Text + "` of `" +
                          A.By->Name + "` (" + place(A.Of->Where) + "), and neither is longer",
                      "a file belongs to one service: make one path longer, or leave the files to shared code"},
                     false,
                     B.By->Name,
                     "",
                     std::nullopt});
    }
  }
}

} // namespace ssot
