// An explanation of a place, as text.
#include "report/explanation.h"
#include "report/words.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot {

static void writeUse(const ExplainedUse &U, llvm::raw_ostream &OS) {
  OS << "    " << (U.Service.empty() ? "no service reaches it; as it stands" : U.Service) << ": " << U.Verdict << '\n';
  for (const ExplainedValue &V : U.Values) {
    OS << "        " << V.What << ":\n";
    for (const std::string &A : V.Values) OS << "            " << A << '\n';
  }
  for (const Access &A : U.Accesses) {
    OS << "        " << operationName(A.Op) << ' ' << kindName(A.What.Kind) << ':'
       << (A.What.Name.empty() ? "?" : shownName(A.What)) << " [" << resolutionName(A.How) << "] at "
       << showPlace(A.At.Where);
    if (!A.Unknown.empty()) OS << "; lost at: " << showHoles(A.Unknown);
    OS << '\n';
    for (const PathStep &P : A.Path)
      OS << "            " << showPlace(P.Where) << ": in " << P.Function << ": " << showHoles(P.Note) << '\n';
  }
}

void writeExplanation(const Explanation &E, llvm::raw_ostream &OS) {
  for (const ExplainedCall &C : E.Calls) {
    OS << showPlace(C.Where) << ": in " << C.Function << ": "
       << (C.Callee.empty() ? "calls through a value" : "calls " + C.Callee) << '\n';
    for (const std::string &M : C.Models) OS << "    model: " << M << '\n';
    for (const std::string &B : C.Bodies) OS << "    body: " << B << '\n';
    for (const ExplainedUse &U : C.Uses) writeUse(U, OS);
    if (!C.NotReachedBy.empty()) OS << "    not reached by: " << llvm::join(C.NotReachedBy, ", ") << '\n';
  }
}

} // namespace ssot
