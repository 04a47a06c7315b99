// `ssot-lint explain RULE|FINGERPRINT|FILE:LINE`: the page of a rule, one finding of the project at length, or what is
// seen at a place.
#include "cli/commands.h"
#include "cli/explain_place.h"
#include "driver/pipeline.h"
#include "judge/judge.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::cli {

static int unknownRule(llvm::StringRef Word) {
  std::vector<llvm::StringRef> Names;
  for (const RulePage &P : rulePages()) Names.push_back(P.Rule);
  std::string Near = nearest(Word, Names);
  return badInput(
      inputError({}, ("there is no rule `" + Word + "`").str(),
                 Near.empty() ? "the rules are " + llvm::join(Names, ", ") : "did you mean `" + Near + "`?"),
      "the command line");
}

int runExplain(const Options &O) {
  if (O.Words.size() != 1)
    return badInput(inputError({}, "explain needs one rule, one fingerprint or one FILE:LINE", ""), "the command line");
  const std::string &Word = O.Words[0];
  if (const RulePage *Page = rulePage(Word)) {
    llvm::Error E = writeTo(O.Output.File, [&](llvm::raw_ostream &OS) { OS << Page->Markdown; });
    return E ? badInput(std::move(E), "the output file") : 0;
  }
  if (std::optional<Location> Place = placeIn(Word)) return explainPlace(O, *Place);
  if (!llvm::all_of(Word, llvm::isHexDigit)) return unknownRule(Word);
  RunOptions Run = O.Run;
  Run.Progress = progressOn(O.Output);
  auto R = analyseProject(Run);
  if (!R) return badInput(R.takeError(), "nothing was analysed");
  auto F = llvm::find_if(R->Findings, [&](const Finding &F) { return F.Fingerprint == Word; });
  if (F == R->Findings.end())
    return badInput(
        inputError({}, "no finding has the fingerprint " + Word, "`ssot-lint check --format json` lists them"),
        "the command line");
  llvm::Error E = writeTo(O.Output.File,
                          [&](llvm::raw_ostream &OS) { writeOne(*F, rulePage(F->Rule), {wantsColor(O.Output)}, OS); });
  return E ? badInput(std::move(E), "the output file") : 0;
}

} // namespace ssot::cli
