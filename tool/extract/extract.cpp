// One run of Clang's front end over one unit: set up so that it goes on after every error, says nothing, skips what is
// not the project's, and remembers every file that it looked at or for. What the declarations mean is the consumer's
// business (ast_to_facts.h).
#include "extract/extract.h"
#include "extract/ast_to_facts.h"
#include "extract/overlay_file_system.h"
#include "extract/preprocessing.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/DiagnosticLex.h"
#include "clang/Driver/CreateInvocationFromArgs.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace ssot::extract {
namespace {

/// More errors than a person reads; one unit with a missing header can have tens of thousands.
constexpr size_t MaxErrors = 100;

facts::Str intern(facts::Tu &T, llvm::StringRef Text) {
  T.Strings.push_back(Text.str());
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
  FactsAction(facts::Tu &T, const ExtractOptions &Options, ErrorCollector &Errors)
      : T(T), Options(Options), Errors(Errors) {}

protected:
  bool BeginInvocation(clang::CompilerInstance &CI) override {
    // After a fatal error Clang stops instantiating templates, and most of a unit's sinks would be lost with one
    // missing header.
    CI.getDiagnostics().setFatalsAsError(true);
    CI.getDiagnostics().setErrorLimit(0);
    CI.getDiagnostics().setIgnoreAllWarnings(true);
    return true;
  }

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &CI, llvm::StringRef) override {
    Files = std::make_unique<FileTable>(CI.getSourceManager(), Options.Project, T.Files);
    facts::FileId Main = Files->add(CI.getSourceManager().getMainFileID());
    if (Main != facts::None) T.MainFile = T.Files[Main].Path;
    Errors.Files = Files.get();
    watchPreprocessor(CI.getPreprocessor(), *Files, Options.Project, T);
    CI.getFrontendOpts().SkipFunctionBodies = true; // which ones is asked of the consumer
    return makeFactsConsumer(CI, *Files, Options.Models, T);
  }

  void EndSourceFileAction() override { addDependencies(getCompilerInstance().getSourceManager()); }

private:
  /// Every file that was read, also those without a fact: the cache must know them. Sorted, since Clang keeps them by
  /// address.
  void addDependencies(const clang::SourceManager &SM) {
    std::vector<std::pair<std::string, clang::FileID>> All;
    for (auto I = SM.fileinfo_begin(), E = SM.fileinfo_end(); I != E; ++I) {
      clang::FileID File = SM.translateFile(I->first);
      if (File.isValid()) All.emplace_back(I->first.getName(), File);
    }
    llvm::sort(All);
    for (auto &[Name, File] : All) Files->add(File);
    Errors.Files = nullptr;
  }

  facts::Tu &T;
  const ExtractOptions &Options;
  ErrorCollector &Errors;
  std::unique_ptr<FileTable> Files;
};

facts::Tu failed(facts::Tu T, llvm::StringRef Why) {
  facts::TuError E;
  E.Message = intern(T, Why);
  E.Fatal = true;
  T.Errors.push_back(E);
  return T;
}

void quieten(clang::CompilerInvocation &Invocation) {
  Invocation.getDiagnosticOpts().ShowCarets = false; // with carets, Clang counts errors on stderr at the end
  Invocation.getDiagnosticOpts().VerifyDiagnostics = false;
  Invocation.getFrontendOpts().DisableFree = false; // a worker lives on after this unit
  Invocation.getFrontendOpts().OutputFile.clear();
  Invocation.getDependencyOutputOpts() = {};
  Invocation.getHeaderSearchOpts().Verbose = false;
}

} // namespace

facts::Tu extractTu(const CompileUnit &Unit, const ExtractOptions &Options) {
  facts::Tu T;
  T.MainFile = Unit.File;
  T.Output = Unit.Output;
  if (!Unit.Unusable.empty()) return failed(std::move(T), Unit.Unusable);

  ErrorCollector Errors(T);
  auto FileSystem = fileSystemOf(Options.Instead);
  if (FileSystem->setCurrentWorkingDirectory(Unit.Directory))
    return failed(std::move(T), "its directory in the compilation database does not exist: " + Unit.Directory);

  std::string Resources = "-resource-dir=" + (Options.ResourceDir.empty() ? findResourceDir() : Options.ResourceDir);
  std::vector<const char *> Arguments;
  for (const std::string &A : Unit.Arguments) Arguments.push_back(A.c_str());
  Arguments.insert(Arguments.begin() + 1, Resources.c_str());

  clang::DiagnosticOptions DriverOptions;
  auto Diagnostics =
      clang::CompilerInstance::createDiagnostics(*FileSystem, DriverOptions, &Errors, /*ShouldOwnClient=*/false);
  Diagnostics->setErrorLimit(0);
  clang::CreateInvocationOptions How;
  How.Diags = Diagnostics;
  How.VFS = FileSystem;
  How.RecoverOnError = true;
  std::shared_ptr<clang::CompilerInvocation> Invocation = clang::createInvocation(Arguments, How);
  if (!Invocation) return failed(std::move(T), "Clang cannot tell from its command line what to compile");
  quieten(*Invocation);

  clang::CompilerInstance CI(std::move(Invocation));
  CI.setVirtualFileSystem(FileSystem);
  CI.createDiagnostics(&Errors, /*ShouldOwnClient=*/false);
  CI.createFileManager();
  CI.createSourceManager();
  FactsAction Action(T, Options, Errors);
  CI.ExecuteAction(Action);
  Errors.Files = nullptr;
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
