// Checkstyle's XML: findings by file.
#include "report/words.h"

namespace ssot {

static llvm::StringRef severity(Severity S) {
  return S == Severity::Note ? "info" : severityName(S);
}

void writeCheckstyle(const Report &R, const Style &, llvm::raw_ostream &OS) {
  OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n";
  const Finding *Before = nullptr;
  for (const Finding *F : live(R.Findings)) { // sorted by file
    if (!Before || Before->Where.File != F->Where.File) {
      if (Before) OS << "  </file>\n";
      OS << "  <file name=\"" << xml(F->Where.File) << "\">\n";
    }
    OS << "    <error line=\"" << F->Where.Line << "\" column=\"" << F->Where.Column << "\" severity=\""
       << severity(F->Level) << "\" message=\"" << xml(plainText(*F)) << "\" source=\"" << xml(F->Rule) << "\"/>\n";
    Before = F;
  }
  if (Before) OS << "  </file>\n";
  OS << "</checkstyle>\n";
}

} // namespace ssot
