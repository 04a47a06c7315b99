// Library formatting over abstract values.
#include "finding/access.h"
#include "program/evaluator.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace ssot::program;

static std::string formatted(llvm::StringRef Style, std::string Format, std::vector<ValueSet> Args) {
  ValueSet S = format(Style, one(text(std::move(Format))), Args);
  return S.Alts.size() == 1 ? showHoles(S.Alts[0].Str) : "<" + std::to_string(S.Alts.size()) + " alternatives>";
}

static ValueSet t(std::string S) { return one(text(std::move(S))); }
static ValueSet hole() { return one(unknown("somewhere else")); }

TEST(Format, PrintfTakesTextsAndPlainNumbers) {
  EXPECT_EQ(formatted("printf", "UPDATE %s SET a = %d, b = '%5.2f'", {t("orders"), one(integer("7")), one(integer("1"))}),
            "UPDATE orders SET a = 7, b = '⟨?⟩'");
}

TEST(Format, PrintfKnowsPositionsStarsAndPercents) {
  EXPECT_EQ(formatted("printf", "%2$s %1$s", {t("a"), t("b")}), "b a");
  EXPECT_EQ(formatted("printf", "%*d %s", {one(integer("3")), one(integer("4")), t("x")}), "  4 x");
  EXPECT_EQ(formatted("printf", "100%% %s", {t("x")}), "100% x");
}

TEST(Format, AMissingArgumentIsAHole) { EXPECT_EQ(formatted("printf", "%s %s", {t("a")}), "a ⟨?⟩"); }

TEST(Format, SqliteQuotesWithQ) { EXPECT_EQ(formatted("sqlite", "INSERT INTO \"%w\" VALUES (%Q)", {t("t"), t("v")}), "INSERT INTO \"t\" VALUES ('v')"); }

TEST(Format, FmtKnowsOrderIndexNamesAndBraces) {
  EXPECT_EQ(formatted("fmt", "{} {}", {t("a"), t("b")}), "a b");
  EXPECT_EQ(formatted("fmt", "{1} {0}", {t("a"), t("b")}), "b a");
  EXPECT_EQ(formatted("fmt", "{{{}}} {:>4}|{:*^5}|{:x}", {t("a"), t("b"), t("c"), t("d")}), "{a}    b|**c**|⟨?⟩");
  Value Record;
  Record.K = Value::Kind::List;
  Record.Items = std::make_shared<std::vector<ValueSet>>(std::vector<ValueSet>{t("table"), t("orders")});
  EXPECT_EQ(formatted("fmt", "DELETE FROM {table}", {one(Record)}), "DELETE FROM orders");
}

TEST(Format, MarkersOfQtAbseilAndBoost) {
  EXPECT_EQ(formatted("qt", "UPDATE %1 SET %2", {t("a")}), "UPDATE a SET %2");
  EXPECT_EQ(formatted("absl-substitute", "$1 $0 $$", {t("a"), t("b")}), "b a $");
  EXPECT_EQ(formatted("boost", "%2% %1%", {t("a"), t("b")}), "b a");
  EXPECT_EQ(formatted("boost", "DELETE FROM %1% WHERE %2%", {t("a")}), "DELETE FROM a WHERE %2%");
  EXPECT_EQ(formatted("boost", "UPDATE %s SET %d", {t("a")}), "UPDATE a SET %d");
  EXPECT_EQ(formatted("boost", "%|1$s| %|2$d|", {t("a"), t("b")}), "a b");
}

TEST(Format, EveryAlternativeIsFormatted) {
  ValueSet Tables = t("a");
  Tables.add(text("b"));
  ValueSet S = format("fmt", one(text("DROP TABLE {}")), {Tables});
  ASSERT_EQ(S.Alts.size(), 2u);
  EXPECT_EQ(S.Alts[1].Str, "DROP TABLE b");
}

TEST(Value, HolesCarryTheirReasons) {
  ValueSet S = concat({t("UPDATE "), hole(), t(" SET a = 1")});
  ASSERT_EQ(S.Alts.size(), 1u);
  EXPECT_THAT(S.Alts[0].Why, testing::ElementsAre("somewhere else"));
}

TEST(Value, ManyAlternativesKeepTheirCommonBeginning) {
  ValueSet Many;
  for (int I = 0; I < 60; ++I) Many.add(text("INSERT INTO t VALUES (" + std::to_string(I)));
  ValueSet S = concat({Many, Many, t(")")});
  EXPECT_LE(S.Alts.size(), MaxProduct);
  for (const Value &V : S.Alts) EXPECT_TRUE(llvm::StringRef(V.Str).starts_with("INSERT INTO t VALUES (")) << V.Str;
}

TEST(Value, ComparisonIsSureOrSilent) {
  EXPECT_EQ(compareEqual(text("a"), text("a")), 1);
  EXPECT_EQ(compareEqual(text("a"), text("b")), 0);
  EXPECT_EQ(compareEqual(text("a"), unknown("?")), -1);
  EXPECT_EQ(compareEqual(integer("1"), integer("2")), 0);
}
