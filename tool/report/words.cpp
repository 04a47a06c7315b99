// Words that formats share; see the header.
#include "report/words.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

namespace ssot {

std::vector<const Finding *> live(const std::vector<Finding> &Findings) {
  std::vector<const Finding *> Out;
  for (const Finding &F : Findings)
    if (!F.Suppressed) Out.push_back(&F);
  return Out;
}

std::string showOwner(const OwnerRef &O) {
  if (O.Service.empty()) return "";
  std::string More;
  if (!O.Team.empty()) More = "team " + O.Team;
  if (!O.Contact.empty()) More += (More.empty() ? "" : ", ") + O.Contact;
  return More.empty() ? O.Service : O.Service + " (" + More + ")";
}

std::string showPlace(const Location &L) {
  if (!L.Line) return L.File;
  if (!L.Column) return llvm::formatv("{0}:{1}", L.File, L.Line);
  return llvm::formatv("{0}:{1}:{2}", L.File, L.Line, L.Column);
}

/// Statements span lines in the code; a report gives each one line.
static std::string oneLine(llvm::StringRef Text) {
  std::string Out;
  for (char C : Text.trim()) {
    bool Space = isspace(static_cast<unsigned char>(C));
    if (!Space)
      Out += C;
    else if (Out.back() != ' ')
      Out += ' ';
  }
  return Out;
}

std::vector<std::pair<std::string, std::string>> details(const Finding &F) {
  std::vector<std::pair<std::string, std::string>> Out;
  auto Add = [&Out](const char *Label, std::string Text) {
    if (!Text.empty()) Out.emplace_back(Label, std::move(Text));
  };
  Add("statement", oneLine(showHoles(F.Statement)));
  Add("owner", showOwner(F.Owner));
  Add("remedy", F.Remedy);
  return Out;
}

std::string plainText(const Finding &F) {
  std::string Out = F.Message;
  for (const auto &[Label, Text] : details(F)) Out += "\n" + Label + ": " + Text;
  for (const PathStep &Step : F.Path)
    Out += "\n" + showPlace(Step.Where) + ": in " + Step.Function + ": " + showHoles(Step.Note);
  return Out;
}

std::string countLevels(const std::vector<const Finding *> &Fs) {
  std::string Out;
  for (Severity S : {Severity::Error, Severity::Warning, Severity::Note}) {
    size_t N = llvm::count_if(Fs, [S](const Finding *F) { return F->Level == S; });
    if (!N) continue;
    if (!Out.empty()) Out += ", ";
    Out += llvm::formatv("{0} {1}{2}", N, severityName(S), N == 1 ? "" : "s").str();
  }
  return Out.empty() ? "nothing" : Out;
}

std::string xml(llvm::StringRef Text) {
  std::string Out;
  for (char C : llvm::json::isUTF8(Text) ? Text.str() : llvm::json::fixUTF8(Text)) {
    switch (C) {
    case '&':
      Out += "&amp;";
      break;
    case '<':
      Out += "&lt;";
      break;
    case '>':
      Out += "&gt;";
      break;
    case '"':
      Out += "&quot;";
      break;
    case '\n':
      Out += "&#10;";
      break; // kept in attributes, too
    case '\t':
      Out += ' ';
      break;
    default:
      if (static_cast<unsigned char>(C) >= 0x20) Out += C;
    }
  }
  return Out;
}

} // namespace ssot
