// `ssot-lint baseline create|update|prune|diff`: keeps the list of known findings.
#include "cli/commands.h"
#include "driver/pipeline.h"
#include "driver/project.h"

namespace ssot::cli {

static constexpr llvm::StringLiteral Actions[] = {"create", "update", "prune", "diff"};

/// The new list, or for `diff` the text to print.
static llvm::Error apply(llvm::StringRef Action, const Options &O, const RunResult &R) {
  std::string Path = baselinePath(O.Run, R.Root);
  auto Save = [&](const Baseline &B) { return writeTo(Path, [&](llvm::raw_ostream &OS) { OS << writeBaseline(B); }); };
  if (Action == "create") return Save(createBaseline(R.Findings));
  auto Old = loadBaseline(O.Run, R.Root);
  if (!Old) return Old.takeError();
  if (Action == "update") return Save(updateBaseline(*Old, R.Findings, R.Looked));
  if (Action == "prune") return Save(pruneBaseline(*Old, R.Findings, R.Looked));
  return writeTo(O.Output.File,
                 [&](llvm::raw_ostream &OS) { OS << renderBaselineDiff(diffBaseline(*Old, R.Findings, R.Looked)); });
}

int runBaseline(const Options &O) {
  if (O.Words.size() != 1 || !llvm::is_contained(Actions, O.Words[0]))
    return badInput(inputError({}, "baseline needs one of create, update, prune, diff", ""), "the command line");
  RunOptions Run = O.Run;
  Run.Progress = progressOn(O.Output);
  auto R = analyseProject(Run, Known::Ignore);
  if (!R) return badInput(R.takeError(), "nothing was analysed");
  bool Incomplete = !R->Seen.Units.Failed.empty() && !O.Output.FailOn.AllowIncomplete;
  if (Incomplete) { // a list made from half of the code would forget the other half
    llvm::errs() << failedUnits(R->Seen)
                 << "ssot-lint: incomplete: the list of known findings was left as it is; see --allow-incomplete\n";
    return exitCode(Outcome::Incomplete);
  }
  if (llvm::Error E = apply(O.Words[0], O, *R)) return badInput(std::move(E), "the list of known findings");
  if (!O.Output.Quiet)
    llvm::errs() << coverageLine(R->Seen, R->Counts) << "\nssot-lint: done: baseline " << O.Words[0] << "\n";
  return 0;
}

} // namespace ssot::cli
