// One run of Clang's front end over one unit: set up so that it goes on after every error, says nothing, skips what is
// not the project's, and remembers every file that it looked at or for. What the declarations mean is the consumer's
// business (ast_to_facts.h).
#include "extract/extract.h"
#include "extract/ast_to_facts.h"
#include "extract/compiler.h"
#include "extract/preprocessing.h"
#include "extract/shared_headers.h"
#include "facts/facts_files.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/DiagnosticLex.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace ssot::extract {
namespace {

/// More errors than a person reads; one unit with a missing header can have tens of thousands.
constexpr size_t MaxErrors = 100;

facts::Str intern(facts::Tu &T, llvm::StringRef Text) {
  T.Strings.push_back(Text);
  return facts::Str(T.Strings.size() - 1);
}

/// Errors become facts. The table of files is there once the source manager is.
class ErrorCollector : public clang::DiagnosticConsumer {
public:
  explicit ErrorCollector(facts::Tu &T) : T(T) {}
  FileTable *Files = nullptr;

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level, const clang::Diagnostic &Info) override {
    clang::DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < clang::DiagnosticsEngine::Error || T.Errors.size() >= MaxErrors) return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    facts::TuError E;
    E.Message = intern(T, Text);
    E.Fatal = Level == clang::DiagnosticsEngine::Fatal || Info.getID() == clang::diag::err_pp_file_not_found ||
              Info.getID() == clang::diag::err_pp_error_opening_file ||
              Info.getID() == clang::diag::err_fe_error_reading;
    if (Files && Info.getLocation().isValid()) {
      E.Where = Files->pos(Info.getLocation());
      E.InSystemHeader =
          Info.getSourceManager().isInSystemHeader(Info.getLocation()) || Files->isExternal(E.Where.File);
    } else {
      E.InSystemHeader =
          !E.Fatal; // about the command line: a flag that Clang does not take changes nothing that we read
    }
    T.Errors.push_back(E);
  }

private:
  facts::Tu &T;
};

class FactsAction : public clang::ASTFrontendAction {
public:
  FactsAction(facts::Tu &T, const ExtractOptions &Options, ErrorCollector &Errors, SharedHeadersWatch *Shared)
      : T(T), Options(Options), Errors(Errors), Shared(Shared) {}

protected:
  bool BeginInvocation(clang::CompilerInstance &CI) override {
    goOnAfterErrors(CI);
    return true;
  }

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &CI, llvm::StringRef) override {
    Files =
        std::make_unique<FileTable>(CI.getSourceManager(), Options.Project, T.Files, Shared ? &Shared->Map : nullptr);
    facts::FileId Main = Files->add(CI.getSourceManager().getMainFileID());
    if (Main != facts::None) T.MainFile = T.Files[Main].Path;
    Errors.Files = Files.get();
    watchPreprocessor(CI.getPreprocessor(), *Files, Options.Project, T, Shared);
    if (Shared) watchMacros(CI, *Files, *Shared);
    CI.getFrontendOpts().SkipFunctionBodies = Options.SkipBodies; // which ones is asked of the consumer
    return makeFactsConsumer(CI, *Files, Options.Models, T);
  }

  void EndSourceFileAction() override {
    addDependencies(getCompilerInstance().getSourceManager());
    if (Shared) Shared->finish(*Files);
    facts::sortFiles(T);
    facts::sealExternalFiles(T);
    llvm::sort(T.MissingIncludes);
    T.MissingIncludes.erase(llvm::unique(T.MissingIncludes), T.MissingIncludes.end());
  }

private:
  /// Every file that was read, also those without a fact: the cache must know them. (Asking for their FileIDs would
  /// walk all of the unit's macro expansions for each.)
  void addDependencies(const clang::SourceManager &SM) {
    for (auto I = SM.fileinfo_begin(), E = SM.fileinfo_end(); I != E; ++I) {
      llvm::StringRef Name = I->first.getName();
      if (Shared && (Shared->Map.find(Name) || Name == Shared->Map.umbrella())) continue; // Shared knows what was read
      if (auto Buffer = I->second->getBufferIfLoaded()) Files->add(I->first, [&] { return Buffer; });
    }
    Errors.Files = nullptr;
  }

  facts::Tu &T;
  const ExtractOptions &Options;
  ErrorCollector &Errors;
  SharedHeadersWatch *Shared;
  std::unique_ptr<FileTable> Files;
};

facts::Tu failed(facts::Tu T, llvm::StringRef Why) {
  facts::TuError E;
  E.Message = intern(T, Why);
  E.Fatal = true;
  T.Errors.push_back(E);
  return T;
}

/// One run over one unit. Shared may be null.
facts::Tu run(const CompileUnit &Unit, const ExtractOptions &Options, const HeaderMap *Map,
              std::optional<SharedHeadersWatch> &Shared) {
  facts::Tu T;
  T.MainFile = Unit.File;
  T.Output = Unit.Output;
  if (!Unit.Unusable.empty()) return failed(std::move(T), Unit.Unusable);

  ErrorCollector Errors(T);
  std::string Why;
  std::unique_ptr<clang::CompilerInstance> CI = makeCompiler(Unit, Options, Errors, Why);
  if (!CI) return failed(std::move(T), Why);
  if (Map) {
    useSharedHeaders(*CI, Shared.emplace(*Map, T));
    if (Shared->isForbidden()) return T;
  }
  FactsAction Action(T, Options, Errors, Shared ? &*Shared : nullptr);
  CI->ExecuteAction(Action);
  Errors.Files = nullptr;
  return T;
}

} // namespace

facts::Tu extractTu(const CompileUnit &Unit, const ExtractOptions &Options) {
  std::optional<SharedHeadersWatch> None;
  return run(Unit, Options, nullptr, None);
}

std::optional<facts::Tu> extractTuWith(const HeaderMap &Map, const CompileUnit &Unit, const ExtractOptions &Options,
                                       std::string &Why) {
  std::optional<SharedHeadersWatch> Shared;
  facts::Tu T = run(Unit, Options, &Map, Shared);
  if (!T.Errors.empty()) Why = T.Strings[T.Errors[0].Message];
  if (Shared && Shared->isForbidden()) Why = Shared->reason();
  if (!T.Errors.empty() || !Shared || Shared->isForbidden()) return std::nullopt;
  return T;
}

std::string findResourceDir() {
  auto Usable = [](llvm::StringRef Dir) { return llvm::sys::fs::exists(llvm::Twine(Dir) + "/include/stddef.h"); };
  llvm::SmallString<256> Beside(llvm::sys::fs::getMainExecutable(nullptr, nullptr));
  llvm::sys::path::remove_filename(Beside);
  std::string Candidates[] = {(Beside + "/../lib/ssot-lint/clang").str(),
                              (Beside + "/../lib/clang/22").str(),
                              SSOT_RESOURCE_DIR,
                              "/usr/lib/llvm-22/lib/clang/22",
                              "/usr/lib/clang/22",
                              "/usr/local/lib/clang/22",
                              "/usr/lib64/clang/22"};
  for (const std::string &C : Candidates)
    if (Usable(C)) return C;
  return SSOT_RESOURCE_DIR;
}

} // namespace ssot::extract
