// What an effect reads at a call: the values of the parts that its model names.
#include "program/effects.h"
#include "program/effect_languages.h"
#include "program/json.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

namespace ssot::program {

using model::Effect;
using model::Language;

std::string EffectValues::keyButScope() const {
  std::string K;
  K.reserve(256);
  for (const ValueSet *S : {&Op, &Text, &Args, &Command, &Name, &Short, &Attached, &Schema, &Key, &Type, &IfSet}) {
    if (!S->empty() || S->Open) K += keyOf(*S); // most effects read one or two of them
    K += '~';
  }
  return K;
}

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

ValueSet scopeOf(Evaluator &Ev, Frame *F, unsigned Call, const Effect &E) {
  if (E.Scope.empty()) return {};
  return Ev.evalScope(F, Call, E.Scope.front());
}

/// Whether a statement may begin like this. Where a loop puts a text together and a flag says whether it has begun,
/// pieces without their beginning come out beside the whole text: `, 7)`.
static bool canBegin(const Value &T) {
  llvm::StringRef S = llvm::StringRef(T.Str).ltrim();
  return T.K != Value::Kind::Text || S.empty() || !llvm::StringRef("),]}=<>+*|.").contains(S.front());
}

static bool canBegin(const ValueSet &Texts) {
  return llvm::any_of(Texts.Alts, [](const Value &T) { return canBegin(T); });
}

EffectValues valuesOf(Evaluator &Ev, Frame *F, unsigned Call, const Effect &E) {
  auto Get = [&](const std::vector<model::Expr> &X) {
    return X.empty() ? ValueSet() : Ev.evalExpr(F, Call, X.front());
  };
  ValueSet Scope = scopeOf(Ev, F, Call, E);
  bool IsSql = E.Lang == model::Language::Sql;
  EffectValues Out{Get(E.Op),        Get(E.Text), IsSql ? ValueSet() : Get(E.Args),
                   Get(E.Command),   Get(E.Name), Get(E.Short),
                   std::move(Scope), {},          Get(E.Schema),
                   Get(E.Key),       Get(E.Type), Get(E.IfSet)};
  // No database takes what begins no statement; alone, it shows that its beginning was lost.
  if (IsSql && canBegin(Out.Text)) Out.Text.Alts.eraseIf([](const Value &T) { return !canBegin(T); });
  // What is attached matters to qualified names alone. Asked of every statement, all its callers would have to be
  // looked at.
  if (llvm::any_of(Out.Text.Alts, [](const Value &T) { return llvm::StringRef(T.Str).contains('.'); }))
    Out.Attached = Get(E.Attached);
  // Bound values are data, but for the channel that a notification names.
  if (IsSql && !E.Args.empty() && llvm::any_of(Out.Text.Alts, [&](const Value &T) { return bindsName(T, E); }))
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

EffectValues withoutPending(EffectValues Values) {
  for (ValueSet *S : {&Values.Op, &Values.Text, &Values.Args, &Values.Command, &Values.Name, &Values.Short,
                      &Values.Scope, &Values.Attached, &Values.Schema, &Values.Key, &Values.Type, &Values.IfSet}) {
    if (!S->Open) continue;
    S->Open = 0;
    for (Value &A : S->Alts.edit()) A = A.K == Value::Kind::Pending ? unknown(GivenByCaller.str()) : withoutPending(A);
  }
  return Values;
}

bool isLost(const EffectValues &Values) {
  auto HasHole = [](const Value &A) {
    return A.K == Value::Kind::Unknown || A.K == Value::Kind::Pending || (A.K == Value::Kind::Text && !isExact(A));
  };
  for (const ValueSet *S : {&Values.Text, &Values.Args, &Values.Command, &Values.Name, &Values.Key})
    if (llvm::any_of(S->Alts, HasHole)) return true;
  return false;
}

std::vector<EffectValues> allowedWays(Evaluator &Ev, Frame *F, unsigned Call, const Effect &E,
                                      const EffectValues &All) {
  Evaluator::Compared Compared = Ev.comparedAt(F, Call);
  for (const Evaluator::Key &Lost : Compared.Lost) {
    std::vector<EffectValues> Ways;
    std::set<std::string> Keys;
    bool HitBefore = std::exchange(Ev.BudgetHit, false);
    auto Add = [&](const std::string &T) {
      if (!Ev.mayBe(Compared, F, Call, Lost, T)) return std::string();
      EffectValues Way;
      Ev.assuming(Lost, text(T), [&] { Way = valuesOf(Ev, F, Call, E); });
      std::string Key = Way.keyButScope();
      if (Keys.insert(Key).second) Ways.push_back(std::move(Way));
      return Key;
    };
    // Whatever else it is has to go nowhere, or to change nothing; and what it may be has to go into what is written.
    bool Harmless = llvm::all_of(Compared.others(), [&](const std::string &T) {
      std::string Key = Add(T);
      return !llvm::StringRef(Key).contains(Evaluator::Strange) && Key != All.keyButScope();
    });
    size_t Others = Ways.size();
    if (Harmless)
      for (const std::string &T : Compared.Texts) Add(T);
    bool Whole = !std::exchange(Ev.BudgetHit, Ev.BudgetHit | HitBefore);
    if (Harmless && Whole && Ways.size() > Others && !Keys.count(All.keyButScope())) return Ways;
  }
  return {};
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
  bool Chooses = llvm::any_of(
      llvm::ArrayRef{All.Op, All.Text, All.Args, All.Command, All.Name, All.Schema, All.Key, All.Type}, Several);
  if (Chooses || isLost(All))
    if (std::vector<EffectValues> Allowed = allowedWays(Ev, F, Call, E, All); !Allowed.empty()) return Allowed;
  std::vector<EffectValues> Ways;
  if (!Chooses || !Ev.eachWay(F, Call, [&] { Ways.push_back(valuesOf(Ev, F, Call, E)); })) return Out;
  Ways.erase(Ways.begin());
  auto Begins = [](const EffectValues &W) { return canBegin(W.Text); };
  if (llvm::any_of(Ways, Begins)) llvm::erase_if(Ways, [&](const EffectValues &W) { return !Begins(W); });
  return Ways;
}

} // namespace ssot::program
