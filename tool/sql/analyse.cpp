// The entrance of the folder: which front ends read a text, and what several of them agree on. In: text, dialect. Out:
// Effects. Knows no clause; PostgreSQL goes through its own grammar first, every other dialect through the scanner.
#include "sql/postgres.h"
#include "sql/scanner.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::sql {
namespace {

struct Candidate {
  Dialect D;
  Effects E;
  unsigned Badness = 0; ///< how little the text looks like this dialect
};

void tidy(Effects &E) {
  for (std::vector<std::string> *List : {&E.Reads, &E.Functions}) {
    llvm::sort(*List);
    List->erase(std::unique(List->begin(), List->end()), List->end());
  }
  std::vector<std::string> Temporary;
  for (Write &W : E.Writes) {
    W.Temporary |= llvm::is_contained(Temporary, W.Table);
    if (W.Temporary && W.Op == "ddl") Temporary.push_back(W.Table);
  }
}

void append(Effects &To, Effects From) {
  for (Write &W : From.Writes) {
    if (W.Database.empty()) W.Database = To.UsesDatabase;
    if (W.Schema.empty()) W.Schema = To.UsesSchema;
  }
  To.Writes.insert(To.Writes.end(), From.Writes.begin(), From.Writes.end());
  To.Reads.insert(To.Reads.end(), From.Reads.begin(), From.Reads.end());
  To.Functions.insert(To.Functions.end(), From.Functions.begin(), From.Functions.end());
  To.Channels.insert(To.Channels.end(), From.Channels.begin(), From.Channels.end());
  To.Attached.insert(To.Attached.end(), From.Attached.begin(), From.Attached.end());
  if (!From.UsesDatabase.empty()) To.UsesDatabase = From.UsesDatabase;
  if (!From.UsesSchema.empty()) To.UsesSchema = From.UsesSchema;
  if (From.How > To.How) {
    To.How = From.How;
    To.Why = From.Why;
  }
}

/// Bound values are found by place or by name: `:channel`.
void nameBound(Effects &E, const Tokens &Source) {
  for (Write &W : E.Writes) {
    unsigned Number = 0;
    for (const Token &T : Source.List) {
      if (!W.Bound || T.Kind != TokenKind::Param || ++Number != W.Bound) continue;
      llvm::StringRef Name = T.Text;
      if (Name.consume_front(":") || Name.consume_front("@")) W.BoundName = Name.str();
    }
  }
}

Candidate scan(llvm::StringRef Text, const Traits &T) {
  Tokens Source = lex(Text, T);
  Scanner S(Source, T);
  Candidate C{T.Id, S.run(), 0};
  C.Badness = S.surprises();
  nameBound(C.E, Source);
  return C;
}

/// A dialect within bodies: SELECT ... INTO fills variables in PL/pgSQL.
Traits proceduralTraits(Dialect D) {
  Traits T = traitsOf(D);
  T.Procedural = true;
  if (T.Id == Dialect::PostgreSql) T.SelectIntoCreates = false;
  return T;
}

/// DO $$ ... $$: statements of PL/pgSQL, some of which are text that is built at run time.
void appendBlocks(Effects &E, const std::vector<std::string> &Blocks) {
  Traits T = proceduralTraits(Dialect::PostgreSql);
  for (const std::string &Block : Blocks) {
    Effects Inner = scan(Block, T).E;
    Inner.How = std::max(Inner.How, Parse::Partial);
    if (Inner.Why.empty()) Inner.Why = "a DO block may run more than its text shows";
    append(E, Inner);
  }
}

/// One statement, or all of them at once when the grammar takes the whole text. The scanner says what holes stand for.
std::optional<Effects> byGrammar(llvm::StringRef Text, const Tokens &Source) {
  if (isTooDeepForPostgres(Source)) return std::nullopt;
  std::vector<std::string> Blocks;
  // `?` and `:x` have meanings of their own there, so the text as it stands comes first; "%s" as a name has none.
  bool HoledName = llvm::any_of(Source.List, [](const Token &T) { return T.Holed && T.Kind == TokenKind::Quoted; });
  std::optional<Effects> E;
  std::string Normal = Text.str();
  if (!HoledName) E = parsePostgres(Text, Blocks);
  if (!E) Normal = normalisePlaceholders(Text, Source);
  if (!E && (HoledName || Normal != Text)) E = parsePostgres(Normal, Blocks);
  if (!E) return std::nullopt;
  nameBound(*E, Source);
  bool Holes = llvm::any_of(Source.List, [](const Token &T) { return T.Holed; });
  if (Holes) {
    Candidate Scanned = scan(Normal, traitsOf(Dialect::PostgreSql));
    if (Scanned.E.How != Parse::Ok) {
      E->How = Parse::Partial;
      E->Why = Scanned.E.Why;
    }
  }
  appendBlocks(*E, Blocks);
  return E;
}

Candidate postgres(llvm::StringRef Text) {
  const Traits &T = traitsOf(Dialect::PostgreSql);
  Tokens Source = lex(Text, T);
  Candidate Result{Dialect::PostgreSql, {}, 0};
  if (std::optional<Effects> E = byGrammar(Text, Source)) {
    Result.E = std::move(*E);
    return Result;
  }
  // Statement by statement: the grammar where it understands, the scanner for the rest.
  Cursor C(Source.List, 0, Source.List.size());
  while (!C.done()) {
    Progress Step(C);
    size_t Begin = C.peek().Begin, End = Begin;
    for (; !C.done() && !C.is(";"); C.step()) End = C.peek().End;
    if (End == Begin) continue;
    llvm::StringRef One = Text.slice(Begin, End);
    std::optional<Effects> E = byGrammar(One, lex(One, T));
    if (!E) {
      Candidate Scanned = scan(One, T);
      Result.Badness += 1 + Scanned.Badness;
      E = std::move(Scanned.E);
    }
    append(Result.E, std::move(*E));
  }
  return Result;
}

Candidate read(llvm::StringRef Text, Dialect D) {
  Candidate C = D == Dialect::PostgreSql ? postgres(Text) : scan(Text, traitsOf(D));
  tidy(C.E);
  return C;
}

bool same(const Write &A, const Write &B) {
  return A.Op == B.Op && A.Table == B.Table;
}

const Write *find(const std::vector<Write> &Writes, const Write &W) {
  auto It = llvm::find_if(Writes, [&](const Write &Each) { return same(Each, W); });
  return It == Writes.end() ? nullptr : &*It;
}

/// Keeps what Other says, too; columns that it names otherwise are not known.
void keepCommon(Effects &E, const Effects &Other) {
  llvm::erase_if(E.Writes, [&](const Write &W) { return !find(Other.Writes, W); });
  llvm::erase_if(E.Reads, [&](const std::string &R) { return !llvm::is_contained(Other.Reads, R); });
  for (Write &W : E.Writes) {
    const Write *Same = find(Other.Writes, W);
    W.ColumnsKnown &= Same->ColumnsKnown && Same->Columns == W.Columns;
  }
}

bool agree(const Effects &A, const Effects &B) {
  return A.How == B.How && A.Reads == B.Reads &&
         std::equal(A.Writes.begin(), A.Writes.end(), B.Writes.begin(), B.Writes.end(), same);
}

/// The dialects that find least to wonder about decide; what they do not agree on is left out and makes the result
/// partial.
Effects byAgreement(llvm::StringRef Text) {
  std::vector<Candidate> All;
  for (Dialect D : {Dialect::PostgreSql, Dialect::MySql, Dialect::Sqlite, Dialect::SqlServer, Dialect::Oracle,
                    Dialect::ClickHouse, Dialect::Cql, Dialect::Spanner}) {
    All.push_back(read(Text, D));
    if (D == Dialect::PostgreSql) { // what the scanner reads otherwise is legal there, but likelier something else
      Candidate Scanned = scan(Text, traitsOf(D));
      tidy(Scanned.E);
      All.back().Badness += Scanned.Badness + !agree(All.back().E, Scanned.E);
    }
    All.back().Badness += All.back().E.How == Parse::Unknown ? 100 : All.back().E.How == Parse::Partial ? 10 : 0;
  }
  unsigned Least = All.front().Badness;
  for (const Candidate &C : All) Least = std::min(Least, C.Badness);
  llvm::erase_if(All, [&](const Candidate &C) { return C.Badness > Least; });
  Effects E = All.front().E;
  std::vector<std::string> Others;
  for (const Candidate &C : llvm::drop_begin(All)) {
    if (!agree(All.front().E, C.E)) Others.push_back(dialectName(C.D).str());
    keepCommon(E, C.E);
  }
  if (!Others.empty() && E.How == Parse::Ok) {
    E.How = Parse::Partial;
    E.Why = (dialectName(All.front().D) + " and " + llvm::join(Others, ", ") + " read it differently").str();
  }
  return E;
}

} // namespace

Effects analyse(llvm::StringRef Text, Dialect D) {
  return D == Dialect::Unknown ? byAgreement(Text) : std::move(read(Text, D).E);
}

Effects analyseBody(llvm::StringRef Text, Dialect D) {
  Effects E = scan(Text, proceduralTraits(D)).E;
  tidy(E);
  return E;
}

} // namespace ssot::sql
