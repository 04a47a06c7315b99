// Which facts are about a call.
#include "library_model/model_matcher.h"
#include "library_model/model_reader.h"
#include "library_model/name_pattern.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace ssot;
using namespace ssot::model;
using testing::ElementsAre;

namespace {

struct MatcherTest : testing::Test {
  void read(llvm::StringRef Yaml, bool Shipped = true) {
    size_t Before = All.Libraries.size();
    std::string Problem = llvm::toString(readModels(Yaml, "m.yaml", All));
    ASSERT_EQ(Problem, "");
    for (size_t I = Before; I < All.Libraries.size(); ++I) All.Libraries[I]->Shipped = Shipped;
  }
  /// Lines of the facts about a call.
  std::vector<unsigned> lines(llvm::StringRef Name, std::vector<llvm::StringRef> Types = {},
                              std::vector<llvm::StringRef> Overrides = {}) {
    std::vector<unsigned> Lines;
    for (const Fact *F : Matcher(All).match({Name, Overrides, unsigned(Types.size()), Types}))
      Lines.push_back(F->Where.Line);
    return Lines;
  }
  Models All;
};

} // namespace

TEST_F(MatcherTest, ExactNamesBeatPatternsAndLongPatternsShortOnes) {
  read("library: l\nfacts:\n"
       "- {is: \"a::C::*\", pure: true}\n"
       "- {is: \"a::C::get*\", pure: true}\n"
       "- {is: \"a::C::get\", pure: true}\n");
  EXPECT_THAT(lines("a::C::get"), ElementsAre(5));
  EXPECT_THAT(lines("a::C::getAll"), ElementsAre(4));
  EXPECT_THAT(lines("a::C::put"), ElementsAre(3));
  EXPECT_THAT(lines("a::D::put"), ElementsAre());
  EXPECT_THAT(lines("put"), ElementsAre());
}

TEST_F(MatcherTest, TwoStarsAreWhatNothingElseNames) {
  read("library: l\nname-roots: [a, a::v1]\nfacts:\n"
       "- {is: \"**\", pure: true}\n"
       "- {is: \"C::get*\", pure: true}\n"
       "- {is: \"d::**\", pure: true}\n");
  EXPECT_THAT(lines("a::C::where"), ElementsAre(4));
  EXPECT_THAT(lines("a::free"), ElementsAre(4));
  EXPECT_THAT(lines("a::C::getAll"), ElementsAre(5));
  EXPECT_THAT(lines("a::d::E::set"), ElementsAre(6)) << "the nearest namespace";
  EXPECT_THAT(lines("a::C::C"), ElementsAre()) << "no constructors";
  EXPECT_THAT(lines("b::C::where"), ElementsAre());
}

TEST_F(MatcherTest, OperatorStarIsNoPattern) {
  read("library: l\nfacts:\n- {is: \"a::P::operator*\", pure: true}\n- {is: \"a::P::operator *\", pure: true}\n");
  EXPECT_THAT(lines("a::P::operator*"), ElementsAre(3));
  EXPECT_THAT(lines("a::P::operator std::string"), ElementsAre(4));
  EXPECT_THAT(lines("a::P::operator->"), ElementsAre());
}

TEST_F(MatcherTest, GlobalFunctionsHaveNoScope) {
  read("library: l\nfacts:\n- {is: \"sqlite3_*\", pure: true}\n");
  EXPECT_THAT(lines("sqlite3_bind_int"), ElementsAre(3));
  EXPECT_THAT(lines("shop::sqlite3_exec_logged"), ElementsAre());
}

TEST_F(MatcherTest, OverridesMeanTheirBase) {
  read("library: l\nfacts:\n- {is: \"RdKafka::Producer::produce\", pure: true}\n");
  EXPECT_THAT(lines("mine::Fake::produce", {}, {"other::X::produce", "RdKafka::Producer::produce"}), ElementsAre(3));
}

TEST_F(MatcherTest, TypesAndNumbersOfArgumentsDecide) {
  read("library: l\nfacts:\n"
       "- {is: f, when: {arg-types: {0: pqxx::prepped}}, pure: true}\n"
       "- {is: f, when: {first-arg-not: [pqxx::prepped]}, pure: true}\n"
       "- {is: f, when: {min-args: 2, arg-types: {1: \"!{int,unsigned long}\"}}, pure: true}\n"
       "- {is: f, when: {args: 3}, pure: true}\n");
  EXPECT_THAT(lines("f", {"const pqxx::prepped &"}), ElementsAre(3));
  EXPECT_THAT(lines("f", {"std::basic_string<char>"}), ElementsAre(4));
  EXPECT_THAT(lines("f", {"pqxx::prepped", "int"}), ElementsAre(3));
  EXPECT_THAT(lines("f", {"pqxx::prepped", "char *"}), ElementsAre(3, 5));
  EXPECT_THAT(lines("f", {"pqxx::prepped", "unsigned long", "int"}), ElementsAre(3, 6));
}

TEST_F(MatcherTest, TemplateArgumentsCountWhereTheModelNamesSome) {
  read("library: l\nfacts:\n- {is: write, when: {arg-types: {0: \"http::message<true,*\"}}, pure: true}\n");
  EXPECT_THAT(lines("write", {"const class http::message<true, struct Body> &"}), ElementsAre(3));
  EXPECT_THAT(lines("write", {"http::message<false, Body>"}), ElementsAre());
}

TEST_F(MatcherTest, AUsersFactHidesTheShippedOnes) {
  read("library: l\nfacts:\n- {is: db::run, pure: true}\n");
  read("library: mine\nfacts:\n\n- {is: db::run, effect: {sql: $0}}\n", false);
  EXPECT_THAT(lines("db::run"), ElementsAre(4));
}

TEST_F(MatcherTest, GrpcStubsAreKnownByTheirShape) {
  auto Shipped = loadModels();
  ASSERT_TRUE(bool(Shipped));
  Matcher M(*Shipped);
  std::pair<llvm::StringRef, llvm::StringRef> Name("service_full_name", "shop.v1.Orders");
  ClassShape Service{"shop::v1::Orders", {}, Name, nullptr};
  ClassShape Stub{"shop::v1::Orders::Stub", {}, {}, &Service};
  ClassShape Async{"shop::v1::Orders::Stub::async", {}, {}, &Stub};
  ClassShape Base{"shop::v1::Orders::Service", {}, {}, &Service};
  auto Has = [](llvm::StringRef Method) { return Method == "Place" || Method == "AsyncJob"; };
  EXPECT_EQ(M.matchGeneric(Stub, "Place", Has)->Name, "shop.v1.Orders/Place");
  EXPECT_EQ(M.matchGeneric(Stub, "PrepareAsyncPlace", Has)->Name, "shop.v1.Orders/Place");
  EXPECT_EQ(M.matchGeneric(Stub, "AsyncJob", Has)->Name, "shop.v1.Orders/AsyncJob");
  EXPECT_EQ(M.matchGeneric(Async, "Place", Has)->Name, "shop.v1.Orders/Place");
  EXPECT_FALSE(M.matchGeneric(Stub, "AsyncPlaceRaw", Has));
  EXPECT_FALSE(M.matchGeneric(Stub, "Stub", Has));
  EXPECT_FALSE(M.matchBase(Stub));
  EXPECT_EQ(M.matchBase(Base)->Name, "shop.v1.Orders");
  EXPECT_EQ(M.matchBase(Base)->Rule->Of->Name, "grpc");
  ClassShape LookAlike{"shop::Stub", {}, {}, nullptr};
  EXPECT_FALSE(M.matchGeneric(LookAlike, "Place", Has));
}

TEST_F(MatcherTest, ThriftClientsDeriveFromTheirInterface) {
  auto Shipped = loadModels();
  ASSERT_TRUE(bool(Shipped));
  Matcher M(*Shipped);
  llvm::StringRef Base = "shop::OrdersIf";
  ClassShape Client{"shop::OrdersConcurrentClient", Base, {}, nullptr};
  auto Any = [](llvm::StringRef) { return true; };
  EXPECT_EQ(M.matchGeneric(Client, "place", Any)->Name, "Orders/place");
  EXPECT_EQ(M.matchGeneric(Client, "send_place", Any)->Name, "Orders/place");
  EXPECT_FALSE(M.matchGeneric(Client, "recv_place", Any));
  ClassShape Other{"shop::HttpClient", {}, {}, nullptr};
  EXPECT_FALSE(M.matchGeneric(Other, "place", Any));
  EXPECT_EQ(M.matchBase({"shop::OrdersIf", {}, {}, nullptr})->Name, "Orders");
}

TEST_F(MatcherTest, ClientsNullObjectsAndFurtherInterfacesServeNobody) {
  auto Shipped = loadModels();
  ASSERT_TRUE(bool(Shipped));
  Matcher M(*Shipped);
  llvm::StringRef If = "shop::OrdersIf";
  ClassShape Base{If, {}, {}, nullptr};
  GenericMatch Serves = *M.matchBase(Base);
  auto Is = [&](llvm::StringRef Name) { return M.isCompanion(Serves, Base, {Name, If, {}, nullptr}); };
  EXPECT_TRUE(Is("shop::OrdersClient"));
  EXPECT_TRUE(Is("shop::OrdersNull"));
  EXPECT_TRUE(Is("shop::PremiumOrdersIf"));
  EXPECT_FALSE(Is("shop::OrdersHandler"));
}

TEST_F(MatcherTest, AClientMayBeKnownByWhatItsMethodsTake) {
  auto Shipped = loadModels();
  ASSERT_TRUE(bool(Shipped));
  Matcher M(*Shipped);
  ClassShape Client{"shop::v1::OrdersClient", {}, {}, nullptr};
  auto Any = [](llvm::StringRef) { return true; };
  llvm::StringRef Generated[] = {"shop::v1::Order", "userver::ugrpc::client::Qos"}, Written[] = {"shop::v1::Order"};
  EXPECT_EQ(M.matchGeneric(Client, "Place", Any, Generated)->Name, "shop.v1.Orders/Place");
  EXPECT_FALSE(M.matchGeneric(Client, "Place", Any, Written));
}

TEST_F(MatcherTest, AnAsynchronousServerRegistersByItsRequestMethods) {
  auto Shipped = loadModels();
  ASSERT_TRUE(bool(Shipped));
  Matcher M(*Shipped);
  std::pair<llvm::StringRef, llvm::StringRef> Name("service_full_name", "shop.v1.Orders");
  ClassShape Service{"shop::v1::Orders", {}, Name, nullptr};
  ClassShape Async{"shop::v1::Orders::WithAsyncMethod_Place", {}, {}, &Service};
  auto Any = [](llvm::StringRef) { return true; };
  auto Requested = M.matchGeneric(Async, "RequestPlace", Any);
  ASSERT_TRUE(Requested);
  EXPECT_EQ(Requested->Name, "shop.v1.Orders/Place");
  EXPECT_TRUE(Requested->Rule->Registers);
  EXPECT_FALSE(M.matchGeneric(Async, "Place", Any));
}

TEST_F(MatcherTest, FactsStopAtAFunctionUnlessTheySayOtherwise) {
  read("library: mine\nfacts:\n- {is: db::run, effect: {sql: $0}}\n- {is: db::log, pure: true, barrier: false}\n",
       false);
  Matcher M(All);
  EXPECT_TRUE(M.stops("db::run"));
  EXPECT_FALSE(M.stops("db::log"));
  EXPECT_FALSE(M.stops("db::other"));
}

TEST_F(MatcherTest, ConstantsHaveTheirText) {
  auto Shipped = loadModels();
  ASSERT_TRUE(bool(Shipped));
  EXPECT_EQ(Matcher(*Shipped).constant("Poco::Net::HTTPRequest::HTTP_DELETE"), llvm::StringRef("DELETE"));
  EXPECT_FALSE(Matcher(*Shipped).constant("Poco::Net::HTTPRequest::HTTP_FOO"));
}

TEST(NamePatterns, Braces) {
  EXPECT_THAT(expandBraces("a{,b}{1,2}"), ElementsAre("a1", "ab1", "a2", "ab2"));
  EXPECT_THAT(expandBraces("{a::{b,c},d}"), ElementsAre("a::b", "a::c", "d"));
  EXPECT_THAT(expandBraces("{a"), ElementsAre());
  EXPECT_THAT(expandBraces("a}"), ElementsAre());
}

TEST(NamePatterns, TypesLoseTheirDecoration) {
  EXPECT_EQ(plainType("const std::__cxx11::basic_string<char, std::char_traits<char>> &"), "std::basic_string");
  EXPECT_EQ(plainType("const char *"), "char *");
  EXPECT_EQ(plainType("const char (&)[27]"), "char *");
  EXPECT_EQ(plainType("const char[27]"), "char *");
  EXPECT_EQ(plainType("void (*)(Poco::Data::Statement &)"), "void (*)(Poco::Data::Statement )");
  EXPECT_EQ(plainType("struct rd_kafka_topic_s *const"), "rd_kafka_topic_s *const");
  EXPECT_EQ(plainType("class RdKafka::Topic *"), "RdKafka::Topic *");
}

TEST(NamePatterns, TheNearestWord) {
  EXPECT_EQ(nearest("efect", {"effect", "set"}), "effect");
  EXPECT_EQ(nearest("quite-another", {"effect", "set"}), "");
}
