// Files to services, by the indexed globs of the manifest.
#include "manifest/file_map.h"

namespace ssot {

FileMap::FileMap(const Manifest &M) : M(M) {
  for (unsigned I = 0; I < M.Services.size(); ++I) {
    const Service &S = M.Services[I];
    for (const Pattern &P : S.Paths) Paths.add(P.Match, I);
    for (const Pattern &P : S.Interface) Interfaces.add(P.Match, I);
    for (const Pattern &P : S.Schema) Schemas.add(P.Match, I);
    for (const Spelled &T : S.Targets) Targets.try_emplace(T.Text, I);
  }
  for (const Pattern &P : M.Exclude) Excluded.add(P.Match, 0);
}

const Service *FileMap::best(const GlobIndex &In, llvm::StringRef Path) const {
  auto Hits = In.find(Path);
  return Hits.empty() ? nullptr : &M.Services[Hits.front().Id];
}

const Service *FileMap::serviceOf(llvm::StringRef Path) const {
  return best(Paths, Path);
}
bool FileMap::isExcluded(llvm::StringRef Path) const {
  return !Excluded.find(Path).empty();
}
const Service *FileMap::interfaceOf(llvm::StringRef Path) const {
  return best(Interfaces, Path);
}
const Service *FileMap::schemaOf(llvm::StringRef Path) const {
  return best(Schemas, Path);
}

const Service *FileMap::serviceOfTarget(llvm::StringRef Target) const {
  auto At = Targets.find(Target);
  return At == Targets.end() ? nullptr : &M.Services[At->second];
}

} // namespace ssot
