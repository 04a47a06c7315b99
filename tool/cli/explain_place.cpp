// Why a call was, or was not, seen as a write: `ssot-lint explain FILE:LINE[:COLUMN]`.
#include "cli/explain_place.h"
#include "cli/commands.h"
#include "driver/pipeline.h"
#include "report/explanation.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::cli {

/// Lines that are offered where none was hit.
static constexpr size_t MaxNearby = 8;

std::optional<Location> placeIn(llvm::StringRef Word) {
  auto [Rest, Last] = Word.rsplit(':');
  unsigned A = 0, B = 0;
  if (Rest.empty() || Last.getAsInteger(10, A) || A == 0) return std::nullopt;
  auto [File, Middle] = Rest.rsplit(':');
  if (!File.empty() && !Middle.getAsInteger(10, B) && B) return Location{File.str(), B, A};
  return Location{Rest.str(), A, 0};
}

static std::string nearby(const Explanation &E, const Location &Place) {
  if (!E.FileSeen) return "no analysed unit has code in this file; is it in the compilation database?";
  std::vector<unsigned> Lines = E.Nearby;
  llvm::stable_sort(Lines, [&](unsigned A, unsigned B) {
    auto Far = [&](unsigned L) { return L > Place.Line ? L - Place.Line : Place.Line - L; };
    return Far(A) < Far(B);
  });
  if (Lines.size() > MaxNearby) Lines.resize(MaxNearby);
  llvm::sort(Lines);
  std::string Text;
  for (unsigned L : Lines) Text += (Text.empty() ? "" : ", ") + std::to_string(L);
  return Text.empty() ? "no call begins in this file" : "calls begin on the lines " + Text;
}

int explainPlace(const Options &O, const Location &Place) {
  RunOptions Run = O.Run;
  Run.Progress = progressOn(O.Output);
  auto E = explainProjectPlace(Run, Place);
  if (!E) return badInput(E.takeError(), "nothing was analysed");
  if (E->Calls.empty())
    return badInput(inputError(Place, "no call begins here", nearby(*E, Place)), "the command line");
  llvm::Error Failed = writeTo(O.Output.File, [&](llvm::raw_ostream &OS) { writeExplanation(*E, OS); });
  return Failed ? badInput(std::move(Failed), "the output file") : 0;
}

} // namespace ssot::cli
