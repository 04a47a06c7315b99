// The bytes of read models (base/record.h), so that the next run need not read YAML. Whoever adds a field to a struct
// of library_model.h adds it here: nothing compiles before. Fact::Of and GenericRule::Of follow from where they are.
#ifndef SSOT_LIBRARY_MODEL_MODEL_RECORD_H
#define SSOT_LIBRARY_MODEL_MODEL_RECORD_H
#include "base/record.h"
#include "library_model/library_model.h"

namespace ssot::model {

using ssot::fields;
using ssot::list;

template <class A> void fields(A &Ar, std::vector<std::pair<std::string, std::string>> &Pairs) {
  list(Ar, Pairs, [&](auto &P) { Ar.text(P.first), Ar.text(P.second); });
}
template <class A> void fields(A &Ar, std::map<std::string, std::string> &Map) {
  std::vector<std::pair<std::string, std::string>> Pairs(Map.begin(), Map.end());
  fields(Ar, Pairs);
  if (A::Reads) Map = {std::make_move_iterator(Pairs.begin()), std::make_move_iterator(Pairs.end())};
}
template <class A> void fields(A &Ar, std::vector<Expr> &Es);
template <class A> void fields(A &Ar, Expr &E) {
  auto &[K, Index, OfClass, Text, Parts, Table, Prefixes, Suffixes, Steps] = E;
  Ar.num(K), Ar.num(Index), Ar.num(OfClass), Ar.text(Text), fields(Ar, Parts), fields(Ar, Table);
  fields(Ar, Prefixes), fields(Ar, Suffixes), fields(Ar, Steps);
}
template <class A> void fields(A &Ar, std::vector<Expr> &Es) {
  list(Ar, Es, [&](Expr &E) { fields(Ar, E); });
}
template <class A> void fields(A &Ar, std::vector<FacetChange> &Cs) {
  list(Ar, Cs, [&](FacetChange &C) {
    auto &[K, Object, Facet, Value, UnlessFacet] = C;
    Ar.num(K), fields(Ar, Object), Ar.text(Facet), fields(Ar, Value), Ar.text(UnlessFacet);
  });
}
template <class A> void fields(A &Ar, Effect &E) {
  auto &[Lang, Dialect, Kind, Op, Text, Args, Format, Command, Name, Short, Scope, Attached, Schema, Key, Type, Payload,
         Headers, IfSet, Http, Provides, DefaultExchangeIsQueue, Continued, AtPreparation] = E;
  Ar.num(Lang), Ar.text(Dialect), Ar.num(Kind), Ar.text(Format);
  for (std::vector<Expr> *Es : {&Op, &Text, &Args, &Command, &Name, &Short, &Scope, &Attached, &Schema, &Key, &Type,
                                &Payload, &Headers, &IfSet})
    fields(Ar, *Es);
  for (bool *B : {&Http, &Provides, &DefaultExchangeIsQueue, &Continued, &AtPreparation}) Ar.num(*B);
}
template <class A> void fields(A &Ar, Invoke &I) {
  auto &[Function, ByType, How, Args, Name, Kind, Method] = I;
  fields(Ar, Function), Ar.num(ByType), Ar.num(How), fields(Ar, Args), fields(Ar, Name), Ar.num(Kind), Ar.text(Method);
}
template <class A> void fields(A &Ar, Fact &F) {
  auto &[Is, MinArgs, MaxArgs, ArgTypeIs, NotFirstArgType, Changes, Switch, Cases, Effects, Defines, Flows, Invokes,
         Transaction, Receives, Pure, Barrier, Of, Label, Where] = F;
  fields(Ar, Is), Ar.num(MinArgs), Ar.num(MaxArgs), fields(Ar, NotFirstArgType), fields(Ar, Changes);
  list(Ar, ArgTypeIs, [&](auto &T) { Ar.num(T.first), Ar.text(T.second); });
  fields(Ar, Switch);
  list(Ar, Cases, [&](Case &C) {
    auto &[Enumerators, Then] = C;
    fields(Ar, Enumerators), fields(Ar, Then);
  });
  list(Ar, Effects, [&](Effect &E) { fields(Ar, E); });
  list(Ar, Defines, [&](Define &D) {
    auto &[Registry, Keys, Text] = D;
    Ar.text(Registry), fields(Ar, Keys), fields(Ar, Text);
  });
  list(Ar, Flows, [&](Flow &W) {
    auto &[To, From, Alias] = W;
    fields(Ar, To), fields(Ar, From), Ar.num(Alias);
  });
  list(Ar, Invokes, [&](Invoke &I) { fields(Ar, I); });
  fields(Ar, Transaction), Ar.num(Receives), Ar.num(Pure), Ar.num(Barrier), Ar.text(Label), fields(Ar, Where);
  (void)Of;
}
template <class A> void fields(A &Ar, GenericRule &R) {
  auto &[ClassNames, EnclosingHasStatic, DerivesFrom, SuffixOfClass, StripMethodPrefix, StripMethodSuffix,
         IgnoreMethodPrefix, IgnoreMethodSuffix, StripOnlyIfMember, Service, Takes, Methods, Registers, Provides,
         Companions, Of, Label, Where] = R;
  for (auto *Words : {&ClassNames, &SuffixOfClass, &StripMethodPrefix, &StripMethodSuffix, &IgnoreMethodPrefix,
                      &IgnoreMethodSuffix, &Takes, &Methods, &Companions})
    fields(Ar, *Words);
  for (std::string *S : {&EnclosingHasStatic, &DerivesFrom, &Service, &Label}) Ar.text(*S);
  for (bool *B : {&StripOnlyIfMember, &Registers, &Provides}) Ar.num(*B);
  fields(Ar, Where);
  (void)Of;
}
template <class A> void fields(A &Ar, Library &L) {
  auto &[Name, Headers, Facts, Generics, Constants, Origin, Shipped] = L;
  Ar.text(Name), fields(Ar, Headers), fields(Ar, Constants), Ar.text(Origin), Ar.num(Shipped);
  list(Ar, Facts, [&](Fact &F) { fields(Ar, F); });
  list(Ar, Generics, [&](GenericRule &R) { fields(Ar, R); });
  for (Fact &F : Facts) F.Of = &L;
  for (GenericRule &R : Generics) R.Of = &L;
}
template <class A> void fields(A &Ar, Models &M) {
  auto &[Libraries, RedisCommands, BsonCommands] = M;
  list(Ar, Libraries, [&](std::unique_ptr<Library> &L) {
    if (A::Reads) L = std::make_unique<Library>();
    fields(Ar, *L);
  });
  std::vector<std::pair<std::string, RedisCommand>> Redis(RedisCommands.begin(), RedisCommands.end());
  list(Ar, Redis, [&](auto &C) {
    auto &[Operation, Kind, First, Last, Step, CountAt, After, StoresAfter] = C.second;
    Ar.text(C.first), Ar.text(Operation), Ar.num(Kind), Ar.text(After), fields(Ar, StoresAfter);
    for (int *N : {&First, &Last, &Step, &CountAt}) Ar.num(*N);
  });
  if (A::Reads) RedisCommands = {Redis.begin(), Redis.end()};
  fields(Ar, BsonCommands);
}

} // namespace ssot::model
#endif
