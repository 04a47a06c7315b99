// The scan is one over lines: pragmas are few, and most files have none.
#include "extract/object_pragmas.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::extract {

using llvm::StringRef;

/// `shop::Customer` of `object(shop::Customer) table("x")` for Word `object`; empty: the word is not there.
static StringRef argumentOf(StringRef Text, StringRef Word) {
  for (size_t At = Text.find(Word); At != StringRef::npos; At = Text.find(Word, At + 1)) {
    StringRef Behind = Text.drop_front(At + Word.size()).ltrim();
    bool Begins = At == 0 || !(llvm::isAlnum(Text[At - 1]) || Text[At - 1] == '_');
    if (Begins && Behind.consume_front("(")) return Behind.take_until([](char C) { return C == ')'; }).trim();
  }
  return "";
}

/// What follows `#pragma db object` or `#pragma db view` on a line.
static std::optional<StringRef> objectPragma(StringRef Line) {
  auto Word = [&](StringRef W) {
    Line = Line.ltrim();
    return Line.consume_front(W);
  };
  if (!Word("#") || !Word("pragma") || !Word("db")) return std::nullopt;
  StringRef Rest = Line.ltrim();
  if (!Rest.starts_with("object") && !Rest.starts_with("view")) return std::nullopt;
  return Rest;
}

/// Lines that may stand between a pragma and the class that it is about.
static bool isNoCode(StringRef Line) {
  Line = Line.trim();
  return Line.empty() || Line.starts_with("#") || Line.starts_with("//") || Line.starts_with("/*") ||
         Line.starts_with("*") || Line.ends_with("*/");
}

static std::vector<ObjectPragmas::Pragma> scan(StringRef Text) {
  std::vector<ObjectPragmas::Pragma> Out;
  if (!Text.contains("pragma db") && !Text.contains("pragma  db")) return Out;
  std::optional<ObjectPragmas::Pragma> Waiting;
  for (unsigned Number = 1; !Text.empty(); ++Number) {
    auto [Line, Rest] = Text.split('\n');
    std::string Whole = Line.rtrim().str();
    for (; StringRef(Whole).ends_with("\\"); ++Number) {
      Whole.back() = ' ';
      std::tie(Line, Rest) = Rest.split('\n');
      Whole += Line.rtrim();
    }
    Text = Rest;
    if (std::optional<StringRef> Said = objectPragma(Whole)) {
      StringRef Of = argumentOf(*Said, Said->starts_with("view") ? "view" : "object");
      ObjectPragmas::Pragma P{Number, Of.str(), argumentOf(*Said, "table").trim("\"").str()};
      if (P.Class.empty())
        Waiting = P;
      else if (!P.Table.empty())
        Out.push_back(P);
    } else if (Waiting && !isNoCode(Whole)) {
      Waiting->Line = Number;
      if (!Waiting->Table.empty()) Out.push_back(*Waiting);
      Waiting.reset();
    }
  }
  return Out;
}

const std::vector<ObjectPragmas::Pragma> &ObjectPragmas::pragmasOf(clang::FileID File) {
  auto [It, New] = Known.try_emplace(File);
  if (New)
    if (auto Buffer = SM.getBufferOrNone(File)) It->second = scan(Buffer->getBuffer());
  return It->second;
}

std::string ObjectPragmas::tableOf(const clang::RecordDecl *RD) {
  auto [File, Offset] = SM.getDecomposedExpansionLoc(RD->getBeginLoc());
  const std::vector<Pragma> &Pragmas = pragmasOf(File);
  if (Pragmas.empty()) return "";
  unsigned Line = SM.getLineNumber(File, Offset);
  std::string Name = "::" + RD->getQualifiedNameAsString();
  for (const Pragma &P : Pragmas)
    if (P.Class.empty() ? P.Line == Line : StringRef(Name).ends_with("::" + StringRef(P.Class).ltrim(':').str()))
      return P.Table;
  return "";
}

} // namespace ssot::extract
