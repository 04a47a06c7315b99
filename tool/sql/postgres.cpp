// libpg_query's syntax tree into effects. In: text. Out: Effects. The tree is walked by its own descriptors; only nodes
// that name relations have a function here, and statements that are not in the table at the end change and read no
// table.
#include "sql/postgres.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <pg_query.h>
extern "C" {
#include <pg_query/pg_query.pb-c.h>
}

namespace ssot::sql {
namespace {

class Walker {
public:
  explicit Walker(std::vector<std::string> &Blocks) : Blocks(Blocks) {}
  Effects Out;
  void walk(const ProtobufCMessage *M);

private:
  std::vector<std::string> &Blocks;
  std::vector<std::string> Ctes;
  llvm::SmallPtrSet<const void *, 8> Done; ///< children that their parent has read already

  using Handler = void (Walker::*)(const ProtobufCMessage *);
  static const llvm::DenseMap<const ProtobufCMessageDescriptor *, Handler> &handlers();

  template <typename T> static const T &as(const ProtobufCMessage *M) { return *reinterpret_cast<const T *>(M); }
  template <typename T> void walkOf(const T *M) {
    if (M) walk(&M->base);
  }
  void children(const ProtobufCMessage *M);
  void child(const ProtobufCMessage *M, const ProtobufCFieldDescriptor &Field);

  static std::string nameOf(const PgQuery__RangeVar &R);
  bool isCte(const PgQuery__RangeVar &R) const;
  void write(llvm::StringRef Op, const PgQuery__RangeVar *R, std::vector<std::string> Columns = {}, bool Known = false);
  static std::vector<std::string> columns(PgQuery__Node **List, size_t N);
  static std::string joined(PgQuery__Node **Parts, size_t N);
  static bool isRelation(PgQuery__ObjectType T);

  void rangeVar(const ProtobufCMessage *M);
  void withClause(const ProtobufCMessage *M);
  void select(const ProtobufCMessage *M);
  void lockings(const PgQuery__SelectStmt &S);
  static void tables(const PgQuery__Node *N, std::vector<const PgQuery__RangeVar *> &Found);
  void insert(const ProtobufCMessage *M);
  void update(const ProtobufCMessage *M);
  void remove(const ProtobufCMessage *M);
  void merge(const ProtobufCMessage *M);
  void create(const ProtobufCMessage *M);
  void createAs(const ProtobufCMessage *M);
  void view(const ProtobufCMessage *M);
  void index(const ProtobufCMessage *M);
  void alterTable(const ProtobufCMessage *M);
  void alterSchema(const ProtobufCMessage *M);
  void rename(const ProtobufCMessage *M);
  void drop(const ProtobufCMessage *M);
  void truncate(const ProtobufCMessage *M);
  void refresh(const ProtobufCMessage *M);
  void copy(const ProtobufCMessage *M);
  void lock(const ProtobufCMessage *M);
  void call(const ProtobufCMessage *M);
  void explain(const ProtobufCMessage *M);
  void notify(const ProtobufCMessage *M);
  void listen(const ProtobufCMessage *M);
  void set(const ProtobufCMessage *M);
  void block(const ProtobufCMessage *M);
  void nothing(const ProtobufCMessage *) {}
};

void Walker::walk(const ProtobufCMessage *M) {
  auto Found = handlers().find(M->descriptor);
  if (Found == handlers().end()) return children(M);
  size_t Scope = Ctes.size();
  (this->*Found->second)(M);
  if (M->descriptor != &pg_query__with_clause__descriptor) Ctes.resize(Scope);
}

void Walker::children(const ProtobufCMessage *M) {
  for (unsigned I = 0; I < M->descriptor->n_fields; ++I) {
    const ProtobufCFieldDescriptor &Field = M->descriptor->fields[I];
    if (Field.type == PROTOBUF_C_TYPE_MESSAGE) child(M, Field);
  }
}

void Walker::child(const ProtobufCMessage *M, const ProtobufCFieldDescriptor &Field) {
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

std::string Walker::nameOf(const PgQuery__RangeVar &R) {
  std::string Name;
  for (const char *Part : {R.catalogname, R.schemaname})
    if (*Part) Name += std::string(Part) + ".";
  return Name + R.relname;
}

bool Walker::isCte(const PgQuery__RangeVar &R) const {
  return !*R.schemaname && llvm::is_contained(Ctes, llvm::StringRef(R.relname));
}

void Walker::write(llvm::StringRef Op, const PgQuery__RangeVar *R, std::vector<std::string> Columns, bool Known) {
  if (!R) return;
  Done.insert(R);
  Write W;
  W.Op = Op.str();
  W.Table = nameOf(*R);
  W.Columns = std::move(Columns);
  W.ColumnsKnown = Known && !W.Columns.empty();
  W.Temporary = llvm::StringRef(R->relpersistence) == "t" || llvm::StringRef(R->schemaname) == "pg_temp";
  Out.Writes.push_back(std::move(W));
}

/// Names of ResTargets and Strings, each once.
std::vector<std::string> Walker::columns(PgQuery__Node **List, size_t N) {
  std::vector<std::string> Columns;
  for (size_t I = 0; I < N; ++I) {
    const char *Name = List[I]->node_case == PG_QUERY__NODE__NODE_RES_TARGET ? List[I]->res_target->name
                       : List[I]->node_case == PG_QUERY__NODE__NODE_STRING   ? List[I]->string->sval
                                                                             : "";
    if (*Name && !llvm::is_contained(Columns, llvm::StringRef(Name))) Columns.push_back(Name);
  }
  return Columns;
}

std::string Walker::joined(PgQuery__Node **Parts, size_t N) {
  std::string Name;
  for (size_t I = 0; I < N; ++I)
    if (Parts[I]->node_case == PG_QUERY__NODE__NODE_STRING)
      Name += (Name.empty() ? "" : ".") + std::string(Parts[I]->string->sval);
  return Name;
}

bool Walker::isRelation(PgQuery__ObjectType T) {
  return T == PG_QUERY__OBJECT_TYPE__OBJECT_TABLE || T == PG_QUERY__OBJECT_TYPE__OBJECT_VIEW ||
         T == PG_QUERY__OBJECT_TYPE__OBJECT_MATVIEW || T == PG_QUERY__OBJECT_TYPE__OBJECT_FOREIGN_TABLE;
}

// Queries

void Walker::rangeVar(const ProtobufCMessage *M) {
  const auto &R = as<PgQuery__RangeVar>(M);
  if (!isCte(R)) Out.Reads.push_back(nameOf(R));
}

/// The names stay in scope until the statement that holds the clause ends (walk restores them there).
void Walker::withClause(const ProtobufCMessage *M) {
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

void Walker::select(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__SelectStmt>(M);
  if (S.with_clause) {
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  if (S.into_clause) write("ddl", S.into_clause->rel);
  children(M);
  lockings(S);
}

void Walker::tables(const PgQuery__Node *N, std::vector<const PgQuery__RangeVar *> &Found) {
  if (!N) return;
  if (N->node_case == PG_QUERY__NODE__NODE_RANGE_VAR) Found.push_back(N->range_var);
  if (N->node_case != PG_QUERY__NODE__NODE_JOIN_EXPR) return;
  tables(N->join_expr->larg, Found);
  tables(N->join_expr->rarg, Found);
}

void Walker::lockings(const PgQuery__SelectStmt &S) {
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

// Changes of rows

void Walker::insert(const ProtobufCMessage *M) {
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

void Walker::update(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__UpdateStmt>(M);
  if (S.with_clause) {
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  write("update", S.relation, columns(S.target_list, S.n_target_list), true);
  children(M);
}

void Walker::remove(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__DeleteStmt>(M);
  if (S.with_clause) {
    walkOf(S.with_clause);
    Done.insert(S.with_clause);
  }
  write("delete", S.relation);
  children(M);
}

void Walker::merge(const ProtobufCMessage *M) {
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

void Walker::create(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__CreateStmt>(M);
  write("ddl", S.relation);
  for (size_t I = 0; I < S.n_table_elts; ++I)
    if (S.table_elts[I]->node_case == PG_QUERY__NODE__NODE_TABLE_LIKE_CLAUSE) walkOf(S.table_elts[I]);
}

void Walker::createAs(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__CreateTableAsStmt>(M);
  if (S.into) write("ddl", S.into->rel);
  walkOf(S.query);
}

void Walker::view(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__ViewStmt>(M);
  write("ddl", S.view);
  walkOf(S.query);
}

void Walker::index(const ProtobufCMessage *M) {
  write("ddl", as<PgQuery__IndexStmt>(M).relation);
}

void Walker::alterTable(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__AlterTableStmt>(M);
  if (isRelation(S.objtype)) write("ddl", S.relation);
}

void Walker::alterSchema(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__AlterObjectSchemaStmt>(M);
  if (isRelation(S.object_type)) write("ddl", S.relation);
}

void Walker::rename(const ProtobufCMessage *M) {
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

void Walker::drop(const ProtobufCMessage *M) {
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

void Walker::truncate(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__TruncateStmt>(M);
  for (size_t I = 0; I < S.n_relations; ++I) write("truncate", S.relations[I]->range_var);
}

void Walker::refresh(const ProtobufCMessage *M) {
  write("ddl", as<PgQuery__RefreshMatViewStmt>(M).relation);
}

void Walker::copy(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__CopyStmt>(M);
  if (S.relation && S.is_from) write("insert", S.relation, columns(S.attlist, S.n_attlist), S.n_attlist > 0);
  children(M);
}

// The rest

void Walker::lock(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__LockStmt>(M);
  for (size_t I = 0; I < S.n_relations; ++I) write("lock", S.relations[I]->range_var);
}

void Walker::call(const ProtobufCMessage *M) {
  const PgQuery__FuncCall *F = as<PgQuery__CallStmt>(M).funccall;
  if (!F) return;
  Write W;
  W.Op = "call";
  W.Table = joined(F->funcname, F->n_funcname);
  Out.Writes.push_back(std::move(W));
  children(M);
}

/// EXPLAIN runs nothing unless ANALYZE is on.
void Walker::explain(const ProtobufCMessage *M) {
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

void Walker::notify(const ProtobufCMessage *M) {
  Write W;
  W.Op = "notify";
  W.Table = as<PgQuery__NotifyStmt>(M).conditionname;
  Out.Writes.push_back(std::move(W));
}

void Walker::listen(const ProtobufCMessage *M) {
  Out.Channels.push_back(as<PgQuery__ListenStmt>(M).conditionname);
}

void Walker::set(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__VariableSetStmt>(M);
  bool Text = S.n_args > 0 && S.args[0]->node_case == PG_QUERY__NODE__NODE_A_CONST &&
              S.args[0]->a_const->val_case == PG_QUERY__A__CONST__VAL_SVAL;
  if (llvm::StringRef(S.name) == "search_path" && Text) Out.UsesDatabase = S.args[0]->a_const->sval->sval;
}

void Walker::block(const ProtobufCMessage *M) {
  const auto &S = as<PgQuery__DoStmt>(M);
  for (size_t I = 0; I < S.n_args; ++I) {
    const PgQuery__DefElem &Arg = *S.args[I]->def_elem;
    if (llvm::StringRef(Arg.defname) == "as" && Arg.arg && Arg.arg->node_case == PG_QUERY__NODE__NODE_STRING)
      Blocks.push_back(Arg.arg->string->sval);
  }
}

const llvm::DenseMap<const ProtobufCMessageDescriptor *, Walker::Handler> &Walker::handlers() {
  static const llvm::DenseMap<const ProtobufCMessageDescriptor *, Handler> Table = {
      {&pg_query__range_var__descriptor, &Walker::rangeVar},
      {&pg_query__with_clause__descriptor, &Walker::withClause},
      {&pg_query__select_stmt__descriptor, &Walker::select},
      {&pg_query__insert_stmt__descriptor, &Walker::insert},
      {&pg_query__update_stmt__descriptor, &Walker::update},
      {&pg_query__delete_stmt__descriptor, &Walker::remove},
      {&pg_query__merge_stmt__descriptor, &Walker::merge},
      {&pg_query__create_stmt__descriptor, &Walker::create},
      {&pg_query__create_table_as_stmt__descriptor, &Walker::createAs},
      {&pg_query__view_stmt__descriptor, &Walker::view},
      {&pg_query__index_stmt__descriptor, &Walker::index},
      {&pg_query__alter_table_stmt__descriptor, &Walker::alterTable},
      {&pg_query__alter_object_schema_stmt__descriptor, &Walker::alterSchema},
      {&pg_query__rename_stmt__descriptor, &Walker::rename},
      {&pg_query__drop_stmt__descriptor, &Walker::drop},
      {&pg_query__truncate_stmt__descriptor, &Walker::truncate},
      {&pg_query__refresh_mat_view_stmt__descriptor, &Walker::refresh},
      {&pg_query__copy_stmt__descriptor, &Walker::copy},
      {&pg_query__lock_stmt__descriptor, &Walker::lock},
      {&pg_query__call_stmt__descriptor, &Walker::call},
      {&pg_query__explain_stmt__descriptor, &Walker::explain},
      {&pg_query__notify_stmt__descriptor, &Walker::notify},
      {&pg_query__listen_stmt__descriptor, &Walker::listen},
      {&pg_query__variable_set_stmt__descriptor, &Walker::set},
      {&pg_query__do_stmt__descriptor, &Walker::block},
      // Their tables are named, but neither written nor read when they run; locking clauses are read with their SELECT.
      {&pg_query__locking_clause__descriptor, &Walker::nothing},
      {&pg_query__rule_stmt__descriptor, &Walker::nothing},
      {&pg_query__create_trig_stmt__descriptor, &Walker::nothing},
      {&pg_query__create_policy_stmt__descriptor, &Walker::nothing},
      {&pg_query__alter_policy_stmt__descriptor, &Walker::nothing},
      {&pg_query__create_stats_stmt__descriptor, &Walker::nothing},
      {&pg_query__create_function_stmt__descriptor, &Walker::nothing},
      {&pg_query__create_seq_stmt__descriptor, &Walker::nothing},
      {&pg_query__alter_seq_stmt__descriptor, &Walker::nothing},
      {&pg_query__comment_stmt__descriptor, &Walker::nothing},
      {&pg_query__grant_stmt__descriptor, &Walker::nothing},
      {&pg_query__vacuum_stmt__descriptor, &Walker::nothing},
      {&pg_query__cluster_stmt__descriptor, &Walker::nothing},
      {&pg_query__reindex_stmt__descriptor, &Walker::nothing},
      {&pg_query__create_publication_stmt__descriptor, &Walker::nothing},
      {&pg_query__alter_publication_stmt__descriptor, &Walker::nothing},
      {&pg_query__composite_type_stmt__descriptor, &Walker::nothing},
  };
  return Table;
}

} // namespace

std::optional<Effects> parsePostgres(llvm::StringRef Text, std::vector<std::string> &Blocks) {
  // Its tree is as deep as the longest chain of operators, and is walked recursively.
  if (Text.size() > 100000) return std::nullopt;
  std::string Plain = Text.str();
  std::replace(Plain.begin(), Plain.end(), '\0', ' ');
  PgQueryProtobufParseResult Result = pg_query_parse_protobuf(Plain.c_str());
  llvm::scope_exit Free([&] { pg_query_free_protobuf_parse_result(Result); });
  if (Result.error) return std::nullopt;
  PgQuery__ParseResult *Tree = pg_query__parse_result__unpack(
      nullptr, Result.parse_tree.len, reinterpret_cast<const uint8_t *>(Result.parse_tree.data));
  if (!Tree) return std::nullopt;
  Walker W(Blocks);
  for (size_t I = 0; I < Tree->n_stmts; ++I) W.walk(&Tree->stmts[I]->base);
  pg_query__parse_result__free_unpacked(Tree, nullptr);
  return std::move(W.Out);
}

std::string normalisePlaceholders(llvm::StringRef Text, const Tokens &Source) {
  std::string Out;
  size_t At = 0;
  for (const Token &Tok : Source.List) {
    bool Bound = Tok.Kind == TokenKind::Param && !llvm::StringRef(Tok.Text).starts_with("$");
    bool Hole = Tok.Holed && (Tok.Kind == TokenKind::Hole || Tok.Kind == TokenKind::Word);
    if (!Bound && !Hole) continue;
    Out += Text.slice(At, Tok.Begin);
    Out += Bound ? "$1" : Tok.Text;
    At = Tok.End;
  }
  return Out + Text.substr(At).str();
}

} // namespace ssot::sql
