// Globs: `*`, `**`, `?`, `{a,b}`, `[..]`. In: one pattern. Out: does it match, does it overlap another, how special is
// it; and an index that finds the matching ones among many without trying them all. Refuses to know files: a path is
// text with '/'.
//
// Path style: `*` and `?` stop at '/', `**` does not; `a/**` matches `a` itself, `**/x` matches `x`. Name style
// (functions with `::`, tables, topics, keys): `*` crosses everything. A hole (U+FFFC) in the matched text is one
// character like any other: only a wildcard matches it.
#ifndef SSOT_BASE_GLOB_H
#define SSOT_BASE_GLOB_H
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <bitset>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace ssot {

enum class GlobStyle { Path, Name };

class Glob {
public:
  /// Fails on an unclosed bracket or brace, an empty or backward range, and braces that expand to more than 1024
  /// alternatives. The error's text is for people: `unclosed '[' in glob services/[order/**`.
  static llvm::Expected<Glob> compile(llvm::StringRef Pattern, GlobStyle Style);
  /// The glob that matches Text alone, where `*`, `[` and the like are plain characters, and each hole (U+FFFC) stands
  /// for any text.
  static Glob withHoles(llvm::StringRef Text);

  bool matches(llvm::StringRef Text) const;
  /// Some text is matched by both.
  static bool overlap(const Glob &A, const Glob &B);

  const std::string &pattern() const { return Pattern; }
  bool isExact() const; ///< matches one text only: the pattern itself

  using Bytes = std::bitset<256>;
  struct Token {
    enum class Kind { Char, One, Many, Fork };
    Kind K = Kind::Char;
    unsigned N = 0; ///< Char: the byte; One, Many: index into Sets; Fork: how far the other branch is
  };
  /// The pattern with its braces resolved one way: a small automaton whose states are positions between tokens.
  struct Alternative {
    std::vector<Token> Tokens;
    std::vector<Bytes> Sets;
    std::string Prefix;    ///< the literal text before the first wildcard
    unsigned Literals = 0; ///< bytes that are no wildcard: the more, the more special
    bool matches(llvm::StringRef Text) const;
    static bool overlap(const Alternative &A, const Alternative &B);
  };
  const std::vector<Alternative> &alternatives() const { return Alternatives; }

private:
  std::string Pattern;
  std::vector<Alternative> Alternatives;
};

/// Many globs, each with an id. Finding tries only those whose literal prefix the text begins with.
class GlobIndex {
public:
  struct Hit {
    unsigned Id;
    unsigned Literals; ///< how special the matching alternative is
  };
  void add(const Glob &G, unsigned Id);
  /// The globs that match, most special first; of one id its most special alternative. Equals stand in the order of
  /// their ids.
  std::vector<Hit> find(llvm::StringRef Text) const;
  /// The ids of the globs that match something that Wild matches too, sorted.
  std::vector<unsigned> findOverlapping(const Glob &Wild) const;
  bool empty() const { return Entries.empty(); }

private:
  struct Entry {
    Glob::Alternative Alt;
    unsigned Id;
  };
  std::vector<Entry> Entries;
  std::map<std::string, std::vector<unsigned>, std::less<>> ByPrefix; ///< literal prefix -> entries
  std::set<size_t> PrefixLengths;
};

} // namespace ssot
#endif
