// The walk over libpg_query's syntax tree. In: its messages. Out: Effects. Goes by the tree's own descriptors: only
// nodes that name relations have a handler (the table in postgres_walk.cpp); of all others the children are visited.
// Private to the postgres*.cpp files, so that its C headers stay there.
#ifndef SSOT_SQL_POSTGRES_WALK_H
#define SSOT_SQL_POSTGRES_WALK_H
#include "sql/sql.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
extern "C" {
#include <pg_query/pg_query.pb-c.h>
}

namespace ssot::sql {

class PostgresWalker {
public:
  explicit PostgresWalker(std::vector<std::string> &Blocks) : Blocks(Blocks) {}
  Effects Out;
  void walk(const ProtobufCMessage *M);

private:
  std::vector<std::string> &Blocks;
  std::vector<std::string> Ctes;
  llvm::SmallPtrSet<const void *, 8> Done; ///< children that their parent has read already

  using Handler = void (PostgresWalker::*)(const ProtobufCMessage *);
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
  void function(const ProtobufCMessage *M);
  void listen(const ProtobufCMessage *M);
  void set(const ProtobufCMessage *M);
  void block(const ProtobufCMessage *M);
  void nothing(const ProtobufCMessage *) {}
};

} // namespace ssot::sql
#endif
