// `ssot-lint init`: a first manifest from the code, for people to correct.
#include "cli/commands.h"
#include "driver/survey.h"
#include "judge/draft.h"
#include "llvm/Support/FileSystem.h"
#include <filesystem>

namespace ssot::cli {

int runInit(const Options &O) {
  std::string File = O.Output.File.empty() ? "ownership.yaml" : O.Output.File;
  if (File != "-" && llvm::sys::fs::exists(File))
    return badInput(inputError({File}, "is there already, and a draft must not replace what people wrote",
                               "name another file with -o, or `-o -` to see the draft"),
                    "the output file");
  RunOptions Run = O.Run;
  Run.Progress = progressOn(O.Output);
  auto S = surveyProject(Run);
  if (!S) return badInput(S.takeError(), "nothing was analysed");
  std::vector<DraftService> Services;
  for (const GuessedService &G : S->Services) Services.push_back({G.Name, G.Folder.empty() ? "**" : G.Folder + "/**"});
  // Globs are relative to the manifest's folder.
  std::error_code EC;
  std::filesystem::path Folder = std::filesystem::absolute(File, EC).parent_path();
  std::string Root = File == "-" ? "." : std::filesystem::relative(O.Run.Folder, Folder, EC).string();
  Draft D = draftManifest(Root == "." ? "" : Root, Services, S->Accesses);
  if (llvm::Error E = writeTo(File, [&](llvm::raw_ostream &OS) { OS << D.Yaml; }))
    return badInput(std::move(E), "the output file");
  if (O.Output.Quiet) return 0;
  if (S->Incomplete) llvm::errs() << "note: " << S->Incomplete << " translation units could not be analysed whole\n";
  llvm::errs() << "ssot-lint: drafted " << (File == "-" ? "a manifest" : File) << ": " << Services.size()
               << " services, " << D.Entities << " entities, " << D.Contested << " contested resources\n";
  return 0;
}

} // namespace ssot::cli
