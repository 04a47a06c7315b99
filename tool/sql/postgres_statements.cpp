// What each statement of PostgreSQL writes. In: messages of the syntax tree. Out: Writes. One function per statement;
// queries within them are walked by postgres_walk.cpp.
#include "sql/lexer.h"
#include "sql/postgres_walk.h"

namespace ssot::sql {

// Changes of rows

void PostgresWalker::insert(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__InsertStmt>(M);
  std::vector<std::string> Columns = columns(S.cols, S.n_cols);
  bool Known = S.n_cols > 0;
  bool Upsert = S.on_conflict_clause && S.on_conflict_clause->action == PG_QUERY__ON_CONFLICT_ACTION__ONCONFLICT_UPDATE;
  if (Upsert)
    for (std::string &Column : columns(S.on_conflict_clause->target_list, S.on_conflict_clause->n_target_list))
      if (!llvm::is_contained(Columns, Column)) Columns.push_back(std::move(Column));
  if (S.with_clause) { // what its queries write stands before
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  write(Upsert ? "upsert" : "insert", S.relation, std::move(Columns), Known);
  children(M);
}

void PostgresWalker::update(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__UpdateStmt>(M);
  if (S.with_clause) {
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  write("update", S.relation, columns(S.target_list, S.n_target_list), true);
  children(M);
}

void PostgresWalker::remove(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__DeleteStmt>(M);
  if (S.with_clause) {
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  write("delete", S.relation);
  children(M);
}

void PostgresWalker::merge(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__MergeStmt>(M);
  if (S.with_clause) {
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  bool Inserts = false, Updates = false, Deletes = false, Known = true;
  std::vector<std::string> Columns;
  for (size_t I = 0; I < S.n_merge_when_clauses; ++I) {
    const PgQuery__MergeWhenClause &W = *S.merge_when_clauses[I]->merge_when_clause;
    Inserts |= W.command_type == PG_QUERY__CMD_TYPE__CMD_INSERT;
    Updates |= W.command_type == PG_QUERY__CMD_TYPE__CMD_UPDATE;
    Deletes |= W.command_type == PG_QUERY__CMD_TYPE__CMD_DELETE;
    Known &= W.command_type != PG_QUERY__CMD_TYPE__CMD_INSERT || W.n_target_list > 0;
    for (std::string &Column : columns(W.target_list, W.n_target_list))
      if (!llvm::is_contained(Columns, Column)) Columns.push_back(std::move(Column));
  }
  if (Inserts || Updates)
    write(Inserts && Updates ? "upsert" : Inserts ? "insert" : "update", S.relation, std::move(Columns), Known);
  if (Deletes && !(Inserts && Updates)) write("delete", S.relation);
  if (S.relation) Done.insert(S.relation); // a MERGE of DO NOTHINGs only
  children(M);
}

// Relations

void PostgresWalker::create(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__CreateStmt>(M);
  write("ddl", S.relation);
  for (size_t I = 0; I < S.n_table_elts; ++I)
    if (S.table_elts[I]->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE) walkOf(S.table_elts[I]);
}

void PostgresWalker::createAs(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__CreateTableAsStmt>(M);
  if (S.into) write("ddl", S.into->rel);
  walkOf(S.query);
}

void PostgresWalker::view(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__ViewStmt>(M);
  write("ddl", S.view);
  walkOf(S.query);
}

void PostgresWalker::index(const ProtobufCMessage *M) {
  write("ddl", as<PgQuery__IndexStmt>(M).relation);
}

void PostgresWalker::alterTable(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__AlterTableStmt>(M);
  if (isRelation(S.objtype)) write("ddl", S.relation);
}

void PostgresWalker::alterSchema(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__AlterObjectSchemaStmt>(M);
  if (isRelation(S.object_type)) write("ddl", S.relation);
}

void PostgresWalker::rename(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__RenameStmt>(M);
  bool Inner = S.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_COLUMN ||
               S.rename_type == PG_QUERY__OBJECT_TYPE__OBJECT_TABCONSTRAINT;
  if (!isRelation(S.rename_type) && !(Inner && isRelation(S.relation_type))) {
    if (!(Inner && S.relation_type <= PG_QUERY__OBJECT_TYPE__OBJECT_ACCESS_METHOD)) return;
  }
  write("ddl", S.relation);
  if (!isRelation(S.rename_type)) return;
  Write W;
  W.Op = "ddl";
  W.Table = S.newname;
  Out.Writes.push_back(std::move(W));
}

void PostgresWalker::drop(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__DropStmt>(M);
  if (!isRelation(S.remove_type)) return;
  for (size_t I = 0; I < S.n_objects; ++I) {
    if (S.objects[I]->node_case != PG_QUERY__NODE__NODE_LIST) continue;
    Write W;
    W.Op = "ddl";
    W.Table = joined(S.objects[I]->list->items, S.objects[I]->list->n_items);
    Out.Writes.push_back(std::move(W));
  }
}

void PostgresWalker::truncate(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__TruncateStmt>(M);
  for (size_t I = 0; I < S.n_relations; ++I) write("truncate", S.relations[I]->range_var);
}

void PostgresWalker::refresh(const ProtobufCMessage *M) {
  write("ddl", as<PgQuery__RefreshMatViewStmt>(M).relation);
}

void PostgresWalker::copy(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__CopyStmt>(M);
  if (S.relation && S.is_from) write("insert", S.relation, columns(S.attlist, S.n_attlist), S.n_attlist > 0);
  children(M);
}

// The rest

void PostgresWalker::lock(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__LockStmt>(M);
  for (size_t I = 0; I < S.n_relations; ++I) write("lock", S.relations[I]->range_var);
}

void PostgresWalker::call(const ProtobufCMessage *M) {
  const PgQuery__FuncCall *F = as<PgQuery__CallStmt>(M).funccall;
  if (!F) return;
  Write W;
  W.Op = "call";
  W.Table = joined(F->funcname, F->n_funcname);
  Out.Writes.push_back(std::move(W));
  children(M);
}

/// EXPLAIN runs nothing unless ANALYZE is on.
void PostgresWalker::explain(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__ExplainStmt>(M);
  bool Runs = false;
  for (size_t I = 0; I < S.n_options; ++I) {
    const PgQuery__DefElem &Option = *S.options[I]->def_elem;
    if (llvm::StringRef(Option.defname) != "analyze") continue;
    std::string Value =
        Option.arg && Option.arg->node_case == PG_QUERY__NODE__NODE_STRING ? Option.arg->string->sval : "";
    bool Zero = Option.arg && Option.arg->node_case == PG_QUERY__NODE__NODE_INTEGER && Option.arg->integer->ival == 0;
    Runs = !Zero && Value != "false" && Value != "off";
  }
  size_t Before = Out.Writes.size();
  walkOf(S.query);
  if (!Runs) Out.Writes.resize(Before);
}

void PostgresWalker::notify(const ProtobufCMessage *M) {
  Write W;
  W.Op = "notify";
  W.Table = as<PgQuery__NotifyStmt>(M).conditionname;
  Out.Writes.push_back(std::move(W));
}

/// SELECT pg_notify('channel', payload) publishes, too.
void PostgresWalker::function(const ProtobufCMessage *M) {
  const auto &F = as<PgQuery__FuncCall>(M);
  std::string Called = joined(F.funcname, F.n_funcname);
  if (Called == "pg_notify" && F.n_args > 0) {
    const PgQuery__Node *Channel = F.args[0];
    while (Channel->node_case == PG_QUERY__NODE__NODE_TYPE_CAST) Channel = Channel->type_cast->arg;
    const PgQuery__Node &First = *Channel;
    bool Text =
        First.node_case == PG_QUERY__NODE__NODE_A_CONST && First.a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL;
    Write W;
    W.Op = "notify";
    W.Table = Text ? First.a_const->sval->sval : HoleMark.str();
    if (!Text) Out.How = Parse::Partial, Out.Why = "the channel is not known";
    if (First.node_case == PG_QUERY__NODE__NODE_PARAM_REF) W.Bound = unsigned(First.param_ref->number);
    Out.Writes.push_back(std::move(W));
  }
  Out.Functions.push_back(std::move(Called));
  children(M);
}

void PostgresWalker::listen(const ProtobufCMessage *M) {
  Out.Channels.push_back(as<PgQuery__ListenStmt>(M).conditionname);
}

void PostgresWalker::set(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__VariableSetStmt>(M);
  bool Text = S.n_args > 0 && S.args[0]->node_case == PG_QUERY__NODE__NODE_A_CONST &&
              S.args[0]->a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL;
  if (llvm::StringRef(S.name) == "search_path" && Text) Out.UsesSchema = S.args[0]->a_const->sval->sval;
}

void PostgresWalker::block(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__DoStmt>(M);
  for (size_t I = 0; I < S.n_args; ++I) {
    const PgQuery__DefElem &Arg = *S.args[I]->def_elem;
    if (llvm::StringRef(Arg.defname) == "as" && Arg.arg && Arg.arg->node_case == PG_QUERY__NODE__NODE_STRING)
      Blocks.push_back(Arg.arg->string->sval);
  }
}

} // namespace ssot::sql
