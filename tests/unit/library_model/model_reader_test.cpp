#include "library_model/model_reader.h"
#include "llvm/Support/Error.h"
#include <gtest/gtest.h>

using namespace ssot;
using namespace ssot::model;

TEST(ShippedModels, Load) {
  auto All = loadModels();
  ASSERT_TRUE(bool(All)) << llvm::toString(All.takeError());
  EXPECT_FALSE(All->Libraries.empty());
}
