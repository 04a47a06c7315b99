// Effects of Redis commands as accesses; which command touches which of its words is data
// (rules/libraries/redis-commands.yaml).
#include "program/effect_languages.h"
#include "program/json.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::program {

using model::Effect;

namespace {

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
  auto Add = [&](Operation Op, int I, const std::string &Name) {
    Access A;
    A.Op = Op;
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
      for (const std::string &Name : Keys[I]) Add(*Op, I, Name);
    else
      Add(*Op, I, Words[I]);
  for (int I = First + 1; I < Count; ++I)
    if (llvm::is_contained(Cmd.StoresAfter, llvm::StringRef(Words[I]).upper()))
      Add(Operation::Upsert, I + 1, Words[I + 1]);
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

} // namespace

void redisAccesses(const EffectValues &Values, const Effect &E, const model::Models &Models, const Services &Who,
                   std::vector<Access> &Out) {
  if (!E.Text.empty()) {
    // The format's own words stay words: an argument with a space in it is one word, so its spaces come back after
    // splitting.
    static constexpr char Space = '\x1f';
    std::vector<ValueSet> Args = itemsOf(Values.Args);
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
  for (const ValueSet &A : itemsOf(Values.Args)) {
    addWords(A, Words, Keys);
    for (const Value &V : asText(A).Alts) Why.Why.insert(Why.Why.end(), V.Why.begin(), V.Why.end());
  }
  redisCommand(Words, Keys, Why, Models, Who, Out);
}

} // namespace ssot::program
