// Order, de-duplication and fingerprints of findings; see the header.
#include "finding/fingerprint.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SHA256.h"
#include <map>
#include <tuple>

namespace ssot {

std::string stableName(llvm::StringRef Function) {
  std::string Out;
  // `shop::f()::(lambda at services/a.cpp:3:5)` -> `shop::f()::(lambda)`; the same for `(unnamed struct at ...)`.
  while (!Function.empty()) {
    size_t At = Function.find(" at ");
    size_t End = At == llvm::StringRef::npos ? At : Function.find(')', At);
    if (End == llvm::StringRef::npos) return Out + Function.str();
    Out += Function.take_front(At);
    Function = Function.drop_front(End);
  }
  return Out;
}

namespace {

std::string canonical(const Finding &F) {
  return F.What ? canonicalName(*F.What) : F.Subject;
}
std::string operation(const Finding &F) {
  return F.Op ? operationName(*F.Op).str() : "";
}

/// What makes two findings the same one.
auto identity(const Finding &F) {
  return std::make_tuple(F.Where, F.Rule, F.Service, operation(F), canonical(F));
}

/// Which of two findings with the same identity is shown: the shorter path, then anything that is the same on every
/// machine.
auto preference(const Finding &F) {
  return std::make_tuple(F.Path.size(), std::cref(F.Path), std::cref(F.Statement), std::cref(F.Message),
                         std::cref(F.Columns));
}

std::string digest(llvm::ArrayRef<std::string> Parts) {
  llvm::SHA256 Hash;
  for (const std::string &Part : Parts) {
    Hash.update(Part);
    Hash.update(llvm::StringRef("\0", 1)); // so that ("ab", "c") is not ("a", "bc")
  }
  // 128 bits: no two findings of one code base will ever share them, and the text stays handy on a command line.
  return llvm::toHex(llvm::ArrayRef(Hash.final()).take_front(16), /*LowerCase=*/true);
}

} // namespace

std::vector<Finding> settle(std::vector<Finding> Findings) {
  llvm::sort(Findings, [](const Finding &A, const Finding &B) {
    auto KeyA = identity(A), KeyB = identity(B);
    return KeyA != KeyB ? KeyA < KeyB : preference(A) < preference(B);
  });
  auto Same = [](const Finding &A, const Finding &B) { return identity(A) == identity(B); };
  Findings.erase(std::unique(Findings.begin(), Findings.end(), Same), Findings.end());

  std::map<std::vector<std::string>, unsigned> Seen;
  for (Finding &F : Findings) {
    std::vector<std::string> Parts = {F.Rule, F.Service, canonical(F), operation(F), stableName(F.Function)};
    Parts.push_back(llvm::utostr(Seen[Parts]++));
    F.Fingerprint = digest(Parts);
  }
  return Findings;
}

std::vector<Finding> newSince(std::vector<Finding> Now, const std::vector<Finding> &Before) {
  llvm::StringSet<> Old;
  for (const Finding &F : Before)
    if (!F.Suppressed) Old.insert(F.Fingerprint);
  llvm::erase_if(Now, [&](const Finding &F) { return Old.contains(F.Fingerprint); });
  return Now;
}

} // namespace ssot
