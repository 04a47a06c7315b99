// Rights are collected per database and table, or per topic, and printed in order: the same manifest gives the same
// bytes.
#include "manifest/emit.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <set>
#include <tuple>

namespace ssot {
namespace {

/// One line of a table's block.
struct Right {
  std::string Service, What, Why;
  auto operator<=>(const Right &) const = default;
};

/// Database, table -> rights.
using Rights = std::map<std::pair<std::string, std::string>, std::set<Right>>;

std::string columnsOf(const Table &T) {
  return " (" + llvm::join(T.Columns, ", ") + ")";
}

/// What an owner may do to its own table.
std::string ownWrites(const Entity &E, const Table &T) {
  if (E.Kind == EntityKind::Reference) return "SELECT";
  if (T.AppendOnly) return "SELECT, INSERT";
  if (T.Columns.empty()) return "SELECT, INSERT, UPDATE, DELETE";
  std::string Out = "SELECT, UPDATE" + columnsOf(T);
  return T.Rows.value_or(false) ? Out + ", INSERT, DELETE" : Out;
}

std::string ownReason(const Entity &E, const Table &T) {
  if (E.Kind == EntityKind::Reference) return "owns " + E.Name + ", reference data: changed by deployment only";
  return "owns " + E.Name + (T.AppendOnly ? ", append-only" : "");
}

/// The default database of a service.
std::string databaseOf(const Manifest &M, llvm::StringRef Service) {
  for (const ssot::Service &S : M.Services)
    if (S.Name == Service) return S.Database;
  return "";
}

void addEntity(Rights &Out, const Manifest &M, const Entity &E) {
  auto AddTo = [&](const Table &T, llvm::StringRef Home, const std::string &Service, std::string What,
                   std::string Why) {
    std::string Database = T.Database.empty() ? databaseOf(M, Home) : T.Database;
    Out[{std::move(Database), T.Name}].insert({Service, std::move(What), std::move(Why)});
  };
  auto Add = [&](const Table &T, const std::string &Service, std::string What, std::string Why) {
    AddTo(T, Service, Service, std::move(What), std::move(Why));
  };
  for (const Table &T : E.Tables) {
    Add(T, E.Owner.Text, ownWrites(E, T), ownReason(E, T));
    if (E.Moving)
      AddTo(T, E.Owner.Text, E.Moving->To.Text, ownWrites(E, T), "takes over " + E.Name + ", until " + E.Moving->Until);
  }
  for (const Table &T : E.Outbox) Add(T, E.Owner.Text, "SELECT, INSERT, UPDATE, DELETE", "outbox of " + E.Name);
  for (const Copy &C : E.Copies)
    for (const Table &T : C.Tables)
      Add(T, C.Service.Text, "SELECT, INSERT, UPDATE, DELETE", "keeps a copy of " + E.Name + ", in its handlers only");
  for (const Snapshot &S : E.Snapshots)
    for (const Table &T : S.Tables) Add(T, S.Service.Text, "SELECT, INSERT, DELETE", "takes snapshots of " + E.Name);
}

/// The rights that an operation needs, in the order in which they are granted.
std::set<unsigned> rightsFor(Operation Op) { // indices into Names of addException
  switch (Op) {
  case Operation::Insert:
    return {0};
  case Operation::Update:
    return {1};
  case Operation::Upsert:
    return {0, 1};
  case Operation::Delete:
  case Operation::Truncate: // SQL Server and MySQL know no right of that name
    return {2};
  default:
    return {};
  }
}

/// An exception's table, wherever the manifest declares it.
void addException(Rights &Out, const Exception &X) {
  if (X.Kind != ResourceKind::Table) return;
  static constexpr llvm::StringLiteral Names[] = {"INSERT", "UPDATE", "DELETE"};
  std::set<unsigned> Needed;
  if (X.Operations.empty()) Needed = {0, 1, 2};
  for (Operation Op : X.Operations) Needed.merge(rightsFor(Op));
  std::string What;
  for (unsigned I : Needed) What += (What.empty() ? "" : ", ") + Names[I].str();
  if (What.empty()) return;
  for (auto &[Table, Of] : Out)
    if (X.Name.matches(Table.second)) Of.insert({X.Service.Text, What, "exception until " + X.Until + ": " + X.Reason});
}

std::string quoted(llvm::StringRef Name) {
  return ("\"" + Name + "\"").str();
}

/// Text in a line comment stays on its line.
std::string commented(std::string Text) {
  for (char &C : Text)
    if (C == '\n' || C == '\r') C = ' ';
  return Text;
}

/// Topic -> who may write to it, and why.
using Writers = std::map<std::string, std::set<std::pair<std::string, std::string>>>;

Writers writersOf(const Manifest &M) {
  Writers Out;
  for (const Entity &E : M.Entities)
    for (const Event &V : E.Events) {
      auto &To = Out[V.Topic.empty() ? V.Name : V.Topic];
      std::string Of = E.Name + (V.Type.empty() ? "" : ", messages " + V.Type);
      To.insert({E.Owner.Text, "owns " + Of});
      if (E.Moving) To.insert({E.Moving->To.Text, "takes over " + E.Name + ", until " + E.Moving->Until});
      for (const Spelled &R : V.Relays) To.insert({R.Text, "relays " + Of});
    }
  for (const Exception &X : M.Exceptions)
    if (X.Kind == ResourceKind::Event)
      for (auto &[Topic, To] : Out)
        if (X.Name.matches(Topic)) To.insert({X.Service.Text, "exception until " + X.Until + ": " + X.Reason});
  return Out;
}

/// `--topic orders`, or its prefixed form for `orders.*`; empty: Kafka has no pattern for this glob.
std::string topicOption(llvm::StringRef Topic) {
  llvm::StringRef Prefix = Topic;
  bool Prefixed = Prefix.consume_back("*");
  if (Prefix.find_first_of("*?[{") != llvm::StringRef::npos) return "";
  if (!Prefixed) return ("--topic '" + Topic + "'").str();
  return Prefix.empty() ? "--topic '*'" : ("--topic '" + Prefix + "' --resource-pattern-type prefixed").str();
}

} // namespace

std::string emitGrants(const Manifest &M) {
  Rights All;
  for (const Entity &E : M.Entities) addEntity(All, M, E);
  for (const Exception &X : M.Exceptions) addException(All, X);
  std::set<std::string> Services;
  for (const Service &S : M.Services) Services.insert(S.Name);

  std::string Out = "-- Made by `ssot-lint emit grants`. Each service connects with a role of its name.\n";
  std::optional<std::string> Database;
  for (const auto &[Place, Of] : All) {
    if (Database != Place.first) {
      Database = Place.first;
      Out +=
          "\n-- " + (Database->empty() ? "databases that the manifest does not name" : "database " + *Database) + "\n";
    }
    std::set<std::string> Named;
    for (const Right &R : Of) {
      if (llvm::StringRef(R.What).contains("SELECT")) Named.insert(R.Service);
      Out += "GRANT " + R.What + " ON " + Place.second + " TO " + quoted(R.Service) + "; -- " + commented(R.Why) + "\n";
    }
    if (M.Rules.PrivateDatabases) continue;
    std::vector<std::string> Readers;
    for (const std::string &S : Services)
      if (!Named.contains(S)) Readers.push_back(quoted(S));
    if (!Readers.empty()) Out += "GRANT SELECT ON " + Place.second + " TO " + llvm::join(Readers, ", ") + ";\n";
  }
  return Out;
}

std::string emitKafkaAcls(const Manifest &M) {
  std::string Out =
      "# Made by `ssot-lint emit kafka-acls`. Set BOOTSTRAP; each service is a principal of its name.\n"
      "# An event that the manifest names in short may be a topic or a message type: leave out what is no topic.\n";
  for (const auto &[Topic, To] : writersOf(M)) {
    std::string Option = topicOption(Topic);
    for (const auto &[Service, Why] : To) {
      if (Option.empty())
        Out += "# " + Service + " may write to " + Topic + ", for which Kafka has no pattern: name its topics\n";
      else
        Out += "kafka-acls --bootstrap-server \"$BOOTSTRAP\" --add --allow-principal 'User:" + Service +
               "' --operation Write --operation Describe " + Option + "  # " + commented(Why) + "\n";
    }
  }
  return Out;
}

} // namespace ssot
