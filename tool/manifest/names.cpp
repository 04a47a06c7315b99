// Comparing names.
#include "manifest/names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <chrono>

namespace ssot {
namespace {

/// The dot-separated parts, each without its quotes, in lower case. An unclosed quote is a character.
llvm::SmallVector<std::string> parts(llvm::StringRef S) {
  llvm::SmallVector<std::string> Out{""};
  while (!S.empty()) {
    char C = S.front(), End = C == '[' ? ']' : C;
    size_t Close = (C == '"' || C == '`' || C == '[') && Out.back().empty() ? S.find(End, 1) : llvm::StringRef::npos;
    if (Close != llvm::StringRef::npos) {
      Out.back() = S.slice(1, Close).lower();
      S = S.drop_front(Close + 1);
    } else {
      if (C == '.')
        Out.emplace_back();
      else
        Out.back() += llvm::toLower(C);
      S = S.drop_front();
    }
  }
  return Out;
}

bool isDefaultSchema(llvm::StringRef S) {
  return S.empty() || S == "public" || S == "dbo";
}

} // namespace

TableName tableName(llvm::StringRef Written) {
  auto P = parts(Written.trim());
  TableName T;
  if (P.size() >= 3) {
    T.Database = P.front();
    P.erase(P.begin());
  }
  if (P.size() >= 2 && isDefaultSchema(P.front())) P.erase(P.begin());
  T.Name = llvm::join(P, ".");
  return T;
}

std::string tableKey(llvm::StringRef Written) {
  TableName T = tableName(Written);
  return T.Database.empty() ? T.Name : T.Database + "." + T.Name;
}

bool looksLikeFile(llvm::StringRef D) {
  return D.contains('/') || llvm::any_of(llvm::ArrayRef<llvm::StringRef>{".db", ".db3", ".sqlite", ".sqlite3"},
                                         [&](llvm::StringRef S) { return D.ends_with_insensitive(S); });
}

std::string databaseKey(llvm::StringRef Written) {
  llvm::StringRef D = Written.trim();
  if (looksLikeFile(D)) {
    D = D.rsplit('?').first;
    if (size_t Slash = D.rfind('/'); Slash != llvm::StringRef::npos) D = D.drop_front(Slash + 1);
    if (size_t Dot = D.rfind('.'); Dot != llvm::StringRef::npos && Dot) D = D.take_front(Dot);
  }
  return D.lower();
}

llvm::StringRef unqualified(llvm::StringRef Type) {
  size_t At = Type.find_last_of(":.");
  return At == llvm::StringRef::npos ? Type : Type.drop_front(At + 1);
}

llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Candidates) {
  unsigned Best = std::max<unsigned>(1, Word.size() / 3) + 1;
  llvm::StringRef Found;
  for (llvm::StringRef C : Candidates) {
    unsigned Distance = Word.lower() == C.lower() ? 0 : Word.edit_distance(C, true, Best);
    if (Word.size() >= 3 && C.starts_with_insensitive(Word)) Distance = std::min(Distance, 1u); // cut short: `warn`
    if (Distance < Best) {
      Best = Distance;
      Found = C;
    }
  }
  return Found;
}

bool hasDateForm(llvm::StringRef S) {
  if (S.size() != 10 || S[4] != '-' || S[7] != '-') return false;
  for (unsigned I : {0, 1, 2, 3, 5, 6, 8, 9})
    if (!llvm::isDigit(S[I])) return false;
  return true;
}

bool isDate(llvm::StringRef S) {
  unsigned Year, Month, Day;
  if (!hasDateForm(S) || S.take_front(4).getAsInteger(10, Year) || S.substr(5, 2).getAsInteger(10, Month) ||
      S.substr(8, 2).getAsInteger(10, Day))
    return false;
  return std::chrono::year_month_day(std::chrono::year(Year), std::chrono::month(Month), std::chrono::day(Day)).ok();
}

} // namespace ssot
