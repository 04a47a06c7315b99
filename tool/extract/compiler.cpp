// From words to a compiler instance, as Clang's own driver would do it.
#include "extract/compiler.h"
#include "extract/overlay_file_system.h"
#include "clang/Driver/CreateInvocationFromArgs.h"

namespace ssot::extract {

static void quieten(clang::CompilerInvocation &Invocation) {
  Invocation.getDiagnosticOpts().ShowCarets = false; // with carets, Clang counts errors on stderr at the end
  Invocation.getDiagnosticOpts().VerifyDiagnostics = false;
  Invocation.getFrontendOpts().DisableFree = false; // a worker lives on after this unit
  Invocation.getFrontendOpts().OutputFile.clear();
  Invocation.getDependencyOutputOpts() = {};
  Invocation.getHeaderSearchOpts().Verbose = false;
}

std::unique_ptr<clang::CompilerInstance> makeCompiler(const CompileUnit &Unit, const ExtractOptions &Options,
                                                      clang::DiagnosticConsumer &Errors, std::string &Why) {
  auto FileSystem = fileSystemOf(Options.Instead);
  if (FileSystem->setCurrentWorkingDirectory(Unit.Directory)) {
    Why = "its directory in the compilation database does not exist: " + Unit.Directory;
    return nullptr;
  }
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
  if (!Invocation) {
    Why = "Clang cannot tell from its command line what to compile";
    return nullptr;
  }
  quieten(*Invocation);
  auto CI = std::make_unique<clang::CompilerInstance>(std::move(Invocation));
  CI->setVirtualFileSystem(FileSystem);
  CI->createDiagnostics(&Errors, /*ShouldOwnClient=*/false);
  CI->createFileManager();
  CI->createSourceManager();
  return CI;
}

void goOnAfterErrors(clang::CompilerInstance &CI) {
  CI.getDiagnostics().setFatalsAsError(true);
  CI.getDiagnostics().setErrorLimit(0);
  CI.getDiagnostics().setIgnoreAllWarnings(true);
}

} // namespace ssot::extract
