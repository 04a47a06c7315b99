// Places in source text. In: nothing. Out: plain positions that every phase can carry.
// Knows no file system: whether a path is absolute or relative to the root is said by the type that holds it.
#ifndef SSOT_BASE_SOURCE_H
#define SSOT_BASE_SOURCE_H
#include <compare>
#include <string>

namespace ssot {

/// A place for people: File is relative to the project root (with '/'), Line and Column count from 1 (Column in bytes).
/// A Line of 0 means "the file as a whole".
struct Location {
  std::string File;
  unsigned Line = 0;
  unsigned Column = 0;
  auto operator<=>(const Location &) const = default;
};

} // namespace ssot
#endif
