// Every format over the same report, byte for byte. After a wanted change: SSOT_UPDATE_GOLDENS=1
// build/dev/bin/unit_report
#include "report/report.h"
#include "sample.h"
#include "llvm/Support/MemoryBuffer.h"
#include <gmock/gmock.h>

using namespace ssot;

namespace ssot {
/// The tests' names: GoogleTest would print bytes of addresses.
void PrintTo(const Format &F, std::ostream *OS) {
  *OS << F.Name.str();
}
} // namespace ssot

namespace {

class Golden : public testing::TestWithParam<Format> {};

void compare(const std::string &Bytes, const std::string &Name) {
  std::string File = std::string(SSOT_SOURCE_DIR) + "/tests/unit/report/golden/" + Name;
  if (getenv("SSOT_UPDATE_GOLDENS")) {
    std::error_code EC;
    llvm::raw_fd_ostream(File, EC) << Bytes;
    ASSERT_FALSE(EC) << EC.message();
    return;
  }
  auto Wanted = llvm::MemoryBuffer::getFile(File);
  ASSERT_TRUE(bool(Wanted)) << File << ": run again with SSOT_UPDATE_GOLDENS=1";
  EXPECT_EQ(Bytes, (*Wanted)->getBuffer().str()) << "if this is what you want, run again with SSOT_UPDATE_GOLDENS=1";
}

std::string write(const Format &F, const Report &R, Style S = {}) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  F.Write(R, S, OS);
  return Out;
}

} // namespace

TEST_P(Golden, OfASampleReport) {
  compare(write(GetParam(), test::sample()), "sample." + GetParam().Name.str());
}
TEST_P(Golden, OfNoFinding) {
  Report R;
  R.ToolVersion = "1.2.3";
  compare(write(GetParam(), R), "empty." + GetParam().Name.str());
}

INSTANTIATE_TEST_SUITE_P(Formats, Golden, testing::ValuesIn(formats().begin(), formats().end()),
                         [](const auto &Info) { return Info.param.Name.str(); });

TEST(Golden, OfAccesses) {
  compare(write(*formatNamed("json"), test::sampleAccesses()), "accesses.json");
  compare(write(*formatNamed("text"), test::sampleAccesses()), "accesses.text");
}

TEST(Golden, OfColours) {
  compare(write(*formatNamed("text"), test::sample(), {.Color = true}), "sample.colour");
}

TEST(Golden, OfOneFinding) {
  Report R = test::sample();
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  for (const Finding &F : R.Findings) writeOne(F, &R.Rules[0], {}, OS);
  compare(Out, "sample.one");
}

TEST(Formats, AreFoundByName) {
  EXPECT_EQ(formatNamed("sarif")->Name, "sarif");
  EXPECT_EQ(formatNamed("sarrif"), nullptr);
}
