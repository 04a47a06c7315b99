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

void readInto(YamlInput &In, const Node &Map, const char *Key, std::vector<Expr> &Into) {
  if (Node Value = Map[Key])
    if (auto E = readExpr(In, Value)) Into.push_back(std::move(*E));
}

/// A constant operation must be a word of finding/access.h, or for HTTP a method.
void checkOp(YamlInput &In, const Node &Map, const Effect &E) {
  if (!Map["op"])
    return In.error(Map, "an effect on a named resource needs `op`",
                    "write op: insert, update, delete, upsert, publish, consume, select, call, ...");
  auto Check = [&](StringRef Word) {
    bool Method = llvm::all_of(Word, [](char C) { return llvm::isUpper(C); });
    if (E.Http ? Method : operationNamed(Word).has_value()) return;
    In.error(Map["op"], ("unknown operation `" + Word + "`").str(),
             E.Http ? "write an HTTP method such as POST"
                    : "operations are insert, update, delete, upsert, truncate, ddl, call, publish, implement, select, "
                      "consume, query, connect");
  };
  for (const Expr &Op : E.Op) {
    if (Op.K == Expr::Kind::Literal) Check(Op.Text);
    if (Op.K != Expr::Kind::Map) continue;
    for (const auto &[From, To] : Op.Table) Check(To);
    if (Op.Parts.size() > 1 && Op.Parts[1].K == Expr::Kind::Literal) Check(Op.Parts[1].Text);
  }
}

/// redis: {format: text, args: list} | {argv: list} | {command: word, args: list}
void readRedis(YamlInput &In, const Node &Map, Effect &E) {
  if (!In.isMapping(Map, "`redis`", {"format", "argv", "command", "args"})) return;
  if (int(bool(Map["format"])) + int(bool(Map["argv"])) + int(bool(Map["command"])) != 1)
    return In.error(Map, "`redis` needs one of `format`, `argv` and `command`",
                    "write redis: {format: $1, args: $*2}, {argv: $2[]} or {command: $fn, args: $*0}");
  if (Map["format"]) E.Format = "hiredis";
  readInto(In, Map, "format", E.Text);
  readInto(In, Map, "command", E.Command);
  readInto(In, Map, "argv", E.Args);
  readInto(In, Map, "args", E.Args);
}

void readText(YamlInput &In, const Node &Map, StringRef Head, const LibraryDefaults &Defaults, Effect &E) {
  if (Head == "redis") {
    E.Lang = Language::Redis;
    E.Kind = ResourceKind::Key;
    if (Map["op"]) In.error(Map["op"], "a Redis command says its operation itself", "remove `op`");
    return readRedis(In, Map["redis"], E);
  }
  E.Lang = Head == "sql" ? Language::Sql : Language::Bson;
  if (Map["dialect"])
    E.Dialect = In.word(Map["dialect"], "a dialect").value_or("");
  else if (Head == "sql")
    E.Dialect = Defaults.Dialect;
  readInto(In, Map, Head.data(), E.Text);
  readInto(In, Map, "op", E.Op);
  if (Map["bound"] && Head != "sql") In.error(Map["bound"], "only a statement has bound values", "remove `bound`");
  readInto(In, Map, "bound", E.Args);
}

void readNamed(YamlInput &In, const Node &Map, StringRef Head, Effect &E) {
  E.Http = Head == "http";
  E.Kind = llvm::StringSwitch<ResourceKind>(Head)
               .Case("key", ResourceKind::Key)
               .Case("event", ResourceKind::Event)
               .Cases({"http", "api"}, ResourceKind::Api)
               .Default(ResourceKind::Table);
  readInto(In, Map, Head.data(), E.Name);
  readInto(In, Map, "op", E.Op);
  checkOp(In, Map, E);
}

void readOptions(YamlInput &In, const Node &Map, Effect &E) {
  readInto(In, Map, "short", E.Short);
  readInto(In, Map, "database", E.Scope);
  readInto(In, Map, "host", E.Scope);
  readInto(In, Map, "schema", E.Schema);
  readInto(In, Map, "attached", E.Attached);
  readInto(In, Map, "routing-key", E.Key);
  readInto(In, Map, "type", E.Type);
  readInto(In, Map, "payload", E.Payload);
  readInto(In, Map, "headers", E.Headers);
  readInto(In, Map, "if-set", E.IfSet);
  if (Node Provides = Map["provides"]) {
    E.Provides = In.flag(Provides, "provides");
    if (!E.Http) In.error(Provides, "only a route is provided", "write op: implement");
  }
  if (Node At = Map["at"]) {
    std::string Word = In.word(At, "`preparation` or `chain-end`").value_or("");
    E.AtPreparation = Word == "preparation";
    E.Continued = Word == "chain-end";
    if (!E.AtPreparation && !E.Continued)
      In.error(At, "unknown word `" + Word + "` behind `at`", "write preparation or chain-end");
  }
  if (Node Default = Map["default-exchange"]) {
    std::string Word = In.word(Default, "`queue`").value_or("");
    E.DefaultExchangeIsQueue = Word == "queue";
    if (Word != "queue")
      In.error(Default, "unknown word `" + Word + "` behind `default-exchange`", "write default-exchange: queue");
  }
}

} // namespace

std::optional<Effect> readEffect(YamlInput &In, const Node &Map, const LibraryDefaults &Defaults) {
  static constexpr StringRef Heads[] = {"sql", "redis", "bson", "table", "key", "event", "http", "api"};
  size_t Before = In.Diagnostics.size();
  if (!In.isMapping(Map, "an effect",
                    {"sql",  "redis",   "bson",     "table",  "key",      "event",    "http",  "api",
                     "op",   "dialect", "database", "schema", "attached", "host",     "short", "routing-key",
                     "type", "payload", "headers",  "bound",  "if-set",   "provides", "at",    "default-exchange"}))
    return std::nullopt;
  llvm::SmallVector<StringRef, 2> Given;
  llvm::copy_if(Heads, std::back_inserter(Given), [&](StringRef Head) { return bool(Map[Head.data()]); });
  if (Given.size() != 1) {
    In.error(Map,
             Given.empty() ? "an effect on nothing"
                           : ("an effect has one of `" + Given[0] + "` and `" + Given[1] + "`, not both").str(),
             "give exactly one of " + llvm::join(llvm::ArrayRef(Heads), ", "));
    return std::nullopt;
  }
  Effect E;
  if (llvm::is_contained({"sql", "redis", "bson"}, Given[0]))
    readText(In, Map, Given[0], Defaults, E);
  else
    readNamed(In, Map, Given[0], E);
  readOptions(In, Map, E);
  if (!In.cleanSince(Before)) return std::nullopt;
  return E;
}

std::optional<Invoke> readInvoke(YamlInput &In, const Node &Map) {
  size_t Before = In.Diagnostics.size();
  if (!In.isMapping(Map, "`invoke`", {"function", "args", "as", "by-type", "event", "http", "method"}))
    return std::nullopt;
  Invoke I;
  if (!Map["function"])
    In.error(Map, "`invoke` needs `function`", "say which argument is called: function: $0");
  else if (auto F = readExpr(In, Map["function"]))
    I.Function = std::move(*F);
  if (Node Args = Map["args"])
    eachOf(Args, [&](const Node &Arg) {
      if (auto E = readExpr(In, Arg)) I.Args.push_back(std::move(*E));
    });
  if (Node As = Map["as"]) {
    std::string Word = In.word(As, "sync, async or handler").value_or("");
    I.How = Word == "async" ? Invoke::Role::Async : Word == "handler" ? Invoke::Role::Handler : Invoke::Role::Sync;
    if (!llvm::is_contained({"sync", "async", "handler"}, Word))
      In.error(As, "unknown role `" + Word + "`", "write sync, async or handler");
  }
  if (Map["by-type"]) I.ByType = In.flag(Map["by-type"], "by-type");
  if (Map["http"]) I.Kind = ResourceKind::Api;
  readInto(In, Map, "event", I.Name);
  readInto(In, Map, "http", I.Name);
  if (Map["method"]) I.Method = In.word(Map["method"], "a method's name").value_or("");
  if (!In.cleanSince(Before)) return std::nullopt;
  return I;
}

} // namespace ssot::model
