// NOLINT comments with clang-tidy's meaning (its NoLintDirectiveHandler), and nothing of its diagnostics.
#include "finding/suppression.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <set>

namespace ssot {

static Location placeIn(const Comment &C, size_t Offset) {
  llvm::StringRef Before = llvm::StringRef(C.Text).take_front(Offset);
  Location L = C.Where;
  L.Line += Before.count('\n');
  size_t Newline = Before.rfind('\n');
  L.Column = Newline == llvm::StringRef::npos ? C.Where.Column + Offset : Offset - Newline;
  return L;
}

/// What the person wrote behind the directive, up to the end of the line or of the comment.
static std::string reasonIn(llvm::StringRef Rest) {
  Rest = Rest.take_until([](char C) { return C == '\n' || C == '\r'; });
  Rest = Rest.take_front(Rest.find("*/")).trim();
  if (!Rest.consume_front(":")) Rest.consume_front("-");
  return Rest.trim().str();
}

std::vector<Nolint> parseNolints(const Comment &C) {
  std::vector<Nolint> Out;
  llvm::StringRef Text = C.Text;
  for (size_t At = Text.find("NOLINT"); At != llvm::StringRef::npos; At = Text.find("NOLINT", At + 1)) {
    // Like clang-tidy, the word goes on as far as there are letters: NOLINTNEXTLINEX is nothing.
    llvm::StringRef Rest = Text.drop_front(At + strlen("NOLINT"));
    llvm::StringRef Suffix = Rest.take_while(llvm::isAlnum);
    Rest = Rest.drop_front(Suffix.size());
    Nolint N;
    if (Suffix == "NEXTLINE")
      N.K = Nolint::Kind::NextLine;
    else if (Suffix == "BEGIN")
      N.K = Nolint::Kind::Begin;
    else if (Suffix == "END")
      N.K = Nolint::Kind::End;
    else if (!Suffix.empty())
      continue;
    N.Where = placeIn(C, At);
    if (Rest.starts_with("(")) {
      size_t Close = Rest.find_first_of(")\n");
      // Without its closing bracket the list is not one, and clang-tidy takes the word alone.
      if (Close != llvm::StringRef::npos && Rest[Close] == ')') {
        N.Checks = Rest.slice(1, Close).trim().str();
        Rest = Rest.drop_front(Close + 1);
      }
    }
    N.Reason = reasonIn(Rest);
    Out.push_back(std::move(N));
  }
  return Out;
}

/// `*` stands for any text, everything else for itself.
static bool globMatches(llvm::StringRef Glob, llvm::StringRef Name) {
  auto [Head, Tail] = Glob.split('*');
  if (Head.size() == Glob.size()) return Glob == Name;
  if (!Name.consume_front(Head)) return false;
  for (size_t Skip = 0; Skip <= Name.size(); ++Skip)
    if (globMatches(Tail, Name.drop_front(Skip))) return true;
  return false;
}

bool globListContains(llvm::StringRef List, llvm::StringRef Name) {
  bool Contains = false;
  llvm::SmallVector<llvm::StringRef> Globs;
  List.split(Globs, ',');
  for (llvm::StringRef Glob : Globs) {
    Glob = Glob.trim();
    bool Adds = !Glob.consume_front("-");
    if (!Glob.empty() && globMatches(Glob.trim(), Name)) Contains = Adds;
  }
  return Contains;
}

namespace {

/// A directive with the stretch of its file that it covers: [From, To) in (line, column).
struct Cover {
  Nolint By;
  std::pair<unsigned, unsigned> From, To;
  std::string WhyNot; ///< not empty: it can hide nothing, and why
  bool Used = false;
};

bool namesUs(const Nolint &N) {
  if (!N.Checks) return false;
  llvm::SmallVector<llvm::StringRef> Globs;
  llvm::StringRef(*N.Checks).split(Globs, ',');
  return llvm::any_of(Globs, [](llvm::StringRef G) { return G.trim().starts_with("ssot-"); });
}

std::string show(const Nolint &N) {
  static constexpr llvm::StringLiteral Suffix[] = {"", "NEXTLINE", "BEGIN", "END"};
  std::string Out = ("NOLINT" + Suffix[int(N.K)]).str();
  return N.Checks ? Out + "(" + *N.Checks + ")" : Out;
}

std::vector<Cover> coversOf(const std::vector<Nolint> &InFile) {
  std::vector<Cover> Out;
  std::vector<Nolint> Open;
  for (const Nolint &N : InFile) {
    unsigned Line = N.Where.Line;
    switch (N.K) {
    case Nolint::Kind::Line:
      Out.push_back({N, {Line, 0}, {Line + 1, 0}, "", false});
      break;
    case Nolint::Kind::NextLine:
      Out.push_back({N, {Line + 1, 0}, {Line + 2, 0}, "", false});
      break;
    case Nolint::Kind::Begin:
      Open.push_back(N);
      break;
    case Nolint::Kind::End:
      // An end closes the innermost begin if it says the same; else it closes nothing, as in clang-tidy.
      if (!Open.empty() && Open.back().Checks == N.Checks) {
        const Nolint &B = Open.back();
        Out.push_back({B, {B.Where.Line, B.Where.Column}, {Line, N.Where.Column}, "", false});
        Open.pop_back();
      } else {
        Out.push_back({N, {}, {}, "no NOLINTBEGIN with the same checks is open here", false});
      }
      break;
    }
  }
  for (const Nolint &N : Open) Out.push_back({N, {}, {}, "no NOLINTEND with the same checks follows", false});
  return Out;
}

} // namespace

std::vector<Unneeded> applyNolints(std::vector<Finding> &Findings, const std::vector<Comment> &Comments) {
  std::map<std::string, std::map<Location, Nolint>> ByFile;
  for (const Comment &C : Comments)
    for (Nolint &N : parseNolints(C)) ByFile[N.Where.File].emplace(N.Where, std::move(N));
  std::map<std::string, std::vector<Cover>> Covers;
  for (auto &[File, Places] : ByFile) {
    std::vector<Nolint> InOrder;
    for (auto &[Place, N] : Places) InOrder.push_back(std::move(N));
    Covers[File] = coversOf(InOrder);
  }

  for (Finding &F : Findings) {
    auto InFile = Covers.find(F.Where.File);
    if (InFile == Covers.end()) continue;
    std::pair At(F.Where.Line, F.Where.Column);
    for (Cover &C : InFile->second) {
      bool Hides =
          C.WhyNot.empty() && C.From <= At && At < C.To && (!C.By.Checks || globListContains(*C.By.Checks, F.Rule));
      if (!Hides) continue;
      C.Used = true; // each comment that covers the place is of use, though one would do
      if (!F.Suppressed) F.Suppressed = Suppression{"nolint", C.By.Reason, C.By.Where};
    }
  }

  std::vector<Unneeded> Out;
  for (const auto &[File, InFile] : Covers)
    for (const Cover &C : InFile)
      if (!C.Used && namesUs(C.By)) {
        std::string Why = !C.WhyNot.empty() ? C.WhyNot : "none of the checks that it names reports anything there";
        Out.push_back({C.By.Where, "the comment " + show(C.By), Why, "take the comment out", ""});
      }
  return Out;
}

} // namespace ssot
