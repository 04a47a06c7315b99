// From argv to an exit status, and the streams that commands share.
#include "base/diagnostic.h"
#include "cli/commands.h"
#include "llvm/Support/Process.h"
#include <unistd.h>

namespace ssot::cli {

int badInput(llvm::Error E, llvm::StringRef What) {
  llvm::errs() << llvm::toString(std::move(E)) << "\n" << badInputLine(What) << "\n";
  return exitCode(Outcome::BadInput);
}

llvm::Error writeTo(llvm::StringRef File, llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  if (File.empty() || File == "-") {
    Write(llvm::outs());
    llvm::outs().flush();
    return llvm::Error::success();
  }
  llvm::Error E = llvm::writeToOutput(File, [&](llvm::raw_ostream &OS) {
    Write(OS);
    return llvm::Error::success();
  });
  if (!E) return E;
  return inputError({File.str()}, "cannot be written: " + llvm::toString(std::move(E)));
}

bool wantsColor(const OutputOptions &O) {
  if (O.Color != "auto") return O.Color == "always";
  auto Set = [](const char *Name) {
    auto Value = llvm::sys::Process::GetEnv(Name);
    return Value && !Value->empty() && *Value != "0";
  };
  if (!O.File.empty() || Set("NO_COLOR")) return false;
  if (Set("CLICOLOR_FORCE") || Set("FORCE_COLOR")) return true;
  return llvm::sys::Process::StandardOutHasColors();
}

std::function<void(size_t, size_t)> progressOn(const OutputOptions &O) {
  bool Terminal = ::isatty(STDERR_FILENO);
  if (O.Quiet || !(O.Progress || Terminal)) return {};
  return [Terminal](size_t Done, size_t All) {
    if (Terminal)
      llvm::errs() << "\r\033[K[" << Done << "/" << All << "] translation units" << (Done == All ? "\r\033[K" : "");
    else if (Done == All || Done * 10 / All != (Done - 1) * 10 / All)
      llvm::errs() << "[" << Done << "/" << All << "] translation units\n";
  };
}

int run(int Argc, const char *const *Argv) {
  auto Parsed = parseCommandLine(Argc, Argv);
  if (auto *E = std::get_if<Ending>(&Parsed)) {
    (E->Status ? llvm::errs() : llvm::outs()) << E->Text;
    return E->Status;
  }
  const Request &R = std::get<Request>(Parsed);
  return R.What->Run(R.With);
}

} // namespace ssot::cli
