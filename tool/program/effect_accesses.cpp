// Effects as accesses: direct calls, HTTP requests, commands of document databases; SQL and Redis have files of their
// own.
#include "program/document_command.h"
#include "program/effect_languages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::program {

using model::Effect;
using model::Language;

std::string reasons(const Value &V) {
  return V.Why.empty() ? std::string() : llvm::join(V.Why, "; ");
}

std::vector<Value> texts(const ValueSet &S, bool Asked) {
  std::vector<Value> Out;
  for (const Value &V : asText(S).Alts)
    if (V.K == Value::Kind::Text) Out.push_back(V);
  if (Out.empty() && Asked) {
    Value V = text(Hole.str());
    V.Why.push_back("nothing in sight gives it a value");
    Out.push_back(std::move(V));
  }
  return Out;
}

bool onlyHole(llvm::StringRef S) {
  S = S.trim();
  while (S.consume_front(Hole)) S = S.trim();
  return S.empty();
}

void settle(Access &A, const Value &From, size_t Alternatives) {
  A.Write = isWrite(A.Op);
  llvm::StringRef Name = A.What.Name;
  if (Name.empty() || onlyHole(Name)) {
    A.How = Resolution::Unresolved;
    A.What.Name.clear();
  } else if (Name.contains(Hole) || Alternatives > 1) {
    A.How = Resolution::Partial;
  }
  if (A.How != Resolution::Resolved) A.Unknown = reasons(From);
}

namespace {

/// A document database's command: the document's first key says which, its value the collection.
void bsonAccesses(const EffectValues &Values, const model::Models &Models, std::vector<Access> &Out) {
  for (const Value &Document : Values.Text.Alts) {
    DocumentCommand C = documentCommand(Document);
    Access A;
    A.What.Database = exactly(Values.Scope);
    A.Statement = C.Name + (C.Collection.empty() ? "" : " " + C.Collection);
    if (C.Name.empty() || llvm::StringRef(C.Name).contains(Hole)) {
      A.Write = true;
      A.How = Resolution::Unresolved;
      A.Unknown = Document.K == Value::Kind::Unknown ? Document.Str.str() : reasons(Document);
      Out.push_back(std::move(A));
      continue;
    }
    auto It = Models.BsonCommands.find(llvm::StringRef(C.Name).lower());
    if (It == Models.BsonCommands.end() || C.Collection.empty()) continue; // ping, hello: nobody's data
    A.Op = *operationNamed(It->second);
    if (A.Op == Operation::Update) A.Op = C.Removes ? Operation::Delete : C.Upserts ? Operation::Upsert : A.Op;
    A.What.Name = C.Collection;
    // Commands of the admin database name collections with their database.
    if (auto [Database, Name] = llvm::StringRef(C.Collection).split('.');
        !Name.empty() && llvm::StringRef(C.Name).equals_insensitive("renameCollection"))
      A.What.Database = Database.str(), A.What.Name = Name.str();
    if (A.Op == Operation::Select && !C.Into.empty()) {
      Access Into = A;
      Into.Op = Operation::Upsert;
      Into.What.Name = C.Into;
      settle(Into, Document, 1);
      Out.push_back(std::move(Into));
    }
    settle(A, Document, 1);
    Out.push_back(std::move(A));
  }
}

/// `https://host:443/a?b` and a base URL: host and path apart, without default ports, queries and fragments.
std::string httpName(llvm::StringRef Method, llvm::StringRef Base, llvm::StringRef Url) {
  std::string Full;
  if (Url.contains("://") || Base.empty())
    Full = Url.str();
  else
    Full = (Base.rtrim('/') + (Url.starts_with("/") || Url.empty() ? "" : "/") + Url).str();
  llvm::StringRef U = Full;
  if (size_t At = U.find("://"); At != llvm::StringRef::npos) U = U.drop_front(At + 3);
  U = U.take_until([](char C) { return C == '?' || C == '#'; });
  auto [Authority, Path] = U.split('/');
  bool HasPath = U.contains('/');
  if (Authority.contains('@')) Authority = Authority.rsplit('@').second;
  auto [Host, Port] = Authority.rsplit(':');
  if (Port == "80" || Port == "443" || Port == Hole || (Port.empty() && Authority.ends_with(":"))) Authority = Host;
  std::string Name = (Method.upper() + " " + Authority + "/").str();
  for (char C : HasPath ? Path : "") // pieces put together by hand often meet with two slashes
    if (C != '/' || Name.back() != '/') Name += C;
  return Name;
}

bool safeMethod(llvm::StringRef M) {
  return M.equals_insensitive("GET") || M.equals_insensitive("HEAD") || M.equals_insensitive("OPTIONS") ||
         M.equals_insensitive("TRACE");
}

void httpAccesses(const EffectValues &Values, const Effect &E, std::vector<Access> &Out) {
  std::vector<Value> Hosts = texts(Values.Scope, false);
  if (Hosts.empty()) Hosts.push_back(text(E.Scope.empty() ? "" : Hole.str()));
  for (const Value &M : texts(Values.Op, true))
    for (const Value &U : texts(Values.Name, true))
      for (const Value &H : Hosts) {
        Access A;
        A.Op = E.Provides ? Operation::Implement : safeMethod(M.Str) ? Operation::Query : Operation::Command;
        A.What.Kind = ResourceKind::Api;
        Value Why = U;
        Why.Why.insert(Why.Why.end(), H.Why.begin(), H.Why.end());
        if (onlyHole(U.Str) && (H.Str.empty() || onlyHole(H.Str)))
          A.What.Name = "";
        else
          A.What.Name = httpName(M.Str, H.Str, U.Str);
        settle(A, Why, 1);
        Out.push_back(std::move(A));
      }
}

/// An answer goes where the one who asked waits for it: nobody owns that.
bool isReply(const Value &Address) {
  return onlyHole(Address.Str) && !Address.Why.empty() && llvm::all_equal(Address.Why) &&
         Address.Why[0] == ReplyAddress;
}

/// One thing, two names: the full one, unless the manifest knows it by its short one alone.
void chooseName(Resource &What, const ValueSet &Short, const Services &Who) {
  std::string Other = exactly(Short);
  if (Other.empty() || !Who.IsNamed) return;
  Resource ByShort = What;
  ByShort.Name = Other;
  if (!Who.IsNamed(What) && Who.IsNamed(ByShort)) What = std::move(ByShort);
}

void directAccesses(const EffectValues &Values, const Effect &E, const Services &Who, std::vector<Access> &Out) {
  std::vector<Value> Names = texts(Values.Name, true), Keys = texts(Values.Key, false),
                     Types = texts(Values.Type, false);
  std::string Database = exactly(Values.Scope);
  if (Keys.empty()) Keys.push_back(text(""));
  for (const Value &O : texts(Values.Op, true))
    for (const Value &N : Names)
      for (const Value &K : Keys) {
        if (isReply(N) || (N.Str.empty() && isReply(K))) continue;
        // What is empty until somebody names it: nothing is sent there.
        if (N.Str.empty() && Names.size() > 1 && !E.DefaultExchangeIsQueue) continue;
        Access A;
        std::optional<Operation> Op = operationNamed(O.Str);
        A.Op = Op.value_or(Operation::Unknown);
        A.What.Kind = E.Kind;
        A.What.Name = N.Str.str();
        A.What.Database = Database;
        A.What.Key = K.Str.str();
        if (!Types.empty() && Types.size() == 1 && isExact(Types[0])) A.What.Type = Types[0].Str.str();
        if (E.DefaultExchangeIsQueue && N.Str.empty()) {
          A.What.Name = K.Str.str();
          A.What.Key.clear();
        }
        chooseName(A.What, Values.Short, Who);
        settle(A, N, 1);
        if (A.What.Name.empty() && A.Unknown.empty()) A.Unknown = "a name that is empty";
        A.Write = isWrite(A.Op);
        Out.push_back(std::move(A));
      }
}

} // namespace

std::vector<Access> accessesOf(const EffectValues &Values, const Effect &E, const model::Models &Models,
                               const Services &Who) {
  std::vector<Access> Out;
  if (!E.IfSet.empty() && !isKnown(Values.IfSet)) return Out;
  switch (E.Lang) {
  case Language::Sql:
    sqlAccesses(Values, E, Who, Out);
    break;
  case Language::Redis:
    redisAccesses(Values, E, Models, Who, Out);
    break;
  case Language::Bson:
    bsonAccesses(Values, Models, Out);
    break;
  case Language::Url:
  case Language::None:
    if (E.Http)
      httpAccesses(Values, E, Out);
    else
      directAccesses(Values, E, Who, Out);
    break;
  }
  return Out;
}

} // namespace ssot::program
