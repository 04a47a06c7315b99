// The keys of a manifest, one function for each kind of declaration.
#include "manifest/decode.h"
#include "manifest/fields.h"
#include "manifest/names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Path.h"

namespace ssot {
namespace {

using yaml::Node;

constexpr llvm::StringRef LevelWords[] = {"error", "warning", "note", "off"};
constexpr llvm::StringRef KindWords[] = {"normal", "reference", "aggregate"};
constexpr llvm::StringRef ResourceWords[] = {"table", "key", "event", "api"};
constexpr ResourceKind ResourceKinds[] = {ResourceKind::Table, ResourceKind::Key, ResourceKind::Event,
                                          ResourceKind::Api};
constexpr Operation TableWrites[] = {Operation::Insert,   Operation::Update, Operation::Delete, Operation::Upsert,
                                     Operation::Truncate, Operation::Ddl,    Operation::Call};
constexpr Operation AllOperations[] = {Operation::Insert,   Operation::Update,    Operation::Delete, Operation::Upsert,
                                       Operation::Truncate, Operation::Ddl,       Operation::Call,   Operation::Publish,
                                       Operation::Command,  Operation::Implement, Operation::Select, Operation::Consume,
                                       Operation::Query,    Operation::Connect};

class Decoder {
public:
  Decoder(llvm::StringRef File, llvm::StringRef GlobBase) : GlobBase(GlobBase), F(File, Part.Diagnostics) {}

  ManifestPart run(const Node &Root) {
    F.mapping(Root, "the manifest",
              {{"version", [&](const Node &V) { version(V); }, true},
               {"system", [&](const Node &V) { Part.M.System = F.text(V, "system"); }},
               {"root", [&](const Node &V) { F.text(V, "root"); }}, // already used: GlobBase
               {"include", [&](const Node &V) { Part.Includes = F.spelledList(V, "include"); }},
               {"services",
                [&](const Node &V) { F.named(V, "services", [&](const Node &K, const Node &S) { service(K, S); }); }},
               {"exclude", [&](const Node &V) { Part.M.Exclude = paths(V, "exclude"); }},
               {"bindings",
                [&](const Node &V) { F.named(V, "bindings", [&](const Node &K, const Node &B) { binding(K, B); }); }},
               {"entities",
                [&](const Node &V) { F.named(V, "entities", [&](const Node &K, const Node &E) { entity(K, E); }); }},
               {"exceptions", [&](const Node &V) { F.list(V, "exceptions", [&](const Node &E) { exception(E); }); }},
               {"policy", [&](const Node &V) { policy(V); }}});
    return std::move(Part);
  }

private:
  llvm::StringRef GlobBase;
  ManifestPart Part;
  Fields F;

  void version(const Node &V) {
    if (V.K != Node::Kind::Scalar || scalarType(V) != yaml::ScalarType::Integer)
      return F.formError(V, "`version` must be a number, found " + describe(V), "write `version: 1`");
    if (V.Text != "1")
      F.formError(V, "version " + llvm::Twine(V.Text) + " of the manifest is not known to this tool",
                  "it reads `version: 1`");
  }

  std::vector<Pattern> paths(const Node &N, llvm::StringRef What) {
    std::vector<Pattern> Out;
    F.list(N, What, [&](const Node &I) {
      std::string S = F.text(I, What);
      if (!S.empty()) Out.push_back(F.compiled(I, S, rootRelativeGlob(GlobBase, S), GlobStyle::Path));
    });
    return Out;
  }
  std::vector<Pattern> names(const Node &N, llvm::StringRef What) {
    std::vector<Pattern> Out;
    F.list(N, What, [&](const Node &I) { Out.push_back(F.namePattern(I, What)); });
    return Out;
  }
  template <size_t N>
  std::vector<Operation> operations(const Node &List, llvm::StringRef What, const Operation (&Allowed)[N]) {
    std::vector<Operation> Out;
    std::vector<llvm::StringRef> Words;
    for (Operation O : Allowed) Words.push_back(operationName(O));
    F.list(List, What, [&](const Node &I) {
      if (auto At = F.word(I, What, Words)) Out.push_back(Allowed[*At]);
    });
    return Out;
  }

  void service(const Node &Key, const Node &N) {
    Service S{Key.Text, F.at(Key), "", "", {}, {}, "", {}, {}};
    F.Service = S.Name;
    F.mapping(N, "service `" + S.Name + "`",
              {{"team", [&](const Node &V) { S.Team = F.text(V, "team"); }},
               {"contact", [&](const Node &V) { S.Contact = F.text(V, "contact"); }},
               {"paths", [&](const Node &V) { S.Paths = paths(V, "paths"); }},
               {"targets", [&](const Node &V) { S.Targets = F.spelledList(V, "targets"); }},
               {"database", [&](const Node &V) { S.Database = F.text(V, "database"); }},
               {"interface", [&](const Node &V) { S.Interface = paths(V, "interface"); }},
               {"schema", [&](const Node &V) { S.Schema = paths(V, "schema"); }}});
    F.Service.clear();
    Part.M.Services.push_back(std::move(S));
  }

  void binding(const Node &Key, const Node &N) {
    // Any scalar: a port is as good a value as a topic.
    if (N.K != Node::Kind::Scalar)
      return F.formError(N, "binding `" + llvm::Twine(Key.Text) + "` must be text, found " + describe(N));
    Part.M.Bindings[Key.Text] = {N.Text, F.at(Key)};
    Part.Said.try_emplace("bindings." + Key.Text, F.at(Key));
  }

  void entity(const Node &Key, const Node &N) {
    Entity E;
    E.Name = Key.Text;
    E.Where = F.at(Key);
    F.Entity = E.Name;
    F.mapping(N, "entity `" + E.Name + "`",
              {{"owner", [&](const Node &V) { owner(V, E); }, true},
               {"kind",
                [&](const Node &V) {
                  if (auto At = F.word(V, "kind", KindWords)) E.Kind = EntityKind(*At);
                }},
               {"tables", [&](const Node &V) { E.Tables = tables(V, "tables", true); }},
               {"events", [&](const Node &V) { F.list(V, "events", [&](const Node &I) { event(I, E); }); }},
               {"apis", [&](const Node &V) { F.list(V, "apis", [&](const Node &I) { api(I, E); }); }},
               {"keys",
                [&](const Node &V) {
                  F.list(V, "keys", [&](const Node &I) { E.Keys.push_back({F.namePattern(I, "keys")}); });
                }},
               {"copies", [&](const Node &V) { F.list(V, "copies", [&](const Node &I) { copy(I, E); }); }},
               {"snapshots", [&](const Node &V) { F.list(V, "snapshots", [&](const Node &I) { snapshot(I, E); }); }},
               {"instead", [&](const Node &V) { E.Instead = F.text(V, "instead"); }},
               {"publish-on", [&](const Node &V) { E.PublishOn = operations(V, "publish-on", TableWrites); }},
               {"outbox", [&](const Node &V) { E.Outbox = tables(V, "outbox", false); }},
               {"routines", [&](const Node &V) { F.list(V, "routines", [&](const Node &I) { routine(I, E); }); }},
               {"transfer", [&](const Node &V) { transfer(V, E); }},
               {"deployment", [&](const Node &V) { E.Deployment = paths(V, "deployment"); }},
               {"sources", [&](const Node &V) { E.Sources = F.spelledList(V, "sources"); }}});
    F.Entity.clear();
    Part.M.Entities.push_back(std::move(E));
  }

  void owner(const Node &V, Entity &E) {
    if (V.K == Node::Kind::List)
      return F.formError(V,
                         "entity `" + E.Name + "` has " + (V.Items.size() == 2 ? "two owners" : "a list of owners") +
                             "; exactly one service owns an entity",
                         "name the one that decides; the others send it commands or keep `copies`");
    E.Owner = F.spelled(V, "owner");
  }

  /// Split: columns, rows and append-only may be said, too.
  std::vector<Table> tables(const Node &List, llvm::StringRef What, bool Split) {
    std::vector<Table> Out;
    F.list(List, What, [&](const Node &N) {
      Table T;
      T.Where = F.at(N);
      auto Name = [&](const Node &V) { T.Name = F.text(V, "name"); };
      auto Database = [&](const Node &V) { T.Database = F.text(V, "database"); };
      auto Columns = [&](const Node &V) {
        F.list(V, "columns", [&](const Node &C) { T.Columns.push_back(tableKey(F.text(C, "columns"))); });
      };
      auto Rows = [&](const Node &V) { T.Rows = F.boolean(V, "rows"); };
      auto AppendOnly = [&](const Node &V) { T.AppendOnly = F.boolean(V, "append-only"); };
      std::vector<Field> Known{{"name", Name, true}, {"database", Database}};
      if (Split)
        Known.insert(Known.end(), {Field{"columns", Columns}, Field{"rows", Rows}, Field{"append-only", AppendOnly}});
      if (N.K == Node::Kind::Map)
        F.mapping(N, "a table", Known);
      else
        T.Name = F.text(N, What);
      if (!T.Name.empty()) Out.push_back(std::move(T));
    });
    return Out;
  }

  void event(const Node &N, Entity &E) {
    Event Ev;
    Ev.Where = F.at(N);
    if (N.K != Node::Kind::Map) {
      Ev.Name = F.text(N, "events");
    } else {
      F.mapping(N, "an event",
                {{"topic", [&](const Node &V) { Ev.Topic = F.text(V, "topic"); }},
                 {"type", [&](const Node &V) { Ev.Type = F.text(V, "type"); }},
                 {"relays", [&](const Node &V) { Ev.Relays = F.spelledList(V, "relays"); }}});
      if (!N.get("topic") && !N.get("type"))
        return F.formError(N, "an event has neither `topic` nor `type`", "add `topic:`");
    }
    E.Events.push_back(std::move(Ev));
  }

  void api(const Node &N, Entity &E) {
    Api A;
    A.Where = F.at(N);
    std::vector<std::string> Kinds;
    auto Named = [&](Api::Kind K) {
      return [&, K](const Node &V) {
        A.K = K;
        A.Name = F.text(V, apiKindName(K));
        Kinds.push_back("`" + apiKindName(K).str() + "`");
      };
    };
    auto Grpc = Named(Api::Kind::Grpc), Http = Named(Api::Kind::Http), Thrift = Named(Api::Kind::Thrift);
    const Node *Queries = nullptr, *Paths = nullptr;
    F.mapping(N, "an API",
              {{"grpc", Grpc},
               {"http", Http},
               {"thrift", Thrift},
               {"paths", [&](const Node &V) { Paths = &V; }},
               {"queries", [&](const Node &V) { Queries = &V; }},
               {"callers", [&](const Node &V) { A.Callers = F.spelledList(V, "callers"); }}});
    if (N.K != Node::Kind::Map) return;
    if (Kinds.size() != 1)
      return F.formError(N,
                         Kinds.empty() ? "an API is one of `grpc`, `http`, `thrift`"
                                       : "an API is one of " + llvm::join(Kinds, " and ") + ", not both",
                         "write one entry for each API");
    if (Paths && A.K != Api::Kind::Http)
      F.formError(*Paths, "only an `http` API has `paths`", "name methods under `queries`");
    if (Paths) F.list(*Paths, "paths", [&](const Node &I) { A.Paths.push_back(httpPath(I, F.text(I, "paths"))); });
    if (Queries) F.list(*Queries, "queries", [&](const Node &I) { A.Queries.push_back(query(I, A.K)); });
    E.Apis.push_back(std::move(A));
  }

  /// A path of an API: a glob in which `{id}`, as OpenAPI writes it, is one segment.
  Pattern httpPath(const Node &N, llvm::StringRef Written) {
    std::string G;
    for (llvm::StringRef Rest = Written; !Rest.empty();) {
      size_t Close = Rest.starts_with("{") ? Rest.find('}') : llvm::StringRef::npos;
      bool Parameter = Close != llvm::StringRef::npos && !Rest.take_front(Close).contains(',');
      G += Parameter ? llvm::StringRef("*") : Rest.take_front(1);
      Rest = Rest.drop_front(Parameter ? Close + 1 : 1);
    }
    return F.compiled(N, Written, G, GlobStyle::Path);
  }

  Api::Query query(const Node &N, Api::Kind K) {
    std::string S = F.text(N, "queries");
    if (K != Api::Kind::Http) return {"", F.compiled(N, S, S, GlobStyle::Name)};
    auto [Method, Path] = llvm::StringRef(S).split(' ');
    if (Path.empty()) return {"", httpPath(N, S)};
    return {Method.upper(), httpPath(N, Path.trim())};
  }

  void copy(const Node &N, Entity &E) {
    Copy C;
    C.Where = F.at(N);
    F.mapping(N, "a copy",
              {{"service", [&](const Node &V) { C.Service = F.spelled(V, "service"); }, true},
               {"tables", [&](const Node &V) { C.Tables = tables(V, "tables", false); }, true},
               {"handlers", [&](const Node &V) { C.Handlers = names(V, "handlers"); }},
               {"rebuild", [&](const Node &V) { C.Rebuild = names(V, "rebuild"); }}});
    E.Copies.push_back(std::move(C));
  }

  void snapshot(const Node &N, Entity &E) {
    Snapshot S;
    S.Where = F.at(N);
    F.mapping(N, "a snapshot",
              {{"service", [&](const Node &V) { S.Service = F.spelled(V, "service"); }, true},
               {"tables", [&](const Node &V) { S.Tables = tables(V, "tables", false); }, true}});
    E.Snapshots.push_back(std::move(S));
  }

  void routine(const Node &N, Entity &E) {
    Routine R;
    R.Where = F.at(N);
    F.mapping(N, "a routine",
              {{"name", [&](const Node &V) { R.Name = F.text(V, "name"); }, true},
               {"writes", [&](const Node &V) { R.Writes = F.spelledList(V, "writes"); }, true}});
    E.Routines.push_back(std::move(R));
  }

  void transfer(const Node &N, Entity &E) {
    Transfer T;
    T.Where = F.at(N);
    F.mapping(N, "a transfer",
              {{"to", [&](const Node &V) { T.To = F.spelled(V, "to"); }, true},
               {"until", [&](const Node &V) { T.Until = F.date(V, "until"); }, true}});
    E.Moving = std::move(T);
  }

  /// `table:customers`: the kind, and the name as a glob.
  std::optional<std::pair<ResourceKind, Pattern>> resource(const Node &N, llvm::StringRef What) {
    std::string S = F.text(N, What);
    auto [Kind, Name] = llvm::StringRef(S).split(':');
    const llvm::StringRef *At = llvm::find(ResourceWords, Kind);
    if (S.empty()) return std::nullopt;
    if (At == std::end(ResourceWords) || Name.empty()) {
      F.formError(N, "`" + What + "` must name a kind and a resource, found `" + llvm::Twine(S) + "`",
                  "write `table:NAME`, `key:NAME`, `event:NAME` or `api:NAME`");
      return std::nullopt;
    }
    ResourceKind K = ResourceKinds[At - std::begin(ResourceWords)];
    return std::pair(K, F.compiled(N, S, K == ResourceKind::Table ? tableKey(Name) : Name.str(), GlobStyle::Name));
  }

  void exception(const Node &N) {
    Exception X;
    X.Where = F.at(N);
    bool Good = false;
    F.mapping(N, "an exception",
              {{"service", [&](const Node &V) { X.Service = F.spelled(V, "service"); }, true},
               {"resource",
                [&](const Node &V) {
                  if (auto R = resource(V, "resource")) std::tie(X.Kind, X.Name) = *R, Good = true;
                },
                true},
               {"operations", [&](const Node &V) { X.Operations = operations(V, "operations", AllOperations); }},
               {"reason", [&](const Node &V) { X.Reason = F.text(V, "reason"); }, true},
               {"until", [&](const Node &V) { X.Until = F.date(V, "until"); }, true},
               {"approved-by", [&](const Node &V) { X.ApprovedBy = F.text(V, "approved-by"); }, true}});
    if (Good) Part.M.Exceptions.push_back(std::move(X));
  }

  void level(const Node &V, llvm::StringRef What, std::optional<Severity> &Into) {
    constexpr std::optional<Severity> Levels[] = {Severity::Error, Severity::Warning, Severity::Note, std::nullopt};
    if (auto At = F.word(V, What, LevelWords)) Into = Levels[*At];
    Part.Said.try_emplace(("policy." + What).str(), F.at(V));
  }

  void policy(const Node &N) {
    Policy &P = Part.M.Rules;
    F.mapping(N, "`policy`",
              {{"private-databases",
                [&](const Node &V) {
                  P.PrivateDatabases = F.boolean(V, "private-databases");
                  Part.Said.try_emplace("policy.private-databases", F.at(V));
                }},
               {"ignore",
                [&](const Node &V) {
                  F.list(V, "ignore", [&](const Node &I) {
                    if (auto R = resource(I, "ignore")) P.Ignored.push_back({R->first, std::move(R->second)});
                  });
                }},
               {"unowned", [&](const Node &V) { level(V, "unowned", P.Unowned); }},
               {"unresolved", [&](const Node &V) { level(V, "unresolved", P.Unresolved); }}});
  }
};

} // namespace

ManifestPart decodeManifest(const Node &Root, llvm::StringRef File, llvm::StringRef GlobBase) {
  return Decoder(File, GlobBase).run(Root);
}

std::string rootRelativeGlob(llvm::StringRef Base, llvm::StringRef Glob) {
  bool Wild = Glob.find_first_of("*?[{\\") != llvm::StringRef::npos;
  llvm::SmallVector<std::string> Segments;
  auto push = [&](llvm::StringRef Text, bool Escape) {
    llvm::SmallVector<llvm::StringRef> Parts;
    Text.split(Parts, '/', -1, false);
    for (llvm::StringRef P : Parts) {
      if (P == ".") continue;
      bool CanGoUp = !Segments.empty() && Segments.back() != ".." &&
                     llvm::StringRef(Segments.back()).find_first_of("*?[{") == llvm::StringRef::npos;
      if (P == ".." && CanGoUp) {
        Segments.pop_back();
        continue;
      }
      std::string S;
      for (char C : P) {
        if (Escape && llvm::StringRef("*?[]{}\\").contains(C)) S += '\\';
        S += C;
      }
      Segments.push_back(std::move(S));
    }
  };
  bool Absolute = Glob.starts_with("/");
  if (!Absolute) push(Base, true);
  push(Glob, false);
  if (!Wild || Glob.ends_with("/")) Segments.push_back("**");
  return (Absolute ? "/" : "") + llvm::join(Segments, "/");
}

} // namespace ssot
