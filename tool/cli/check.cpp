// `ssot-lint check`, `accesses`, `report` and `link`: run the phases, write the report, say how it ended.
#include "cli/commands.h"
#include "driver/pipeline.h"
#include "judge/judge.h"
#include "llvm/Support/MemoryBuffer.h"

namespace ssot::cli {
namespace {

Report reportOf(RunResult R, bool WithAccesses) {
  Report Out;
  Out.ToolVersion = SSOT_VERSION;
  Out.Findings = std::move(R.Findings);
  if (WithAccesses) Out.Accesses = std::move(R.Accesses);
  Out.Seen = std::move(R.Seen);
  Out.Rules = rulePages();
  return Out;
}

llvm::Error writeReports(const Report &R, const OutputOptions &O) {
  auto Write = [&](const Format *F, llvm::StringRef File, bool Color) {
    return writeTo(File, [&](llvm::raw_ostream &OS) { F->Write(R, {Color}, OS); });
  };
  llvm::Error E = Write(O.As, O.File, wantsColor(O));
  for (auto &[Format, File] : O.Reports) E = llvm::joinErrors(std::move(E), Write(Format, File, false));
  return E;
}

/// The end of every run: report, what was not analysed, coverage, and the class last of all.
int end(llvm::Expected<RunResult> Result, const Options &O, bool WithAccesses) {
  if (!Result) return badInput(Result.takeError(), "nothing was analysed");
  Tally Counts = Result->Counts;
  std::vector<std::string> Notes = std::move(Result->Notes);
  Report R = reportOf(std::move(*Result), WithAccesses);
  if (llvm::Error E = writeReports(R, O.Output)) return badInput(std::move(E), "the output file");
  Verdict Fails = O.Output.FailOn;
  if (WithAccesses) Fails.FailOn = std::nullopt; // it did its work: listing is not judging
  Outcome How = outcomeOf(R, Fails);
  if (!O.Output.Quiet)
    for (const std::string &N : Notes) llvm::errs() << "note: " << N << "\n";
  llvm::errs() << failedUnits(R.Seen);
  if (!O.Output.Quiet || How != Outcome::Clean)
    llvm::errs() << coverageLine(R.Seen, Counts) << "\n" << lastLine(How, R, Fails) << "\n";
  return exitCode(How);
}

RunOptions runOf(const Options &O) {
  RunOptions Run = O.Run;
  Run.Progress = progressOn(O.Output);
  return Run;
}

} // namespace

int runCheck(const Options &O) {
  RunOptions Run = runOf(O);
  Run.Files = O.Words;
  return end(analyseProject(Run), O, /*WithAccesses=*/false);
}

/// Of the project, or of facts files: what `link` is to `check`.
int runAccesses(const Options &O) {
  RunOptions Run = runOf(O);
  return end(O.Words.empty() ? analyseProject(Run) : analyseFacts(Run, O.Words), O, /*WithAccesses=*/true);
}

int runReport(const Options &O) {
  Options Page = O;
  Page.Output.As = formatNamed("html");
  return end(analyseProject(runOf(O)), Page, /*WithAccesses=*/true);
}

/// `@FILE` stands for the names in it, one a line: command lines have limits.
static llvm::Expected<std::vector<std::string>> factsFiles(const std::vector<std::string> &Words) {
  std::vector<std::string> Out;
  for (llvm::StringRef W : Words) {
    if (!W.consume_front("@")) {
      Out.push_back(W.str());
      continue;
    }
    auto Buffer = llvm::MemoryBuffer::getFile(W, /*IsText=*/true);
    if (!Buffer) return inputError({W.str()}, "cannot read this list of facts files: " + Buffer.getError().message());
    llvm::SmallVector<llvm::StringRef, 0> Lines;
    (*Buffer)->getBuffer().split(Lines, '\n', -1, /*KeepEmpty=*/false);
    for (llvm::StringRef L : Lines) Out.push_back(L.trim().str());
  }
  return Out;
}

int runLink(const Options &O) {
  auto Files = factsFiles(O.Words);
  if (!Files) return badInput(Files.takeError(), "the facts files");
  if (Files->empty())
    return badInput(inputError({}, "link needs facts files", "make them with `ssot-lint extract`"), "the command line");
  return end(analyseFacts(runOf(O), *Files), O, /*WithAccesses=*/false);
}

} // namespace ssot::cli
