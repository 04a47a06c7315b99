// CREATE and DROP of what lives on in the database; see the header.
#include "schema/objects.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::schema {

using sql::Cursor;
using sql::Dialect;
using sql::TokenKind;

std::string nameKey(llvm::StringRef Name) {
  std::string Key = Name.lower();
  llvm::StringRef Short = Key;
  if (Short.consume_front("public.") || Short.consume_front("dbo.")) return Short.str();
  return Key;
}

std::string takeName(Cursor &C) {
  std::string Name;
  while (llvm::is_contained({TokenKind::Word, TokenKind::Quoted, TokenKind::String}, C.peek().Kind)) {
    Name += C.peek().Text;
    C.step();
    if (!C.is(".")) break;
    Name += ".";
    C.step();
  }
  return Name;
}

namespace {

/// Reads one statement into a schema.
class Objects {
public:
  Objects(llvm::StringRef Text, Dialect D, const Origin &From, Schema &To) : Text(Text), D(D), From(From), To(To) {}

  void read() {
    Source = sql::lex(Text, sql::traitsOf(D));
    Cursor C(Source.List, 0, Source.List.size());
    if (C.take("drop")) return drop(C);
    if (C.sees({"alter", "table"})) return alterTable(C);
    if (!C.takeAny({"create", "alter"})) return;
    while (!C.done()) {
      sql::Progress Step(C);
      if (C.isAny({"temp", "temporary"})) return;
      if (C.take("view")) return view(C);
      if (C.take("table")) return table(C);
      if (C.take("trigger")) return trigger(C);
      if (C.take("rule")) return rule(C);
      if (C.take("synonym")) return synonym(C);
      if (C.takeAny({"procedure", "proc", "function"})) return routine(C);
      if (C.isAny({"index", "type", "sequence", "schema", "database", "role", "user", "extension", "package"})) return;
    }
  }

private:
  llvm::StringRef Text;
  Dialect D;
  const Origin &From;
  Schema &To;
  sql::Tokens Source;

  static void ifExists(Cursor &C) {
    if (!C.take({"if", "not", "exists"})) C.take({"if", "exists"});
  }
  llvm::StringRef rest(const Cursor &C) const { return C.done() ? "" : Text.drop_front(C.peek().Begin); }

  /// One of a name and a service: a later definition takes the place of an earlier one.
  template <typename T> void put(std::vector<T> &List, T Each) {
    forget(List, Each.Name);
    List.push_back(std::move(Each));
  }
  template <typename T> void forget(std::vector<T> &List, llvm::StringRef Name) {
    llvm::erase_if(
        List, [&](const T &Old) { return Old.From.Service == From.Service && nameKey(Old.Name) == nameKey(Name); });
  }

  void view(Cursor &C) {
    ifExists(C);
    View V{takeName(C), {}, {}, true, From};
    std::vector<std::string> Names;
    if (C.is("("))
      for (Cursor List = C.takeBrackets(); !List.done(); List.step())
        if (!List.is(",")) Names.push_back(llvm::StringRef(List.peek().Text).lower());
    while (!C.done() && !C.is("as")) C.step();
    C.take("as");
    V.Tables = sql::analyse(rest(C), D).Reads;
    mapColumns(C, Names, V);
    if (!V.Name.empty()) put(To.Views, std::move(V));
  }

  /// SELECT a, t.b, c AS d, f(e) FROM ...: which column of the table is each of the view?
  static void mapColumns(Cursor C, const std::vector<std::string> &Names, View &V) {
    if (!C.take("select")) return;
    C.takeAny({"all", "distinct"});
    for (size_t I = 0; !C.done() && !C.is("from"); ++I) {
      sql::Progress Step(C);
      std::string Column = llvm::StringRef(takeName(C)).lower(), Shown;
      bool Plain = !Column.empty() && (C.is(",") || C.is("from") || C.is("as") || C.peek().Kind != TokenKind::Punct);
      std::string Last = llvm::StringRef(Column).rsplit('.').second.str();
      if (Last.empty()) Last = Column;
      Shown = Last;
      C.take("as");
      if (!C.is(",") && !C.is("from") && C.peek().Kind != TokenKind::Punct)
        Shown = llvm::StringRef(C.peek().Text).lower();
      while (!C.done() && !C.is(",") && !C.is("from")) C.is("(") ? (void)C.takeBrackets() : C.step();
      C.take(",");
      if (I < Names.size()) Shown = Names[I];
      if (Plain && Shown != Last) V.Columns[Shown] = Last;
    }
  }

  void table(Cursor &C) {
    ifExists(C);
    std::string Name = takeName(C);
    if (Name.empty()) return;
    if (C.sees({"partition", "of"})) {
      C.take({"partition", "of"});
      return put(To.Views, View{Name, {takeName(C)}, {}, false, From});
    }
    readForeignKeys(C, Name, From, To);
  }

  void synonym(Cursor &C) {
    View V{takeName(C), {}, {}, false, From};
    if (C.take("for")) V.Tables.push_back(takeName(C));
    if (!V.Tables.empty()) put(To.Views, std::move(V));
  }

  void alterTable(Cursor &C) {
    C.take({"alter", "table"});
    ifExists(C);
    C.take("only");
    std::string Name = takeName(C);
    Cursor Drops = C;
    for (; !Drops.done(); Drops.step()) {
      if (!Drops.is("drop") || !Drops.peek(1).isAny({"constraint", "foreign"})) continue;
      Drops.step();
      Drops.takeAny({"constraint", "foreign"});
      Drops.take("key");
      ifExists(Drops);
      std::string Gone = takeName(Drops);
      llvm::erase_if(To.ForeignKeys, [&](const ForeignKey &K) {
        return K.From.Service == From.Service && nameKey(K.Name) == nameKey(Gone) && nameKey(K.Table) == nameKey(Name);
      });
    }
    readForeignKeys(C, Name, From, To);
  }

  void routine(Cursor &C) {
    ifExists(C);
    Routine R{takeName(C), {}, From};
    if (C.is("(")) C.takeBrackets();
    R.Does = readBody(Text, C, D);
    if (!R.Name.empty()) put(To.Routines, std::move(R));
  }

  /// INSERT OR UPDATE OF a, b [,] DELETE ...
  static void events(Cursor &C, Trigger &T) {
    while (!C.done() && !C.isAny({"on", "as", "for", "begin"})) {
      sql::Progress Step(C);
      std::optional<Operation> Op = operationNamed(C.peek().Text);
      if (Op && isWrite(*Op)) T.On.push_back(*Op);
      if (C.take("of"))
        for (; !C.done() && !C.isAny({"or", "on"}); C.step())
          if (!C.is(",")) T.UpdateOf.push_back(llvm::StringRef(C.peek().Text).lower());
    }
  }

  /// n BEFORE | AFTER | INSTEAD OF events ON t ...; T-SQL: n ON t AFTER | INSTEAD OF events AS ...
  void trigger(Cursor &C) {
    ifExists(C);
    Trigger T;
    T.Name = takeName(C);
    T.From = From;
    bool TableFirst = C.take("on");
    if (TableFirst) T.Table = takeName(C);
    while (TableFirst && C.take("with")) C.step();
    T.Instead = C.take({"instead", "of"});
    if (!T.Instead) C.takeAny({"before", "after", "for"});
    events(C, T);
    if (!TableFirst && C.take("on")) T.Table = takeName(C);
    T.Does = readBody(Text, C, D);
    if (!T.Table.empty() && !T.On.empty()) put(To.Triggers, std::move(T));
  }

  /// PostgreSQL's CREATE RULE n AS ON UPDATE TO t DO [ALSO | INSTEAD] statements
  void rule(Cursor &C) {
    Trigger T;
    T.Name = takeName(C);
    T.From = From;
    while (!C.done() && !C.is("on")) C.step();
    C.take("on");
    if (std::optional<Operation> Op = operationNamed(C.peek().Text); Op && isWrite(*Op)) T.On.push_back(*Op);
    while (!C.done() && !C.is("to")) C.step();
    C.take("to");
    T.Table = takeName(C);
    while (!C.done() && !C.is("do")) C.step();
    C.take("do");
    T.Instead = C.take("instead");
    C.take("also");
    if (C.is("(")) C.step();
    T.Does = readBody(Text, C, D);
    if (!T.Table.empty() && !T.On.empty()) put(To.Triggers, std::move(T));
  }

  void drop(Cursor &C) {
    while (C.takeAny({"materialized", "temporary", "external"})) {
    }
    bool Views = C.isAny({"view", "table", "synonym"}), Routines = C.isAny({"function", "procedure", "proc"});
    bool Triggers = C.isAny({"trigger", "rule"}), Tables = C.is("table");
    C.step();
    ifExists(C);
    while (!C.done() && (Views || Routines || Triggers)) {
      sql::Progress Step(C);
      std::string Name = takeName(C);
      if (Views) forget(To.Views, Name);
      if (Routines) forget(To.Routines, Name);
      if (Triggers) forget(To.Triggers, Name);
      auto Gone = [&](const auto &Each) {
        return Each.From.Service == From.Service && nameKey(Each.Table) == nameKey(Name);
      };
      if (Tables) llvm::erase_if(To.ForeignKeys, Gone);
      if (Tables) llvm::erase_if(To.Triggers, Gone);
      while (!C.done() && !C.is(",")) C.is("(") ? (void)C.takeBrackets() : C.step();
      C.take(",");
    }
  }
};

} // namespace

void readObjects(llvm::StringRef Text, Dialect D, const Origin &From, Schema &To) {
  Objects(Text, D, From, To).read();
}

} // namespace ssot::schema
