// The report for people, in the form compilers use, so that every editor and terminal can jump to its places:
//
//   services/order/src/place.cpp:6:3: error: order-service updates the table `customers` of Customer, ...
//   [ssot-table-write]
//       statement: UPDATE customers SET a = 1
//       owner: customer-service (team customer-team, #customer-oncall)
//   libs/db/exec.h:9:10: note: in shop::db::exec: executes UPDATE customers
#include "report/words.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot {
namespace {

/// Writes text in a colour, if colours are wanted.
class Painter {
public:
  Painter(const Style &S, llvm::raw_ostream &OS) : On(S.Color), OS(OS) {}
  llvm::raw_ostream &plain() { return OS; }
  void bold(llvm::StringRef Text) { paint("\x1b[1m", Text); }
  void level(Severity S) {
    static constexpr llvm::StringLiteral Colors[] = {"\x1b[1;36m", "\x1b[1;35m",
                                                     "\x1b[1;31m"}; // note, warning, error: as Clang's
    paint(Colors[int(S)], (severityName(S) + ":").str());
  }

private:
  void paint(llvm::StringRef Code, llvm::StringRef Text) {
    if (On)
      OS << Code << Text << "\x1b[0m";
    else
      OS << Text;
  }
  bool On;
  llvm::raw_ostream &OS;
};

void writeFinding(const Finding &F, Painter &P) {
  P.bold(showPlace(F.Where) + ": ");
  P.level(F.Level);
  P.plain() << ' ';
  P.bold(F.Message);
  P.plain() << " [" << F.Rule << "]\n";
  for (const auto &[Label, Text] : details(F)) P.plain() << "    " << Label << ": " << Text << '\n';
  if (!F.Fingerprint.empty()) P.plain() << "    explain: ssot-lint explain " << F.Fingerprint << '\n';
  // A path of one step that stands where the finding stands would only say it again.
  if (F.Path.size() == 1 && F.Path[0].Where == F.Where) return;
  for (const PathStep &Step : F.Path) {
    P.bold(showPlace(Step.Where) + ": ");
    P.level(Severity::Note);
    P.plain() << ' ';
    if (!Step.Function.empty()) P.plain() << "in " << Step.Function << ": ";
    P.plain() << showHoles(Step.Note) << '\n';
  }
}

void writeAccess(const OwnedAccess &A, Painter &P) {
  P.bold(showPlace(A.What.Where) + ": ");
  P.plain() << (A.What.Service.empty() ? "(no service)" : A.What.Service) << ' ' << operationName(A.What.Op) << ' '
            << kindName(A.What.What.Kind) << ':' << (A.What.What.Name.empty() ? "?" : shownName(A.What.What));
  if (A.What.ColumnsKnown && !A.What.Columns.empty()) P.plain() << " (" << llvm::join(A.What.Columns, ", ") << ')';
  if (A.What.How != Resolution::Resolved) {
    P.plain() << " [" << resolutionName(A.What.How) << ']';
    if (!A.What.Unknown.empty()) P.plain() << ' ' << showHoles(A.What.Unknown);
  }
  if (!A.Owner.Service.empty()) P.plain() << ", owned by " << A.Owner.Service;
  P.plain() << '\n';
}

/// What stands under `## Title` of a page; empty: it has no such section.
llvm::StringRef sectionOf(llvm::StringRef Page, llvm::StringRef Title) {
  size_t At = Page.find(("\n## " + Title + "\n").str());
  if (At == llvm::StringRef::npos) return "";
  llvm::StringRef Rest = Page.drop_front(At + Title.size() + 5);
  return Rest.take_front(Rest.find("\n## ")).trim();
}

} // namespace

void writeText(const Report &R, const Style &S, llvm::raw_ostream &OS) {
  Painter P(S, OS);
  for (const Finding *F : live(R.Findings)) writeFinding(*F, P);
  if (R.Accesses)
    for (const OwnedAccess &A : *R.Accesses) writeAccess(A, P);
}

void writeOne(const Finding &F, const RulePage *Page, const Style &S, llvm::raw_ostream &OS) {
  Painter P(S, OS);
  writeFinding(F, P);
  if (F.Suppressed) {
    OS << "    hidden by: " << F.Suppressed->Kind << " at " << showPlace(F.Suppressed->Where);
    if (!F.Suppressed->Reason.empty()) OS << ", because: " << F.Suppressed->Reason;
    OS << '\n';
  }
  if (!Page) return;
  for (llvm::StringRef Title : {"Why", "How to fix"})
    if (llvm::StringRef Text = sectionOf(Page->Markdown, Title); !Text.empty())
      OS << '\n' << Title << "\n\n" << Text << '\n';
  OS << "\nmore: ssot-lint explain " << F.Rule << '\n';
}

} // namespace ssot
