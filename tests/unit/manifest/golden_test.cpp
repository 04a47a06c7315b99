// Every manifest of test-fixtures/broken/manifests, with the exact text that `validate` says about it. After a wanted
// change: SSOT_UPDATE_GOLDENS=1 build/dev/bin/unit_manifest --gtest_filter='*BrokenManifest*'
#include "manifest/manifest_reader.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <gtest/gtest.h>

using namespace ssot;

namespace {

const std::string Folder = SSOT_SOURCE_DIR "/test-fixtures/broken/manifests";

std::vector<std::string> caseNames() {
  std::vector<std::string> Out;
  std::error_code EC;
  for (llvm::sys::fs::directory_iterator I(Folder, EC), End; I != End && !EC; I.increment(EC))
    if (I->type() == llvm::sys::fs::file_type::directory_file)
      Out.push_back(llvm::sys::path::filename(I->path()).str());
  llvm::sort(Out);
  return Out;
}

class BrokenManifest : public testing::TestWithParam<std::string> {};

TEST_P(BrokenManifest, SaysExactlyThis) {
  std::string Case = Folder + "/" + GetParam(), File = Case + "/expected.txt";
  ValidateResult V = validateManifest({{Case + "/ownership.yaml"}, "2026-06-01", ""});
  EXPECT_EQ(V.exitCode(), llvm::StringRef(V.Text).contains(": error: ") ? 2 : 0);
  if (getenv("SSOT_UPDATE_GOLDENS")) {
    std::error_code EC;
    llvm::raw_fd_ostream(File, EC) << V.Text;
    ASSERT_FALSE(EC) << EC.message();
    return;
  }
  auto Wanted = llvm::MemoryBuffer::getFile(File);
  ASSERT_TRUE(bool(Wanted)) << File << ": run again with SSOT_UPDATE_GOLDENS=1";
  EXPECT_EQ(V.Text, (*Wanted)->getBuffer().str()) << "if this is what you want, run again with SSOT_UPDATE_GOLDENS=1";
}

std::string testName(const testing::TestParamInfo<std::string> &I) {
  std::string Name = I.param;
  for (char &C : Name)
    if (!llvm::isAlnum(C)) C = '_';
  return Name;
}
INSTANTIATE_TEST_SUITE_P(, BrokenManifest, testing::ValuesIn(caseNames()), testName);

} // namespace
