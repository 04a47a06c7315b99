// A constructor's fact, word by word in those of the call that runs it.
#include "library_model/constructed_fact.h"

namespace ssot::model {

static void rename(Expr &E, unsigned Skip) {
  switch (E.K) {
  case Expr::Kind::Arg:
  case Expr::Kind::ArgPointee:
  case Expr::Kind::VarArgs:
    E.Index += Skip;
    break;
  case Expr::Kind::This: // what a new object was before has no value
    E.K = Expr::Kind::Choice;
    break;
  default:
    break;
  }
  for (Expr &P : E.Parts) rename(P, Skip);
}

static void rename(std::vector<Expr> &All, unsigned Skip) {
  for (Expr &E : All) rename(E, Skip);
}

static void rename(std::vector<FacetChange> &Changes, unsigned Skip) {
  for (FacetChange &C : Changes) {
    if (C.Object.K == Expr::Kind::This)
      C.Object.K = Expr::Kind::Ret;
    else
      rename(C.Object, Skip);
    rename(C.Value, Skip);
  }
}

static void rename(Effect &E, unsigned Skip) {
  for (std::vector<Expr> *Part : {&E.Op, &E.Text, &E.Args, &E.Command, &E.Name, &E.Short, &E.Scope, &E.Attached,
                                  &E.Schema, &E.Key, &E.Type, &E.Payload, &E.Headers, &E.IfSet})
    rename(*Part, Skip);
}

Fact constructedAt(Fact F, unsigned Skip) {
  rename(F.Changes, Skip);
  rename(F.Switch, Skip);
  for (Case &C : F.Cases) rename(C.Changes, Skip);
  for (Effect &E : F.Effects) rename(E, Skip);
  for (Define &D : F.Defines) rename(D.Keys, Skip), rename(D.Text, Skip);
  for (Flow &W : F.Flows) {
    if (W.To.K == Expr::Kind::This) W.To.K = Expr::Kind::Ret;
    rename(W.From, Skip);
  }
  for (Invoke &I : F.Invokes) rename(I.Function, Skip), rename(I.Args, Skip), rename(I.Name, Skip);
  rename(F.Transaction, Skip);
  return F;
}

} // namespace ssot::model
