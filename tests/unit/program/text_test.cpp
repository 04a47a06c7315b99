// Text operations: exact where the text is, and no guess behind a hole.
#include "finding/access.h"
#include "program/text.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "llvm/ADT/Twine.h"

using namespace ssot;
using namespace ssot::program;

static ValueSet t(std::string S) { return one(text(std::move(S))); }
static ValueSet n(int N) { return one(integer(std::to_string(N))); }
static ValueSet holed(std::string Before, std::string After) { return concat({t(std::move(Before)), one(unknown("somewhere else")), t(std::move(After))}); }

static std::string run(llvm::StringRef Name, const ValueSet &On, const std::vector<ValueSet> &With = {}) {
  ValueSet S = textOperation(Name, On, With);
  if (S.Alts.size() != 1) return std::to_string(S.Alts.size()) + " alternatives";
  const Value &V = S.Alts[0];
  if (V.K == Value::Kind::Unknown) return "unknown";
  if (V.K == Value::Kind::End) return "end-" + V.Str.str();
  return showHoles(V.Str);
}

TEST(Text, PartsOfExactTexts) {
  EXPECT_EQ(run("part", t("shop.customers"), {n(5)}), "customers");
  EXPECT_EQ(run("part", t("customers,orders"), {n(0), n(9)}), "customers");
  EXPECT_EQ(run("take", t("customersXYZ"), {n(9)}), "customers");
  EXPECT_EQ(run("drop-back", t("a, b, "), {n(2)}), "a, b");
  EXPECT_EQ(run("splice", t("DELETE FROM {t} WHERE a"), {n(12), n(3), t("orders")}), "DELETE FROM orders WHERE a");
  EXPECT_EQ(run("character", t("abc"), {n(1)}), "b");
  EXPECT_EQ(run("last", t("abc")), "c");
}

TEST(Text, PositionsLiveInTheirText) {
  ValueSet Two = t("x.customers");
  Two.add(text("shop.orders"));
  ValueSet Dot = textOperation("find", Two, {t(".")});
  ValueSet Parts = textOperation("part", Two, {Dot});
  ASSERT_EQ(Parts.Alts.size(), 2u);
  EXPECT_EQ(Parts.Alts[0].Str, ".customers");
  EXPECT_EQ(Parts.Alts[1].Str, ".orders");
}

TEST(Text, BeforeAndBehindAHole) {
  ValueSet S = holed("INSERT INTO t VALUES (", "),");
  EXPECT_EQ(run("find", S, {t("INTO")}), "7");
  EXPECT_EQ(run("find", S, {t("nowhere")}), "unknown");
  EXPECT_EQ(run("length", S), "end-0");
  EXPECT_EQ(run("drop-back", S, {n(1)}), "INSERT INTO t VALUES (⟨?⟩)");
  EXPECT_EQ(run("part", S, {n(0), textOperation("length", S, {})}), "INSERT INTO t VALUES (⟨?⟩),");
  EXPECT_EQ(run("part", S, {n(12), n(40)}), "t VALUES (⟨?⟩");
  EXPECT_EQ(run("part", S, {n(40)}), "⟨?⟩),");
  EXPECT_EQ(run("last", S), ",");
}

TEST(Text, ComparisonsAreSureOrSilent) {
  EXPECT_EQ(run("equal", t("order"), {t("order")}), "1");
  EXPECT_EQ(run("equal", t("order"), {t("customer")}), "0");
  EXPECT_EQ(run("equal", holed("a", "b"), {t("axb")}), "unknown");
  EXPECT_EQ(run("equal", holed("a", "b"), {t("cxb")}), "0");
  EXPECT_EQ(run("starts-with", holed("order_", ""), {t("order")}), "1");
  EXPECT_EQ(run("starts-with", holed("or", ""), {t("order")}), "unknown");
  EXPECT_EQ(run("ends-with", t("customers"), {t("ers")}), "1");
  EXPECT_EQ(run("contains", holed("a", "b"), {t("c")}), "unknown");
  EXPECT_EQ(run("compare", t("b"), {t("a")}), "1");
  EXPECT_EQ(run("empty", holed("", "")), "unknown");
  EXPECT_EQ(run("empty", holed("a", "")), "0");
}

TEST(Text, SearchesFindWhatTheStandardLibraryFinds) {
  EXPECT_EQ(run("find", t("a.b.c"), {t("."), n(2)}), "3");
  EXPECT_EQ(run("rfind", t("a.b.c"), {t(".")}), "3");
  EXPECT_EQ(run("rfind", t("order_items"), {t("order"), n(0)}), "0");
  EXPECT_EQ(run("find", t("abc"), {t("x")}), "18446744073709551615");
  EXPECT_EQ(run("find-first-of", t("a,b;c"), {t(";,")}), "1");
  EXPECT_EQ(run("trim", t("  a ")), "a");
  EXPECT_EQ(run("number", t("42")), "42");
}

TEST(Text, SplittingGivesAList) {
  ValueSet S = textOperation("split", t("a,b"), {t(",")});
  ASSERT_EQ(S.Alts.size(), 1u);
  ASSERT_EQ(S.Alts[0].K, Value::Kind::List);
  EXPECT_EQ(S.Alts[0].Items->size(), 2u);
}

TEST(Text, WhatACallerMayYetSayIsOneHoleHoweverDeepItIs) {
  Value Given = text((PendingOpen + "trim(" + PendingOpen + "parameter 1" + PendingClose + ")" + PendingClose).str());
  ValueSet S = concat({t("UPDATE a SET b = 1 WHERE id = "), one(Given), t(" AND c = "), one(unknown("elsewhere"))});
  Value Settled = withoutPending(S.Alts[0]);
  EXPECT_EQ(showHoles(Settled.Str), "UPDATE a SET b = 1 WHERE id = ⟨?⟩ AND c = ⟨?⟩");
  EXPECT_EQ(Settled.Why.size(), 2u);
}
