// Stub of userver's MongoDB driver; see ../query.hpp.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace userver::formats::bson {
class Document {};
template <typename... Args> Document MakeDoc(Args &&...args);
} // namespace userver::formats::bson

namespace userver::storages::mongo {
class WriteResult {};
class Cursor {};
namespace options {
class Upsert {};
class Unordered {};
} // namespace options
namespace operations {
class InsertOne {
public:
  explicit InsertOne(formats::bson::Document document);
};
class Update {
public:
  enum class Mode { kSingle, kMulti };
  Update(Mode mode, formats::bson::Document selector, formats::bson::Document update);
  template <typename Option> void SetOption(Option option);
};
class Delete {
public:
  enum class Mode { kSingle, kMulti };
  Delete(Mode mode, formats::bson::Document selector);
};
class Find {
public:
  explicit Find(formats::bson::Document filter);
};
class Bulk {
public:
  enum class Mode { kOrdered, kUnordered };
  explicit Bulk(Mode mode);
  template <typename... Options> void InsertOne(formats::bson::Document document, Options &&...options);
  template <typename... Options> void UpdateOne(formats::bson::Document selector, formats::bson::Document update, Options &&...options);
  template <typename... Options> void DeleteOne(formats::bson::Document selector, Options &&...options);
};
} // namespace operations
class Collection {
public:
  template <typename... Options> WriteResult InsertOne(formats::bson::Document document, Options &&...options);
  template <typename... Options> WriteResult InsertMany(std::vector<formats::bson::Document> documents, Options &&...options);
  template <typename... Options> WriteResult UpdateOne(formats::bson::Document selector, formats::bson::Document update, Options &&...options);
  template <typename... Options> WriteResult UpdateMany(formats::bson::Document selector, formats::bson::Document update, Options &&...options);
  template <typename... Options> WriteResult ReplaceOne(formats::bson::Document selector, formats::bson::Document replacement, Options &&...options);
  template <typename... Options> WriteResult DeleteOne(formats::bson::Document selector, Options &&...options);
  template <typename... Options> WriteResult FindAndModify(formats::bson::Document query, formats::bson::Document update, Options &&...options);
  template <typename... Options> WriteResult FindAndRemove(formats::bson::Document query, Options &&...options);
  template <typename... Options> Cursor Find(formats::bson::Document filter, Options &&...options) const;
  void Drop();
  template <typename... Options> operations::Bulk MakeOrderedBulk(Options &&...options);
  WriteResult Execute(const operations::InsertOne &);
  WriteResult Execute(const operations::Update &);
  WriteResult Execute(const operations::Delete &);
  WriteResult Execute(operations::Bulk &&);
  Cursor Execute(const operations::Find &) const;
};
class Pool {
public:
  Collection GetCollection(std::string name) const;
};
using PoolPtr = std::shared_ptr<Pool>;
} // namespace userver::storages::mongo
