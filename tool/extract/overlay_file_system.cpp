// Looks into the overlay's folder first. LLVM's own overlays can add and replace files, but not hide them.
#include "extract/overlay_file_system.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace ssot::extract {
namespace {

namespace vfs = llvm::vfs;

class OverlayFileSystem : public vfs::ProxyFileSystem {
public:
  OverlayFileSystem(llvm::IntrusiveRefCntPtr<vfs::FileSystem> Real, const Overlay &Instead)
      : ProxyFileSystem(std::move(Real)), Instead(Instead) {}

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    Place At = placeOf(Path);
    if (At.Hidden) return std::make_error_code(std::errc::no_such_file_or_directory);
    if (At.Is == Place::File) return renamed(ProxyFileSystem::status(At.Other), Path);
    llvm::ErrorOr<vfs::Status> Real = ProxyFileSystem::status(Path);
    // A folder of which nothing is left in the real tree.
    if (!Real && At.Is == Place::Folder) return renamed(ProxyFileSystem::status(At.Other), Path);
    return Real;
  }

  llvm::ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const llvm::Twine &Path) override {
    Place At = placeOf(Path);
    if (At.Hidden) return std::make_error_code(std::errc::no_such_file_or_directory);
    if (At.Is == Place::File) return vfs::File::getWithPath(ProxyFileSystem::openFileForRead(At.Other), Path);
    return ProxyFileSystem::openFileForRead(Path);
  }

  bool exists(const llvm::Twine &Path) override { return bool(status(Path)); }

  std::error_code getRealPath(const llvm::Twine &Path, llvm::SmallVectorImpl<char> &Out) override {
    if (placeOf(Path).Is != Place::File) return ProxyFileSystem::getRealPath(Path, Out);
    Path.toVector(Out);
    std::error_code EC = makeAbsolute(Out);
    llvm::sys::path::remove_dots(Out, /*remove_dot_dot=*/true);
    return EC;
  }

private:
  struct Place {
    enum { Nothing, File, Folder } Is = Nothing; ///< what the overlay's folder has there
    bool Hidden = false;
    std::string Other; ///< where
  };

  Place placeOf(const llvm::Twine &Path) const {
    llvm::SmallString<256> P;
    Path.toVector(P);
    if (makeAbsolute(P)) return {};
    llvm::sys::path::remove_dots(P, /*remove_dot_dot=*/true);
    llvm::StringRef Below = P;
    if (!Below.consume_front(Instead.Top) || !(Below.empty() || Below.starts_with("/"))) return {};
    if (Instead.Hidden.contains(std::string(P))) return {Place::Nothing, true, ""};
    std::string Other = (Instead.Folder + Below).str();
    llvm::sys::fs::file_status Status;
    if (llvm::sys::fs::status(Other, Status)) return {};
    return {llvm::sys::fs::is_directory(Status) ? Place::Folder : Place::File, false, std::move(Other)};
  }

  static llvm::ErrorOr<vfs::Status> renamed(llvm::ErrorOr<vfs::Status> S, const llvm::Twine &Name) {
    if (!S) return S;
    return vfs::Status::copyWithNewName(*S, Name);
  }

  const Overlay &Instead;
};

} // namespace

llvm::IntrusiveRefCntPtr<vfs::FileSystem> fileSystemOf(const Overlay &Instead) {
  llvm::IntrusiveRefCntPtr<vfs::FileSystem> Real(vfs::createPhysicalFileSystem().release());
  if (Instead.Top.empty()) return Real;
  return llvm::makeIntrusiveRefCnt<OverlayFileSystem>(std::move(Real), Instead);
}

} // namespace ssot::extract
