// Exceptions and transfers; see the header.
#include "judge/debts.h"

namespace ssot {

static std::string nameOf(const Exception &E) {
  return ("the exception of " + E.Service.Text + " for " + kindName(E.Kind) + ":" + E.Name.Text).str();
}

/// An exception hides a debt towards the owner with the owner's consent only. Where nobody owns the resource, nobody is
/// to be asked.
static bool consented(const Exception &E, const Finding &F) {
  const OwnerRef &O = F.Owner;
  if (E.ApprovedBy.empty() || O.Service.empty() || (O.Team.empty() && O.Contact.empty())) return true;
  return E.ApprovedBy == O.Team || E.ApprovedBy == O.Service || E.ApprovedBy == O.Contact;
}

std::optional<Owing> Debts::hide(Finding &F, const Access &A, const Entity *Moved) {
  const Exception *Best = nullptr;
  for (const Exception *E : Owns.exceptions(A.Service, A.Op, A.What)) {
    if (!consented(*E, F)) {
      WhyNot[E] = "`approved-by` names " + E->ApprovedBy + ", but " +
                  (F.Owner.Team.empty() ? F.Owner.Service : F.Owner.Team) + " would have to consent";
      continue;
    }
    Used.insert(E);
    // One that is valid, else the one that was so longest.
    if (!Best || (isOver(Best->Until) && (!isOver(E->Until) || E->Until > Best->Until))) Best = E;
  }
  std::optional<Owing> Out;
  if (Best) {
    F.Suppressed = Suppression{"exception", Best->Reason, Best->Where};
    Out = Owing{nameOf(*Best), Best->Until, Best->Where, isOver(Best->Until)};
  } else if (Moved) {
    const Transfer &T = *Moved->Moving;
    F.Suppressed = Suppression{"transfer", "transfer of " + Moved->Name + " to " + T.To.Text, T.Where};
    Out = Owing{"the transfer of " + Moved->Name + " to " + T.To.Text, T.Until, T.Where, true};
  }
  return Out;
}

std::vector<Unneeded> Debts::unneeded(const Scope &Seen) const {
  std::vector<Unneeded> Out;
  for (const Exception &E : Owns.manifest().Exceptions) {
    // What was not analysed may hold what the exception hides.
    if (Used.contains(&E) || !Seen.reports(E.Service.Text) || !Seen.seesService(E.Service.Text)) continue;
    auto Why = WhyNot.find(&E);
    if (Why != WhyNot.end())
      Out.push_back({E.Where, nameOf(E), Why->second, "get the owner's consent", E.Service.Text});
    else
      Out.push_back(
          {E.Where, nameOf(E), "nothing breaks a rule there any more", "take it out of the manifest", E.Service.Text});
  }
  return Out;
}

} // namespace ssot
