// Abstract values: what the evaluator knows of a value of the program. In: nothing. Out: sets of alternatives, each a text with holes, a number,
// an object, a function or "unknown, because". Bounded: see the constants. Knows no functions and no services.
#ifndef SSOT_PROGRAM_VALUE_H
#define SSOT_PROGRAM_VALUE_H
#include "facts/facts.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ssot::program {

struct Frame; // one activation of a function: frame.h

/// More alternatives than this of one text are folded into their common beginning and end around a hole: a statement whose table is one of
/// hundreds is a loop over a generated list, and each piece would be multiplied by the next one's alternatives.
inline constexpr size_t MaxProduct = 64;
/// Alternatives of one value (tables of statements executed in a loop are this long in real code).
inline constexpr size_t MaxAlternatives = 512;
/// Longest text that is followed; real statements are far shorter.
inline constexpr size_t MaxText = 64 * 1024;

/// All alternatives of one text together; more are folded, too. A text that a long function adds to in many branches doubles with each.
inline constexpr size_t MaxBytes = 16 * 1024;

struct ValueSet;

/// Value::N of an object of which only the class (Sym) is known: no constructor in sight made it.
inline constexpr facts::NodeId OnlyClass = facts::None - 2;

struct Value {
  enum class Kind : uint8_t {
    Text,    ///< Str, with holes (U+FFFC) and pending pieces (PendingOpen ... PendingClose)
    Int,     ///< Str: decimal; Name: enumerator, may be empty
    Null,
    End,     ///< a position in text Of, whose length is not known: Str (decimal) bytes before its end
    Object,  ///< node N of frame F; N None: the object that the constructor of frame F makes
    List,    ///< Items: elements in order; Keys: of maps, parallel (empty text: none)
    Function,///< Sym, seen from frame F; Items: bound arguments (std::bind)
    Unknown, ///< Str: why; Name: the configuration key that it was looked up under, may be empty
    Pending, ///< depends on the caller of the outermost frame; Str: how, printable and unique
    Again,   ///< the value of the loop variable that is being computed; Str non-empty: with something done to it
  };
  Kind K = Kind::Unknown;
  std::string Str, Name;
  std::string Of; ///< Int, End: the text in which this is a position; else empty
  Frame *F = nullptr;
  facts::NodeId N = facts::None;
  unsigned Sym = ~0u;
  std::shared_ptr<const std::vector<ValueSet>> Items;
  std::shared_ptr<const std::vector<std::string>> Keys;
  std::vector<std::string> Why; ///< Text: the reason of each hole, in order
  /// One that may be there, though code out of sight may have put another in its place: good enough to name a resource,
  /// not to rule out a branch. Plays no part in equality.
  bool Loose = false;
  bool operator==(const Value &O) const;
};

/// Alternatives (none: the place is never reached with a value). Open: bit per position (0 the object, i+1 parameter i) of the outermost
/// function that the value depends on: its callers can tell more.
struct ValueSet {
  llvm::SmallVector<Value, 1> Alts;
  uint64_t Open = 0;
  void add(Value V);
  void add(const ValueSet &S);
  bool empty() const { return Alts.empty(); }
};

inline constexpr llvm::StringLiteral PendingOpen = "\xEE\x80\x80", PendingClose = "\xEE\x80\x81";

Value text(std::string S);
Value unknown(std::string Why, std::string Key = "");
Value integer(std::string Decimal, std::string Enumerator = "");
ValueSet one(Value V);
inline uint64_t openBit(unsigned Position) { return 1ull << (Position < 63 ? Position : 63); }

/// The alternatives as texts: numbers in decimal, everything else a hole with its reason.
ValueSet asText(const ValueSet &S);
/// All combinations of the alternatives of the parts, one after the other.
ValueSet concat(const std::vector<ValueSet> &Parts);
/// The same, folded where it is texts of more than MaxBytes.
ValueSet bounded(ValueSet S);
/// A text without its holes' and pending pieces' ambiguity: no hole and nothing pending in it.
bool isExact(const Value &V);
/// Whether two values are surely equal (1), surely different (0), or it cannot be told (-1).
int compareEqual(const Value &A, const Value &B);
/// Everything that tells this set from another one, printable.
std::string keyOf(const ValueSet &S);

} // namespace ssot::program
#endif
