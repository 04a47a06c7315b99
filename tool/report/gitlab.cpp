// GitLab's Code Quality report: a JSON array of issues.
#include "nlohmann/json.hpp"
#include "report/words.h"

namespace ssot {

using Json = nlohmann::ordered_json;

static const char *severity(Severity S) {
  return S == Severity::Error ? "major" : S == Severity::Warning ? "minor" : "info";
}

void writeGitlab(const Report &R, const Style &, llvm::raw_ostream &OS) {
  Json Out = Json::array();
  for (const Finding *F : live(R.Findings)) {
    std::string Text = F->Message;
    if (!F->Remedy.empty()) Text += ". Remedy: " + F->Remedy;
    Out.push_back({{"description", Text},
                   {"check_name", F->Rule},
                   {"fingerprint", F->Fingerprint},
                   {"severity", severity(F->Level)},
                   {"location", {{"path", F->Where.File}, {"lines", {{"begin", std::max(F->Where.Line, 1u)}}}}}});
  }
  OS << Out.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace ssot
