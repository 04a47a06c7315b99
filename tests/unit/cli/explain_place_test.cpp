// Which words `explain` takes for a place in the code.
#include "cli/explain_place.h"
#include <gmock/gmock.h>

using namespace ssot;
using ssot::cli::placeIn;

TEST(ExplainPlace, AFileAndALineAreAPlace) {
  EXPECT_EQ(placeIn("services/order/a.cpp:12"), (Location{"services/order/a.cpp", 12, 0}));
  EXPECT_EQ(placeIn("a.cpp:12:3"), (Location{"a.cpp", 12, 3}));
  EXPECT_EQ(placeIn("odd:name.cpp:7"), (Location{"odd:name.cpp", 7, 0}));
}

TEST(ExplainPlace, RulesAndFingerprintsAreNone) {
  EXPECT_EQ(placeIn("ssot-table-write"), std::nullopt);
  EXPECT_EQ(placeIn("eb2f3a9039642a6db4348cb8dac95d11"), std::nullopt);
  EXPECT_EQ(placeIn("a.cpp:"), std::nullopt);
  EXPECT_EQ(placeIn("a.cpp:0"), std::nullopt);
  EXPECT_EQ(placeIn(":12"), std::nullopt);
}
