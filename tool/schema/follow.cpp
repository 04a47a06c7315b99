// Statement by statement: through views and routines first, then what triggers and foreign keys make of it.
#include "schema/follow.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::schema {
namespace {

/// Triggers that fire triggers, views over views: more than people build.
constexpr unsigned MaxDepth = 16;

class Follower {
public:
  Follower(const Schema &S, const Names &N) : S(S), N(N) {
    for (const View &V : S.Views) Views[nameKey(V.Name)].push_back(&V);
    for (const Routine &R : S.Routines) Routines[routineKey(R.Name)].push_back(&R);
    for (const Trigger &T : S.Triggers) Triggers[identity(T.From.Service, T.Table)].push_back(&T);
    for (const ForeignKey &K : S.ForeignKeys) Keys[identity(K.From.Service, K.Target)].push_back(&K);
  }

  /// Statements of which some table is known: `EXEC sp_executesql N'DELETE FROM t'` says what it does.
  std::set<std::pair<Location, std::string>> Spoken;
  std::vector<Access> Out;
  std::set<const Trigger *> Fired;
  std::set<const ForeignKey *> Carried;

  void statement(Access A) {
    if (A.What.Kind != ResourceKind::Table || A.What.Name.empty()) return Out.push_back(std::move(A));
    if (A.Op == Operation::Call) return call(A);
    if (const View *V = viewOf(A)) {
      // A view that an entity names is a resource itself, but what its own service writes to it arrives in the table.
      bool Claimed = N.Claimed(A.Service, A.What);
      if (Claimed) Out.push_back(A);
      bool Written = A.Write && A.Op != Operation::Ddl;
      if (!Claimed || (Written && !N.Strange(A))) throughView(std::move(A), *V);
      return;
    }
    size_t At = Out.size();
    Out.push_back(std::move(A));
    if (Out[At].Write) consequences(Access(Out[At]), 0, At);
  }

  /// A trigger that no statement in sight fires still does what it does for those that are out of sight.
  void idleTriggers() {
    for (const Trigger &T : S.Triggers) {
      if (!Fired.insert(&T).second) continue;
      Access A;
      A.Service = T.From.Service;
      A.Where = T.From.Where;
      A.At = {T.From.Where, "", "sql"};
      Active.insert(&T);
      effects(A, T.Does, T.From, "trigger " + T.Name, std::nullopt, 0);
      Active.erase(&T);
    }
  }

private:
  const Schema &S;
  const Names &N;
  std::map<std::string, std::vector<const View *>> Views;
  std::map<std::string, std::vector<const Routine *>> Routines;
  std::map<std::string, std::vector<const Trigger *>> Triggers; ///< by the identity of their table
  std::map<std::string, std::vector<const ForeignKey *>> Keys;  ///< by the identity of their target
  std::set<const void *> Active;                                ///< what is being followed: ends cycles

  std::string identity(llvm::StringRef Service, llvm::StringRef Table) const {
    return N.Identity(Service, {ResourceKind::Table, Table.str(), "", "", ""});
  }
  /// Of several of that name: the service's own, else the only one.
  template <typename T> static const T *pick(const std::vector<const T *> &Among, llvm::StringRef Service) {
    for (const T *Each : Among)
      if (Each->From.Service == Service) return Each;
    return Among.size() == 1 ? Among.front() : nullptr;
  }

  // Views

  const View *viewOf(const Access &A) const {
    auto At = Views.find(nameKey(A.What.Name));
    return At == Views.end() ? nullptr : pick(At->second, A.Service);
  }

  void throughView(Access A, const View &V) {
    if (A.Op == Operation::Ddl && V.IsView) return; // to define a view changes nobody's data
    if (!Active.insert(&V).second) return;
    bool Instead = false;
    for (const Trigger *T : triggersOn(A)) {
      if (!T->Instead) continue;
      Instead = true;
      Fired.insert(T);
      effects(A, T->Does, T->From, "trigger " + T->Name, std::nullopt, 0);
    }
    // Which table of a join is written cannot be told; then the view is all that is known.
    if (!Instead && A.Write && V.Tables.size() != 1)
      Out.push_back(std::move(A));
    else if (!Instead)
      for (const std::string &Table : V.Tables) statement(onTable(A, V, Table));
    Active.erase(&V);
  }

  static Access onTable(Access A, const View &V, const std::string &Table) {
    A.What.Name = Table;
    for (std::string &C : A.Columns)
      if (auto At = V.Columns.find(llvm::StringRef(C).lower()); At != V.Columns.end()) C = At->second;
    llvm::sort(A.Columns);
    A.Path.push_back({V.From.Where, "view " + V.Name, "stands for " + Table});
    return A;
  }

  // Routines

  /// `CALL p()` and, not a write yet, `SELECT f()`.
  void call(const Access &A) {
    std::string Key = routineKey(A.What.Name);
    if (const std::vector<std::string> *Declared = N.Writes(A.What.Name)) {
      for (const std::string &Table : *Declared) {
        Access Each = A;
        Each.Write = true;
        Each.What.Name = Table;
        Out.push_back(std::move(Each));
      }
      return;
    }
    auto At = Routines.find(Key);
    const Routine *R = At == Routines.end() ? nullptr : pick(At->second, A.Service);
    if (R && Active.insert(R).second) {
      effects(A, R->Does, R->From, R->Name, Operation::Call, 0);
      Active.erase(R);
    } else if (!R && A.Write && !isBuiltIn(Key) && !Spoken.contains({A.At.Where, A.Statement})) {
      Access Lost = A;
      Lost.How = Resolution::Unresolved;
      Lost.What.Name.clear();
      Lost.Unknown = "what the routine `" + A.What.Name + "` writes: neither `routines` nor a `schema` says it";
      Out.push_back(std::move(Lost));
    }
  }

  /// Procedures of the database itself, which touch no table of ours.
  static bool isBuiltIn(llvm::StringRef Name) {
    if (Name == "sp_executesql") return false; // runs a text, which often stands in the statement
    return Name.starts_with("sp_") || Name.starts_with("xp_") || Name.starts_with("pg_") || Name.starts_with("dbms_");
  }

  // Triggers and foreign keys

  std::vector<const Trigger *> triggersOn(const Access &A) const {
    auto At = Triggers.find(N.Identity(A.Service, A.What));
    if (At == Triggers.end()) return {};
    std::vector<const Trigger *> Found;
    for (const Trigger *T : At->second)
      if (fires(*T, A)) Found.push_back(T);
    return Found;
  }

  static bool touches(const Access &A, const std::vector<std::string> &Columns) {
    return !A.ColumnsKnown || llvm::any_of(A.Columns, [&](const std::string &C) {
      return llvm::is_contained(Columns, llvm::StringRef(C).lower());
    });
  }

  static bool fires(const Trigger &T, const Access &A) {
    auto Has = [&](Operation Op) { return llvm::is_contained(T.On, Op); };
    if (A.Op == Operation::Upsert && Has(Operation::Insert)) return true;
    if (A.Op != Operation::Upsert && A.Op != Operation::Update) return Has(A.Op);
    return Has(Operation::Update) && (T.UpdateOf.empty() || touches(A, T.UpdateOf));
  }

  /// What the database does because of A, which stands in Out at At: triggers and foreign keys of its table.
  void consequences(const Access &A, unsigned Depth, size_t At) {
    if (Depth >= MaxDepth || N.Strange(A)) return;
    size_t Before = Out.size();
    for (const Trigger *T : triggersOn(A)) {
      Fired.insert(T);
      if (Active.insert(T).second) {
        effects(A, T->Does, T->From, "trigger " + T->Name, std::nullopt, Depth + 1);
        Active.erase(T);
      }
    }
    auto Found = Keys.find(N.Identity(A.Service, A.What));
    if (Found != Keys.end())
      for (const ForeignKey *K : Found->second) cascade(A, *K, Depth);
    if (!Out[At].Companions) return;
    for (size_t I = Before; I < Out.size(); ++I) // an outbox that a trigger fills is filled on every way
      if (N.Announces && N.Announces(Out[I], Out[At]))
        for (Way &W : *Out[At].Companions) W.Told.push_back(Out[I].What);
  }

  void cascade(const Access &A, const ForeignKey &K, unsigned Depth) {
    Referential Action = A.Op == Operation::Delete   ? K.OnDelete
                         : A.Op == Operation::Update ? K.OnUpdate
                                                     : Referential::None;
    // Few statements change a key; one whose columns are not known is not taken for one of them.
    bool Key = A.Op == Operation::Delete || (A.ColumnsKnown && touches(A, K.TargetColumns));
    if (Action == Referential::None || !Key) return;
    Carried.insert(&K);
    if (!Active.insert(&K).second) return;
    sql::Write W;
    W.Table = K.Table;
    W.Op = A.Op == Operation::Delete && Action == Referential::Cascade ? "delete" : "update";
    if (W.Op == "update") W.Columns = K.Columns;
    W.ColumnsKnown = !W.Columns.empty();
    Body Does;
    Does.Writes.push_back(std::move(W));
    effects(A, Does, K.From, "foreign key of " + K.Table, std::nullopt, Depth + 1);
    Active.erase(&K);
  }

  /// The writes of a body, and of the routines that it calls, as accesses of A's service. As: their operation, else
  /// each its own.
  void effects(const Access &A, const Body &Does, const Origin &From, llvm::StringRef By, std::optional<Operation> As,
               unsigned Depth) {
    for (const sql::Write &W : Does.Writes) {
      std::optional<Operation> Op = W.Op == "notify" ? Operation::Publish : operationNamed(W.Op);
      if (!Op) continue;
      Access Each = derived(A);
      Each.Write = true;
      Each.Op = *Op;
      Each.What = {*Op == Operation::Publish ? ResourceKind::Event : ResourceKind::Table, W.Table, "", "", ""};
      Each.Columns = W.Columns;
      llvm::sort(Each.Columns);
      Each.ColumnsKnown = W.ColumnsKnown;
      Each.Path.push_back({From.Where, By.str(), (operationName(*Op) + " " + W.Table).str()});
      const View *V = Each.What.Kind == ResourceKind::Table ? viewOf(Each) : nullptr;
      if (V && V->Tables.size() == 1 && !N.Claimed(Each.Service, Each.What))
        Each = onTable(std::move(Each), *V, V->Tables[0]);
      Access Real = Each;
      if (As && *Op != Operation::Publish) Each.Op = *As;
      size_t At = Out.size();
      Out.push_back(std::move(Each));
      consequences(Real, Depth, At);
      if (As)
        for (size_t I = At + 1; I < Out.size(); ++I)
          if (Out[I].What.Kind == ResourceKind::Table && Out[I].Write) Out[I].Op = *As;
    }
    for (const std::string &Read : Does.Reads) {
      Access Each = derived(A);
      Each.Op = Operation::Select;
      Each.Write = false;
      Each.What = {ResourceKind::Table, Read, "", "", ""};
      Each.ColumnsKnown = false;
      Each.Path.push_back({From.Where, By.str(), "select " + Read});
      Out.push_back(std::move(Each));
    }
    for (const std::string &Called : Does.Calls) {
      auto At = Routines.find(routineKey(Called));
      const Routine *R = At == Routines.end() ? nullptr : pick(At->second, From.Service);
      if (!R || Depth >= MaxDepth || !Active.insert(R).second) continue;
      effects(A, R->Does, R->From, By, As, Depth + 1);
      Active.erase(R);
    }
  }

  static Access derived(const Access &A) {
    Access Each = A;
    Each.Columns.clear();
    Each.Companions.reset();
    Each.How = Resolution::Resolved;
    Each.Unknown.clear();
    return Each;
  }
};

} // namespace

std::string routineKey(llvm::StringRef Name) {
  return (Name.contains('.') ? Name.rsplit('.').second : Name).lower();
}

std::set<std::string> routineKeys(const Schema &S) {
  std::set<std::string> Keys;
  for (const Routine &R : S.Routines) Keys.insert(routineKey(R.Name));
  return Keys;
}

Followed follow(std::vector<Access> Accesses, const Schema &S, const Names &N) {
  Follower F(S, N);
  for (const Access &A : Accesses)
    if (A.Write && A.Op != Operation::Call) F.Spoken.insert({A.At.Where, A.Statement});
  for (Access &A : Accesses) F.statement(std::move(A));
  for (const Access &A : S.Accesses) F.statement(A);
  F.idleTriggers();
  Followed Out{std::move(F.Out), {}};
  for (const ForeignKey &K : S.ForeignKeys)
    if (!F.Carried.contains(&K)) Out.Idle.push_back(&K);
  return Out;
}

} // namespace ssot::schema
