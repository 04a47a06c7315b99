// Effects of SQL texts as accesses.
#include "program/effect_languages.h"
#include "sql/sql.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

namespace ssot::program {

using model::Effect;

namespace {

std::optional<Operation> sqlOperation(llvm::StringRef Op) {
  if (Op == "notify") return Operation::Publish;
  return operationNamed(Op);
}

/// `SET search_path = audit; INSERT INTO events` writes audit.events, where there is one; schemas of tenants are
/// nobody's.
std::string nameWithin(const sql::Write &W, llvm::StringRef Set, const Services &Who) {
  llvm::StringRef Schema = W.Schema.empty() ? Set : llvm::StringRef(W.Schema);
  std::string Qualified = (Schema + "." + W.Table).str();
  bool Bare = !Schema.empty() && !llvm::StringRef(W.Table).contains('.');
  return Bare && Who.IsNamed && Who.IsNamed({ResourceKind::Table, Qualified, "", "", ""}) ? Qualified : W.Table;
}

/// A column whose name is not known may be anyone's: what is known of the others is said.
void forgetUnknownColumns(Access &A, const Value &From) {
  size_t Named = A.Columns.size();
  llvm::erase_if(A.Columns, [](llvm::StringRef C) { return C.contains(Hole); });
  if (A.Columns.size() == Named) return;
  A.ColumnsKnown = false;
  if (A.How == Resolution::Resolved) A.How = Resolution::Partial;
  A.Unknown = reasons(From);
}

/// `crm.customers` behind ATTACH 'customers.db' AS crm is that file's table customers; `main.` is SQLite's own name for
/// the file that was opened.
void enterAttached(Resource &What, const sql::Effects &Fx, const ValueSet &Before, sql::Dialect Of) {
  auto [Name, Table] = llvm::StringRef(What.Name).split('.');
  if (Table.empty()) return;
  if (Of == sql::Dialect::Sqlite && Name.equals_insensitive("main")) {
    What.Name = Table.str();
    return;
  }
  auto Enter = [&, Name = Name.str(), Table = Table.str()](llvm::StringRef Attached, llvm::StringRef File) {
    if (!Attached.equals_insensitive(Name) || File.empty() || File.contains(Hole)) return false;
    What.Database = File.str();
    What.Name = Table;
    return true;
  };
  for (const auto &[Attached, File] : Fx.Attached)
    if (Enter(Attached, File)) return;
  for (const Value &L : Before.Alts)
    for (size_t I = 0; L.K == Value::Kind::List && L.Items && L.Keys && I < L.Items->size(); ++I)
      if (Enter((*L.Keys)[I], exactly(itemOf(L, I)))) return;
}

/// What the statements that were asked for last do: each is looked at several times on each of its chains. One for each
/// thread: texts are shared without locks.
class Statements {
public:
  const sql::Effects &effectsOf(const SharedText &Text, sql::Dialect D) {
    Known &At = Last[(Text.hash() + size_t(D)) % Last.size()];
    if (!At.Is || At.D != D || !(At.Text == Text)) At = {true, D, Text, sql::analyse(Text, D)};
    return At.Does;
  }

private:
  struct Known {
    bool Is = false;
    sql::Dialect D = sql::Dialect::Unknown;
    SharedText Text;
    sql::Effects Does;
  };
  std::array<Known, 64> Last;
};

const sql::Effects &effectsOf(const SharedText &Text, sql::Dialect D) {
  static thread_local Statements Known;
  return Known.effectsOf(Text, D);
}

sql::Dialect dialectOf(const Effect &E) {
  return sql::dialectNamed(E.Dialect).value_or(sql::Dialect::Unknown);
}

/// Values that are bound to a statement one after the other, in containers, too.
void addBound(const ValueSet &Values, std::vector<ValueSet> &Out) {
  if (Values.Alts.size() != 1 || Values.Alts[0].K != Value::Kind::List || !Values.Alts[0].Items)
    return Out.push_back(Values);
  for (const ValueSet &Item : *Values.Alts[0].Items) addBound(Item, Out);
}

/// The value that was bound by that name, or by its number: from zero, or, as #1, from one. Of a list where values were
/// bound so, no other one.
std::optional<ValueSet> boundByKey(const ValueSet &Values, const sql::Write &W) {
  std::optional<ValueSet> Out;
  for (const Value &L : Values.Alts)
    for (size_t I = 0; L.K == Value::Kind::List && L.Keys && L.Items && I < L.Keys->size(); ++I) {
      llvm::StringRef Key = (*L.Keys)[I];
      if (Key.empty()) continue;
      if (!Out) Out.emplace();
      if (Key.ltrim(":@") == W.BoundName || Key == std::to_string(W.Bound - 1) || Key == "#" + std::to_string(W.Bound))
        Out->add((*L.Items)[I]);
    }
  return Out;
}

/// The channels that a notification may mean, where they are bound to it; empty: its text says it, or nobody does.
std::vector<std::string> channelsOf(const sql::Write &W, const EffectValues &Values) {
  if (!W.Bound) return {};
  std::vector<ValueSet> Bound;
  addBound(Values.Args, Bound);
  std::optional<ValueSet> Keyed = boundByKey(Values.Args, W);
  if (!Keyed && W.Bound <= Bound.size()) Keyed = Bound[W.Bound - 1];
  std::vector<std::string> Out;
  if (Keyed)
    for (const Value &N : asText(*Keyed).Alts) Out.push_back(N.K == Value::Kind::Text ? N.Str.str() : Hole.str());
  return Out;
}

} // namespace

bool bindsName(const Value &Text, const Effect &E) {
  if (Text.K != Value::Kind::Text) return false;
  return llvm::any_of(effectsOf(Text.Str, dialectOf(E)).Writes, [](const sql::Write &W) { return W.Bound != 0; });
}

bool areWholeStatements(const ValueSet &Texts, const Effect &E) {
  return llvm::all_of(Texts.Alts, [&](const Value &T) {
    return T.K == Value::Kind::Text && effectsOf(T.Str, dialectOf(E)).How == sql::Parse::Ok;
  });
}

void sqlAccesses(const EffectValues &Values, const Effect &E, const Services &Who, std::vector<Access> &Out) {
  std::vector<Value> Texts = texts(Values.Text, true);
  sql::Dialect D = dialectOf(E);
  std::string Database = exactly(Values.Scope), Schema = exactly(Values.Schema);
  // Writing through a cursor: the operation is the call's, the table is that of the query.
  std::vector<Operation> OnReads;
  for (const Value &O : texts(Values.Op, false)) OnReads.push_back(operationNamed(O.Str).value_or(Operation::Unknown));
  if (OnReads.empty()) OnReads.push_back(Operation::Select);
  sql::Effects NotKnown;
  NotKnown.How = sql::Parse::Unknown;
  for (const Value &T : Texts) {
    bool IsHole = T.Why.size() == 1 && T.Str == Hole;
    const sql::Effects &Fx = IsHole ? NotKnown : effectsOf(T.Str, D);
    auto Add = [&](const sql::Write &W) {
      std::optional<Operation> Op = sqlOperation(W.Op);
      if (!Op || (W.Temporary && *Op != Operation::Ddl)) return;
      Access A;
      A.Op = *Op;
      A.Temporary = W.Temporary;
      A.What.Kind = *Op == Operation::Publish ? ResourceKind::Event : ResourceKind::Table;
      A.What.Name = nameWithin(W, Schema, Who);
      A.What.Database = W.Database.empty() ? Database : W.Database;
      enterAttached(A.What, Fx, Values.Attached, D);
      A.Columns = W.Columns;
      llvm::sort(A.Columns);
      A.ColumnsKnown = W.ColumnsKnown;
      A.Statement = T.Str.str();
      settle(A, T, 1);
      forgetUnknownColumns(A, T);
      Out.push_back(std::move(A));
    };
    for (const sql::Write &W : Fx.Writes) {
      std::vector<std::string> Channels = channelsOf(W, Values);
      if (Channels.empty()) Add(W);
      for (const std::string &Channel : Channels) {
        sql::Write Named = W;
        Named.Table = Channel;
        Add(Named);
      }
    }
    for (const std::string &R : Fx.Reads) {
      for (Operation Op : OnReads) {
        Access A;
        A.Op = Op;
        A.What = {ResourceKind::Table, R, Database, "", ""};
        enterAttached(A.What, Fx, Values.Attached, D);
        A.Statement = T.Str.str();
        settle(A, T, 1);
        if (!A.What.Name.empty()) Out.push_back(std::move(A));
      }
    }
    for (const std::string &Called : Fx.Functions) {
      bool Said = llvm::any_of(Fx.Writes, [&](const sql::Write &W) { return W.Op == "call" && W.Table == Called; });
      if (Said || !Who.IsRoutine || !Who.IsRoutine(Called)) continue;
      Access A;
      A.Op = Operation::Call;
      A.What = {ResourceKind::Table, Called, Database, "", ""};
      A.Statement = T.Str.str();
      Out.push_back(std::move(A));
    }
    for (const std::string &C : Fx.Channels) {
      Access A;
      A.Op = Operation::Consume;
      A.What = {ResourceKind::Event, C, "", "", ""};
      A.Statement = T.Str.str();
      settle(A, T, 1);
      Out.push_back(std::move(A));
    }
    if (Fx.How == sql::Parse::Unknown && Fx.Writes.empty() && Fx.Reads.empty()) {
      Access A;
      A.Op = Operation::Unknown;
      A.Write = true;
      A.What.Database = Database;
      A.Statement = T.Str.str();
      A.How = Resolution::Unresolved;
      A.Unknown = T.Why.empty() ? Fx.Why : reasons(T);
      Out.push_back(std::move(A));
    }
  }
}

} // namespace ssot::program
