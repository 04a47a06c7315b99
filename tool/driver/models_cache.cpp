// One file for this tool and these models.
#include "driver/models_cache.h"
#include "driver/checked_file.h"
#include "driver/facts_cache.h"
#include "library_model/model_reader.h"
#include "library_model/model_record.h"

namespace ssot {

static std::string pathIn(const std::string &Folder, llvm::ArrayRef<std::string> UserPaths, llvm::StringRef Digest) {
  std::string Key = "models\n" + toolStamp() + "\n" + Digest.str();
  for (const std::string &P : UserPaths) Key += "\n" + P; // they stand in messages
  return Folder + "/" + nameOfKey(Key) + ".models";
}

llvm::Expected<model::Models> loadModels(llvm::ArrayRef<std::string> UserPaths, llvm::StringRef Digest,
                                         const std::string &Folder) {
  if (Folder.empty()) return model::loadModels(UserPaths);
  std::string Path = pathIn(Folder, UserPaths, Digest);
  if (CheckedFile Kept(Path); Kept.isWhole()) {
    RecordReader R(Kept.bytes());
    model::Models M;
    fields(R, M);
    if (R.whole()) {
      markUsed(Path);
      return M;
    }
  }
  llvm::Expected<model::Models> M = model::loadModels(UserPaths);
  if (!M) return M;
  RecordWriter W;
  fields(W, *M);
  llvm::consumeError(makeCacheFolder(Folder)); // who needs it says so
  writeChecked(Path, W.Bytes);
  return M;
}

} // namespace ssot
