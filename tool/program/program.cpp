// The straight list: symbols, a view for each service, its accesses; then the shared code that nobody reaches.
#include "program/program.h"
#include "program/model_hints.h"
#include "program/model_use.h"
#include "program/resolver.h"
#include "program/service_record.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/thread.h"
#include <atomic>
#include <thread>

namespace ssot::program {

View::ConstructedBy constructedBy(const SymbolTable &Table, const CallModels &Models) {
  auto May = [&Models](SymId S) { return Models.speakOf(S); };
  auto Of = [&](DefId D, const facts::Call &C) {
    View::Made Out;
    unsigned Unit = Table.Defs[D].Unit;
    for (const model::Fact *Fact : Models.factsFor(Unit, C))
      for (const model::Flow &F : Fact->Flows) {
        std::optional<Construction> Made = Models.constructs(Unit, C, F);
        if (!Made) continue;
        llvm::append_range(Out.Constructors,
                           constructors(Table, Made->Class, argumentTypes(Table, Unit, C, Made->Skip)));
        if (auto It = Table.ClassesByName.find(Made->Class); It != Table.ClassesByName.end())
          llvm::append_range(Out.Classes, It->second);
      }
    return Out;
  };
  return {May, Of};
}

/// All that tells an access from another one, but for why something is not known.
static auto keyOf(const Access &A) {
  return std::tie(A.Service, A.Where, A.At, A.Op, A.What, A.Columns, A.ColumnsKnown, A.How, A.Statement);
}

/// The same write with other data (`VALUES ('0')`, `VALUES (⟨?⟩)`) is one access.
static bool differsInData(const Access &A, const Access &B) {
  auto But = [](const Access &X) {
    return std::tie(X.Service, X.Where, X.At, X.Op, X.What, X.Columns, X.ColumnsKnown, X.How, X.Unknown);
  };
  return A.How == Resolution::Resolved && But(A) == But(B);
}

static bool isSame(const Access &A, const Access &B) {
  if (differsInData(A, B)) return true;
  if (keyOf(A) != keyOf(B)) return false;
  bool Lost = A.How == Resolution::Unresolved && A.What.Name.empty() && A.Statement == Hole;
  return Lost || A.Unknown == B.Unknown;
}

/// The same access on another chain: its ways are ways of the first, and its reasons are.
static void merge(Access &Into, Access From) {
  auto Holes = [](const Access &A) { return llvm::StringRef(A.Statement).count(Hole); };
  if (Holes(From) > Holes(Into)) Into.Statement = std::move(From.Statement); // of several, the one that says least
  for (llvm::StringRef Why : llvm::split(From.Unknown, "; "))
    if (!llvm::is_contained(llvm::split(Into.Unknown, "; "), Why)) Into.Unknown += ("; " + Why).str();
  auto Add = [&](std::vector<PathStep> Way) {
    if (Way != Into.Path && !llvm::is_contained(Into.OtherPaths, Way)) Into.OtherPaths.push_back(std::move(Way));
  };
  Add(std::move(From.Path));
  for (std::vector<PathStep> &Way : From.OtherPaths) Add(std::move(Way));
  if (!From.Companions) return;
  if (!Into.Companions) Into.Companions.emplace();
  for (Way &W : *From.Companions)
    if (!llvm::is_contained(*Into.Companions, W)) Into.Companions->push_back(std::move(W));
}

View::DescribedBy describedBy(const CallModels &Models) {
  return [&Models](SymId S) { return Models.describes(S); };
}

/// Values nest: each level of the evaluator takes some KiB, and a thread's usual 8 MiB are less than its bound allows.
static constexpr unsigned StackSize = 256u << 20;
/// Definitions in sight for which a further thread is worth its own memory of the models.
static constexpr size_t MinPerThread = 2'000;

namespace {

/// Check: writes down what was looked at; null: nobody wants to know.
ServiceRecord resolve(const SymbolTable &Table, const CallModels &Calls, const Services &Who, int Service,
                      RecordCheck *Check) {
  ServiceRecord Out;
  Bodies Read(Table);
  Calls.forgetCalls();
  View V(Table, Service, constructedBy(Table, Calls), describedBy(Calls));
  Resolver R(V, Calls, Who);
  Out.Found.Accesses = R.run();
  if (Service != Shared) addModelHints(V, R, Calls, Out.Found.Hints);
  Out.Found.Notes = std::move(R.Notes);
  Out.Found.Cut = std::move(R.Cut);
  Out.Found.Handled = std::move(R.Handled);
  if (Check) Out.Seen = Check->seen(Read, V.reachedDefs());
  return Out;
}

/// Runs Do on this many threads of our stack size, and waits.
void onThreads(unsigned Count, llvm::function_ref<void(unsigned)> Do) {
  std::vector<llvm::thread> Threads;
  for (unsigned T = 0; T < Count; ++T) Threads.emplace_back(std::optional<unsigned>(StackSize), [Do, T] { Do(T); });
  for (llvm::thread &T : Threads) T.join();
}

/// Services know nothing of one another: each is a task. All of them, Shared first.
std::vector<ServiceRecord> resolveAll(const SymbolTable &Table, const CallModels &Calls, const Services &Who,
                                      Remembered *Memory) {
  std::vector<ServiceRecord> All(Who.Names.size() + 1);
  std::optional<RecordCheck> Check;
  if (Memory) Check.emplace(Table, Calls);
  std::vector<size_t> Anew;
  for (size_t I = 0; I < All.size(); ++I)
    if (Memory && Memory->Known.Table == Check->Program && I < Memory->Known.Of.size() &&
        Check->isSame(Memory->Known.Of[I].Seen))
      All[I] = std::move(Memory->Known.Of[I]);
    else
      Anew.push_back(I);
  std::atomic<size_t> Next = 0;
  // What models say of a symbol is remembered, by each thread for itself.
  auto Work = [&](const CallModels &Mine) {
    for (size_t I; (I = Next++) < Anew.size();)
      All[Anew[I]] = resolve(Table, Mine, Who, int(Anew[I]) - 1, Check ? &*Check : nullptr);
  };
  // A small program is done before a second thread has begun.
  unsigned Threads = Table.Defs.size() < MinPerThread ? 1 : std::max(1u, std::thread::hardware_concurrency());
  onThreads(std::min<unsigned>(Threads, Anew.size()), [&](unsigned T) {
    if (T == 0) return Work(Calls);
    Bodies Read(Table);
    CallModels Own(Table, Calls.Models);
    Work(Own);
  });
  if (!Memory) return All;
  Memory->Recalled = unsigned(All.size() - Anew.size());
  ServiceRecords Now{Check->Program, std::move(All)};
  Memory->Keep(Now);
  return std::move(Now.Of);
}

/// Functions that a note names; of more it says how many.
constexpr size_t MaxNamed = 3;

/// One note for each bound that was hit, however often: a large program hits the same one in hundreds of places.
std::string noteOf(llvm::StringRef Bound, const std::set<std::string> &Functions) {
  std::vector<std::string> Named;
  for (const std::string &F : Functions)
    if (Named.size() < MaxNamed) Named.push_back(F);
  std::string More;
  if (Functions.size() > MaxNamed) More = " and " + std::to_string(Functions.size() - MaxNamed) + " more functions";
  return (Bound + (Functions.size() > 1 ? " to calls in " : " to a call in ") + llvm::join(Named, ", ") + More +
          "; the rest is not followed")
      .str();
}

/// Of symbols and models' answers nothing stays: the accesses are a large program's next large thing.
std::vector<ServiceRecord> resolveUnits(const std::vector<const facts::Tu *> &Units, const model::Models &Models,
                                        const Services &Who, ModelCoverage &Use, Remembered *Memory) {
  SymbolTable Table(Units, Who);
  std::optional<Bodies> Read(std::in_place, Table);
  CallModels Calls(Table, Models);
  Use = useOf(Calls, Table);
  Read.reset();
  return resolveAll(Table, Calls, Who, Memory);
}

Result linkHere(const std::vector<const facts::Tu *> &Units, const model::Models &Models, const Services &Who,
                Remembered *Memory) {
  Result Out;
  std::map<std::string, std::string> Hints;
  std::map<std::string, std::set<std::string>> Cut;
  for (ServiceRecord &R : resolveUnits(Units, Models, Who, Out.Models, Memory)) {
    ServiceResult &S = R.Found;
    std::move(S.Accesses.begin(), S.Accesses.end(), std::back_inserter(Out.Accesses));
    S.Accesses = {};
    llvm::append_range(Out.Notes, S.Notes);
    for (auto &[Bound, Functions] : S.Cut) Cut[Bound].merge(Functions);
    Out.Handled.merge(S.Handled);
    Hints.merge(S.Hints);
  }
  for (const auto &[Bound, Functions] : Cut) Out.Notes.push_back(noteOf(Bound, Functions));
  for (auto &[Function, Hint] : Hints) Out.Notes.push_back(std::move(Hint));
  llvm::sort(Out.Accesses, [&](const Access &A, const Access &B) {
    if (keyOf(A) != keyOf(B)) return keyOf(A) < keyOf(B);
    if (A.Unknown != B.Unknown) return A.Unknown < B.Unknown;
    return A.Path.size() != B.Path.size() ? A.Path.size() < B.Path.size() : A.Path < B.Path;
  });
  // The same access on several chains is one: the shortest way is shown, and the others are still ways. So is one of
  // which nothing is known, for whatever reasons.
  std::vector<Access> Unique;
  for (Access &A : Out.Accesses)
    if (Unique.empty() || !isSame(Unique.back(), A))
      Unique.push_back(std::move(A));
    else
      merge(Unique.back(), std::move(A));
  Out.Accesses = std::move(Unique);
  // Shared code is looked at without a service only for what no service reaches.
  std::set<Location> Reached;
  for (const Access &A : Out.Accesses)
    if (!A.Service.empty()) Reached.insert(A.At.Where);
  llvm::erase_if(Out.Accesses, [&](const Access &A) { return A.Service.empty() && Reached.count(A.At.Where); });
  llvm::sort(Out.Notes);
  Out.Notes.erase(std::unique(Out.Notes.begin(), Out.Notes.end()), Out.Notes.end());
  return Out;
}

} // namespace

Result link(const std::vector<const facts::Tu *> &Units, const model::Models &Models, const Services &Who,
            Remembered *Memory) {
  Result Out;
  onThreads(1, [&](unsigned) { Out = linkHere(Units, Models, Who, Memory); });
  return Out;
}

} // namespace ssot::program
