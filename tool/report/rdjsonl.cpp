// reviewdog's diagnostic format: one JSON object a line.
#include "nlohmann/json.hpp"
#include "report/words.h"

namespace ssot {

using Json = nlohmann::ordered_json;

static const char *severity(Severity S) {
  return S == Severity::Error ? "ERROR" : S == Severity::Warning ? "WARNING" : "INFO";
}

static Json place(const Location &L) {
  Json Out = {{"path", L.File}};
  if (L.Line) {
    Out["range"]["start"]["line"] = L.Line;
    if (L.Column) Out["range"]["start"]["column"] = L.Column;
  }
  return Out;
}

void writeRdjsonl(const Report &R, const Style &, llvm::raw_ostream &OS) {
  for (const Finding *F : live(R.Findings)) {
    std::string Text = F->Message;
    for (const auto &[Label, Detail] : details(*F)) Text += "\n" + Label + ": " + Detail;
    Json Line = {{"message", Text},
                 {"location", place(F->Where)},
                 {"severity", severity(F->Level)},
                 {"source", {{"name", "ssot-lint"}}},
                 {"code", {{"value", F->Rule}}}};
    for (const PathStep &Step : F->Path)
      Line["related_locations"].push_back(
          {{"message", "in " + Step.Function + ": " + showHoles(Step.Note)}, {"location", place(Step.Where)}});
    OS << Line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }
}

} // namespace ssot
