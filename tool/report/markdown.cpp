// Markdown for comments in reviews and tickets: a table to scan, and each finding with its path to unfold.
#include "report/words.h"

namespace ssot {

/// Text of which only the backticks are markup. Everything else that Markdown or HTML would read becomes an entity, so
/// that the same text does inside table cells, lists and HTML.
static std::string escape(llvm::StringRef Text) {
  std::string Out;
  bool InCode = false;
  for (char C : Text) {
    if (C == '\n')
      Out += ' ';
    else if (C == '`')
      Out += (InCode = !InCode) ? "<code>" : "</code>";
    else if (llvm::StringRef("&<>\\|*_[]").contains(C))
      Out += "&#" + std::to_string(int(C)) + ";";
    else
      Out += C;
  }
  return InCode ? Out + "</code>" : Out;
}

/// Text as code, whatever backticks it holds.
static std::string code(llvm::StringRef Text) {
  std::string Fence = "`";
  while (Text.contains(Fence)) Fence += '`';
  return Fence.size() > 1 ? Fence + " " + Text.str() + " " + Fence : Fence + Text.str() + Fence;
}

void writeMarkdown(const Report &R, const Style &, llvm::raw_ostream &OS) {
  std::vector<const Finding *> Live = live(R.Findings);
  OS << "### ssot-lint: " << countLevels(Live) << "\n";
  if (Live.empty()) return;
  OS << "\n| | where | what | whom to ask |\n|---|---|---|---|\n";
  for (const Finding *F : Live)
    OS << "| " << severityName(F->Level) << " | " << code(showPlace(F->Where)) << " | " << escape(F->Message) << " ("
       << F->Rule << ") | " << escape(showOwner(F->Owner)) << " |\n";
  for (const Finding *F : Live) {
    OS << "\n<details><summary>" << escape(showPlace(F->Where) + ": " + F->Message) << "</summary>\n\n";
    for (const auto &[Label, Text] : details(*F))
      OS << "- " << Label << ": " << (Label == "statement" ? code(Text) : escape(Text)) << '\n';
    for (const PathStep &Step : F->Path)
      OS << "1. " << code(showPlace(Step.Where)) << " in " << code(Step.Function) << ": "
         << escape(showHoles(Step.Note)) << '\n';
    OS << "\n</details>\n";
  }
}

} // namespace ssot
