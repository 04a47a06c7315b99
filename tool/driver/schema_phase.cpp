// Reads the schemas and lends the manifest's knowledge to tool/schema.
#include "driver/schema_phase.h"
#include "base/file_search.h"
#include "manifest/announcements.h"
#include "manifest/names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"

namespace ssot {

/// The lines of a file that may suppress a finding.
static void addComments(const schema::SourceFile &F, std::vector<Comment> &Out) {
  if (!llvm::StringRef(F.Text).contains("NOLINT")) return;
  unsigned Line = 0;
  for (llvm::StringRef Rest = F.Text; !Rest.empty();) {
    auto [First, Tail] = Rest.split('\n');
    ++Line;
    Rest = Tail;
    size_t At = First.find("--");
    if (At != llvm::StringRef::npos && First.contains("NOLINT"))
      Out.push_back({{F.Path, Line, unsigned(At + 1)}, First.drop_front(At).str()});
  }
}

/// V2 before V10: migrations run in the order of their numbers.
static bool runsBefore(const schema::SourceFile &A, const schema::SourceFile &B) {
  int Order = llvm::StringRef(A.Path).compare_numeric(B.Path);
  return Order ? Order < 0 : A.Path < B.Path;
}

SchemaPhase::SchemaPhase(const Manifest &M, const std::string &Root, const FileMap &Map, const Ownership &Owns)
    : Owns(Owns) {
  std::set<std::string> Seen;
  std::vector<schema::SourceFile> Sources;
  for (const Service &S : M.Services)
    for (const Pattern &P : S.Schema)
      for (const std::string &File : filesMatching(Root, P.Match)) {
        std::string Path = pathFrom(Root, File);
        const Service *Of = Map.schemaOf(Path);
        if (!Of || Map.isExcluded(Path) || !Seen.insert(Path).second) continue;
        auto Buffer = llvm::MemoryBuffer::getFile(File);
        if (!Buffer) {
          Notes.push_back("the schema " + Path + " cannot be read: " + Buffer.getError().message());
          continue;
        }
        Sources.push_back({Path, Of->Name, (*Buffer)->getBuffer().str()});
        addComments(Sources.back(), Comments);
      }
  llvm::sort(Sources, runsBefore);
  for (const schema::SourceFile &F : Sources) Files.push_back(F.Path);
  Read = schema::readSchema(Sources);
  Routines = schema::routineKeys(Read);
  for (const Entity &E : M.Entities)
    for (const Routine &R : E.Routines)
      for (const Spelled &Table : R.Writes) Declared[schema::routineKey(R.Name)].push_back(Table.Text);
}

bool SchemaPhase::isRoutine(llvm::StringRef Name) const {
  std::string Key = schema::routineKey(Name);
  return Routines.contains(Key) || Declared.contains(Key);
}

Answer SchemaPhase::ask(llvm::StringRef Service, const Resource &Table) const {
  return Owns.ask({Service, Operation::Update, Table});
}

/// The owner, the database and the name; of a table that nobody owns, the database of the service that speaks of it.
std::string SchemaPhase::identity(llvm::StringRef Service, const Resource &Table) const {
  Answer A = ask(Service, Table);
  std::string Owner, Database = A.Database;
  if (A.Is == Answer::Standing::Owned && A.Owner) {
    Owner = A.Owner->Name;
  } else if (const ssot::Service *S = Owns.service(Service); S && Database.empty()) {
    Database = databaseKey(S->Database);
  }
  return Owner + "\n" + Database + "\n" + tableKey(Table.Name);
}

/// A foreign key into another owner's table makes its rows undeletable for the owner, or takes rows with them.
void SchemaPhase::warn(const schema::ForeignKey &K) {
  Resource From{ResourceKind::Table, K.Table, "", "", ""}, To{ResourceKind::Table, K.Target, "", "", ""};
  Answer Own = ask(K.From.Service, From), Other = ask(K.From.Service, To);
  bool Known = Own.Is == Answer::Standing::Owned && Other.Is == Answer::Standing::Owned && Own.Owner && Other.Owner;
  if (!Known || Own.Owner == Other.Owner) return;
  std::string Message = "a foreign key ties the table `" + K.Table + "` of " + Own.Owner->Name + " to the table `" +
                        K.Target + "`, which " + Other.Owner->Name + " owns";
  std::string Remedy = "keep the key's value without the constraint, or refer to a copy of `" + K.Target +
                       "` that follows the owner's events";
  To.Database = Other.Database;
  Warnings.push_back({{Severity::Warning, K.From.Where, Message, Remedy}, false, K.From.Service, Other.Of->Name, To});
}

std::vector<Access> SchemaPhase::follow(std::vector<Access> Accesses) {
  schema::Names N;
  N.Identity = [this](llvm::StringRef S, const Resource &T) { return identity(S, T); };
  N.Claimed = [this](llvm::StringRef S, const Resource &T) { return ask(S, T).Is == Answer::Standing::Owned; };
  N.Announces = [this](const Access &A, const Access &Write) {
    const Entity *E = announced(Owns, Write);
    return E && announces(Owns, A, *E);
  };
  N.Strange = [this](const Access &A) {
    Answer Who = Owns.ask({A.Service, A.Op, A.What, A.Columns, A.ColumnsKnown});
    return Who.Is == Answer::Standing::Owned && Who.As == Answer::Role::Stranger;
  };
  N.Writes = [this](llvm::StringRef Routine) -> const std::vector<std::string> * {
    auto At = Declared.find(schema::routineKey(Routine));
    return At == Declared.end() ? nullptr : &At->second;
  };
  schema::Followed Out = schema::follow(std::move(Accesses), Read, N);
  for (const schema::ForeignKey *K : Out.Idle) warn(*K);
  return std::move(Out.Accesses);
}

} // namespace ssot
