// From accesses to findings; see the header.
#include "judge/judge.h"
#include "finding/fingerprint.h"
#include "judge/debts.h"
#include "judge/rules.h"
#include "llvm/ADT/StringMap.h"

namespace ssot {
namespace {

/// Which services write each resource that no entity names. A resource is one by its name and, for tables, its
/// database: the connection's where it is known, else the default one of the service that writes.
class Unclaimed {
public:
  explicit Unclaimed(const Ownership &Owns) : Owns(Owns) {}
  void add(const Access &A, const Answer &Who) {
    if (A.Write && !Who.IsQuery && Who.Is == Answer::Standing::Unowned && !A.Service.empty())
      Writers[key(A, Who)][A.Service].insert(A.Op);
  }
  using Hands = std::map<std::string, std::set<Operation>>; ///< service -> what it does
  const Hands &writers(const Access &A, const Answer &Who) const {
    static const Hands None;
    auto Found = Writers.find(key(A, Who));
    return Found == Writers.end() ? None : Found->second;
  }

private:
  std::string key(const Access &A, const Answer &Who) const {
    std::string Name = canonicalName(A.What);
    if (A.What.Kind != ResourceKind::Table) return Name;
    if (!A.What.Database.empty()) return A.What.Database + "\n" + Name;
    if (!Who.Database.empty()) return Who.Database + "\n" + Name;
    const Service *S = Owns.service(A.Service);
    return (S ? S->Database : "") + "\n" + Name;
  }
  const Ownership &Owns;
  std::map<std::string, Hands> Writers;
};

/// An access with its answer. The new owner of a transfer is settled here, so that rules see owners and strangers only.
struct Heard {
  const Access *What;
  Answer Who;
  const Transfer *Overdue = nullptr; ///< a transfer to this service that has ended
};

Heard hear(const Access &A, const Ownership &Owns, const Date &Today) {
  Heard H{&A, Owns.ask({A.Service, A.Op, A.What, A.Columns, A.ColumnsKnown}), nullptr};
  if (H.Who.As != Answer::Role::Successor) return H;
  if (!H.Who.Of->Moving) { // of a table split by columns: the answer speaks of another entity's part
    H.Who.As = Answer::Role::Owner;
    return H;
  }
  const Transfer &T = *H.Who.Of->Moving;
  bool Over = !T.Until.empty() && T.Until < Today; // the last day is included
  H.Who.As = Over ? Answer::Role::Stranger : Answer::Role::Owner;
  if (Over) H.Overdue = &T;
  return H;
}

/// The one rule that this access breaks: errors before warnings before notes, then by name.
std::optional<Finding> gravest(const Case &C) {
  std::optional<Finding> Found;
  for (const Rule &R : rules()) {
    if (!R.Decides->OnAccess) continue;
    std::optional<Finding> F = R.Decides->OnAccess(C);
    if (!F || (Found && Found->Level >= F->Level)) continue;
    F->Rule = R.Name;
    Found = std::move(F);
  }
  return Found;
}

/// Reports by the rule that speaks of such things.
template <typename Member, typename Thing> Finding report(Member Function, const Thing &T) {
  for (const Rule &R : rules())
    if (R.Decides->*Function) {
      Finding F = (R.Decides->*Function)(T);
      F.Rule = R.Name;
      return F;
    }
  llvm_unreachable("a rule speaks of it");
}

Tally count(const std::vector<Finding> &Findings) {
  Tally T;
  for (const Finding &F : Findings) {
    if (!F.Suppressed)
      ++T.New;
    else if (F.Suppressed->Kind == "baseline")
      ++T.Known;
  }
  return T;
}

} // namespace

Judgement judge(const std::vector<Access> &Accesses, const Ownership &Owns, const FileMap &Files,
                const JudgeOptions &Options) {
  std::vector<Heard> All;
  Unclaimed Nobodys(Owns);
  for (const Access &A : Accesses) {
    if (A.Service.empty()) continue;
    All.push_back(hear(A, Owns, Options.Today));
    Nobodys.add(A, All.back().Who);
  }

  std::vector<Finding> Findings;
  Debts Owed(Owns, Options.Today);
  std::vector<ExpiredDebt> Expired;
  std::vector<Finding> Hidden; // what Expired points at must not move
  Hidden.reserve(All.size());
  for (const Heard &H : All) {
    Case C{*H.What, H.Who, Owns, Files, Nobodys.writers(*H.What, H.Who), Options.Handled};
    std::optional<Finding> F = gravest(C);
    if (!F) continue;
    if (std::optional<Owing> D = Owed.hide(*F, *H.What, H.Overdue ? H.Who.Of : nullptr); D && D->Over) {
      Hidden.push_back(*F);
      const auto &Touched = Options.TouchedServices;
      bool IsTouched = !Touched || Touched->contains(F->Service) || Touched->contains(F->Owner.Service);
      Expired.push_back({Hidden.back(), D->What, D->Until, D->Where, IsTouched});
    }
    Findings.push_back(std::move(*F));
  }
  for (const ExpiredDebt &D : Expired) Findings.push_back(report(&Check::OnExpired, D));
  for (const ManifestDiagnostic &D : Options.Manifest) Findings.push_back(report(&Check::OnManifest, D));
  Findings = settle(std::move(Findings));

  // What hides nothing is a finding itself, and may be a known one; only a line of the list about itself may not.
  auto AddUnneeded = [&](const std::vector<Unneeded> &Us) {
    for (const Unneeded &U : Us) Findings.push_back(report(&Check::OnUnneeded, U));
    Findings = settle(std::move(Findings));
  };
  std::vector<Unneeded> Idle = Owed.unneeded(Options.Seen);
  for (Unneeded &U : applyNolints(Findings, Options.Comments))
    if (Options.Seen.Services.empty() && Options.Seen.seesFile(U.Where.File)) Idle.push_back(std::move(U));
  AddUnneeded(Idle);

  Judgement Out;
  auto Concerns = [&](const Finding &F) { return Options.Seen.reports(F.Service); };
  llvm::erase_if(Findings, [&](const Finding &F) { return !Concerns(F); });
  if (Options.Known) {
    BaselineDiff D = diffBaseline(*Options.Known, Findings, Options.Seen);
    Out.Counts.Fixed = D.Fixed.size();
    Out.Counts.Stale = D.Stale.size();
    AddUnneeded(applyBaseline(Findings, *Options.Known, Options.Seen));
  }
  Tally T = count(Findings);
  Out.Counts.Known = T.Known;
  Out.Counts.New = T.New;
  Out.Findings = std::move(Findings);
  return Out;
}

Scope scopeOf(bool Whole, std::set<std::string> Analysed, std::set<std::string> Services, const FileMap &Files) {
  Scope S{Whole, std::move(Services), Scope::Seen{}};
  for (const std::string &File : Analysed)
    if (const Service *Of = Files.serviceOf(File)) S.Only->Services.insert(Of->Name);
  S.Only->Files = std::move(Analysed);
  return S;
}

std::vector<OwnedAccess> describe(const std::vector<Access> &Accesses, const Ownership &Owns) {
  std::vector<OwnedAccess> Out;
  for (const Access &A : Accesses) {
    // Connecting and implementing are neither reads nor writes of a resource.
    if (A.Op == Operation::Connect || A.Op == Operation::Implement) continue;
    Answer Who = Owns.ask({A.Service, A.Op, A.What, A.Columns, A.ColumnsKnown});
    OwnedAccess O{A, "", {}};
    if (Who.IsQuery && A.Op == Operation::Command) {
      O.What.Op = Operation::Query;
      O.What.Write = false;
    }
    if (O.What.What.Database.empty()) O.What.What.Database = Who.Database;
    if (Who.Of) O.Entity = Who.Of->Name;
    if (Who.Owner) O.Owner = {Who.Owner->Name, Who.Owner->Team, Who.Owner->Contact};
    Out.push_back(std::move(O));
  }
  auto Key = [](const OwnedAccess &O) {
    const Access &A = O.What;
    return std::tie(A.Where, A.Service, A.Op, A.What, A.How, A.At, A.Statement, A.Columns, A.Path);
  };
  llvm::sort(Out, [&](const OwnedAccess &A, const OwnedAccess &B) { return Key(A) < Key(B); });
  auto Same = [&](const OwnedAccess &A, const OwnedAccess &B) { return Key(A) == Key(B); };
  Out.erase(std::unique(Out.begin(), Out.end(), Same), Out.end());
  return Out;
}

} // namespace ssot
