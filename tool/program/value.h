// Abstract values: what the evaluator knows of a value of the program. In: nothing. Out: sets of alternatives, each a
// text with holes, a number, an object, a function or "unknown, because". Bounded: see the constants. Knows no
// functions and no services.
#ifndef SSOT_PROGRAM_VALUE_H
#define SSOT_PROGRAM_VALUE_H
#include "facts/facts.h"
#include "program/shared_text.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ssot::program {

struct Frame;  // one activation of a function: evaluator.h
struct Origin; // where a value was given: resolver.h

/// More alternatives than this of one text are folded into their common beginning and end around a hole: a statement
/// whose table is one of hundreds is a loop over a generated list, and each piece would be multiplied by the next one's
/// alternatives.
inline constexpr size_t MaxProduct = 64;
/// Alternatives of one value (tables of statements executed in a loop are this long in real code).
inline constexpr size_t MaxAlternatives = 4096;
/// Longest text that is followed; real statements are far shorter.
inline constexpr size_t MaxText = 64 * 1024;

/// All alternatives of one text together; more are folded, too. A text that a long function adds to in many branches
/// doubles with each.
inline constexpr size_t MaxBytes = 16 * 1024;

/// Lists among the alternatives of one value; more are one list that has what any of them has. A container that grows
/// in each of many branches is another list after each.
inline constexpr size_t MaxLists = 16;

/// Elements of one list that are told apart; the rest is one element that may be anything.
inline constexpr size_t MaxItems = 1024;

struct ValueSet;

struct Value {
  enum class Kind : uint8_t {
    Text, ///< Str, with holes (U+FFFC) and pending pieces (PendingOpen ... PendingClose)
    Int,  ///< Str: decimal; Name: enumerator, may be empty
    Null,
    End,      ///< a position in text Of, whose length is not known: Str (decimal) bytes before its end
    Object,   ///< node N of frame F, or one of the four below
    List,     ///< Items: elements in order; Keys: of maps, parallel (empty text: none)
    Function, ///< Sym, seen from frame F; Items: bound arguments (std::bind)
    Unknown,  ///< Str: why; Name: the configuration key that it was looked up under, may be empty
    Pending,  ///< depends on the caller of the outermost frame; Str: how, printable and unique
    Again,    ///< the value of the loop variable that is being computed; Str non-empty: with something done to it
  };
  Kind K = Kind::Unknown;
  SharedText Str, Name;
  SharedText Of; ///< Int, End: the text in which this is a position; Unknown: which number of a counter; else empty
  Frame *F = nullptr;
  facts::NodeId N = facts::None;
  unsigned Sym = ~0u;
  std::shared_ptr<const std::vector<ValueSet>> Items;
  std::shared_ptr<const std::vector<std::string>> Keys;
  llvm::SmallVector<SharedText, 1> Why; ///< Text: the reason of each hole, in order
  /// One that may be there, though code out of sight may have put another in its place: good enough to name a resource,
  /// not to rule out a branch. Plays no part in equality.
  bool Loose = false;
  /// List: here it is still empty; this is what code that is not on this way puts in. Plays no part in equality.
  bool Filled = false;
  /// It was put somewhere by code that is not on the chain that reads it: a statement that waits in a queue. Null: it
  /// was not.
  const Origin *Via = nullptr;
  bool operator==(const Value &O) const;
  /// Of what equality compares, lists aside. Never one of DenseMap's own markers.
  uint64_t hash() const;
};

// Objects that are no node of frame F: the one that the constructor F makes; `this` of F of which only the class of the
// method is known; one of which only the class (Sym) is known, since no constructor in sight made it; the global Sym,
// which F initialises.
inline constexpr facts::NodeId MadeHere = facts::None, UnseenThis = facts::None - 1, OnlyClass = facts::None - 2,
                               WholeGlobal = facts::None - 3;

/// Sym of an object that a call makes inside of what node N is: `v.emplace_back(x)` makes an element of `v`.
inline constexpr unsigned PutInto = ~0u - 1;

/// The alternatives of one value, each once. Copies share them until one of the copies is changed: the same sets pass
/// through hundreds of nodes.
class Alternatives {
public:
  using value_type = Value;
  using const_iterator = const Value *;
  const Value *begin() const { return R ? R->All.data() : nullptr; }
  const Value *end() const { return begin() + size(); }
  auto rbegin() const { return std::make_reverse_iterator(end()); }
  auto rend() const { return std::make_reverse_iterator(begin()); }
  size_t size() const { return R ? R->All.size() : 0; }
  bool empty() const { return size() == 0; }
  const Value &operator[](size_t I) const { return R->All[I]; }
  const Value &front() const { return R->All.front(); }
  const Value &back() const { return R->All.back(); }
  void push_back(Value V) { edit().push_back(std::move(V)); }
  void clear() { R.reset(); }
  /// To be changed: these are this set's alone.
  llvm::SmallVectorImpl<Value> &edit() {
    if (!R)
      R = llvm::makeIntrusiveRefCnt<Rep>();
    else if (R->UseCount() > 1)
      R = llvm::makeIntrusiveRefCnt<Rep>(*R);
    return R->All;
  }
  template <class Fn> void eraseIf(Fn Is) {
    if (llvm::any_of(*this, Is)) llvm::erase_if(edit(), Is);
  }
  bool isSame(const Alternatives &O) const { return R == O.R; }
  bool operator==(const Alternatives &O) const { return isSame(O) || std::equal(begin(), end(), O.begin(), O.end()); }

private:
  struct Rep : llvm::RefCountedBase<Rep> {
    llvm::SmallVector<Value, 1> All; ///< nearly always one
  };
  llvm::IntrusiveRefCntPtr<Rep> R; ///< null: none
};

/// Alternatives (none: the place is never reached with a value). Open: bit per position (0 the object, i+1 parameter i)
/// of the outermost function that the value depends on: its callers can tell more.
struct ValueSet {
  Alternatives Alts;
  uint64_t Open = 0;
  void add(Value V);
  void add(const ValueSet &S);
  bool empty() const { return Alts.empty(); }
};

inline constexpr llvm::StringLiteral PendingOpen = "\xEE\x80\x80", PendingClose = "\xEE\x80\x81";

/// Says of all alternatives that do not know better where they were given.
void cameBy(ValueSet &S, const Origin *Via);

/// The reason of a value that is the address at which a message asks for its answer: nobody owns what is sent there.
inline constexpr llvm::StringLiteral ReplyAddress = "where a message asks for its answer";

bool isReplyAddress(const Value &V);

/// Which of the numbers that are counted up somewhere it is; what number that is, nobody knows.
inline bool isNumbered(const Value &V) {
  return V.K == Value::Kind::Unknown && !V.Of.empty();
}

/// The reason of what waited for callers that can tell no more of it.
inline constexpr llvm::StringLiteral GivenByCaller = "what a caller gives";

/// Reasons of what was not worth the work, or more of it than is done.
inline constexpr llvm::StringLiteral CutOffByBound = "evaluation bound", CutOffByDepth = "recursion",
                                     CutOffByWorth = "more than it is worth to find out";

inline bool isCutOff(const Value &V) {
  return V.K == Value::Kind::Unknown && (V.Str == CutOffByBound || V.Str == CutOffByDepth || V.Str == CutOffByWorth);
}

Value text(std::string S);
Value unknown(std::string Why, std::string Key = "");
Value integer(std::string Decimal, std::string Enumerator = "");
ValueSet one(Value V);
ValueSet nothing(); ///< null
/// Many sets as one, each alternative once.
class Union {
public:
  explicit Union(uint64_t Open = 0) { Out.Open = Open; }
  void add(const ValueSet &S);
  void add(Value V) { add(one(std::move(V))); }
  bool empty() const { return Out.empty(); }
  ValueSet take() { return std::move(Out); }
  uint64_t &open() { return Out.Open; }

private:
  ValueSet Out;
  Alternatives Last;                     ///< added last: objects of one class often share all they hold
  llvm::DenseMap<uint64_t, unsigned> At; ///< by hash, the first alternative with it; empty while there are few
};

/// The object that node N of frame F is.
Value objectAt(Frame *F, facts::NodeId N);
/// What whoever asks for a value that is being computed gets.
ValueSet again();
bool isOnlyAgain(const ValueSet &S);
/// Without what the value was itself while it was computed, which adds nothing to it; in lists, without such elements.
ValueSet withoutAgain(const ValueSet &S);
inline uint64_t openBit(unsigned Position) {
  return 1ull << (Position < 63 ? Position : 63);
}

/// A list that grows; full, it says so in its last element.
class ListBuilder {
public:
  void add(ValueSet Item, std::string Key);
  size_t size() const { return Items.size(); }
  Value take();
  uint64_t Open = 0; ///< of all elements

private:
  std::vector<ValueSet> Items;
  std::vector<std::string> Keys;
};
/// Element I of a list.
ValueSet itemOf(const Value &List, size_t I);
/// One list of these elements; with keys, one for each.
ValueSet listOf(std::vector<ValueSet> Items, std::vector<std::string> Keys = {});
/// The elements of every list among the alternatives; what is no list is its own element.
std::vector<ValueSet> itemsOf(const ValueSet &S);
/// The alternatives as texts: numbers in decimal, everything else a hole with its reason.
ValueSet asText(const ValueSet &S);
/// All combinations of the alternatives of the parts, one after the other.
ValueSet concat(const std::vector<ValueSet> &Parts);
/// The same, folded where it is texts of more than MaxBytes, or more than MaxLists lists.
ValueSet bounded(ValueSet S);
/// A text without its holes' and pending pieces' ambiguity: no hole and nothing pending in it.
bool isExact(const Value &V);
/// Whether a value is the same whoever calls: nothing in it waits for callers.
bool isFixed(const Value &V);
/// A text with a hole in place of each piece that its callers would tell.
Value withoutPending(const Value &Text);
/// The one text of a set when it is exact, else empty.
std::string exactly(const ValueSet &S);
/// Whether anything is known of it but that it may be null.
bool isKnown(const ValueSet &S);
/// Whether two values are surely equal (1), surely different (0), or it cannot be told (-1).
int compareEqual(const Value &A, const Value &B);
/// Everything that tells this set from another one, printable.
std::string keyOf(const ValueSet &S);

} // namespace ssot::program
#endif
