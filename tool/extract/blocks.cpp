// Fewer blocks with the same ways; see the header.
#include "extract/blocks.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>
#include <tuple>

namespace ssot::extract {
namespace {

using namespace facts;

class Blocks {
public:
  explicit Blocks(Function &F) : F(F), Size(F.Jumps.size() + 1), Has(Size) {
    for (const Call &C : F.Calls) Has[C.Block].Calls = true;
    for (const Leave &L : F.Leaves) Has[L.Block].Leave = true;
  }

  void run() {
    dropEndless();
    for (size_t Before = 0; Before != F.Jumps.size();) {
      Before = F.Jumps.size();
      skipEmpty();
    }
    joinChains();
    number();
  }

private:
  struct Content {
    bool Calls = false, Leave = false;
  };

  std::vector<unsigned> count(BlockId Jump::*End) const {
    std::vector<unsigned> Out(Size);
    for (const Jump &J : F.Jumps) ++Out[J.*End];
    return Out;
  }

  /// A way that comes to no leave throws, or runs for ever: it is none.
  void dropEndless() {
    std::vector<std::vector<BlockId>> Before(Size);
    for (const Jump &J : F.Jumps) Before[J.To].push_back(J.From);
    std::vector<bool> Ends(Size);
    std::vector<BlockId> Work;
    auto Add = [&](BlockId B) {
      if (!Ends[B]) Work.push_back(B);
      Ends[B] = true;
    };
    for (const Leave &L : F.Leaves) Add(L.Block);
    for (size_t I = 0; I < Work.size(); ++I)
      for (BlockId B : Before[Work[I]]) Add(B);
    llvm::erase_if(F.Jumps, [&](const Jump &J) { return !Ends[J.To]; });
    std::set<BlockId> Heads;
    for (const Jump &J : F.Jumps)
      if (J.How == Jump::Back) Heads.insert(J.To);
    for (Jump &J : F.Jumps) // of what never comes around, every way is a plain one
      if (J.How == Jump::PastLoop && !Heads.contains(J.Loop)) J.How = Jump::Plain, J.Loop = None;
  }

  static bool isPlain(const Jump &J) { return J.How == Jump::Plain && J.Condition == None; }

  /// Jumps to a block where nothing happens lead on at once; both sides of a condition to one place are no fork.
  void skipEmpty() {
    std::vector<unsigned> Out = count(&Jump::From);
    std::vector<BlockId> On(Size, None);
    std::vector<bool> Head(Size);
    for (const Jump &J : F.Jumps) Head[J.To] = Head[J.To] || J.How == Jump::Back;
    for (const Jump &J : F.Jumps)
      if (isPlain(J) && Out[J.From] == 1 && J.From && !Has[J.From].Calls && !Has[J.From].Leave && !Head[J.From])
        On[J.From] = J.To;
    auto Behind = [&](BlockId B) {
      for (size_t I = 0; On[B] != None && I < Size; ++I) B = On[B];
      return B;
    };
    llvm::erase_if(F.Jumps, [&](const Jump &J) { return On[J.From] != None; });
    for (Jump &J : F.Jumps) J.To = Behind(J.To);
    std::vector<Jump> Kept;
    std::map<std::tuple<BlockId, BlockId, Jump::Kind, NodeId>, size_t> Twins;
    for (const Jump &J : F.Jumps) {
      auto [Twin, New] = Twins.try_emplace({J.From, J.To, J.How, J.Condition}, Kept.size());
      if (New)
        Kept.push_back(J);
      else if (Jump &K = Kept[Twin->second]; K.Holds != J.Holds)
        K.Condition = None, K.Holds = true;
    }
    F.Jumps = std::move(Kept);
  }

  void joinChains() {
    std::vector<unsigned> In = count(&Jump::To), Out = count(&Jump::From);
    std::vector<BlockId> Into(Size);
    for (BlockId B = 0; B < Size; ++B) Into[B] = B;
    // A jump leads to a later block, but back to a loop's head, so one pass is enough.
    for (const Jump &J : F.Jumps)
      if (isPlain(J) && Out[J.From] == 1 && In[J.To] == 1 && J.To && !Has[J.From].Leave && J.From < J.To)
        Into[J.To] = J.From;
    for (BlockId B = 0; B < Size; ++B) Into[B] = Into[Into[B]];
    llvm::erase_if(F.Jumps, [&](const Jump &J) { return Into[J.To] == Into[J.From] && J.How != Jump::Back; });
    for (Jump &J : F.Jumps) {
      J.From = Into[J.From];
      J.To = Into[J.To];
      if (J.Loop != None) J.Loop = Into[J.Loop];
    }
    for (Call &C : F.Calls) C.Block = Into[C.Block];
    for (Leave &L : F.Leaves) L.Block = Into[L.Block];
  }

  /// Blocks keep their order, which tells a loop's from those behind it.
  void number() {
    std::vector<BlockId> To(Size, None);
    To[0] = 0;
    for (const Jump &J : F.Jumps) To[J.From] = To[J.To] = 0;
    for (const Call &C : F.Calls) To[C.Block] = 0;
    for (const Leave &L : F.Leaves) To[L.Block] = 0;
    BlockId Next = 0;
    for (BlockId &B : To)
      if (B != None) B = Next++;
    for (Jump &J : F.Jumps) {
      J.From = To[J.From];
      J.To = To[J.To];
      if (J.Loop != None) J.Loop = To[J.Loop];
    }
    for (Call &C : F.Calls) C.Block = To[C.Block];
    for (Leave &L : F.Leaves) L.Block = To[L.Block];
  }

  Function &F;
  size_t Size;
  std::vector<Content> Has;
};

} // namespace

void simplifyBlocks(Function &F) {
  if (!F.Calls.empty()) return Blocks(F).run();
  F.Jumps.clear();
  F.Leaves.clear();
}

} // namespace ssot::extract
