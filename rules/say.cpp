// Sentences about accesses; see the header.
#include "rules/say.h"

namespace ssot {

const std::vector<PathStep> *wayAround(const Access &A, llvm::function_ref<bool(const PathStep &)> Passes) {
  if (llvm::none_of(A.Path, Passes)) return &A.Path;
  for (const std::vector<PathStep> &Other : A.OtherPaths)
    if (llvm::none_of(Other, Passes)) return &Other;
  return nullptr;
}

static std::string quoted(llvm::StringRef Text) {
  return ("`" + Text + "`").str();
}

std::string inWords(llvm::ArrayRef<std::string> Names) {
  std::string Out;
  for (size_t I = 0; I < Names.size(); ++I) {
    if (I) Out += I + 1 == Names.size() ? " and " : ", ";
    Out += Names[I];
  }
  return Out;
}

std::string listed(llvm::ArrayRef<std::string> Names) {
  std::vector<std::string> Quoted;
  for (const std::string &N : Names) Quoted.push_back(quoted(N));
  return inWords(Quoted);
}

Finding accuse(const Case &C, Severity Level) {
  const Access &A = C.What;
  Finding F;
  F.Level = Level;
  F.Service = A.Service;
  F.Op = A.Op;
  F.What = A.What;
  if (F.What->Database.empty()) F.What->Database = C.Who.Database;
  if (A.ColumnsKnown) F.Columns = A.Columns;
  F.Statement = A.Statement;
  if (C.Who.Of) F.Entity = C.Who.Of->Name;
  if (C.Who.Owner) F.Owner = {C.Who.Owner->Name, C.Who.Owner->Team, C.Who.Owner->Contact};
  F.Where = A.Where;
  F.Function = A.Function;
  F.Path = A.Path;
  return F;
}

std::string theResource(const Resource &R) {
  if (R.Name.empty()) {
    llvm::StringRef Kind = R.Kind == ResourceKind::Api ? "call" : kindName(R.Kind);
    return (R.Kind == ResourceKind::Event ? "an " : "a ") + Kind.str() + " whose name is not known";
  }
  std::string Name = quoted(shownName(R));
  switch (R.Kind) {
  case ResourceKind::Table:
    return "the table " + Name;
  case ResourceKind::Key:
    return "the key " + Name;
  case ResourceKind::Event:
    if (!R.Type.empty() && R.Type != R.Name) return "the event " + quoted(R.Type) + " on " + Name;
    if (!R.Key.empty() && R.Key != R.Name) return "the event " + Name + " with key " + quoted(showHoles(R.Key));
    return "the event " + Name;
  case ResourceKind::Api:
    return Name;
  }
  llvm_unreachable("every kind has its words");
}

static llvm::StringRef verb(Operation Op) {
  switch (Op) {
  case Operation::Insert:
    return "inserts into ";
  case Operation::Update:
    return "updates ";
  case Operation::Delete:
    return "deletes from ";
  case Operation::Upsert:
    return "inserts into or overwrites ";
  case Operation::Truncate:
    return "empties ";
  case Operation::Ddl:
    return "changes the structure of ";
  case Operation::Call:
    return "calls a routine that writes ";
  case Operation::Publish:
    return "publishes ";
  case Operation::Command:
    return "sends the command ";
  case Operation::Implement:
    return "implements ";
  case Operation::Select:
    return "reads ";
  case Operation::Consume:
    return "consumes ";
  case Operation::Query:
    return "sends the query ";
  case Operation::Connect:
    return "connects to ";
  case Operation::Unknown:
    return "may write ";
  }
  llvm_unreachable("every operation has its verb");
}

/// A key is written, not inserted into; a statement's words fit tables only.
static llvm::StringRef keyVerb(Operation Op) {
  switch (Op) {
  case Operation::Insert:
  case Operation::Upsert:
    return "sets ";
  case Operation::Delete:
    return "deletes ";
  default:
    return verb(Op);
  }
}

std::string serviceDoes(const Case &C, llvm::ArrayRef<std::string> Columns) {
  const Access &A = C.What;
  std::string Out = A.Service + " " + (A.What.Kind == ResourceKind::Key ? keyVerb(A.Op) : verb(A.Op)).str();
  if (!Columns.empty()) Out += (Columns.size() == 1 ? "the column " : "the columns ") + listed(Columns) + " of ";
  return Out + theResource(A.What);
}

std::string ofEntity(const Case &C) {
  return C.Who.Of ? " of " + C.Who.Of->Name : "";
}

std::string ownerOwns(const Case &C) {
  if (!C.Who.Owner) return "nobody owns it";
  if (C.Who.CopyOf) return C.Who.Owner->Name + " keeps it as a copy of its own";
  if (C.Who.SnapshotOf) return C.Who.Owner->Name + " keeps it as a snapshot of its own";
  return C.Who.Owner->Name + " owns it";
}

std::string whomToAsk(const Service &S) {
  std::string Out = S.Team.empty() ? "the team of " + S.Name : S.Team;
  return S.Contact.empty() ? Out : Out + " (" + S.Contact + ")";
}

/// `send the change to customer-service through its API shop.customer.v1.CustomerService`, or nothing.
static std::string commandApi(const Entity &E) {
  if (E.Apis.empty()) return "";
  const Api &A = E.Apis.front();
  if (A.K != Api::Kind::Http) return "send the change to " + E.Owner.Text + " through its API " + A.Name;
  std::string Paths = A.Paths.empty() ? "" : " (" + A.Paths.front().Text + ")";
  return "send the change to " + E.Owner.Text + " over HTTP, host " + A.Name + Paths;
}

static std::string eventToConsume(const Entity &E) {
  if (E.Events.empty()) return "";
  const Event &First = E.Events.front();
  std::string Name = !First.Name.empty() ? First.Name : First.Topic;
  if (!First.Type.empty()) Name = First.Type + " on " + First.Topic;
  return Name;
}

std::string rightWay(const Case &C) {
  if (!C.Who.Of || !C.Who.Owner) return "";
  const Entity &E = *C.Who.Of;
  // What another service keeps as a copy or snapshot is no matter of the entity's owner.
  if (C.Who.CopyOf || C.Who.SnapshotOf) return "leave it to " + C.Who.Owner->Name + "; ask " + whomToAsk(*C.Who.Owner);
  if (!E.Instead.empty()) return E.Instead;
  std::string Way = commandApi(E);
  if (Way.empty())
    Way = "leave the change to " + E.Owner.Text + "; ask " + whomToAsk(*C.Who.Owner) + " for a command that makes it";
  std::string ToConsume = C.What.What.Kind == ResourceKind::Event ? "" : eventToConsume(E);
  if (!ToConsume.empty()) Way += ", and consume " + ToConsume + " to see it happen";
  return Way;
}

} // namespace ssot
