// `ssot-lint models [list|entries|check|try] [FILES...]`: the library models that a run would use, shipped ones and the
// user's own, and what they say of a source file.
#include "cli/commands.h"
#include "driver/try_models.h"
#include "library_model/model_reader.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::cli {

static void list(const model::Models &M, llvm::raw_ostream &OS) {
  for (const auto &L : M.Libraries)
    OS << L->Name << "\t" << L->Facts.size() << (L->Facts.size() == 1 ? " call" : " calls") << ", "
       << L->Generics.size() << (L->Generics.size() == 1 ? " rule for generated code\t" : " rules for generated code\t")
       << L->Origin << "\n";
}

/// Library, tab, entry: the names that `--format models` uses, too.
static void entries(const model::Models &M, llvm::raw_ostream &OS) {
  for (const auto &L : M.Libraries) {
    llvm::StringRef Last;
    for (const model::Fact &F : L->Facts) {
      bool SameCarrier = F.Label == Last && Last.starts_with("carrier ");
      if (!SameCarrier) OS << L->Name << "\t" << F.Label << "\n";
      Last = F.Label;
    }
    for (const model::GenericRule &R : L->Generics) OS << L->Name << "\t" << R.Label << "\n";
  }
}

/// `table:customers (email)`, or why it is not known.
static std::string shown(const Access &A) {
  std::string Out =
      (operationName(A.Op) + " " + kindName(A.What.Kind) + ":" + (A.What.Name.empty() ? "?" : shownName(A.What))).str();
  if (!A.What.Database.empty()) Out += " in " + A.What.Database;
  if (A.How != Resolution::Resolved)
    Out += (", " + resolutionName(A.How)).str() + (A.Unknown.empty() ? "" : ": " + A.Unknown);
  if (!A.Statement.empty()) Out += "\n        " + showHoles(A.Statement);
  return Out;
}

/// `models try FILES`: what matched where, with values.
static int tryThem(const Options &O) {
  std::vector<std::string> Files(O.Words.begin() + 1, O.Words.end());
  if (Files.empty())
    return badInput(inputError({}, "`models try` needs a source file", "write ssot-lint models try FILE.cpp"),
                    "the command line");
  auto Calls = tryModels(O.Run, Files);
  if (!Calls) return badInput(Calls.takeError(), "nothing was analysed");
  llvm::Error E = writeTo(O.Output.File, [&](llvm::raw_ostream &OS) {
    for (const TriedCall &C : *Calls) {
      const Location &At = C.Match.Where;
      OS << At.File << ":" << At.Line << ":" << At.Column << ": " << C.Match.Function << "\n    " << C.Match.Library
         << ": " << (C.Match.Entry.empty() ? "no entry of its model is about this function" : C.Match.Entry) << "\n";
      for (const Access &A : C.Does) OS << "    -> " << shown(A) << "\n";
    }
  });
  if (E) return badInput(std::move(E), "the output file");
  if (!O.Output.Quiet) {
    auto Unsaid = llvm::count_if(*Calls, [](const TriedCall &C) { return C.Match.Entry.empty(); });
    llvm::errs() << "ssot-lint: models: " << Calls->size() - Unsaid
                 << (Calls->size() - Unsaid == 1 ? " match" : " matches");
    if (Unsaid)
      llvm::errs() << "; " << Unsaid << (Unsaid == 1 ? " call" : " calls") << " of modelled libraries without an entry";
    llvm::errs() << "\n";
    if (Calls->empty())
      llvm::errs() << "    help: no call goes into a library that a model describes; give your own with --models FILE "
                      "(rules/README.md says how to write one),\n"
                      "          `ssot-lint explain FILE:LINE` shows what is seen of a line\n";
  }
  return 0;
}

int runModels(const Options &O) {
  llvm::StringRef Action = O.Words.empty() ? "list" : llvm::StringRef(O.Words[0]);
  if (Action == "try") return tryThem(O);
  if (!llvm::is_contained({"list", "entries", "check", "validate"}, Action))
    return badInput(inputError({}, ("unknown action `" + Action + "`").str(), "one of list, entries, check, try"),
                    "the command line");
  std::vector<std::string> Own = O.Run.Models;
  if (O.Words.size() > 1) Own.insert(Own.end(), O.Words.begin() + 1, O.Words.end());
  auto M = model::loadModels(Own);
  if (!M) return badInput(M.takeError(), "the library models");
  if (Action == "list" || Action == "entries") {
    auto Write = Action == "list" ? list : entries;
    if (llvm::Error E = writeTo(O.Output.File, [&](llvm::raw_ostream &OS) { Write(*M, OS); }))
      return badInput(std::move(E), "the output file");
  } else if (!O.Output.Quiet) {
    llvm::errs() << "ssot-lint: clean: " << M->Libraries.size() << " library models\n";
  }
  return 0;
}

} // namespace ssot::cli
