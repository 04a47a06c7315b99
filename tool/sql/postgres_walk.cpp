// Tree walk, names and queries of PostgreSQL, and the table of handlers. In: messages. Out: reads, locks, scopes of
// common table expressions. What statements write is in postgres_statements.cpp.
#include "sql/postgres_walk.h"

namespace ssot::sql {
void PostgresWalker::walk(const ProtobufCMessage *M) {
  auto Found = handlers().find(M->descriptor);
  if (Found == handlers().end()) return children(M);
  size_t Scope = Ctes.size();
  (this->*Found->second)(M);
  if (M->descriptor != &pg_query__with_clause__descriptor) Ctes.resize(Scope);
}

void PostgresWalker::children(const ProtobufCMessage *M) {
  for (unsigned I = 0; I < M->descriptor->n_fields; ++I) {
    const ProtobufCFieldDescriptor &Field = M->descriptor->fields[I];
    if (Field.type == PROTOBUF_C_TYPE_MESSAGE) child(M, Field);
  }
}

void PostgresWalker::child(const ProtobufCMessage *M, const ProtobufCFieldDescriptor &Field) {
  const char *Base = reinterpret_cast<const char *>(M);
  const void *At = Base + Field.offset;
  if (Field.label == PROTOBUF_C_LABEL_REPEATED) {
    size_t N = *reinterpret_cast<const size_t *>(Base + Field.quantifier_offset);
    auto *const *List = *reinterpret_cast<ProtobufCMessage *const *const *>(At);
    for (size_t I = 0; I < N; ++I)
      if (!Done.contains(List[I])) walk(List[I]);
    return;
  }
  bool OneOf = Field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF;
  if (OneOf && *reinterpret_cast<const uint32_t *>(Base + Field.quantifier_offset) != Field.id) return;
  const auto *Sub = *reinterpret_cast<const ProtobufCMessage *const *>(At);
  if (Sub && !Done.contains(Sub)) walk(Sub);
}

// Names

std::string PostgresWalker::nameOf(const PgQuery__RangeVar &R) {
  std::string Name;
  for (const char *Part : {R.catalogname, R.schemaname})
    if (*Part) Name += std::string(Part) + ".";
  return Name + R.relname;
}

bool PostgresWalker::isCte(const PgQuery__RangeVar &R) const {
  return !*R.schemaname && llvm::is_contained(Ctes, llvm::StringRef(R.relname));
}

void PostgresWalker::write(llvm::StringRef Op, const PgQuery__RangeVar *R, std::vector<std::string> Columns,
                           bool Known) {
  if (!R) return;
  Done.insert(R);
  Write W;
  W.Op = Op.str();
  W.Schema = Out.UsesSchema;
  W.Table = nameOf(*R);
  W.Columns = std::move(Columns);
  W.ColumnsKnown = Known && !W.Columns.empty();
  W.Temporary = llvm::StringRef(R->relpersistence) == "t" || llvm::StringRef(R->schemaname) == "pg_temp";
  Out.Writes.push_back(std::move(W));
}

/// Names of ResTargets and Strings, each once.
std::vector<std::string> PostgresWalker::columns(PgQuery__Node **List, size_t N) {
  std::vector<std::string> Columns;
  for (size_t I = 0; I < N; ++I) {
    const char *Name = List[I]->node_case == PG_QUERY__NODE__NODE_RES_TARGET ? List[I]->res_target->name
                       : List[I]->node_case == PG_QUERY__NODE__NODE_STRING   ? List[I]->string->sval
                                                                             : "";
    if (*Name && !llvm::is_contained(Columns, llvm::StringRef(Name))) Columns.push_back(Name);
  }
  return Columns;
}

std::string PostgresWalker::joined(PgQuery__Node **Parts, size_t N) {
  std::string Name;
  for (size_t I = 0; I < N; ++I)
    if (Parts[I]->node_case == PG_QUERY__NODE__NODE_STRING)
      Name += (Name.empty() ? "" : ".") + std::string(Parts[I]->string->sval);
  return Name;
}

bool PostgresWalker::isRelation(PgQuery__ObjectType T) {
  return T == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE || T == PG_QUERY__OBJECT_TYPE__OBJECT_VIEW ||
         T == PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW || T == PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE;
}

// Queries

void PostgresWalker::rangeVar(const ProtobufCMessage *M) {
  const auto &R = as<PgQuery__RangeVar>(M);
  if (!isCte(R)) Out.Reads.push_back(nameOf(R));
}

/// The names stay in scope until the statement that holds the clause ends (walk restores them there).
void PostgresWalker::withClause(const ProtobufCMessage *M) {
  const auto &With = as<PgQuery__WithClause>(M);
  auto Name = [&](size_t I) { return std::string(With.ctes[I]->common_table_expr->ctename); };
  if (With.recursive)
    for (size_t I = 0; I < With.n_ctes; ++I) Ctes.push_back(Name(I));
  for (size_t I = 0; I < With.n_ctes; ++I) {
    size_t Scope = Ctes.size();
    walk(&With.ctes[I]->base);
    Ctes.resize(Scope);
    if (!With.recursive) Ctes.push_back(Name(I));
  }
}

void PostgresWalker::select(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__SelectStmt>(M);
  if (S.with_clause) {
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  if (S.into_clause) write("ddl", S.into_clause->rel);
  children(M);
  lockings(S);
}

void PostgresWalker::tables(const PgQuery__Node *N, std::vector<const PgQuery__RangeVar *> &Found) {
  if (!N) return;
  if (N->node_case == PG_QUERY__NODE__NODE_RANGE_VAR) Found.push_back(N->range_var);
  if (N->node_case != PG_QUERY__NODE__NODE_JOIN_EXPR) return;
  tables(N->join_expr->larg, Found);
  tables(N->join_expr->rarg, Found);
}

void PostgresWalker::lockings(const PgQuery__SelectStmt &S) {
  std::vector<const PgQuery__RangeVar *> Found;
  for (size_t I = 0; I < S.n_from_clause; ++I) tables(S.from_clause[I], Found);
  for (size_t I = 0; I < S.n_locking_clause; ++I) {
    const PgQuery__LockingClause &L = *S.locking_clause[I]->locking_clause;
    if (L.n_locked_rels == 0)
      for (const PgQuery__RangeVar *R : Found)
        if (!isCte(*R)) write("lock", R);
    for (size_t K = 0; K < L.n_locked_rels; ++K) {
      const PgQuery__RangeVar *Named = L.locked_rels[K]->range_var;
      auto Means = [&](const PgQuery__RangeVar *R) {
        return llvm::StringRef(R->alias ? R->alias->aliasname : R->relname) == Named->relname;
      };
      auto It = llvm::find_if(Found, Means);
      write("lock", It == Found.end() ? Named : *It);
    }
  }
}

const llvm::DenseMap<const ProtobufCMessageDescriptor *, PostgresWalker::Handler> &PostgresWalker::handlers() {
  static const llvm::DenseMap<const ProtobufCMessageDescriptor *, Handler> Table = {
      {&pg_query__range_var__descriptor, &PostgresWalker::rangeVar},
      {&pg_query__with_clause__descriptor, &PostgresWalker::withClause},
      {&pg_query__select_stmt__descriptor, &PostgresWalker::select},
      {&pg_query__insert_stmt__descriptor, &PostgresWalker::insert},
      {&pg_query__update_stmt__descriptor, &PostgresWalker::update},
      {&pg_query__delete_stmt__descriptor, &PostgresWalker::remove},
      {&pg_query__merge_stmt__descriptor, &PostgresWalker::merge},
      {&pg_query__create_stmt__descriptor, &PostgresWalker::create},
      {&pg_query__create_table_as_stmt__descriptor, &PostgresWalker::createAs},
      {&pg_query__view_stmt__descriptor, &PostgresWalker::view},
      {&pg_query__index_stmt__descriptor, &PostgresWalker::index},
      {&pg_query__alter_table_stmt__descriptor, &PostgresWalker::alterTable},
      {&pg_query__alter_object_schema_stmt__descriptor, &PostgresWalker::alterSchema},
      {&pg_query__rename_stmt__descriptor, &PostgresWalker::rename},
      {&pg_query__drop_stmt__descriptor, &PostgresWalker::drop},
      {&pg_query__truncate_stmt__descriptor, &PostgresWalker::truncate},
      {&pg_query__refresh_mat_view_stmt__descriptor, &PostgresWalker::refresh},
      {&pg_query__copy_stmt__descriptor, &PostgresWalker::copy},
      {&pg_query__lock_stmt__descriptor, &PostgresWalker::lock},
      {&pg_query__call_stmt__descriptor, &PostgresWalker::call},
      {&pg_query__explain_stmt__descriptor, &PostgresWalker::explain},
      {&pg_query__notify_stmt__descriptor, &PostgresWalker::notify},
      {&pg_query__func_call__descriptor, &PostgresWalker::function},
      {&pg_query__listen_stmt__descriptor, &PostgresWalker::listen},
      {&pg_query__variable_set_stmt__descriptor, &PostgresWalker::set},
      {&pg_query__do_stmt__descriptor, &PostgresWalker::block},
      // Their tables are named, but neither written nor read when they run; locking clauses are read with their SELECT.
      {&pg_query__locking_clause__descriptor, &PostgresWalker::nothing},
      {&pg_query__rule_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__create_trig_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__create_policy_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__alter_policy_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__create_stats_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__create_function_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__create_seq_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__alter_seq_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__comment_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__grant_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__vacuum_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__cluster_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__reindex_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__create_publication_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__alter_publication_stmt__descriptor, &PostgresWalker::nothing},
      {&pg_query__composite_type_stmt__descriptor, &PostgresWalker::nothing},
  };
  return Table;
}

} // namespace ssot::sql
