// `ssot-lint emit grants|kafka-acls`: the manifest as rights. No code, no database.
#include "manifest/emit.h"
#include "cli/commands.h"
#include "driver/project.h"

namespace ssot::cli {

int runEmit(const Options &O) {
  static const std::pair<llvm::StringRef, std::string (*)(const Manifest &)> Targets[] = {
      {"grants", emitGrants}, {"kafka-acls", emitKafkaAcls}};
  std::vector<llvm::StringRef> Names;
  for (auto &[Name, Function] : Targets) Names.push_back(Name);
  auto Bad = [&](const std::string &What, llvm::StringRef Word) {
    std::string Near = nearest(Word, Names);
    return badInput(inputError({}, What, Near.empty() ? "one of grants, kafka-acls" : "did you mean `" + Near + "`?"),
                    "the command line");
  };
  if (O.Words.size() != 1) return Bad("emit needs one target", "");
  const auto *Target = llvm::find_if(Targets, [&](auto &T) { return T.first == O.Words[0]; });
  if (Target == std::end(Targets)) return Bad("unknown target `" + O.Words[0] + "`", O.Words[0]);

  auto Files = manifestFiles(O.Run);
  if (!Files) return badInput(Files.takeError(), "the manifest");
  ManifestResult R = readManifest({*Files, O.Run.Today, ""});
  if (!R.ok()) return badInput(llvm::make_error<InputError>(R.plain()), "the manifest");
  llvm::Error E = writeTo(O.Output.File, [&](llvm::raw_ostream &OS) { OS << Target->second(R.M); });
  return E ? badInput(std::move(E), "the output file") : 0;
}

} // namespace ssot::cli
