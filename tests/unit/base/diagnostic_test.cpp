#include "base/diagnostic.h"
#include "finding/access.h"
#include <gtest/gtest.h>

using namespace ssot;

TEST(Diagnostic, RendersAsCompilersDo) {
  Diagnostic D{Severity::Error, {"ownership.yaml", 3, 5}, "unknown key `onwer`", "did you mean `owner`?"};
  EXPECT_EQ(render(D), "ownership.yaml:3:5: error: unknown key `onwer`\n    help: did you mean `owner`?");
}

TEST(Diagnostic, AFileAsAWholeHasNoLine) {
  EXPECT_EQ(render({Severity::Warning, {"a.yaml", 0, 0}, "empty", ""}), "a.yaml: warning: empty");
}

TEST(Access, HolesAreShownToPeople) {
  EXPECT_EQ(showHoles((llvm::Twine("a") + Hole + "b" + Hole).str()), "a⟨?⟩b⟨?⟩");
}

TEST(Access, EveryOperationNamesItself) {
  for (int I = 0; I <= int(Operation::Unknown); ++I)
    EXPECT_EQ(operationNamed(operationName(Operation(I))), Operation(I));
}
