// The tolerant scanner: statements of any dialect into their effects, by their targets alone. In: tokens, a dialect's
// flags. Out: Effects and how many surprises the text held. Follows clauses, not the full grammar; never fails; every
// loop steps forward (cursor.h) and nesting is bounded.
//
//   statement -> verb family -> target names, column lists -> Writes
//             -> the rest of its clauses -> FROM lists, subqueries -> Reads
//
// scan_statement.cpp: which statement is this, and those without rows;  scan_block.cpp: what stands between statements;
// scan_query.cpp: WITH, SELECT, FROM, brackets;
// scan_write.cpp: INSERT, column and SET lists;  scan_update.cpp: UPDATE, DELETE;  scan_merge.cpp: MERGE, COPY, bulk
// loads;  scan_ddl.cpp: CREATE, ALTER, DROP, RENAME, TRUNCATE;  scan_names.cpp: names, holes, results.
#ifndef SSOT_SQL_SCANNER_H
#define SSOT_SQL_SCANNER_H
#include "sql/cursor.h"

namespace ssot::sql {

struct Name {
  std::string Text;               ///< parts joined by dots
  std::vector<std::string> Parts; ///< without their quotes
  bool Holed = false;
  bool Valid = false;
  std::string qualifier() const; ///< all parts but the last, joined
};

/// One table (or subquery, function: IsTable false) of a FROM list.
struct TableRef {
  Name Table;
  std::string Alias;
  bool IsTable = false;
  bool Locked = false; ///< by a T-SQL hint
};
using Refs = std::vector<TableRef>;

struct Assignment {
  std::string Qualifier, Column;
};
struct Assignments {
  std::vector<Assignment> List;
  bool Known = true; ///< false: a hole stands for a column
};

/// What the branches of a MERGE do.
struct MergeBranches {
  bool Inserts = false, Updates = false, Deletes = false;
  bool Known = true; ///< every branch names its columns
  std::vector<std::string> Columns;
};

class Scanner {
public:
  Scanner(const Tokens &Source, const Traits &T) : Source(Source.List), T(T), Surprises(Source.Surprises) {}
  Effects run();
  unsigned surprises() const { return Surprises; }

private:
  const std::vector<Token> &Source;
  const Traits &T;
  unsigned Surprises;
  unsigned Depth = 0;
  bool InBlock = false; ///< behind the BEGIN of a block of statements
  Effects Out;
  struct Cte {
    std::string Name;
    std::string Base; ///< the one table that it selects from, or empty
  };
  std::vector<Cte> Ctes;

  // scan_statement.cpp
  void statements(Cursor &C);
  void statement(Cursor &C);
  bool rowStatement(Cursor &C);
  bool sessionStatement(Cursor &C);
  void explain(Cursor &C);
  void call(Cursor &C);
  void execute(Cursor &C);
  void lock(Cursor &C);
  void prepare(Cursor &C);
  void nested(const std::string &Text);
  void declare(Cursor &C);
  void attach(Cursor &C);
  void use(Cursor &C);
  void setSession(Cursor &C);
  void notify(Cursor &C);
  void odbcCall(Cursor &C);
  bool startsStatement(const Cursor &C) const;
  bool ends(const Cursor &C) const { return C.done() || C.is(";") || startsStatement(C); }
  void skipStatement(Cursor &C);

  // scan_block.cpp
  bool procedural(Cursor &C);
  bool batch(Cursor &C);
  bool condition(Cursor &C);
  bool blockWord(Cursor &C);
  bool bareStatement(Cursor &C);
  void skipExpressions(Cursor &C);

  // scan_query.cpp
  bool startsQuery(const Cursor &C) const;
  void with(Cursor &C);
  void query(Cursor &C);
  void clauses(Cursor &C, Refs &Tables, bool InBrackets);
  void into(Cursor &C, bool AfterOutput);
  void lockClause(Cursor &C, const Refs &Tables);
  void brackets(Cursor &C);
  void expression(Cursor &C, bool InBrackets);
  void function(const Cursor &C);
  void functionArguments(Cursor &C);
  void fromList(Cursor &C, Refs &Tables);
  void fromItem(Cursor &C, Refs &Tables);
  void alias(Cursor &C, TableRef &Ref);
  void hints(Cursor C, TableRef &Ref);
  bool endsFromList(const Cursor &C) const;
  void readAll(const Refs &Tables, size_t Except = ~size_t(0));

  // scan_write.cpp
  void insert(Cursor &C);
  void insertAll(Cursor &C);
  void insertRest(Cursor &C, Write &W);
  void rows(Cursor &C);
  void top(Cursor &C);
  void modifierHole(Cursor &C, llvm::StringRef Next);
  void update(Cursor &C);
  void remove(Cursor &C);
  void writeTargets(llvm::StringRef Op, const Refs &Targets, Refs &From);
  static TableRef *declaration(const Name &Target, Refs &From);
  void updateTargets(Refs &Targets, Refs &From, const Assignments &A);
  std::vector<std::string> columnList(Cursor C, bool &Known);
  Assignments assignments(Cursor &C);
  void assignment(Cursor &C, Assignments &A);
  void skipValue(Cursor &C);
  bool endsAssignments(const Cursor &C) const;
  Name targetName(Cursor &C);

  // scan_merge.cpp
  void merge(Cursor &C);
  void mergeBranches(Cursor &C, MergeBranches &B);
  void copy(Cursor &C);
  void load(Cursor &C);
  void bulkInsert(Cursor &C);

  // scan_ddl.cpp
  void create(Cursor &C);
  void createRelation(Cursor &C, bool Temporary);
  void alter(Cursor &C);
  void alterTable(Cursor &C);
  void drop(Cursor &C);
  void rename(Cursor &C);
  void truncate(Cursor &C);
  void indexTable(Cursor &C);
  void ddl(Cursor &C);
  void nameList(Cursor &C, llvm::StringRef Op);
  void skipIfExists(Cursor &C);

  // scan_names.cpp
  Name name(Cursor &C);
  bool startsName(const Cursor &C) const;
  void write(llvm::StringRef Op, const Name &N, std::vector<std::string> Columns = {}, bool Known = false,
             bool Temporary = false);
  void read(const Name &N);
  const Cte *cteNamed(const Name &N) const;
  bool isNoTable(const Name &N) const;
  void checkHole(const Cursor &C, bool InBrackets);
  void partial(llvm::StringRef Why);
  void unknown(llvm::StringRef Why);
};

bool isReserved(llvm::StringRef Word);

} // namespace ssot::sql
#endif
