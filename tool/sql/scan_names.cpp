// Names, holes and results of the scanner. In: a cursor at a name or a hole. Out: names in the form that findings use,
// entries of Effects. Knows no statement.
#include "sql/scanner.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace ssot::sql {

/// Words that never are a table's name or alias unquoted: what follows a table in some clause of some dialect.
bool isReserved(llvm::StringRef Word) {
  static const llvm::StringSet<> Words = {
      "select", "from",   "where",     "set",       "values",    "on",      "using",   "join",   "inner",  "left",
      "right",  "full",   "cross",     "natural",   "union",     "except",  "order",   "group",  "having", "as",
      "into",   "when",   "then",      "and",       "or",        "not",     "null",    "with",   "case",   "end",
      "insert", "update", "delete",    "intersect", "returning", "limit",   "default", "in",     "is",     "exists",
      "like",   "create", "drop",      "alter",     "table",     "between", "else",    "having", "fetch",  "window",
      "minus",  "for",    "intersect", "lateral",   "outer",     "if",      "all"};
  return Words.contains(Word);
}

std::string Name::qualifier() const {
  return Parts.size() < 2 ? std::string() : llvm::join(Parts.begin(), Parts.end() - 1, ".");
}

static bool isPart(const Token &Tok, const Traits &T) {
  switch (Tok.Kind) {
  case TokenKind::Word:
  case TokenKind::Quoted:
  case TokenKind::Hole:
    return true;
  case TokenKind::String:
    return T.StringsAsNames;
  case TokenKind::Number:
  case TokenKind::Param:
  case TokenKind::Punct:
    return false;
  }
  return false;
}

bool Scanner::startsName(const Cursor &C) const {
  const Token &Tok = C.peek();
  if (C.done() || !isPart(Tok, T)) return false;
  return Tok.Kind != TokenKind::Word || !isReserved(Tok.Text);
}

Name Scanner::name(Cursor &C) {
  Name N;
  if (!startsName(C)) return N;
  N.Valid = true;
  while (!C.done()) {
    Progress Step(C);
    N.Holed |= C.peek().Holed;
    N.Parts.push_back(C.peek().Text);
    C.step();
    // Oracle's `"T"@link`, and pieces of one name with a hole between quotes.
    while (!C.done() && C.peek().Glued && isPart(C.peek(), T) && (C.peek().Holed || N.Holed) &&
           C.peek().Kind != TokenKind::String) {
      N.Holed = true;
      N.Parts.back() += C.peek().Text;
      C.step();
    }
    if (!C.is(".")) break;
    if (C.peek(1).is(".")) { // db..t
      N.Parts.push_back("");
      C.step();
    }
    if (!isPart(C.peek(1), T)) break;
    C.step();
  }
  N.Text = llvm::join(N.Parts, ".");
  return N;
}

const Scanner::Cte *Scanner::cteNamed(const Name &N) const {
  if (N.Parts.size() != 1) return nullptr;
  for (const Cte &Each : llvm::reverse(Ctes))
    if (llvm::StringRef(Each.Name).equals_insensitive(N.Text)) return &Each;
  return nullptr;
}

bool Scanner::isNoTable(const Name &N) const {
  llvm::StringRef Last = N.Parts.empty() ? llvm::StringRef() : llvm::StringRef(N.Parts.back());
  if (T.DualTable && (Last == "dual" || Last == "DUAL")) return true;
  return T.Id == Dialect::SqlServer && N.Parts.size() == 1 &&
         (Last.equals_insensitive("inserted") || Last.equals_insensitive("deleted"));
}

void Scanner::write(llvm::StringRef Op, const Name &N, std::vector<std::string> Columns, bool Known, bool Temporary) {
  if (!N.Valid || isNoTable(N)) return;
  if (N.Holed) partial(Op == "notify" ? "the channel is not known" : "the name of a written table is not known");
  Write W;
  W.Op = Op.str();
  W.Database = Out.UsesDatabase;
  W.Schema = Out.UsesSchema;
  W.Table = N.Text;
  W.Columns = std::move(Columns);
  W.ColumnsKnown = Known && !W.Columns.empty();
  llvm::StringRef Last = N.Parts.back();
  bool TemporarySchema = N.Parts.size() == 2 && (N.Parts[0] == "temp" || N.Parts[0] == "pg_temp");
  W.Temporary = Temporary || (T.HashTemporary && Last.starts_with("#")) ||
                (T.Id == Dialect::Sqlite && TemporarySchema) || (T.Id == Dialect::PostgreSql && TemporarySchema);
  Out.Writes.push_back(std::move(W));
}

void Scanner::read(const Name &N) {
  if (!N.Valid || isNoTable(N) || cteNamed(N)) return;
  if (N.Holed) partial("the name of a table that is read is not known");
  Out.Reads.push_back(N.Text);
}

void Scanner::partial(llvm::StringRef Why) {
  if (Out.How != Parse::Ok) return;
  Out.How = Parse::Partial;
  Out.Why = Why.str();
}

void Scanner::unknown(llvm::StringRef Why) {
  if (Out.How == Parse::Unknown) return;
  Out.How = Parse::Unknown;
  Out.Why = Why.str();
}

/// The cursor is at a hole outside of names and strings: does it stand for a value? Before it an operator or a word
/// that wants a value, behind it the end of one. All else (`WHERE ￼`, `... ￼ ORDER BY`, `a, ￼ FROM`) may hold any
/// structure.
void Scanner::checkHole(const Cursor &C, bool InBrackets) {
  const Token &Prev = C.before(), &Next = C.peek(1);
  bool Operator = Prev.Kind == TokenKind::Punct && llvm::StringRef("=<>+-*/|%!~::").contains(Prev.Text);
  bool Wanted =
      Prev.isAny({"in",  "like",   "ilike", "limit", "offset", "between",  "then",  "else", "is",  "escape",
                  "top", "regexp", "rlike", "glob",  "match",  "interval", "first", "next", "ttl", "timestamp"});
  bool Between = Prev.is("and") && C.before(3).is("between");
  bool Listed = (Prev.is(",") || Prev.is("(") || (Prev.Kind == TokenKind::Punct && Prev.Text.empty())) && InBrackets;
  bool Limit = Prev.is(",") && C.before(3).is("limit");
  bool Ends = C.peek(1).Text.empty() || Next.Kind == TokenKind::Word ||
              (Next.Kind == TokenKind::Punct && !Next.is("(") && !Next.is("."));
  if (!((Operator || Wanted || Between || Listed || Limit) && Ends)) partial("a part of the statement is not known");
}

} // namespace ssot::sql
