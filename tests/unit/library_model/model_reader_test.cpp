// The shipped models load; what models say arrives in the types; every mistake has its place and remedy
// (test-fixtures/broken/models).
#include "library_model/model_reader.h"
#include "llvm/Support/Error.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

using namespace ssot;
using namespace ssot::model;
using Kind = Expr::Kind;
namespace fs = std::filesystem;

namespace {

std::string slurp(const fs::path &Path) {
  std::ostringstream Text;
  Text << std::ifstream(Path).rdbuf();
  return Text.str();
}

std::string errorOf(llvm::StringRef Text, llvm::StringRef File = "m.yaml") {
  Models All;
  llvm::Error E = readModels(Text, File, All);
  return E ? llvm::toString(std::move(E)) : "";
}

/// The one fact of a library that consists of it.
Fact factOf(const std::string &Yaml) {
  Models All;
  std::string Problem = llvm::toString(readModels("library: l\nfacts:\n- " + Yaml, "m.yaml", All));
  EXPECT_EQ(Problem, "");
  if (All.Libraries.empty() || All.Libraries[0]->Facts.empty()) return {};
  return All.Libraries[0]->Facts[0];
}

Expr exprOf(const std::string &Yaml) {
  Fact F = factOf("{is: f, flow: {$ret: " + Yaml + "}}");
  return F.Flows.empty() ? Expr() : F.Flows[0].From;
}

} // namespace

TEST(ShippedModels, Load) {
  auto All = loadModels();
  ASSERT_TRUE(bool(All)) << llvm::toString(All.takeError());
  std::vector<std::string> Names;
  for (auto &Lib : All->Libraries) {
    Names.push_back(Lib->Name);
    EXPECT_TRUE(Lib->Shipped);
  }
  EXPECT_THAT(Names, testing::IsSupersetOf({"libpq", "libpqxx", "sqlite3", "mysql", "librdkafka", "librdkafka-c++",
                                            "grpc", "libcurl", "hiredis", "mongoc", "std-text"}));
  EXPECT_EQ(Names.size(), std::set<std::string>(Names.begin(), Names.end()).size()) << "a library described twice";
}

TEST(ShippedModels, AreAllEmbedded) {
  std::vector<std::string> OnDisk, Embedded;
  for (const auto &Entry : fs::directory_iterator(SSOT_SOURCE_DIR "/rules/libraries"))
    if (Entry.path().extension() == ".yaml") OnDisk.push_back(Entry.path().filename());
  for (const ShippedFile &File : shippedModelFiles()) {
    Embedded.push_back(File.Name.str());
    EXPECT_EQ(File.Text, slurp(fs::path(SSOT_SOURCE_DIR "/rules/libraries") / File.Name.str())) << File.Name.str();
  }
  EXPECT_THAT(Embedded, testing::UnorderedElementsAreArray(OnDisk));
}

TEST(ShippedModels, KnowRedisCommands) {
  auto All = loadModels();
  ASSERT_TRUE(bool(All));
  EXPECT_EQ(All->RedisCommands.at("SET").Operation, "upsert");
  EXPECT_EQ(All->RedisCommands.at("DEL").Last, -1);
  EXPECT_EQ(All->RedisCommands.at("MSET").Step, 2);
  EXPECT_EQ(All->RedisCommands.at("XADD").Kind, ResourceKind::Event);
  EXPECT_EQ(All->RedisCommands.at("PING").Operation, "");
  EXPECT_EQ(All->RedisCommands.at("XREADGROUP").After, "STREAMS");
  EXPECT_EQ(All->RedisCommands.at("EVAL").CountAt, 2);
}

TEST(Selectors, AllForms) {
  EXPECT_EQ(exprOf("$2").K, Kind::Arg);
  EXPECT_EQ(exprOf("$2").Index, 2u);
  EXPECT_EQ(exprOf("\"&$3\"").K, Kind::ArgPointee);
  EXPECT_EQ(exprOf("$*1").K, Kind::VarArgs);
  EXPECT_EQ(exprOf("$this").K, Kind::This);
  EXPECT_EQ(exprOf("$fn").K, Kind::Fn);
  EXPECT_EQ(exprOf("$cls").K, Kind::Cls);
  EXPECT_EQ(exprOf("$ns").K, Kind::Ns);
  EXPECT_FALSE(exprOf("$T1").OfClass);
  EXPECT_TRUE(exprOf("$cT1").OfClass);
  EXPECT_EQ(exprOf("$cT1").Index, 1u);
  EXPECT_EQ(exprOf("$type(pqxx::zview)").Text, "pqxx::zview");
  Expr Tag = exprOf("$tag(VTYPE_TOPIC)+2");
  EXPECT_EQ(Tag.K, Kind::Tagged);
  EXPECT_EQ(Tag.Index, 2u);
  EXPECT_EQ(exprOf("plain text").Text, "plain text");
  EXPECT_EQ(exprOf("{text: $0}").K, Kind::Literal);
}

TEST(Selectors, Suffixes) {
  Expr Facet = exprOf("\"$0[].topic\"");
  EXPECT_EQ(Facet.K, Kind::Facet);
  EXPECT_EQ(Facet.Text, "topic");
  EXPECT_EQ(Facet.Parts[0].K, Kind::Elements);
  Expr Field = exprOf("$0->second");
  EXPECT_EQ(Field.K, Kind::Field);
  EXPECT_EQ(Field.Text, "second");
  Expr ThisField = exprOf("$this->data");
  EXPECT_EQ(ThisField.K, Kind::Field);
  EXPECT_EQ(ThisField.Parts[0].K, Kind::This);
  Expr Elem = exprOf("\"$this[$0]\"");
  EXPECT_EQ(Elem.K, Kind::Elem);
  EXPECT_EQ(Elem.Parts[1].K, Kind::Arg);
  Expr Lookup = exprOf("\"statement[$0, $this.name]\"");
  EXPECT_EQ(Lookup.K, Kind::Lookup);
  EXPECT_EQ(Lookup.Text, "statement");
  ASSERT_EQ(Lookup.Parts.size(), 2u);
  EXPECT_EQ(Lookup.Parts[1].K, Kind::Facet);
}

TEST(Expressions, PartsStandInTheirOrder) {
  Expr Insert = exprOf("{insert: $0, into: $this, key: $1}");
  EXPECT_EQ(Insert.K, Kind::Insert);
  ASSERT_EQ(Insert.Parts.size(), 3u);
  EXPECT_EQ(Insert.Parts[0].K, Kind::This);
  EXPECT_EQ(Insert.Parts[1].Index, 0u);
  Expr Replace = exprOf("{replace: $0, with: $1, in: $this}");
  EXPECT_EQ(Replace.Parts[0].K, Kind::This);
  EXPECT_EQ(Replace.Parts[2].Index, 1u);
  Expr Format = exprOf("{format: fmt, text: $0, args: $*1}");
  EXPECT_EQ(Format.Text, "fmt");
  EXPECT_EQ(Format.Parts[1].K, Kind::VarArgs);
  Expr Map = exprOf("{from: $fn, strip-suffix: Async, case: upper, map: {A*: b}, default: c}");
  EXPECT_EQ(Map.K, Kind::Map);
  EXPECT_EQ(Map.Parts[0].K, Kind::Strip);
  EXPECT_EQ(Map.Parts[0].Text, "upper");
  EXPECT_EQ(Map.Table[0].first, "A*");
  Expr Record = exprOf("{record: {first: $0, second: $1}}");
  EXPECT_THAT(Record.Steps, testing::ElementsAre("first", "second"));
}

TEST(Facts, NamesAreExpandedAndRooted) {
  Models All;
  ASSERT_FALSE(
      readModels("library: l\nname-roots: [a, \"\"]\nfacts:\n- {is: \"{x,y}::run\", pure: true}", "m.yaml", All));
  EXPECT_THAT(All.Libraries[0]->Facts[0].Is, testing::ElementsAre("a::x::run", "x::run", "a::y::run", "y::run"));
}

TEST(Facts, AConstructorsObjectIsItsResult) {
  Fact F = factOf("{is: db::Statement::Statement, set: {$this.sql: $1}, effect: {sql: $this.sql}}");
  EXPECT_EQ(F.Changes[0].Object.K, Kind::Ret);
  EXPECT_EQ(F.Effects[0].Text[0].Parts[0].K, Kind::Ret);
}

TEST(Facts, EffectsSayWhatTheyAre) {
  Effect Sql = factOf("{is: f, effect: {sql: $1, dialect: mysql, database: $0.db, at: preparation}}").Effects[0];
  EXPECT_EQ(Sql.Lang, Language::Sql);
  EXPECT_EQ(Sql.Dialect, "mysql");
  EXPECT_TRUE(Sql.AtPreparation);
  EXPECT_EQ(Sql.Scope.size(), 1u);
  Effect Event =
      factOf("{is: f, effect: {op: publish, event: $0, routing-key: $1, default-exchange: queue}}").Effects[0];
  EXPECT_EQ(Event.Kind, ResourceKind::Event);
  EXPECT_TRUE(Event.DefaultExchangeIsQueue);
  Effect Http = factOf("{is: f, effect: {op: POST, http: $0, host: $this.host}}").Effects[0];
  EXPECT_TRUE(Http.Http);
  Effect Redis = factOf("{is: f, effect: {redis: {format: $1, args: $*2}}}").Effects[0];
  EXPECT_EQ(Redis.Format, "hiredis");
  EXPECT_EQ(Redis.Args.size(), 1u);
  EXPECT_TRUE(factOf("{is: f, effect: {sql: $0, at: chain-end}}").Effects[0].Continued);
}

TEST(Facts, AnEffectMayDependOnAValue) {
  Fact F = factOf("{is: f, effect: {sql: \"$0.texts[]\", op: delete, if-set: \"$0.texts[]\"}}");
  ASSERT_EQ(F.Effects.size(), 1u);
  ASSERT_EQ(F.Effects[0].IfSet.size(), 1u);
  EXPECT_EQ(F.Effects[0].IfSet[0].K, Kind::Elements);
  ASSERT_EQ(F.Effects[0].Op.size(), 1u) << "what happens to the tables that the text reads";
  EXPECT_EQ(F.Effects[0].Op[0].Text, "delete");
}

TEST(Facts, AreNamedAsTheyAreWritten) {
  EXPECT_EQ(factOf("{is: [\"a::{b,c}\", d], when: {args: 1, arg-types: {0: T}}, pure: true}").Label,
            "[a::{b,c}, d] when {args: 1, arg-types: {0: T}}");
}

TEST(Expressions, ALookUpMayHaveAnyKey) {
  Expr E = exprOf("{lookup: tables, key: {name-of: $0, path: [element, trait x::T, member-pointer]}}");
  EXPECT_EQ(E.K, Kind::Lookup);
  EXPECT_EQ(E.Text, "tables");
  ASSERT_EQ(E.Parts.size(), 1u);
  EXPECT_EQ(E.Parts[0].Steps.size(), 3u);
}

TEST(CommandTables, DocumentCommands) {
  Models All;
  ASSERT_EQ(llvm::toString(readModels("bson-commands:\n- {op: ddl, commands: [drop, createIndexes]}\n", "m.yaml", All)), "");
  EXPECT_EQ(All.BsonCommands["createindexes"], "ddl");
  EXPECT_THAT(errorOf("bson-commands:\n- {op: wipe, commands: [drop]}\n"), testing::HasSubstr("unknown operation `wipe`"));
}

TEST(Facts, TheLibrarysDialectIsItsEffects) {
  Models All;
  ASSERT_FALSE(readModels("library: l\ndialect: sqlite\nfacts:\n- {is: f, effect: {sql: $0}}", "m.yaml", All));
  EXPECT_EQ(All.Libraries[0]->Facts[0].Effects[0].Dialect, "sqlite");
}

TEST(Facts, SwitchesSpeakOfEnumerators) {
  Fact F = factOf("{is: f, switch: $1, cases: {\"OPT_{A,B}\": {set: {$0.method: POST}}}}");
  EXPECT_THAT(F.Cases[0].Enumerators, testing::ElementsAre("OPT_A", "OPT_B"));
}

TEST(Facts, CarriersAreConstructorsAndConversions) {
  Models All;
  ASSERT_FALSE(readModels("library: l\ncarriers: [{type: a::Text, from: 1}]", "m.yaml", All));
  const auto &Facts = All.Libraries[0]->Facts;
  ASSERT_EQ(Facts.size(), 3u);
  EXPECT_EQ(Facts[0].Is[0], "a::Text::Text");
  EXPECT_EQ(Facts[0].Flows[0].From.Index, 1u);
  EXPECT_EQ(Facts[1].Is[0], "a::Text::operator *");
}

// With SSOT_UPDATE_GOLDENS set, the texts are written instead; read the diff.
TEST(BrokenModels, SayWhatIsWrongAndWhere) {
  unsigned Count = 0;
  for (const auto &Entry : fs::directory_iterator(SSOT_SOURCE_DIR "/test-fixtures/broken/models")) {
    if (Entry.path().extension() != ".yaml") continue;
    ++Count;
    fs::path Expected = fs::path(Entry.path()).replace_extension(".txt");
    std::string Actual = errorOf(slurp(Entry.path()), Entry.path().filename().string()) + "\n";
    if (getenv("SSOT_UPDATE_GOLDENS")) std::ofstream(Expected) << Actual;
    EXPECT_EQ(Actual, slurp(Expected)) << Entry.path();
  }
  EXPECT_GT(Count, 10u);
}

TEST(UserModels, AFileADirectoryAndWhatIsNeither) {
  fs::path Dir = fs::path(testing::TempDir()) / "ssot-user-models";
  fs::remove_all(Dir);
  fs::create_directories(Dir / "empty");
  std::ofstream(Dir / "b.yaml") << "library: b\nfacts: [{is: b::run, effect: {sql: $0}}]\n";
  std::ofstream(Dir / "a.yml") << "library: a1\n---\nlibrary: a2\n";
  auto Loaded = loadModels({Dir.string()});
  ASSERT_TRUE(bool(Loaded)) << llvm::toString(Loaded.takeError());
  std::vector<std::string> Own;
  for (auto &Lib : Loaded->Libraries)
    if (!Lib->Shipped) Own.push_back(Lib->Name);
  EXPECT_THAT(Own, testing::ElementsAre("a1", "a2", "b"));
  EXPECT_TRUE(bool(loadModels({(Dir / "b.yaml").string()})));
  auto Missing = loadModels({(Dir / "none.yaml").string()});
  EXPECT_THAT(llvm::toString(Missing.takeError()),
              testing::HasSubstr("none.yaml: error: cannot read this library model"));
  auto Empty = loadModels({(Dir / "empty").string()});
  EXPECT_THAT(llvm::toString(Empty.takeError()), testing::HasSubstr("no library model (*.yaml) in this directory"));
}

TEST(Manual, ItsExamplesAreModels) {
  std::string Manual = slurp(SSOT_SOURCE_DIR "/rules/README.md");
  unsigned Count = 0;
  for (size_t At = 0; (At = Manual.find("```yaml\n", At)) != std::string::npos; ++Count) {
    size_t Begin = At + 8;
    At = Manual.find("```", Begin);
    ASSERT_NE(At, std::string::npos);
    std::string Example = Manual.substr(Begin, At - Begin);
    if (Example.rfind("library:", 0) != 0) Example = "library: example\n" + Example;
    EXPECT_EQ(errorOf(Example, "README.md"), "") << Example;
    At += 3;
  }
  EXPECT_EQ(Count, 2u);
}
