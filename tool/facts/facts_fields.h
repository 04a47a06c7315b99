// Every field of facts.h in one fixed order, described once. In: a value and an archive. Out: what the archive makes of
// it: FactsWriter appends bytes, FactsReader fills the value and refuses ids out of range (both in facts_format.cpp);
// FileNumbers renumbers files (facts_files.cpp). Included only there.
//
// An archive has: num(x) any number; flag(bool); text(std::string); path(PathName,
// before) one that begins much as the one before; texts(Texts) the table of strings; id(x, Space) an
// index into a table of the unit or of the function; list(vector, each) a length and its elements; count(x, Space) the
// size of a table, before anything points into it; countFunctions(Tu) and functions(Tu) that and the fields of its
// functions, of which a reader may leave bodies for later.
#ifndef SSOT_FACTS_FACTS_FIELDS_H
#define SSOT_FACTS_FACTS_FIELDS_H
#include "facts/facts.h"

namespace ssot::facts {

/// The tables that ids point into. Those after Global belong to one function.
enum class Space { Strings, Files, Functions, Classes, Globals, Params, Nodes, Operands, Calls, Guards };
inline constexpr unsigned Spaces = 10;

template <class A> void fields(A &Ar, Pos &P) {
  Ar.id(P.File, Space::Files);
  Ar.num(P.Line);
  Ar.num(P.Column);
}

/// What Node::Ref and Node::Ref2 are depends on the kind; see facts.h.
template <class A> void references(A &Ar, Node &N) {
  switch (N.Kind) {
  case Op::Literal:
  case Op::Field:
  case Op::Store:
  case Op::Unary:
  case Op::Binary:
  case Op::Unknown:
    return Ar.id(N.Ref, Space::Strings), Ar.num(N.Ref2);
  case Op::Int:
    return Ar.id(N.Ref, Space::Strings), Ar.id(N.Ref2, Space::Strings);
  case Op::Param:
    return Ar.id(N.Ref, Space::Params), Ar.num(N.Ref2);
  case Op::Global:
    return Ar.id(N.Ref, Space::Globals), Ar.num(N.Ref2);
  case Op::Func:
    return Ar.id(N.Ref, Space::Functions), Ar.num(N.Ref2);
  case Op::Call:
  case Op::After:
    return Ar.id(N.Ref, Space::Calls), Ar.num(N.Ref2);
  case Op::New:
    return Ar.id(N.Ref, Space::Calls), Ar.id(N.Ref2, Space::Classes);
  case Op::Object:
    return Ar.id(N.Ref, Space::Classes), Ar.num(N.Ref2);
  case Op::Null:
  case Op::This:
  case Op::Elem:
  case Op::Insert:
  case Op::List:
  case Op::Concat:
  case Op::Select:
  case Op::Phi:
  case Op::Exit:
    return Ar.num(N.Ref), Ar.num(N.Ref2);
  }
  Ar.fail("unknown kind of value");
}

template <class A> void fields(A &Ar, Node &N) {
  Ar.num(N.Kind);
  references(Ar, N);
  Ar.num(N.Count);
  if (N.Count)
    Ar.range(N.First, N.Count, Space::Operands);
  else
    Ar.num(N.First);
}

template <class A> void fields(A &Ar, Guard &G) {
  Ar.id(G.Condition, Space::Nodes);
  Ar.flag(G.Holds);
  Ar.id(G.Parent, Space::Guards);
}

template <class A> void fields(A &Ar, Jump &J) {
  Ar.num(J.From);
  Ar.num(J.To);
  Ar.id(J.Condition, Space::Nodes);
  uint32_t How = uint32_t(J.How) | uint32_t(J.Holds) << 2;
  Ar.num(How);
  J.How = Jump::Kind(How & 3);
  J.Holds = How >> 2;
  if (J.How == Jump::PastLoop) Ar.num(J.Loop);
}

template <class A> void fields(A &Ar, Leave &L) {
  Ar.num(L.Block);
  fields(Ar, L.Where);
}

template <class A> void fields(A &Ar, Call &C) {
  fields(Ar, C.Where);
  Ar.id(C.Callee, Space::Functions);
  Ar.id(C.Target, Space::Nodes);
  Ar.id(C.Receiver, Space::Nodes);
  Ar.ids(C.Args, Space::Nodes);
  Ar.ids(C.ArgTypes, Space::Strings);
  Ar.ids(C.TemplateArgs, Space::Strings);
  Ar.id(C.Guarded, Space::Guards);
  Ar.num(C.Block);
  Ar.num(C.Flags);
}

template <class A> void fields(A &Ar, Mention &M) {
  Ar.id(M.Function, Space::Functions);
  Ar.id(M.Value, Space::Nodes);
  Ar.id(M.By, Space::Calls);
  fields(Ar, M.Where);
  Ar.id(M.Guarded, Space::Guards);
}

template <class A> void fields(A &Ar, GlobalStore &S) {
  Ar.id(S.Global, Space::Globals);
  Ar.id(S.Through, Space::Calls);
  Ar.id(S.Value, Space::Nodes);
  fields(Ar, S.Where);
  Ar.id(S.Guarded, Space::Guards);
}

template <class A> void fields(A &Ar, ExitState &E) {
  Ar.num(E.Position);
  Ar.id(E.Value, Space::Nodes);
}

template <class A> void fields(A &Ar, Param &P) {
  Ar.id(P.Name, Space::Strings);
  Ar.id(P.Type, Space::Strings);
  Ar.flag(P.Mutable);
  Ar.flag(P.Enum);
}

template <class A> void fields(A &Ar, Declaration &F) {
  Ar.id(F.Usr, Space::Strings);
  Ar.id(F.Name, Space::Strings);
  Ar.num(F.Flags);
  Ar.id(F.Class, Space::Classes);
  fields(Ar, F.Where);
  Ar.ids(F.DeclaredIn, Space::Files);
  Ar.ids(F.Overrides, Space::Functions);
  Ar.count(F.Params, Space::Params);
  for (Param &P : F.Params) fields(Ar, P);
  Ar.id(F.ReturnType, Space::Strings);
  Ar.num(F.FormatArg);
  Ar.id(F.Outer, Space::Functions);
  Ar.id(F.Why, Space::Strings);
}

template <class A> void fields(A &Ar, Function &F) {
  fields(Ar, static_cast<Declaration &>(F));
  Ar.count(F.Nodes, Space::Nodes);
  Ar.count(F.Operands, Space::Operands);
  Ar.count(F.Calls, Space::Calls);
  Ar.count(F.Guards, Space::Guards);
  for (Node &N : F.Nodes) fields(Ar, N);
  for (NodeId &N : F.Operands) Ar.id(N, Space::Nodes);
  for (Call &C : F.Calls) fields(Ar, C);
  for (Guard &G : F.Guards) fields(Ar, G);
  Ar.list(F.Jumps, [&](Jump &J) { fields(Ar, J); });
  Ar.list(F.Leaves, [&](Leave &L) { fields(Ar, L); });
  Ar.list(F.Mentions, [&](Mention &M) { fields(Ar, M); });
  Ar.list(F.GlobalStores, [&](GlobalStore &S) { fields(Ar, S); });
  Ar.list(F.Exit, [&](ExitState &E) { fields(Ar, E); });
  Ar.id(F.Result, Space::Nodes);
}

template <class A> void fields(A &Ar, Class &C) {
  Ar.id(C.Usr, Space::Strings);
  Ar.id(C.Name, Space::Strings);
  Ar.id(C.Display, Space::Strings);
  Ar.ids(C.Bases, Space::Classes);
  Ar.ids(C.Virtuals, Space::Functions);
  Ar.ids(C.TemplateArgs, Space::Strings);
  Ar.list(C.Statics, [&](StaticString &S) {
    Ar.id(S.Name, Space::Strings);
    Ar.id(S.Value, Space::Strings);
  });
  Ar.id(C.Enclosing, Space::Classes);
  Ar.id(C.CallOperator, Space::Functions);
  fields(Ar, C.Where);
  Ar.flag(C.External);
}

template <class A> void fields(A &Ar, Global &G) {
  Ar.id(G.Usr, Space::Strings);
  Ar.id(G.Name, Space::Strings);
  Ar.id(G.Type, Space::Strings);
  fields(Ar, G.Where);
  Ar.id(G.Init, Space::Functions);
  Ar.flag(G.Const);
  Ar.flag(G.Internal);
}

/// Files stand first: the cache looks at them alone.
template <class A> void fields(A &Ar, Tu &T) {
  Ar.text(T.MainFile);
  Ar.text(T.Output);
  Ar.count(T.Files, Space::Files);
  // Thousands of paths in order, each much like the one before; hashes and flags by themselves spoil no repetition.
  PathName Before;
  auto Path = [&](PathName &P) {
    Ar.path(P, Before);
    Before = P;
  };
  for (File &F : T.Files) Path(F.Path);
  for (File &F : T.Files) Ar.flag(F.External);
  for (File &F : T.Files)
    if (!F.External) Ar.fixed(F.Hash);
  Ar.fixed(T.ExternalHash);
  Before = PathName();
  Ar.list(T.MissingIncludes, Path);
  Ar.texts(T.Strings);
  Ar.countFunctions(T);
  Ar.count(T.Classes, Space::Classes);
  Ar.count(T.Globals, Space::Globals);
  Ar.functions(T);
  for (Class &C : T.Classes) fields(Ar, C);
  for (Global &G : T.Globals) fields(Ar, G);
  Ar.list(T.Comments, [&](Comment &C) {
    fields(Ar, C.Where);
    Ar.id(C.Text, Space::Strings);
  });
  Ar.list(T.Errors, [&](TuError &E) {
    fields(Ar, E.Where);
    Ar.id(E.Message, Space::Strings);
    Ar.flag(E.Fatal);
    Ar.flag(E.InSystemHeader);
  });
}

} // namespace ssot::facts
#endif
