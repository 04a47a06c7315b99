// JUnit's XML: each error and warning a failed test, each hidden one a skipped test with its reason; notes pass.
// Without any finding there is one test that passes, since dashboards take an empty suite for a run that never was.
#include "report/words.h"
#include "llvm/Support/FormatVariadic.h"

namespace ssot {

static bool fails(const Finding &F) {
  return !F.Suppressed && F.Level != Severity::Note;
}

static std::string name(const Finding &F) {
  std::string Out = showPlace(F.Where);
  if (!F.Service.empty()) Out += " " + F.Service;
  if (F.Op) Out += (" " + operationName(*F.Op)).str();
  if (F.What) Out += (" " + kindName(F.What->Kind) + ":" + shownName(*F.What)).str();
  return Out;
}

static void writeCase(const Finding &F, llvm::raw_ostream &OS) {
  OS << "    <testcase classname=\"" << xml(F.Rule) << "\" name=\"" << xml(name(F)) << "\" file=\"" << xml(F.Where.File)
     << "\"";
  if (F.Suppressed) {
    std::string Why =
        F.Suppressed->Reason.empty() ? F.Suppressed->Kind : F.Suppressed->Kind + ": " + F.Suppressed->Reason;
    OS << ">\n      <skipped message=\"" << xml(Why) << "\"/>\n    </testcase>\n";
  } else if (fails(F)) {
    OS << ">\n      <failure type=\"" << severityName(F.Level) << "\" message=\"" << xml(F.Message) << "\">"
       << xml(plainText(F)) << "</failure>\n    </testcase>\n";
  } else {
    OS << ">\n      <system-out>" << xml(plainText(F)) << "</system-out>\n    </testcase>\n";
  }
}

void writeJunit(const Report &R, const Style &, llvm::raw_ostream &OS) {
  size_t Failures = llvm::count_if(R.Findings, fails);
  size_t Skipped = llvm::count_if(R.Findings, [](const Finding &F) { return F.Suppressed.has_value(); });
  std::string Counts = llvm::formatv("tests=\"{0}\" failures=\"{1}\" skipped=\"{2}\" errors=\"0\"",
                                     std::max<size_t>(R.Findings.size(), 1), Failures, Skipped);
  OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " << Counts << ">\n  <testsuite name=\"ssot-lint\" "
     << Counts << ">\n";
  for (const Finding &F : R.Findings) writeCase(F, OS);
  if (R.Findings.empty()) OS << "    <testcase classname=\"ssot-lint\" name=\"every write is its owner's\"/>\n";
  OS << "  </testsuite>\n</testsuites>\n";
}

} // namespace ssot
