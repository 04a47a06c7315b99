// What leaves the program, and which functions a call calls. Exactly one key of an effect says what kind it is:
//   sql, redis, bson          a text or command that says the rest
//   table, key, event, http, api   the resource's name; `op` says the operation
#include "library_model/expr_reader.h"
#include "library_model/fact_reader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using llvm::StringRef;
using YAML::Node;

namespace ssot::model {
namespace {

bool readInto(YamlInput &In, const Node &Map, const char *Key, std::vector<Expr> &Into) {
  Node Value = Map[Key];
  if (!Value) return true;
  auto E = readExpr(In, Value);
  if (E) Into.push_back(std::move(*E));
  return E.has_value();
}

/// A constant operation must be a word of finding/access.h, or for HTTP a method.
bool checkOp(YamlInput &In, const Node &Map, const Effect &E) {
  if (!Map["op"]) return In.error(Map, "an effect on a named resource needs `op`", "write op: insert, update, delete, upsert, publish, consume, select, call, ..."), false;
  auto IsWord = [&](StringRef Word) {
    bool Method = llvm::all_of(Word, [](char C) { return llvm::isUpper(C); });
    return E.Http ? Method || Word == "implement" : operationNamed(Word).has_value();
  };
  bool Fine = true;
  auto Check = [&](StringRef Word) {
    if (IsWord(Word)) return;
    Fine = false;
    In.error(Map["op"], ("unknown operation `" + Word + "`").str(), E.Http ? "write an HTTP method such as POST, or implement"
                                                                  : "operations are insert, update, delete, upsert, truncate, ddl, call, publish, implement, select, consume, query, connect");
  };
  for (const Expr &Op : E.Op) {
    if (Op.K == Expr::Kind::Literal) Check(Op.Text);
    if (Op.K != Expr::Kind::Map) continue;
    for (const auto &[From, To] : Op.Table) Check(To);
    if (Op.Parts.size() > 1 && Op.Parts[1].K == Expr::Kind::Literal) Check(Op.Parts[1].Text);
  }
  return Fine;
}

/// redis: {format: text, args: list} | {argv: list} | {command: word, args: list}
bool readRedis(YamlInput &In, const Node &Map, Effect &E) {
  if (!In.isMapping(Map, "`redis`", {"format", "argv", "command", "args"})) return false;
  if (int(bool(Map["format"])) + int(bool(Map["argv"])) + int(bool(Map["command"])) != 1)
    return In.error(Map, "`redis` needs one of `format`, `argv` and `command`", "write redis: {format: $1, args: $*2}, {argv: $2[]} or {command: $fn, args: $*0}"), false;
  if (Map["format"]) E.Format = "hiredis";
  return readInto(In, Map, "format", E.Text) & readInto(In, Map, "command", E.Command) & readInto(In, Map, "argv", E.Args) & readInto(In, Map, "args", E.Args);
}

bool readText(YamlInput &In, const Node &Map, const LibraryDefaults &Defaults, Effect &E) {
  if (Map["redis"]) {
    E.Lang = Language::Redis;
    E.Kind = ResourceKind::Key;
    return readRedis(In, Map["redis"], E);
  }
  E.Lang = Map["sql"] ? Language::Sql : Language::Bson;
  if (Map["dialect"]) E.Dialect = In.word(Map["dialect"], "a dialect").value_or("");
  else if (Map["sql"]) E.Dialect = Defaults.Dialect;
  return readInto(In, Map, Map["sql"] ? "sql" : "bson", E.Text);
}

bool readNamed(YamlInput &In, const Node &Map, StringRef Head, Effect &E) {
  E.Http = Head == "http";
  E.Kind = llvm::StringSwitch<ResourceKind>(Head)
               .Case("key", ResourceKind::Key).Case("event", ResourceKind::Event)
               .Cases({"http", "api"}, ResourceKind::Api).Default(ResourceKind::Table);
  bool Fine = readInto(In, Map, Head.str().c_str(), E.Name) & readInto(In, Map, "op", E.Op);
  return Fine && checkOp(In, Map, E);
}

bool readWhen(YamlInput &In, const Node &Map, Effect &E) {
  Node At = Map["at"];
  if (!At) return true;
  auto Word = In.word(At, "`preparation` or `chain-end`");
  if (!Word) return false;
  E.AtPreparation = *Word == "preparation";
  E.Continued = *Word == "chain-end";
  if (!E.AtPreparation && !E.Continued) return In.error(At, "unknown word `" + *Word + "` behind `at`", "write preparation or chain-end"), false;
  return true;
}

} // namespace

std::optional<Effect> readEffect(YamlInput &In, const Node &Map, const LibraryDefaults &Defaults) {
  static const StringRef Heads[] = {"sql", "redis", "bson", "table", "key", "event", "http", "api"};
  if (!In.isMapping(Map, "an effect", {"sql", "redis", "bson", "table", "key", "event", "http", "api", "op", "dialect", "database", "host", "routing-key", "type", "at",
                                       "default-exchange"}))
    return std::nullopt;
  llvm::SmallVector<StringRef, 2> Given;
  llvm::copy_if(Heads, std::back_inserter(Given), [&](StringRef Head) { return bool(Map[Head.str()]); });
  if (Given.size() != 1) {
    In.error(Map, Given.empty() ? "an effect on nothing" : ("an effect has one of `" + Given[0] + "` and `" + Given[1] + "`, not both").str(),
             "give exactly one of " + llvm::join(std::begin(Heads), std::end(Heads), ", "));
    return std::nullopt;
  }
  Effect E;
  bool IsText = llvm::is_contained({"sql", "redis", "bson"}, Given[0]);
  bool Fine = IsText ? readText(In, Map, Defaults, E) : readNamed(In, Map, Given[0], E);
  if (IsText && Map["op"] && Given[0] == "redis") Fine = (In.error(Map["op"], "a Redis command says its operation itself", "remove `op`"), false);
  else if (IsText) Fine &= readInto(In, Map, "op", E.Op);
  Fine &= readInto(In, Map, "database", E.Scope) & readInto(In, Map, "host", E.Scope) & readInto(In, Map, "routing-key", E.Key) & readInto(In, Map, "type", E.Type);
  if (Map["default-exchange"]) {
    auto Word = In.word(Map["default-exchange"], "queue");
    E.DefaultExchangeIsQueue = Word == "queue";
    if (Word && *Word != "queue") Fine = (In.error(Map["default-exchange"], "unknown word `" + *Word + "`", "write default-exchange: queue"), false);
  }
  if (!readWhen(In, Map, E) || !Fine) return std::nullopt;
  return E;
}

std::optional<Invoke> readInvoke(YamlInput &In, const Node &Map) {
  if (!In.isMapping(Map, "`invoke`", {"function", "args", "as", "event", "http", "method"})) return std::nullopt;
  Invoke I;
  bool Fine = true;
  if (auto F = Map["function"] ? readExpr(In, Map["function"]) : std::nullopt) I.Function = std::move(*F);
  else if (!Map["function"]) Fine = (In.error(Map, "`invoke` needs `function`", "say which argument is called: function: $0"), false);
  else Fine = false;
  if (Node Args = Map["args"]) {
    eachOf(Args, [&](const Node &Arg) {
      if (auto E = readExpr(In, Arg)) I.Args.push_back(std::move(*E));
      else Fine = false;
    });
  }
  if (Node As = Map["as"]) {
    auto Word = In.word(As, "sync, async or handler").value_or("");
    I.How = Word == "async" ? Invoke::Role::Async : Word == "handler" ? Invoke::Role::Handler : Invoke::Role::Sync;
    if (!llvm::is_contained({"sync", "async", "handler"}, Word)) Fine = (In.error(As, "unknown role `" + Word + "`", "write sync, async or handler"), false);
  }
  if (Map["http"]) I.Kind = ResourceKind::Api;
  Fine &= readInto(In, Map, "event", I.Name) & readInto(In, Map, "http", I.Name);
  if (Map["method"]) I.Method = In.word(Map["method"], "a method's name").value_or("");
  if (!Fine) return std::nullopt;
  return I;
}

} // namespace ssot::model
