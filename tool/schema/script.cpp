// Lines first (what only clients understand), then tokens (semicolons that end a statement, and those within bodies).
#include "schema/script.h"
#include "sql/cursor.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::schema {

using sql::Dialect;

sql::Dialect guessDialect(llvm::StringRef Text) {
  std::string Lower = Text.lower();
  struct Words {
    Dialect D;
    std::vector<llvm::StringRef> List;
  };
  static const std::vector<Words> Hints = {
      {Dialect::PostgreSql,
       {"$$", "serial", "plpgsql", "::", "jsonb", "timestamptz", "bytea", "returns trigger", "execute function",
        "execute procedure", "on conflict", "search_path", "create extension", " owner to ", "language sql"}},
      {Dialect::MySql,
       {"engine=", "engine =", "auto_increment", "`", "\ndelimiter ", "on duplicate key", "charset", " unsigned",
        "sql security", "definer"}},
      {Dialect::SqlServer,
       {"\ngo\n", "\ngo\r", "[dbo]", "dbo.", " identity(", "nvarchar", "getdate(", "@@", "begin try", "exec sp_",
        "create proc ", "set nocount"}},
      {Dialect::Oracle,
       {"varchar2", "number(", "sysdate", "\n/\n", ":new.", ":old.", "pls_integer", "execute immediate"}},
      {Dialect::Sqlite, {"autoincrement", "pragma ", "without rowid", "raise(abort"}},
  };
  Dialect Best = Dialect::PostgreSql;
  size_t Most = 0;
  for (const Words &W : Hints) {
    size_t Found = llvm::count_if(W.List, [&](llvm::StringRef Each) { return llvm::StringRef(Lower).contains(Each); });
    if (Found > Most) Most = Found, Best = W.D;
  }
  return Best;
}

namespace {

/// A stretch between the client's own commands. Whole: one statement, whatever semicolons are in it.
struct Stretch {
  size_t Begin, End;
  bool Whole;
};

bool isCopyFromStdin(llvm::StringRef Line) {
  std::string L = Line.lower();
  return llvm::StringRef(L).starts_with("copy ") && llvm::StringRef(L).contains("from stdin");
}

/// The lines that are the client's, not the server's, cut the script into stretches.
std::vector<Stretch> stretches(llvm::StringRef Text, Dialect D) {
  std::vector<Stretch> Out;
  std::string Delimiter;
  size_t Begin = 0;
  bool Rows = false;
  auto Cut = [&](size_t End, size_t Next) {
    if (End > Begin) Out.push_back({Begin, End, !Delimiter.empty()});
    Begin = Next;
  };
  for (size_t At = 0; At < Text.size();) {
    size_t End = std::min(Text.find('\n', At), Text.size()), Next = std::min(End + 1, Text.size());
    llvm::StringRef Line = Text.slice(At, End).trim();
    if (Rows) {
      Rows = Line != "\\.";
      Begin = Next;
    } else if (Line.starts_with_insensitive("delimiter ")) {
      Cut(At, Next);
      Delimiter = Line.drop_front(10).trim().str();
      if (Delimiter == ";") Delimiter.clear();
    } else if ((D == Dialect::SqlServer && Line.equals_insensitive("go")) || (D == Dialect::Oracle && Line == "/") ||
               (D == Dialect::PostgreSql && Line.starts_with("\\"))) {
      Cut(At, Next);
    } else if (D == Dialect::PostgreSql && isCopyFromStdin(Line)) {
      Cut(Next, Next);
      Rows = true;
    } else if (!Delimiter.empty() && Line.ends_with(Delimiter)) {
      Cut(Text.slice(At, End).rfind(Delimiter) + At, Next);
    }
    At = Next;
  }
  Cut(Text.size(), Text.size());
  return Out;
}

/// CREATE [OR REPLACE ...] PROCEDURE | FUNCTION | TRIGGER | ..., or a block without a name.
bool hasBody(const sql::Cursor &C, Dialect D) {
  if (D == Dialect::Oracle && C.isAny({"begin", "declare"})) return true;
  if (!C.isAny({"create", "alter"})) return false;
  for (size_t N = 1; N < 12; ++N) {
    if (C.peek(N).isAny({"procedure", "proc", "function", "trigger", "event", "package", "rule"})) return true;
    if (C.peek(N).isAny({"table", "view", "index", "as", ";", "type", "sequence"})) return false;
  }
  return false;
}

/// Goes behind the statement that begins here; to its semicolon. In a body, BEGIN and CASE hold semicolons until END.
void skipOver(sql::Cursor &C, Dialect D) {
  bool Body = hasBody(C, D);
  if (Body && D == Dialect::SqlServer) return C.finish(); // to the end of the batch
  unsigned Depth = 0;
  bool Begun = !(Body && D == Dialect::Oracle); // declarations in front of BEGIN end in semicolons, too
  for (; !C.done(); C.step()) {
    if (C.is(";") && Depth == 0 && Begun) return;
    if (!Body) continue;
    if (C.isAny({"begin", "case"}) && !C.before().is("end")) {
      Begun = true;
      ++Depth;
    } else if (C.is("end") && Depth > 0 && !C.peek(1).isAny({"if", "while", "loop", "repeat", "for"})) {
      --Depth;
    }
  }
}

bool isDownMark(llvm::StringRef Line) {
  Line = Line.trim();
  if (!Line.consume_front("--")) return false;
  Line = Line.trim();
  return Line.starts_with_insensitive("+goose down") || Line.starts_with_insensitive("migrate:down") ||
         Line.starts_with_insensitive("+migrate down") || Line.starts_with_insensitive("//@undo");
}

/// Where the way back begins, or the end of the text.
size_t downFrom(llvm::StringRef Text) {
  for (size_t At = 0; At < Text.size();) {
    size_t End = std::min(Text.find('\n', At), Text.size());
    if (isDownMark(Text.slice(At, End))) return At;
    At = End + 1;
  }
  return Text.size();
}

} // namespace

std::vector<Statement> splitScript(llvm::StringRef Text, Dialect D) {
  std::vector<Statement> Out;
  size_t Down = downFrom(Text);
  for (const Stretch &S : stretches(Text, D)) {
    llvm::StringRef Part = Text.slice(S.Begin, S.End);
    sql::Tokens Source = sql::lex(Part, sql::traitsOf(D));
    sql::Cursor C(Source.List, 0, Source.List.size());
    while (!C.done()) {
      sql::Progress Step(C);
      if (C.take(";")) continue;
      size_t Begin = C.peek().Begin;
      bool Makes = C.isAny({"create", "alter"}) && hasBody(C, D);
      S.Whole ? C.finish() : skipOver(C, D);
      size_t End = Source.List[C.index() - 1].End;
      Out.push_back({Part.slice(Begin, End), S.Begin + Begin, Makes, S.Begin + Begin >= Down});
    }
  }
  return Out;
}

} // namespace ssot::schema
