// How the SQL dialects differ, as data. In: a Dialect. Out: a row of flags for the lexer and the scanner.
// Knows no statement: what a flag means for a statement is said where it is read.
#ifndef SSOT_SQL_DIALECTS_H
#define SSOT_SQL_DIALECTS_H
#include "sql/sql.h"

namespace ssot::sql {

/// One row per dialect (dialects.cpp). A flag that is off is the standard's behaviour.
struct Traits {
  Dialect Id = Dialect::Unknown;
  // Lexer
  bool DoubleQuotedStrings = false; ///< "x" is a string, not a name
  bool BacktickNames = false;       ///< `x` is a name
  bool BracketNames = false;        ///< [x] is a name
  bool BackslashEscapes = false;    ///< in plain strings
  bool HashComments = false;        ///< # to the end of the line
  bool SlashComments = false;       ///< // to the end of the line
  bool HashInNames = false;         ///< #temp, a#b
  bool AtInNames = false;           ///< table@link
  bool NestedComments = false;      ///< /* /* */ */
  bool ExecutableComments = false;  ///< /*!40000 text */ is text
  bool DashNeedsSpace = false;      ///< a comment is "-- ", not "--"
  bool DollarQuotes = false;        ///< $tag$text$tag$
  bool QQuotes = false;             ///< q'[text]'
  bool TripleQuotes = false;        ///< """text""", r'text'
  bool StringsAsNames = false;      ///< 'x' where a name must stand is a name
  // Scanner
  bool AliasTargets = false;          ///< UPDATE a SET ... FROM t a; DELETE a FROM t a
  bool SemicolonsOptional = false;    ///< statements follow each other without a semicolon
  bool SelfReferencingCtes = false;   ///< WITH t AS (... FROM t) means itself without the word RECURSIVE
  bool SelectIntoCreates = false;     ///< SELECT ... INTO t makes a table
  bool DualTable = false;             ///< dual is no table
  bool HashTemporary = false;         ///< #t and ##t are temporary tables
  bool IndexesBelongToTables = false; ///< DROP INDEX i ON t changes t
  bool NoMerge = false;               ///< has no MERGE
  bool NoJoinedDelete = false;        ///< no DELETE x FROM y: the target follows FROM, or stands alone
  bool Procedural = false;            ///< BEGIN ... END blocks of statements and bare procedure calls
};

const Traits &traitsOf(Dialect D); ///< D is not Unknown

} // namespace ssot::sql
#endif
