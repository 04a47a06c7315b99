// Manifests for tests: YAML text in, a folder of its own on disk, a read manifest out. Knows no particular test.
#ifndef SSOT_TESTS_UNIT_MANIFEST_MANIFEST_TEXT_H
#define SSOT_TESTS_UNIT_MANIFEST_MANIFEST_TEXT_H
#include "manifest/manifest_reader.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

namespace ssot {

/// A folder that goes when the test ends.
class Folder {
public:
  Folder() {
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("ssot-manifest", Path));
    llvm::SmallString<128> Real;
    if (!llvm::sys::fs::real_path(Path, Real)) Path = Real;
  }
  ~Folder() { llvm::sys::fs::remove_directories(Path); }
  Folder(const Folder &) = delete;
  std::string write(llvm::StringRef Name, llvm::StringRef Text) {
    llvm::SmallString<128> P(Path);
    llvm::sys::path::append(P, Name);
    llvm::sys::fs::create_directories(llvm::sys::path::parent_path(P));
    std::error_code EC;
    llvm::raw_fd_ostream(P, EC) << Text;
    EXPECT_FALSE(EC) << P.c_str();
    return P.str().str();
  }
  llvm::SmallString<128> Path;
};

inline std::string said(const ManifestResult &R) {
  std::string Out;
  for (const ManifestDiagnostic &D : R.Diagnostics) Out += render(D.What) + "\n";
  return Out;
}

inline ManifestResult readText(llvm::StringRef Text) {
  Folder F;
  return readManifest({{F.write("ownership.yaml", Text)}, "2026-06-01", ""});
}

} // namespace ssot
#endif
