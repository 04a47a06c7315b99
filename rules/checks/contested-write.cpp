// A resource that no entity names is written by two or more services.
#include "rules/say.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  if (!C.What.Write || C.Who.Is != Answer::Standing::Unowned || C.Writers.size() < 2) return std::nullopt;
  Finding F = accuse(C);
  std::vector<std::string> All, Names;
  for (const auto &[Service, Ops] : C.Writers) {
    std::vector<std::string> Words;
    for (Operation Op : Ops) Words.push_back(operationName(Op).str());
    All.push_back(Service + " (" + llvm::join(Words, ", ") + ")");
    Names.push_back(Service);
  }
  F.Message = serviceDoes(C) + ", which no entity names and " + inWords(All) +
              " write: nobody owns it, so nobody can say who is right";
  F.Remedy =
      "it is one of three: a service is missing that would own it; it is several things and is to be split, each "
      "part with one owner; or the boundary between " +
      inWords(Names) +
      " is drawn wrong. Declare one owner under `entities`; the others send it commands or consume its events";
  return F;
}

extern const Check contested_write{Severity::Error, check};

} // namespace ssot
