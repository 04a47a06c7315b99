// The document's words in order, whatever it is written in; keys are told by what stands behind them.
#include "program/document_command.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {
namespace {

/// A text, or a number that stands for a truth value or for the type of what follows.
struct Word {
  std::string Text;
  bool IsText = false;
};

/// More words than this are data.
constexpr size_t MaxWords = 4096;

/// JSON: quoted texts, and what stands between brackets, colons and commas.
void wordsOfJson(llvm::StringRef S, std::vector<Word> &Out) {
  constexpr llvm::StringLiteral Between = " \t\r\n{}[]:,";
  while (Out.size() < MaxWords && !(S = S.ltrim(Between)).empty()) {
    char Quote = S.front();
    bool Quoted = Quote == '"' || Quote == '\'';
    llvm::StringRef W = Quoted ? S.drop_front().take_until([&](char C) { return C == Quote; })
                               : S.take_until([&](char C) { return Between.contains(C); });
    Out.push_back({W.str(), Quoted});
    S = S.drop_front(std::min(W.size() + 2 * Quoted, S.size()));
  }
}

void wordsOf(const Value &V, std::vector<Word> &Out) {
  if (Out.size() >= MaxWords) return;
  if (V.K == Value::Kind::List && V.Items) {
    for (const ValueSet &Item : *V.Items)
      for (const Value &A : Item.Alts) wordsOf(A, Out);
  } else if (V.K == Value::Kind::Text) {
    llvm::StringRef S = llvm::StringRef(V.Str).ltrim();
    if (S.starts_with("{") && S.size() > 1)
      wordsOfJson(S, Out);
    else
      Out.push_back({V.Str.str(), true});
  } else if (V.K == Value::Kind::Int) {
    Out.push_back({V.Str.str(), false});
  }
}

/// Whether a key is set to true: the word behind it says so, or in BCON the one behind the mark of truth values.
bool isSet(llvm::ArrayRef<Word> Words, llvm::StringRef Key) {
  constexpr llvm::StringLiteral BconBool = "7";
  for (size_t I = 0; I < Words.size(); ++I) {
    if (!Words[I].IsText || Words[I].Text != Key) continue;
    size_t At = I + 1;
    if (At + 1 < Words.size() && !Words[At].IsText && Words[At].Text == BconBool) ++At;
    if (At < Words.size() && (Words[At].Text == "true" || Words[At].Text == "1")) return true;
  }
  return false;
}

/// `{$out: "c"}`, `{$out: {db: "d", coll: "c"}}`, `{$merge: "c"}`, `{$merge: {into: "c"}}`.
std::string writtenBy(llvm::ArrayRef<std::string> Texts) {
  for (size_t I = 0; I + 1 < Texts.size(); ++I) {
    if (Texts[I] != "$out" && Texts[I] != "$merge") continue;
    llvm::ArrayRef<std::string> Rest = Texts.drop_front(I + 1);
    for (size_t J = 0; J + 1 < Rest.size(); ++J)
      if (Rest[J] == "coll" || Rest[J] == "into") return J + 2 < Rest.size() && Rest[J + 1] == "db" ? "" : Rest[J + 1];
    return Rest.front();
  }
  return "";
}

} // namespace

DocumentCommand documentCommand(const Value &Document) {
  std::vector<Word> Words;
  wordsOf(Document, Words);
  std::vector<std::string> Texts;
  for (const Word &W : Words) // BCON's brackets are texts of their own
    if (W.IsText && W.Text != "{" && W.Text != "}" && W.Text != "[" && W.Text != "]") Texts.push_back(W.Text);
  DocumentCommand Out;
  if (!Texts.empty()) Out.Name = Texts[0];
  if (Texts.size() > 1) Out.Collection = Texts[1];
  Out.Upserts = isSet(Words, "upsert");
  Out.Removes = isSet(Words, "remove");
  Out.Into = writtenBy(Texts);
  return Out;
}

} // namespace ssot::program
