// `ssot-lint validate`: the manifests alone. No code, no database.
#include "cli/commands.h"
#include "driver/project.h"

namespace ssot::cli {

int runValidate(const Options &O) {
  RunOptions Run = O.Run;
  Run.Manifests.insert(Run.Manifests.end(), O.Words.begin(), O.Words.end());
  auto Files = manifestFiles(Run);
  if (!Files) return badInput(Files.takeError(), "the manifest");
  ValidateResult V = validateManifest({*Files, Run.Today, ""});
  llvm::errs() << V.Text;
  if (V.Errors) {
    llvm::errs() << badInputLine("the manifest: " + std::to_string(V.Errors) + (V.Errors == 1 ? " error" : " errors"))
                 << "\n";
    return exitCode(Outcome::BadInput);
  }
  bool Fails = V.Warnings && O.Output.FailOn.FailOn && *O.Output.FailOn.FailOn <= Severity::Warning;
  if (!O.Output.Quiet || Fails)
    llvm::errs() << "ssot-lint: " << (Fails ? "findings: " : "clean: ") << V.Warnings
                 << (V.Warnings == 1 ? " warning\n" : " warnings\n");
  return exitCode(Fails ? Outcome::Findings : Outcome::Clean);
}

} // namespace ssot::cli
