// Effects of SQL texts, Redis commands, HTTP requests and direct calls as accesses.
#include "program/effects.h"
#include "program/document_command.h"
#include "program/json.h"
#include "sql/sql.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <array>
#include <set>

namespace ssot::program {

using model::Effect;
using model::Language;

/// Work for the database of a statement: handles come from pools and start-up code, and what to call them is often
/// known nowhere.
static constexpr unsigned MaxForScope = 4'000;

std::string EffectValues::keyButScope() const {
  std::string K;
  K.reserve(256);
  for (const ValueSet *S : {&Op, &Text, &Args, &Command, &Name, &Short, &Attached, &Schema, &Key, &Type, &IfSet}) {
    if (!S->empty() || S->Open) K += keyOf(*S); // most effects read one or two of them
    K += '~';
  }
  return K;
}

/// Members and headers that say of which type a message is.
static constexpr llvm::StringRef TypeNames[] = {"type",  "event_type",   "eventType",   "event-type",
                                                "event", "message_type", "messageType", "ce_type"};

/// The topics on which the manifest tells messages apart by their type.
static std::vector<std::string> sharedTopics(Evaluator &Ev, const ValueSet &Names) {
  std::vector<std::string> Out;
  for (const Value &N : asText(Names).Alts)
    if (isExact(N) && Ev.isMessage(N.Str, "")) Out.push_back(N.Str.str());
  return Out;
}

/// The type that a message's text or its headers tell. Only one that the manifest knows: `"type": "full"` may mean
/// anything.
static ValueSet messageType(Evaluator &Ev, llvm::StringRef Topic, const ValueSet &Message) {
  ValueSet Found = jsonMember(Message, TypeNames), Out;
  Out.Open = Found.Open;
  for (const Value &T : Found.Alts)
    if (isExact(T) && Ev.isMessage(Topic, T.Str)) Out.add(T);
  return Out;
}

std::string exactly(const ValueSet &S) {
  if (S.empty()) return "";
  if (S.Alts.size() == 1) {
    const Value &V = S.Alts[0];
    return V.K == Value::Kind::Int || (V.K == Value::Kind::Text && isExact(V)) ? V.Str.str() : "";
  }
  ValueSet T = asText(S);
  return T.Alts.size() == 1 && isExact(T.Alts[0]) ? T.Alts[0].Str.str() : std::string();
}

EffectValues valuesOf(Evaluator &Ev, Frame *F, unsigned Call, const Effect &E) {
  auto Get = [&](const std::vector<model::Expr> &X) {
    return X.empty() ? ValueSet() : Ev.evalExpr(F, Call, X.front());
  };
  ValueSet Scope = Ev.within(MaxForScope, [&] { return Get(E.Scope); });
  bool IsSql = E.Lang == model::Language::Sql;
  EffectValues Out{Get(E.Op),        Get(E.Text), IsSql ? ValueSet() : Get(E.Args),
                   Get(E.Command),   Get(E.Name), Get(E.Short),
                   std::move(Scope), {},          Get(E.Schema),
                   Get(E.Key),       Get(E.Type), Get(E.IfSet)};
  // What is attached matters to qualified names alone. Asked of every statement, all its callers would have to be
  // looked at.
  if (llvm::any_of(Out.Text.Alts, [](const Value &T) { return llvm::StringRef(T.Str).contains('.'); }))
    Out.Attached = Get(E.Attached);
  // Bound values are data, but for the channel that a notification names.
  if (IsSql && !E.Args.empty() && llvm::any_of(Out.Text.Alts, [](const Value &T) {
        return llvm::StringRef(T.Str).contains_insensitive("pg_notify");
      }))
    Out.Args = Get(E.Args);
  // What a message says of itself is only asked for where somebody owns messages by their type: it leads through more
  // code.
  if (Out.Type.empty() && !(E.Payload.empty() && E.Headers.empty()))
    for (const std::string &Topic : sharedTopics(Ev, Out.Name))
      for (const std::vector<model::Expr> *X : {&E.Headers, &E.Payload}) {
        ValueSet Type = messageType(Ev, Topic, Get(*X));
        Out.Type.add(Type);
        if (!Type.Alts.empty()) break; // a header is more to the point than what the text says
      }
  return Out;
}

std::vector<EffectValues> waysOf(Evaluator &Ev, Frame *F, unsigned Call, const Effect &E) {
  std::vector<EffectValues> Out{valuesOf(Ev, F, Call, E)};
  const EffectValues &All = Out.front();
  // What was given elsewhere was put together there; of hundreds of texts, each is one way. Several databases of one
  // statement are no choice of its text, nor is what is empty or not known beside one that is known.
  auto Several = [](const ValueSet &S) {
    std::set<llvm::StringRef> Texts;
    size_t Others = 0;
    for (const Value &A : S.Alts)
      if (A.Via)
        continue;
      else if (A.K == Value::Kind::Text && !llvm::StringRef(A.Str).empty())
        Texts.insert(A.Str.str());
      else
        Others += A.K != Value::Kind::Text && A.K != Value::Kind::Unknown;
    return Texts.size() + Others > 1 && S.Alts.size() <= MaxProduct;
  };
  if (!llvm::any_of(llvm::ArrayRef{All.Op, All.Text, All.Args, All.Command, All.Name, All.Schema, All.Key, All.Type},
                    Several))
    return Out;
  std::vector<EffectValues> Ways;
  if (!Ev.eachWay(F, Call, [&] { Ways.push_back(valuesOf(Ev, F, Call, E)); })) return Out;
  Ways.erase(Ways.begin());
  return Ways;
}

namespace {

std::string reasons(const Value &V) {
  return V.Why.empty() ? std::string() : llvm::join(V.Why, "; ");
}

/// Texts of a set, at least one: a part that the model names but the code does not tell is a hole.
std::vector<Value> texts(const ValueSet &S, bool Asked) {
  std::vector<Value> Out;
  for (const Value &V : asText(S).Alts)
    if (V.K == Value::Kind::Text) Out.push_back(V);
  if (Out.empty() && Asked) {
    Value V = text(Hole.str());
    V.Why.push_back("a value that is lost");
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

/// Values that are bound to a statement one after the other, in containers, too.
void addBound(const ValueSet &Values, std::vector<ValueSet> &Out) {
  if (Values.Alts.size() != 1 || Values.Alts[0].K != Value::Kind::List || !Values.Alts[0].Items)
    return Out.push_back(Values);
  for (const ValueSet &Item : *Values.Alts[0].Items) addBound(Item, Out);
}

/// The channels that a notification may mean, where they are bound to it; empty: its text says it, or nobody does.
std::vector<std::string> channelsOf(const sql::Write &W, const EffectValues &Values) {
  std::vector<ValueSet> Bound;
  if (W.Bound) addBound(Values.Args, Bound);
  std::vector<std::string> Out;
  if (W.Bound && W.Bound <= Bound.size())
    for (const Value &N : asText(Bound[W.Bound - 1]).Alts)
      Out.push_back(N.K == Value::Kind::Text ? N.Str.str() : Hole.str());
  return Out;
}

void sqlAccesses(const EffectValues &Values, const Effect &E, const Services &Who, std::vector<Access> &Out) {
  std::vector<Value> Texts = texts(Values.Text, true);
  sql::Dialect D = sql::dialectNamed(E.Dialect).value_or(sql::Dialect::Unknown);
  std::string Database = exactly(Values.Scope), Schema = exactly(Values.Schema);
  // Writing through a cursor: the operation is the call's, the table is that of the query.
  std::vector<Operation> OnReads;
  for (const Value &O : texts(Values.Op, false)) OnReads.push_back(operationNamed(O.Str).value_or(Operation::Unknown));
  if (OnReads.empty()) OnReads.push_back(Operation::Select);
  static thread_local Statements Known;
  sql::Effects NotKnown;
  NotKnown.How = sql::Parse::Unknown;
  for (const Value &T : Texts) {
    bool IsHole = T.Why.size() == 1 && T.Str == Hole;
    const sql::Effects &Fx = IsHole ? NotKnown : Known.effectsOf(T.Str, D);
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

/// A command's words: from its format text or its argument list, each with holes.
std::vector<std::string> redisWords(const Value &Text) {
  std::vector<std::string> Words;
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  llvm::StringRef(Text.Str).split(Parts, ' ', -1, false);
  for (llvm::StringRef P : Parts) Words.push_back(P.str());
  return Words;
}

/// The type that a stream's entry or a channel's message tells: a field, or a member of its JSON text.
std::string typeIn(llvm::ArrayRef<std::string> Fields, const std::function<bool(llvm::StringRef)> &IsType) {
  for (size_t I = 0; I < Fields.size(); ++I) {
    if (I + 1 < Fields.size() && llvm::is_contained(TypeNames, Fields[I]) && IsType(Fields[I + 1]))
      return Fields[I + 1];
    for (const Value &T : jsonMember(one(text(Fields[I])), TypeNames).Alts)
      if (isExact(T) && IsType(T.Str)) return T.Str.str();
  }
  return "";
}

/// Keys: for each word what it may be, where that is not one text; a word may be a hole besides.
void redisCommand(const std::vector<std::string> &Words, const std::vector<std::vector<std::string>> &Keys,
                  const Value &Why, const model::Models &Models, const Services &Who, std::vector<Access> &Out) {
  if (Words.empty()) return;
  std::string Statement = llvm::join(Words, " ");
  std::string Command = llvm::StringRef(Words[0]).upper();
  auto It = Models.RedisCommands.find(Command);
  if (It == Models.RedisCommands.end() && Words.size() > 1)
    It = Models.RedisCommands.find(Command + " " + llvm::StringRef(Words[1]).upper());
  if (It == Models.RedisCommands.end()) {
    if (!llvm::StringRef(Command).contains(Hole)) return; // a command without a resource: PING, MULTI
    Access A;
    A.Op = Operation::Unknown;
    A.Write = true;
    A.What.Kind = ResourceKind::Key;
    A.How = Resolution::Unresolved;
    A.Unknown = reasons(Why);
    A.Statement = Statement;
    Out.push_back(std::move(A));
    return;
  }
  const model::RedisCommand &Cmd = It->second;
  std::optional<Operation> Op = operationNamed(Cmd.Operation);
  if (!Op) return;
  int Count = int(Words.size()) - 1, First = Cmd.First, Last = Cmd.Last < 0 ? Count + 1 + Cmd.Last : Cmd.Last;
  if (int Keys = 0; Cmd.CountAt && Cmd.CountAt <= Count)
    Last = llvm::StringRef(Words[Cmd.CountAt]).getAsInteger(10, Keys) ? Count : First + Keys - 1;
  if (!Cmd.After.empty())
    for (int I = 1; I <= Count; ++I)
      if (llvm::StringRef(Words[I]).equals_insensitive(Cmd.After)) {
        First = I + 1;
        Last = I + (Count - I) / 2;
      }
  auto Add = [&](int I, const std::string &Name) {
    Access A;
    A.Op = *Op;
    A.What.Kind = Cmd.Kind;
    A.What.Name = Name;
    if (A.Op == Operation::Publish && Who.IsMessage && Who.IsMessage(A.What.Name, ""))
      A.What.Type = typeIn(llvm::ArrayRef(Words).drop_front(I + 1),
                           [&](llvm::StringRef T) { return Who.IsMessage(A.What.Name, T); });
    A.Statement = Statement;
    settle(A, Why, 1);
    Out.push_back(std::move(A));
  };
  for (int I = First; I > 0 && I <= Last && I <= Count; I += std::max(1, Cmd.Step))
    if (size_t(I) < Keys.size() && !Keys[I].empty())
      for (const std::string &Name : Keys[I]) Add(I, Name);
    else
      Add(I, Words[I]);
}

bool isKnown(const ValueSet &S) {
  return llvm::any_of(S.Alts, [](const Value &V) { return V.K != Value::Kind::Unknown && V.K != Value::Kind::Null; });
}

std::vector<ValueSet> items(const ValueSet &S) {
  std::vector<ValueSet> Out;
  for (const Value &V : S.Alts)
    if (V.K == Value::Kind::List && V.Items)
      Out.insert(Out.end(), V.Items->begin(), V.Items->end());
    else
      Out.push_back(one(V));
  return Out;
}

std::string oneText(const ValueSet &S) {
  ValueSet T = asText(S);
  return T.Alts.size() == 1 && T.Alts[0].K == Value::Kind::Text ? T.Alts[0].Str.str() : Hole.str();
}

/// The words of an argument: of a container its elements', of a pair its two. Keys: those that it may be, of several.
void addWords(const ValueSet &Argument, std::vector<std::string> &Words, std::vector<std::vector<std::string>> &Keys) {
  bool IsList = Argument.Alts.size() == 1 && Argument.Alts[0].K == Value::Kind::List && Argument.Alts[0].Items;
  if (IsList) {
    for (const ValueSet &Item : *Argument.Alts[0].Items) addWords(Item, Words, Keys);
    return;
  }
  Words.push_back(oneText(Argument));
  Keys.resize(Words.size());
  if (ValueSet T = asText(Argument); T.Alts.size() > 1 && T.Alts.size() <= MaxProduct)
    for (const Value &A : T.Alts) Keys.back().push_back(A.K == Value::Kind::Text ? A.Str.str() : Hole.str());
}

void redisAccesses(const EffectValues &Values, const Effect &E, const model::Models &Models, const Services &Who,
                   std::vector<Access> &Out) {
  if (!E.Text.empty()) {
    // The format's own words stay words: an argument with a space in it is one word, so its spaces come back after
    // splitting.
    static constexpr char Space = '\x1f';
    std::vector<ValueSet> Args = items(Values.Args);
    for (ValueSet &Arg : Args)
      for (Value &V : Arg.Alts.edit())
        if (V.K == Value::Kind::Text) {
          std::string S = V.Str.str();
          std::replace(S.begin(), S.end(), ' ', Space);
          V.Str = std::move(S);
        }
    for (const Value &F : texts(Values.Text, true)) {
      ValueSet Filled = E.Format.empty() ? one(F) : format(E.Format, one(F), Args);
      for (const Value &T : texts(Filled, true)) {
        std::vector<std::string> Words = redisWords(T);
        for (std::string &W : Words) std::replace(W.begin(), W.end(), Space, ' ');
        redisCommand(Words, {}, T, Models, Who, Out);
      }
    }
    return;
  }
  std::vector<std::string> Words;
  std::vector<std::vector<std::string>> Keys;
  Value Why = text("");
  if (!E.Command.empty()) Words.push_back(oneText(Values.Command));
  for (const ValueSet &A : items(Values.Args)) {
    addWords(A, Words, Keys);
    for (const Value &V : asText(A).Alts) Why.Why.insert(Why.Why.end(), V.Why.begin(), V.Why.end());
  }
  redisCommand(Words, Keys, Why, Models, Who, Out);
}

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
