// Facts: which calls they are about, and what these do to objects, values and registries. Effects and callbacks are
// read in effect_reader.cpp.
#include "library_model/fact_reader.h"
#include "library_model/expr_reader.h"
#include "library_model/name_pattern.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;
using Kind = ssot::model::Expr::Kind;
using YAML::Node;

namespace ssot::model {
namespace {

bool isObject(const Expr &E) {
  return llvm::is_contained({Kind::This, Kind::Ret, Kind::Arg, Kind::ArgPointee}, E.K);
}

/// Reads {object.facet: value, ...}; without facets (inherit): {object: value, ...}.
void readChanges(YamlInput &In, const Node &Map, FacetChange::Kind K, std::vector<FacetChange> &Into) {
  bool Whole = K == FacetChange::Kind::Inherit;
  if (!Map.IsMap())
    return In.error(Map, "expected a mapping of what changes", Whole ? "write {$ret: $this}" : "write {$ret.sql: $0}");
  eachEntry(Map, [&](StringRef, const Node &KeyNode, const Node &Value) {
    auto Key = readSelector(In, KeyNode);
    auto From = readExpr(In, Value);
    if (!Key || !From) return;
    FacetChange Change;
    Change.K = K;
    bool IsFacet = Key->K == Kind::Facet;
    if (IsFacet) {
      Change.Facet = Key->Text;
      Change.Object = Expr(Key->Parts[0]);
    } else {
      Change.Object = std::move(*Key);
    }
    if (IsFacet == Whole || !isObject(Change.Object))
      return In.error(KeyNode, "expected " + std::string(Whole ? "an object" : "an object's facet"),
                      Whole ? "write $this, $ret, $0 or &$0" : "write $this.sql, $ret.sql, $0.sql or &$0.sql");
    Change.Value.push_back(std::move(*From));
    Into.push_back(std::move(Change));
  });
}

void readClear(YamlInput &In, const Node &Value, std::vector<FacetChange> &Into) {
  eachOf(Value, [&](const Node &Each) {
    auto Key = readSelector(In, Each);
    if (!Key) return;
    FacetChange Change;
    Change.K = FacetChange::Kind::Clear;
    if (Key->K == Kind::Facet) Change.Facet = Key->Text;
    Change.Object = Key->K == Kind::Facet ? Expr(Key->Parts[0]) : *Key;
    if (!isObject(Change.Object)) return In.error(Each, "expected an object", "write $this, $0 or $0.facet");
    Into.push_back(std::move(Change));
  });
}

void readAllChanges(YamlInput &In, const Node &Map, std::vector<FacetChange> &Into) {
  if (Map["clear"]) readClear(In, Map["clear"], Into);
  if (Map["inherit"]) readChanges(In, Map["inherit"], FacetChange::Kind::Inherit, Into);
  if (Map["set"]) readChanges(In, Map["set"], FacetChange::Kind::Set, Into);
  if (Map["append"]) readChanges(In, Map["append"], FacetChange::Kind::Append, Into);
}

void readFlows(YamlInput &In, const Node &Map, bool Alias, std::vector<Flow> &Into) {
  if (!Map.IsMap()) return In.error(Map, "expected a mapping from what is computed to its value", "write {$ret: $0}");
  eachEntry(Map, [&](StringRef, const Node &KeyNode, const Node &Value) {
    auto To = readSelector(In, KeyNode);
    auto From = readExpr(In, Value);
    if (!To || !From) return;
    if (!isObject(*To))
      return In.error(KeyNode, "expected what is computed", "write $ret, $this, $0 (by reference) or &$0");
    Into.push_back({std::move(*To), std::move(*From), Alias});
  });
}

void readWhen(YamlInput &In, const Node &Map, Fact &F) {
  if (!In.isMapping(Map, "`when`", {"args", "min-args", "max-args", "arg-types", "first-arg-not"})) return;
  if (Map["args"])
    if (auto N = In.number(Map["args"], "the number of arguments")) F.MinArgs = F.MaxArgs = *N;
  if (Map["min-args"]) F.MinArgs = In.number(Map["min-args"], "the number of arguments").value_or(0);
  if (Map["max-args"]) F.MaxArgs = In.number(Map["max-args"], "the number of arguments").value_or(0);
  if (F.MinArgs > F.MaxArgs)
    In.error(Map, "no call has that number of arguments", "min-args must not be above max-args");
  if (Map["first-arg-not"]) F.NotFirstArgType = In.words(Map["first-arg-not"], "a type");
  Node Types = Map["arg-types"];
  if (!Types) return;
  if (!Types.IsMap())
    return In.error(Types, "expected a mapping from argument numbers to types", "write {0: pqxx::prepped}");
  eachEntry(Types, [&](StringRef, const Node &Key, const Node &Value) {
    auto Index = In.number(Key, "an argument's number");
    auto Type = In.word(Value, "a type");
    if (!Index || !Type) return;
    StringRef Pattern = *Type;
    std::string Not = Pattern.consume_front("!") ? "!" : "";
    std::vector<std::string> Types = expandBraces(Pattern);
    if (Types.empty()) In.error(Value, "braces that do not pair in `" + *Type + "`", "write {a,b}");
    F.ArgTypeIs.emplace_back(*Index, Not + llvm::join(Types, "|"));
  });
}

void readCases(YamlInput &In, const Node &Map, Fact &F) {
  if (!Map["switch"] || !Map["cases"])
    return In.error(Map, "`switch` and `cases` go together", "write switch: $1 and cases: {ENUMERATOR: {set: ...}}");
  if (auto E = readExpr(In, Map["switch"])) F.Switch.push_back(std::move(*E));
  if (!Map["cases"].IsMap())
    return In.error(Map["cases"], "expected a mapping from enumerators to changes", "write {ENUMERATOR: {set: ...}}");
  eachEntry(Map["cases"], [&](StringRef Key, const Node &KeyNode, const Node &Value) {
    Case C;
    C.Enumerators = expandBraces(Key);
    if (C.Enumerators.empty()) In.error(KeyNode, "braces that do not pair", "write {a,b}");
    if (In.isMapping(Value, "a case", {"set", "append", "inherit", "clear"})) readAllChanges(In, Value, C.Changes);
    F.Cases.push_back(std::move(C));
  });
}

void readDefine(YamlInput &In, const Node &Map, std::vector<Define> &Into) {
  if (!In.isMapping(Map, "`define`", {"registry", "key", "text"})) return;
  if (!Map["registry"] || !Map["key"] || !Map["text"])
    return In.error(Map, "`define` needs `registry`, `key` and `text`",
                    "write define: {registry: statement, key: $0, text: $1}");
  Define D;
  D.Registry = In.word(Map["registry"], "a registry's name").value_or("");
  bool Fine = true;
  eachOf(Map["key"], [&](const Node &Key) {
    if (auto E = readExpr(In, Key))
      D.Keys.push_back(std::move(*E));
    else
      Fine = false;
  });
  if (auto E = readExpr(In, Map["text"])) D.Text.push_back(std::move(*E));
  if (Fine && !D.Text.empty()) Into.push_back(std::move(D));
}

/// `X::X` is a constructor; the object that it makes is $ret for `program`, $this for people too.
bool isConstructor(StringRef Name) {
  auto [Scope, Last] = splitScope(Name);
  return !Scope.empty() && splitScope(Scope).second == Last;
}

void nameConstructedObject(Fact &F) {
  auto Rename = [](Expr &E) {
    if (E.K == Kind::This) E.K = Kind::Ret;
  };
  auto RenameAll = [&](std::vector<Expr> &Exprs) {
    for (Expr &E : Exprs) forEachExpr(E, Rename);
  };
  auto RenameChanges = [&](std::vector<FacetChange> &Changes) {
    for (FacetChange &C : Changes) {
      forEachExpr(C.Object, Rename);
      RenameAll(C.Value);
    }
  };
  RenameChanges(F.Changes);
  for (Case &C : F.Cases) RenameChanges(C.Changes);
  for (Effect &E : F.Effects)
    for (auto *Exprs : {&E.Op, &E.Text, &E.Args, &E.Command, &E.Name, &E.Scope, &E.Key, &E.Type, &E.IfSet})
      RenameAll(*Exprs);
  for (Define &D : F.Defines)
    for (auto *Exprs : {&D.Keys, &D.Text}) RenameAll(*Exprs);
  for (Flow &W : F.Flows) {
    forEachExpr(W.To, Rename);
    forEachExpr(W.From, Rename);
  }
  for (Invoke &I : F.Invokes) {
    forEachExpr(I.Function, Rename);
    RenameAll(I.Args);
  }
}

void readTransaction(YamlInput &In, const Node &Value, Fact &F) {
  auto E = readExpr(In, Value);
  if (!E) return;
  if (E->K == Kind::Literal && E->Text != "commit" && E->Text != "rollback")
    return In.error(Value, "`" + E->Text + "` ends no transaction", "write commit or rollback");
  F.Transaction.push_back(std::move(*E));
}

bool saysNothing(const Fact &F) {
  return F.Changes.empty() && F.Cases.empty() && F.Effects.empty() && F.Defines.empty() && F.Flows.empty() &&
         F.Invokes.empty() && F.Transaction.empty() && !F.Pure && !F.Receives && F.Barrier;
}

void readContent(YamlInput &In, const Node &Map, const LibraryDefaults &Defaults, Fact &F) {
  if (Map["when"]) readWhen(In, Map["when"], F);
  readAllChanges(In, Map, F.Changes);
  if (Map["switch"] || Map["cases"]) readCases(In, Map, F);
  if (Map["effect"])
    eachOf(Map["effect"], [&](const Node &Each) {
      if (auto E = readEffect(In, Each, Defaults)) F.Effects.push_back(std::move(*E));
    });
  if (Map["define"]) eachOf(Map["define"], [&](const Node &Each) { readDefine(In, Each, F.Defines); });
  if (Map["flow"]) readFlows(In, Map["flow"], false, F.Flows);
  if (Map["alias"]) readFlows(In, Map["alias"], true, F.Flows);
  if (Map["invoke"])
    eachOf(Map["invoke"], [&](const Node &Each) {
      if (auto I = readInvoke(In, Each)) F.Invokes.push_back(std::move(*I));
    });
  if (Map["transaction"]) readTransaction(In, Map["transaction"], F);
  if (Map["receives"]) F.Receives = In.flag(Map["receives"], "receives");
  if (Map["pure"]) F.Pure = In.flag(Map["pure"], "pure");
  if (Map["barrier"]) F.Barrier = In.flag(Map["barrier"], "barrier");
}

/// An entry's name in lists: what it says under these keys, as written.
std::string labelOf(const Node &Map, llvm::ArrayRef<const char *> Keys) {
  std::string Out;
  for (const char *Key : Keys) {
    if (!Map[Key]) continue;
    if (!Out.empty() || StringRef(Key) != "is") Out += (Out.empty() ? "" : " ") + std::string(Key) + " ";
    Out += YamlInput::inFlow(Map[Key]);
  }
  return Out;
}

} // namespace

std::vector<std::string> readNames(YamlInput &In, const Node &Value, const LibraryDefaults &Defaults) {
  std::vector<std::string> Names;
  eachOf(Value, [&](const Node &Each) {
    auto Word = In.word(Each, "a qualified name");
    if (!Word) return;
    std::vector<std::string> Expanded = expandBraces(*Word);
    if (Expanded.empty()) In.error(Each, "braces that do not pair in `" + *Word + "`", "write a::{b,c}::d");
    for (const std::string &Name : Expanded) {
      auto [Scope, Last] = splitScope(Name);
      if (Last == "**") {
        for (const std::string &Root : Defaults.NameRoots) Names.push_back(Root.empty() ? Name : Root + "::" + Name);
        if (Scope.empty() && llvm::is_contained(Defaults.NameRoots, ""))
          In.error(Each, "`**` for every function there is", "put a namespace in front: ns::**");
      } else if (Scope.contains('*'))
        In.error(Each, "`*` in the scope of `" + Name + "`",
                 "only the last component may be a pattern; list the scopes in braces");
      else if ((Scope + (Last.starts_with("operator") ? "" : Last)).str().find('<') != std::string::npos)
        In.error(Each, "template arguments in `" + Name + "`", "names stand without them: std::vector::push_back");
      else
        for (const std::string &Root : Defaults.NameRoots) Names.push_back(Root.empty() ? Name : Root + "::" + Name);
    }
  });
  return Names;
}

std::optional<Fact> readFact(YamlInput &In, const Node &Map, const LibraryDefaults &Defaults) {
  size_t Before = In.Diagnostics.size();
  if (!In.isMapping(Map, "a fact",
                    {"is", "when", "set", "append", "inherit", "clear", "switch", "cases", "effect", "define", "flow",
                     "alias", "invoke", "transaction", "receives", "pure", "barrier"}))
    return std::nullopt;
  Fact F;
  F.Where = In.at(Map);
  F.Label = labelOf(Map, {"is", "when"});
  if (Map["is"])
    F.Is = readNames(In, Map["is"], Defaults);
  else
    In.error(Map, "a fact needs `is`", "say which functions it is about: is: ns::Class::method");
  readContent(In, Map, Defaults, F);
  if (In.cleanSince(Before) && saysNothing(F))
    In.error(Map, "a fact that says nothing", "add an effect, set, flow, alias, invoke or define, or pure: true");
  if (llvm::all_of(F.Is, isConstructor))
    nameConstructedObject(F);
  else if (llvm::any_of(F.Is, isConstructor))
    In.error(Map["is"], "constructors and other functions in one fact", "write two facts");
  if (!In.cleanSince(Before)) return std::nullopt;
  return F;
}

std::vector<Fact> readCarrier(YamlInput &In, const Node &Value, const LibraryDefaults &Defaults) {
  unsigned From = 0;
  Node Type = Value;
  if (Value.IsMap()) {
    if (!In.isMapping(Value, "a carrier", {"type", "from"})) return {};
    if (!Value["type"])
      return In.error(Value, "a carrier needs `type`", "write {type: ns::Text, from: 0}"), std::vector<Fact>();
    Type.reset(Value["type"]);
    if (Value["from"]) From = In.number(Value["from"], "an argument's number").value_or(0);
  }
  Fact Make, Copy, Empty;
  for (const std::string &Name : readNames(In, Type, Defaults)) {
    std::string Constructor = Name + "::" + splitScope(Name).second.str();
    Make.Is.push_back(Constructor);
    Empty.Is.push_back(Constructor);
    Copy.Is.push_back(Name + "::operator *");
  }
  Make.MinArgs = From + 1;
  Empty.MaxArgs = 0;
  Expr Ret, This, Arg, None;
  Ret.K = Kind::Ret;
  This.K = Kind::This;
  Arg.K = Kind::Arg;
  Arg.Index = From;
  Make.Flows.push_back({Ret, Arg, false});
  Copy.Flows.push_back({Ret, This, false});
  Empty.Flows.push_back({Ret, None, false}); // an empty literal
  std::vector<Fact> Facts{std::move(Make), std::move(Copy), std::move(Empty)};
  for (Fact &F : Facts) {
    F.Where = In.at(Value);
    F.Label = "carrier " + YamlInput::inFlow(Value);
  }
  return Facts;
}

std::optional<GenericRule> readGeneric(YamlInput &In, const Node &Map, const LibraryDefaults &) {
  size_t Before = In.Diagnostics.size();
  if (!In.isMapping(Map, "a generic rule",
                    {"classes", "class-suffix", "nested-in-static", "derives-from", "takes", "strip-prefix",
                     "strip-suffix", "only-if-member", "methods", "ignore-prefix", "ignore-suffix", "service", "op",
                     "provides", "companions"}))
    return std::nullopt;
  GenericRule R;
  R.Where = In.at(Map);
  R.Label = labelOf(Map, {"classes", "class-suffix", "nested-in-static", "derives-from", "provides"});
  auto Words = [&](const char *Key, std::vector<std::string> &Into) {
    if (Map[Key]) Into = In.words(Map[Key], "a name");
  };
  auto Word = [&](const char *Key, std::string &Into) {
    if (Map[Key]) Into = In.word(Map[Key], "a name").value_or("");
  };
  Words("classes", R.ClassNames);
  Words("class-suffix", R.SuffixOfClass);
  Words("strip-prefix", R.StripMethodPrefix);
  Words("strip-suffix", R.StripMethodSuffix);
  Words("ignore-prefix", R.IgnoreMethodPrefix);
  Words("ignore-suffix", R.IgnoreMethodSuffix);
  Words("methods", R.Methods);
  Words("takes", R.Takes);
  Words("companions", R.Companions);
  Word("nested-in-static", R.EnclosingHasStatic);
  Word("derives-from", R.DerivesFrom);
  Word("service", R.Service);
  if (Map["only-if-member"]) R.StripOnlyIfMember = In.flag(Map["only-if-member"], "only-if-member");
  if (Map["provides"]) R.Provides = In.flag(Map["provides"], "provides");
  if (R.EnclosingHasStatic.empty() && R.DerivesFrom.empty() && R.Takes.empty() &&
      !(R.Provides && !R.ClassNames.empty()))
    In.error(Map, "a generic rule for any class at all",
             "add derives-from, nested-in-static or takes, so that look-alikes stay out");
  if (R.Service.empty())
    In.error(Map, "a generic rule needs `service`",
             "write service: \"{static}\", \"{namespace.}{stem}\" or \"{stem}\"");
  if (Map["op"]) {
    std::string Op = In.word(Map["op"], "command or implement").value_or("");
    R.Registers = Op == "implement";
    if (Op != "command" && !R.Registers)
      In.error(Map["op"], "unknown operation `" + Op + "`", "write command or implement");
  }
  auto LongestFirst = [](const std::string &A, const std::string &B) {
    return std::pair(B.size(), A) < std::pair(A.size(), B);
  };
  for (auto *Affixes : {&R.SuffixOfClass, &R.StripMethodPrefix, &R.StripMethodSuffix})
    llvm::sort(*Affixes, LongestFirst);
  if (!In.cleanSince(Before)) return std::nullopt;
  return R;
}

} // namespace ssot::model
