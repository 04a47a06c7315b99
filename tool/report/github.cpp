// Annotations of GitHub Actions: workflow commands, one line each, with everything escaped as the runner wants it.
#include "report/words.h"

namespace ssot {

static std::string escape(llvm::StringRef Text, bool Property) {
  std::string Out;
  for (char C : Text) {
    switch (C) {
    case '%':
      Out += "%25";
      break;
    case '\r':
      Out += "%0D";
      break;
    case '\n':
      Out += "%0A";
      break;
    case ':':
      Out += Property ? "%3A" : ":";
      break;
    case ',':
      Out += Property ? "%2C" : ",";
      break;
    default:
      Out += C;
    }
  }
  return Out;
}

static llvm::StringRef command(Severity S) {
  return S == Severity::Note ? "notice" : severityName(S);
}

void writeGithub(const Report &R, const Style &, llvm::raw_ostream &OS) {
  for (const Finding *F : live(R.Findings)) {
    OS << "::" << command(F->Level) << " file=" << escape(F->Where.File, true);
    if (F->Where.Line) OS << ",line=" << F->Where.Line;
    if (F->Where.Column) OS << ",col=" << F->Where.Column;
    OS << ",title=" << escape(F->Rule, true) << "::" << escape(plainText(*F), false) << '\n';
  }
}

} // namespace ssot
