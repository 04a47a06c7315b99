// Building the look-up tables, and the questions that need only one of them.
#include "manifest/ownership.h"
#include "manifest/names.h"
#include "manifest/ownership_index.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot {

bool hasHole(llvm::StringRef S) {
  return S.contains(Hole);
}

void NameIndex::add(llvm::StringRef Name, GlobStyle Style, unsigned Id) {
  // A name that is no glob (an unclosed bracket in a table's name) was refused by the reader or stands for itself.
  auto G = Glob::compile(Name, Style);
  if (!G) llvm::consumeError(G.takeError());
  if (!G || G->isExact())
    Exact[Name.str()].push_back(Id);
  else
    Globs.add(*G, Id);
}

NameIndex::Found NameIndex::find(llvm::StringRef Name) const {
  if (auto At = Exact.find(std::string_view(Name)); At != Exact.end()) return {At->second, false};
  Found F{{}, true};
  if (Globs.empty()) return F;
  auto Hits = Globs.find(Name);
  for (const GlobIndex::Hit &H : Hits)
    if (H.Literals == Hits.front().Literals) F.Which.push_back(H.Id);
  return F;
}

Ids NameIndex::possible(llvm::StringRef Name) const {
  Glob Wild = Glob::withHoles(Name);
  std::set<unsigned> Out;
  const std::string &Prefix = Wild.alternatives().front().Prefix;
  for (auto At = Exact.lower_bound(Prefix); At != Exact.end() && llvm::StringRef(At->first).starts_with(Prefix); ++At)
    if (Wild.matches(At->first)) Out.insert(At->second.begin(), At->second.end());
  for (unsigned Id : Globs.findOverlapping(Wild)) Out.insert(Id);
  return {Out.begin(), Out.end()};
}

Ownership::Index::Index(const Manifest &M) : M(M) {
  for (const Service &S : M.Services) {
    Services[S.Name] = &S;
    if (!S.Database.empty()) Databases[databaseKey(S.Database)];
  }
  for (const Entity &E : M.Entities) {
    Entities[E.Name] = &E;
    OwnerOf[E.Name] = Services.lookup(E.Owner.Text);
  }
  for (const Entity &E : M.Entities) {
    addTables(E);
    addEvents(E);
    addApis(E);
    for (const Key &K : E.Keys) {
      KeyNames.add(K.Match.Text, GlobStyle::Name, Keys.size());
      Keys.push_back({&E});
    }
    for (const Routine &R : E.Routines) Routines.try_emplace(tableKey(R.Name), RoutineRef{&E, &R});
  }
  for (const Service &S : M.Services) // a service without tables has its database all the same
    if (auto At = Databases.find(databaseKey(S.Database)); At != Databases.end() && !llvm::is_contained(At->second, &S))
      At->second.push_back(&S);
  for (const Ignore &I : M.Rules.Ignored)
    Ignored[unsigned(I.Kind)].Names.add(I.Name.Match.pattern(), GlobStyle::Name, 0);
  for (const Exception &X : M.Exceptions) Exceptions[X.Service.Text].push_back(&X);
}

bool Ownership::Index::isIgnored(ResourceKind K, llvm::StringRef Name) const {
  const NameIndex &In = Ignored[unsigned(K)].Names;
  if (K != ResourceKind::Table) return !In.find(Name).Which.empty();
  std::string Key = tableKey(Name);
  return !In.find(Key).Which.empty() || !In.find(unqualified(Key)).Which.empty();
}

Answer::Role Ownership::Index::roleIn(const Entity &E, llvm::StringRef Service) const {
  if (E.Owner.Text == Service) return Answer::Role::Owner;
  if (E.Moving && E.Moving->To.Text == Service) return Answer::Role::Successor;
  return Answer::Role::Stranger;
}

void Ownership::Index::candidate(Answer &A, const Entity &E, std::string Name) const {
  if (A.Candidates.size() < 8) A.Candidates.push_back({&E, ownerOf(E), std::move(Name)});
}

Ownership::Ownership(const Manifest &M) : I(std::make_unique<Index>(M)) {}
Ownership::~Ownership() = default;
Ownership::Ownership(Ownership &&) noexcept = default;

Answer Ownership::ask(const Question &Q) const {
  Answer A;
  switch (Q.What.Kind) {
  case ResourceKind::Table:
    A = I->table(Q);
    break;
  case ResourceKind::Key:
    A = I->key(Q);
    break;
  case ResourceKind::Event:
    A = I->event(Q);
    break;
  case ResourceKind::Api:
    A = I->api(Q);
    break;
  }
  if (A.Is == Answer::Standing::Unowned && I->isIgnored(Q.What.Kind, Q.What.Name)) A.Is = Answer::Standing::Ignored;
  return A;
}

const Service *Ownership::service(llvm::StringRef Name) const {
  return I->Services.lookup(Name);
}
const Entity *Ownership::entity(llvm::StringRef Name) const {
  return I->Entities.lookup(Name);
}
const Manifest &Ownership::manifest() const {
  return I->M;
}

std::vector<const Service *> Ownership::servicesOf(llvm::StringRef Database) const {
  auto At = I->Databases.find(databaseKey(Database));
  return At == I->Databases.end() ? std::vector<const Service *>() : At->second;
}

std::optional<Ownership::RoutineRef> Ownership::routine(llvm::StringRef Name) const {
  auto At = I->Routines.find(tableKey(Name));
  return At == I->Routines.end() ? std::nullopt : std::optional(At->second);
}

std::vector<const Exception *> Ownership::exceptions(llvm::StringRef Service, Operation Op,
                                                     const Resource &What) const {
  std::vector<const Exception *> Out;
  auto covers = [&](const Pattern &P) {
    if (What.Kind == ResourceKind::Table) {
      std::string Key = tableKey(What.Name);
      return P.matches(Key) || (!What.Database.empty() && P.matches(databaseKey(What.Database) + "." + Key));
    }
    if (What.Kind == ResourceKind::Api) // `api:package.Service` covers its methods
      return P.matches(What.Name) || (!What.Name.empty() && P.matches(llvm::StringRef(What.Name).rsplit('/').first));
    return P.matches(What.Name) || (!What.Key.empty() && P.matches(What.Key)) ||
           (!What.Type.empty() && P.matches(What.Type));
  };
  auto At = I->Exceptions.find(Service);
  if (At == I->Exceptions.end()) return Out;
  for (const Exception *X : At->second)
    if (X->Kind == What.Kind && (X->Operations.empty() || llvm::is_contained(X->Operations, Op)) && covers(X->Name))
      Out.push_back(X);
  return Out;
}

} // namespace ssot
