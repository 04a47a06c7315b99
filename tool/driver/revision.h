// The project as it was at a git revision. In: a folder of a repository, a revision. Out: which files differ from the
// work tree, and a folder that has their old version. Asks git and nobody else; neither the work tree nor the index nor
// the repository is touched. Refuses to know what the files mean.
#ifndef SSOT_DRIVER_REVISION_H
#define SSOT_DRIVER_REVISION_H
#include "extract/extract.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <set>

namespace ssot {

class Revision {
public:
  /// Folder: absolute, a real path. An unknown revision, a folder outside of any repository or a git that is not there
  /// is an InputError.
  static llvm::Expected<Revision> read(llvm::StringRef Folder, llvm::StringRef Name);
  Revision(Revision &&) = default;
  ~Revision();

  /// Absolute paths of the files that were changed, added or removed since, uncommitted and untracked ones too.
  const std::set<std::string> &changed() const { return Changed; }
  /// The old files in place of the new ones.
  const extract::Overlay &overlay() const { return Old; }
  /// Where the old version of a file or folder can be read that says things about the project (manifests, CODEOWNERS,
  /// SQL schemas): Path itself outside of the repository.
  std::string oldPath(llvm::StringRef Path) const;
  /// Whether any such file has changed: else the present ones speak for the old tree, too.
  bool descriptionsChanged() const { return Described; }

private:
  Revision() = default;
  llvm::Error load(llvm::StringRef Folder, llvm::StringRef Name);

  extract::Overlay Old;
  std::set<std::string> Changed;
  bool Described = false;
  struct Remove {
    void operator()(std::string *Folder) const;
  };
  std::unique_ptr<std::string, Remove> Temporary; ///< deleted with this
};

} // namespace ssot
#endif
