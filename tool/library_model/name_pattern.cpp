// Braces, globs and undecorated types: small text functions, no state.
#include "library_model/name_pattern.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace ssot::model {
namespace {

/// The alternatives between a `{` at Open and its `}`; End is set behind it. Nested braces stay inside their
/// alternative.
bool splitAlternatives(StringRef Pattern, size_t Open, std::vector<StringRef> &Alternatives, size_t &End) {
  unsigned Depth = 0;
  size_t Start = Open + 1;
  for (size_t I = Open; I < Pattern.size(); ++I) {
    if (Pattern[I] == '{') ++Depth;
    bool Closes = Pattern[I] == '}' && --Depth == 0;
    if (Closes || (Pattern[I] == ',' && Depth == 1)) {
      Alternatives.push_back(Pattern.slice(Start, I));
      Start = I + 1;
    }
    if (Closes) {
      End = I + 1;
      return true;
    }
  }
  return false;
}

} // namespace

std::vector<std::string> expandBraces(StringRef Pattern) {
  size_t Open = Pattern.find('{');
  if (Open == StringRef::npos)
    return Pattern.contains('}') ? std::vector<std::string>{} : std::vector<std::string>{Pattern.str()};
  std::vector<StringRef> Alternatives;
  size_t End = 0;
  if (!splitAlternatives(Pattern, Open, Alternatives, End)) return {};
  std::vector<std::string> Names;
  for (const std::string &Rest : expandBraces(Pattern.substr(End)))
    for (StringRef Alternative : Alternatives)
      for (const std::string &Middle : expandBraces(Alternative))
        Names.push_back(Pattern.take_front(Open).str() + Middle + Rest);
  return Names;
}

std::pair<StringRef, StringRef> splitScope(StringRef Name) {
  // The name of a conversion may hold `::` itself (`X::operator std::string`), so look in front of `operator` first.
  size_t Operator = Name.find("operator ");
  size_t At = (Operator == StringRef::npos ? Name : Name.take_front(Operator)).rfind("::");
  return At == StringRef::npos ? std::pair(StringRef(), Name) : std::pair(Name.take_front(At), Name.substr(At + 2));
}

bool hasGlob(StringRef LastComponent) {
  if (LastComponent == "operator*" || LastComponent == "operator*=" || LastComponent == "operator->*") return false;
  return LastComponent.find_first_of("*?") != StringRef::npos;
}

bool matchesGlob(StringRef Pattern, StringRef Text) {
  size_t P = 0, T = 0, Star = StringRef::npos, Mark = 0;
  while (T < Text.size()) {
    if (P < Pattern.size() && (Pattern[P] == '?' || (Pattern[P] == Text[T] && Pattern[P] != '*'))) {
      ++P, ++T;
    } else if (P < Pattern.size() && Pattern[P] == '*') {
      Star = P++;
      Mark = T;
    } else if (Star != StringRef::npos) {
      P = Star + 1;
      T = ++Mark;
    } else {
      return false;
    }
  }
  return Pattern.drop_front(P).find_first_not_of('*') == StringRef::npos;
}

std::string plainType(StringRef Type, bool KeepTemplateArgs) {
  // An array is handed over as a pointer: `const char (&)[3]` is `char *`.
  if (Type.ends_with("]"))
    if (size_t Bracket = Type.rfind('['); Bracket != StringRef::npos)
      return plainType(Type.take_front(Bracket).rtrim().rtrim("(&)").rtrim(), KeepTemplateArgs) + " *";
  std::string Flat;
  unsigned Depth = 0;
  for (char C : Type) {
    if (C == '<') ++Depth;
    if ((!Depth || KeepTemplateArgs) && C != '&') Flat += C;
    if (C == '>' && Depth) --Depth;
  }
  std::string Plain;
  llvm::SmallVector<StringRef, 8> Words;
  llvm::SplitString(Flat, Words, " ");
  for (StringRef Word : Words) {
    if (llvm::is_contained({"const", "volatile", "class", "struct", "enum", "union"}, Word)) continue;
    if (!Plain.empty()) Plain += ' ';
    Plain += Word;
  }
  for (StringRef Inline : {"__cxx11::", "__1::"})
    for (size_t At; (At = Plain.find(Inline)) != std::string::npos;) Plain.erase(At, Inline.size());
  return Plain;
}

StringRef nearest(StringRef Word, llvm::ArrayRef<StringRef> Candidates) {
  StringRef Best;
  unsigned BestDistance = unsigned(Word.size()) / 3 + 2; // farther away is no help
  for (StringRef Candidate : Candidates) {
    unsigned Distance = Word.edit_distance_insensitive(Candidate);
    if (Distance < BestDistance) {
      BestDistance = Distance;
      Best = Candidate;
    }
  }
  return Best;
}

} // namespace ssot::model
