// Contradictions between declarations. Each claim of a resource is entered under the name by which it would be found; a
// second one is an error.
#include "manifest/check.h"
#include "manifest/names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"

namespace ssot {
namespace {

std::string place(const Location &L) {
  return L.File + ":" + std::to_string(L.Line);
}

class Checker {
public:
  Checker(const Manifest &M, const Date &Today, std::vector<ManifestDiagnostic> &Out) : M(M), Today(Today), Out(Out) {
    for (const Service &S : M.Services) {
      Services[S.Name] = &S;
      ServiceNames.push_back(S.Name);
    }
    for (const Entity &E : M.Entities) {
      Entities[E.Name] = &E;
      EntityNames.push_back(E.Name);
    }
  }

  void run() {
    for (const Entity &E : M.Entities) {
      references(E);
      if (E.Moving)
        past(E.Moving->Where, E.Moving->Until, "the transfer of `" + E.Name + "` to `" + E.Moving->To.Text + "`",
             E.Name, E.Owner.Text);
      owned(E);
      events(E);
      apis(E);
      for (const Key &K : E.Keys) claim(Keys, K.Match.Text, E, K.Match.Where, ResourceKind::Key, K.Match.Text);
      for (const Routine &R : E.Routines) routine(R, E);
    }
    for (const Entity &E : M.Entities) derived(E);
    for (const auto &Group : Splits) split(Group.second);
    for (const Exception &X : M.Exceptions) {
      service(X.Service, "the service of an exception", "");
      past(X.Where, X.Until, "the exception for `" + X.Service.Text + "` on `" + X.Name.Text + "`", "", X.Service.Text);
    }
  }

private:
  struct Claimed {
    const Entity *By;
    Location Where;
  };
  struct TableClaim {
    const Entity *By;
    const Table *What;
  };
  using Claims = llvm::StringMap<Claimed>;

  const Manifest &M;
  const Date &Today;
  std::vector<ManifestDiagnostic> &Out;
  llvm::StringMap<const Service *> Services;
  llvm::StringMap<const Entity *> Entities;
  std::vector<llvm::StringRef> ServiceNames, EntityNames;
  Claims Topics, Typed, Apis, Keys, Routines;
  std::map<std::string, std::vector<TableClaim>>
      Splits; ///< table and database -> who claims it; ordered, for the order of messages

  void say(Severity Level, const Location &Where, std::string Message, std::string Remedy, const std::string &Entity,
           std::optional<Resource> About = std::nullopt, const std::string &Service = "") {
    Out.push_back({{Level, Where, std::move(Message), std::move(Remedy)}, false, Service, Entity, std::move(About)});
  }

  void service(const Spelled &Name, llvm::StringRef What, const std::string &Entity) {
    if (Name.Text.empty() || Services.contains(Name.Text)) return;
    llvm::StringRef Near = nearest(Name.Text, ServiceNames);
    say(Severity::Error, Name.Where, What.str() + " is `" + Name.Text + "`, which is no service",
        Near.empty() ? "declare it under `services:`" : ("did you mean `" + Near + "`?").str(), Entity);
  }

  void references(const Entity &E) {
    service(E.Owner, "the owner of `" + E.Name + "`", E.Name);
    for (const Event &Ev : E.Events)
      for (const Spelled &R : Ev.Relays) service(R, "a relay of an event of `" + E.Name + "`", E.Name);
    for (const Api &A : E.Apis)
      for (const Spelled &C : A.Callers) service(C, "a caller of an API of `" + E.Name + "`", E.Name);
    for (const Copy &C : E.Copies) service(C.Service, "the keeper of a copy of `" + E.Name + "`", E.Name);
    for (const Snapshot &S : E.Snapshots) service(S.Service, "the keeper of a snapshot of `" + E.Name + "`", E.Name);
    if (E.Moving) service(E.Moving->To, "the next owner of `" + E.Name + "`", E.Name);
    for (const Spelled &S : E.Sources) {
      if (S.Text.empty() || Entities.contains(S.Text)) continue;
      llvm::StringRef Near = nearest(S.Text, EntityNames);
      say(Severity::Error, S.Where, "a source of `" + E.Name + "` is `" + S.Text + "`, which is no entity",
          Near.empty() ? "declare it under `entities:`" : ("did you mean `" + Near + "`?").str(), E.Name);
    }
  }

  void past(const Location &Where, const Date &Until, const std::string &What, const std::string &Entity,
            const std::string &Service) {
    if (Until.empty() || Today.empty() || Until >= Today) return;
    say(Severity::Warning, Where, What + " ended on " + Until,
        "finish the work and remove the entry, or agree on a new date", Entity, std::nullopt, Service);
  }

  void claim(Claims &In, llvm::StringRef Id, const Entity &E, const Location &Where, ResourceKind K,
             const std::string &Shown) {
    if (Id.empty()) return;
    auto [At, New] = In.try_emplace(Id, Claimed{&E, Where});
    if (New || At->second.By == &E) return;
    claimedTwice(E, *At->second.By, At->second.Where, Where, K, Shown);
  }

  void claimedTwice(const Entity &E, const Entity &First, const Location &FirstWhere, const Location &Where,
                    ResourceKind K, const std::string &Shown,
                    const std::string &Remedy = "leave it with the entity whose service decides about it") {
    say(Severity::Error, Where,
        (kindName(K) + " `" + Shown + "` is claimed by `" + E.Name + "` and by `" + First.Name + "` (" +
         place(FirstWhere) + ")")
            .str(),
        Remedy, E.Name, Resource{K, Shown, "", "", ""});
  }

  std::string database(const Table &T, llvm::StringRef Keeper) const {
    if (!T.Database.empty()) return databaseKey(T.Database);
    const Service *S = Services.lookup(Keeper);
    return S ? databaseKey(S->Database) : "";
  }
  static bool isOutbox(const Table &T) { return unqualified(tableKey(T.Name)) == "outbox"; }

  void owned(const Entity &E) {
    for (const Table &T : E.Tables) {
      std::string Id = tableKey(T.Name) + '\0' + database(T, E.Owner.Text);
      if (isOutbox(T)) Id += '\0' + E.Owner.Text; // every service may have its own
      Splits[Id].push_back({&E, &T});
    }
  }

  /// All claims of one table.
  void split(const std::vector<TableClaim> &Claims) {
    const TableClaim &First = Claims.front();
    std::map<std::string, const TableClaim *> Columns;
    const TableClaim *Whole = nullptr, *Rows = nullptr;
    bool Broken = false;
    for (const TableClaim &C : Claims) {
      if (C.What->Columns.empty()) {
        if (Whole && !(isOutbox(*C.What) || Whole->By == C.By)) {
          claimedTwice(*C.By, *Whole->By, Whole->What->Where, C.What->Where, ResourceKind::Table, C.What->Name,
                       "leave it with the entity whose service decides about it, or divide it by `columns`");
          Broken = true;
        }
        Whole = &C;
      }
      if (C.What->Rows.value_or(false)) {
        if (Rows && Rows->By != C.By) {
          say(Severity::Error, C.What->Where,
              "the rows of table `" + C.What->Name + "` belong to `" + C.By->Name + "` and to `" + Rows->By->Name +
                  "` (" + place(Rows->What->Where) + ")",
              "leave `rows: true` with the entity that creates and removes rows", C.By->Name,
              Resource{ResourceKind::Table, C.What->Name, "", "", ""});
          Broken = true;
        }
        Rows = &C;
      }
      for (const std::string &Column : C.What->Columns) {
        auto [At, New] = Columns.try_emplace(Column, &C);
        if (New || At->second->By == C.By) continue;
        say(Severity::Error, C.What->Where,
            "column `" + Column + "` of table `" + C.What->Name + "` is claimed by `" + C.By->Name + "` and by `" +
                At->second->By->Name + "` (" + place(At->second->What->Where) + ")",
            "a column has one owner", C.By->Name, Resource{ResourceKind::Table, C.What->Name, "", "", ""});
      }
    }
    bool Several = llvm::any_of(Claims, [&](const TableClaim &C) { return C.By != First.By; });
    if (Several && !Rows && !Broken && !Columns.empty())
      say(Severity::Error, First.What->Where,
          "table `" + First.What->Name + "` is divided by columns, but no entity has its rows",
          "add `rows: true` where the service may insert and delete rows", First.By->Name,
          Resource{ResourceKind::Table, First.What->Name, "", "", ""});
  }

  /// Copies, snapshots and outboxes must not be somebody's golden record.
  void derived(const Entity &E) {
    auto check = [&](const std::vector<Table> &Tables, llvm::StringRef Keeper, llvm::StringRef What, bool OwnIsFine) {
      for (const Table &T : Tables) {
        if (isOutbox(T)) continue;
        auto At = Splits.find(tableKey(T.Name) + '\0' + database(T, Keeper));
        if (At == Splits.end()) continue;
        const TableClaim &Golden = At->second.front();
        if (OwnIsFine && Golden.By->Owner.Text == Keeper) continue;
        if (!OwnIsFine && database(T, Keeper).empty() && Golden.By->Owner.Text != Keeper)
          continue; // may be in different databases
        claimedTwice(E, *Golden.By, Golden.What->Where, T.Where, ResourceKind::Table, T.Name,
                     "a table is golden record or " + What.str() + ", not both: name it once");
      }
    };
    for (const Copy &C : E.Copies) check(C.Tables, C.Service.Text, "copy", false);
    for (const Snapshot &S : E.Snapshots) check(S.Tables, S.Service.Text, "snapshot", false);
    check(E.Outbox, E.Owner.Text, "outbox", true);
  }

  void events(const Entity &E) {
    for (const Event &Ev : E.Events) {
      if (!Ev.Name.empty()) claim(Topics, Ev.Name, E, Ev.Where, ResourceKind::Event, Ev.Name);
      if (!Ev.Topic.empty() && Ev.Type.empty()) claim(Topics, Ev.Topic, E, Ev.Where, ResourceKind::Event, Ev.Topic);
      if (!Ev.Type.empty())
        claim(Typed, Ev.Topic + '\0' + unqualified(Ev.Type).str(), E, Ev.Where, ResourceKind::Event,
              Ev.Topic.empty() ? Ev.Type : Ev.Type + "` on `" + Ev.Topic);
    }
  }

  void apis(const Entity &E) {
    for (const Api &A : E.Apis) {
      std::string Id =
          (apiKindName(A.K) + "\n" + (A.K == Api::Kind::Http ? llvm::StringRef(A.Name).lower() : A.Name)).str();
      if (A.K != Api::Kind::Http || A.Paths.empty()) claim(Apis, Id, E, A.Where, ResourceKind::Api, A.Name);
      for (const Pattern &P : A.Paths)
        claim(Apis, Id + '\n' + P.Match.pattern(), E, P.Where, ResourceKind::Api, A.Name + P.Text);
    }
  }

  void routine(const Routine &R, const Entity &E) {
    auto [At, New] = Routines.try_emplace(tableKey(R.Name), Claimed{&E, R.Where});
    if (!New)
      say(Severity::Error, R.Where,
          "routine `" + R.Name + "` is declared twice; the first time in " + place(At->second.Where),
          "keep one of the two", E.Name);
  }
};

} // namespace

void checkManifest(const Manifest &M, const Date &Today, std::vector<ManifestDiagnostic> &Out) {
  Checker(M, Today, Out).run();
}

} // namespace ssot
