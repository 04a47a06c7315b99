// Stub of mongocxx and bsoncxx 4.0 (mongodb/mongo-cxx-driver) for fixtures: own declarations of what the cases call, with the true names. In 4.x
// v_noabi is no inline namespace: mongocxx re-exports its names.
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bsoncxx {
namespace v_noabi {
namespace document {
class value;
class view {
public:
  view();
};
class value {
public:
  document::view view() const;
  operator document::view() const;
};
class view_or_value {
public:
  view_or_value(document::view view);
  view_or_value(document::value &&value);
};
} // namespace document
namespace string {
class view_or_value {
public:
  view_or_value(const char *str);
  view_or_value(std::string str);
  view_or_value(std::string_view str);
};
} // namespace string
namespace builder::basic {
template <typename K, typename V> struct kvp_t {};
template <typename K, typename V> auto kvp(K &&k, V &&v) -> kvp_t<K, V>;
template <typename... Args> bsoncxx::v_noabi::document::value make_document(Args &&...args);
class document {
public:
  template <typename Arg, typename... Args> void append(Arg &&a, Args &&...args);
  bsoncxx::v_noabi::document::view view() const;
  bsoncxx::v_noabi::document::value extract();
};
} // namespace builder::basic
document::value from_json(std::string_view json);
} // namespace v_noabi
using v_noabi::from_json;
namespace document {
using v_noabi::document::value;
using v_noabi::document::view;
using v_noabi::document::view_or_value;
} // namespace document
namespace builder::basic {
using v_noabi::builder::basic::document;
using v_noabi::builder::basic::kvp;
using v_noabi::builder::basic::make_document;
} // namespace builder::basic
} // namespace bsoncxx

namespace mongocxx {
namespace v_noabi {
using doc = bsoncxx::v_noabi::document::view_or_value;
using name = bsoncxx::v_noabi::string::view_or_value;
namespace options {
class insert {};
class update {
public:
  update &upsert(bool upsert);
};
class replace {
public:
  replace &upsert(bool upsert);
};
class find_one_and_update {
public:
  find_one_and_update &upsert(bool upsert);
};
class delete_options {};
class find {};
class bulk_write {
public:
  bulk_write &ordered(bool ordered);
};
class aggregate {};
} // namespace options
namespace result {
class insert_one {};
class insert_many {};
class update {};
class replace_one {};
class delete_result {};
class bulk_write {};
} // namespace result
namespace model {
class insert_one {
public:
  explicit insert_one(doc document);
};
class update_one {
public:
  update_one(doc filter, doc update);
  update_one &upsert(bool upsert);
};
class update_many {
public:
  update_many(doc filter, doc update);
};
class delete_one {
public:
  explicit delete_one(doc filter);
};
class replace_one {
public:
  replace_one(doc filter, doc replacement);
  replace_one &upsert(bool upsert);
};
class write {
public:
  write(insert_one);
  write(update_one);
  write(delete_one);
};
} // namespace model
class cursor {};
class pipeline {
public:
  pipeline &match(doc filter);
  pipeline &out(std::string collection_name);
  pipeline &merge(doc specification);
  pipeline &append_stage(doc stage);
};
class client_session {
public:
  void with_transaction(std::function<void(client_session *)> cb);
  void start_transaction();
  void commit_transaction();
};
class bulk_write {
public:
  bulk_write &append(const model::write &operation);
  std::optional<result::bulk_write> execute() const;
};
class collection {
public:
  std::optional<result::insert_one> insert_one(doc document, const options::insert &options = {});
  std::optional<result::insert_one> insert_one(const client_session &session, doc document, const options::insert &options = {});
  template <typename Container> std::optional<result::insert_many> insert_many(const Container &container, const options::insert &options = {});
  std::optional<result::update> update_one(doc filter, doc update, const options::update &options = {});
  std::optional<result::update> update_one(const client_session &session, doc filter, doc update, const options::update &options = {});
  std::optional<result::update> update_many(doc filter, doc update, const options::update &options = {});
  std::optional<result::replace_one> replace_one(doc filter, doc replacement, const options::replace &options = {});
  std::optional<bsoncxx::v_noabi::document::value> find_one_and_update(doc filter, doc update, const options::find_one_and_update &options = {});
  std::optional<bsoncxx::v_noabi::document::value> find_one_and_delete(doc filter);
  std::optional<result::delete_result> delete_one(doc filter, const options::delete_options &options = {});
  std::optional<result::delete_result> delete_many(const client_session &session, doc filter, const options::delete_options &options = {});
  class bulk_write create_bulk_write(const options::bulk_write &options = {});
  class bulk_write create_bulk_write(const client_session &session, const options::bulk_write &options = {});
  template <typename Container> std::optional<result::bulk_write> bulk_write(const Container &writes, const options::bulk_write &options = {});
  std::optional<result::bulk_write> write(const model::write &write, const options::bulk_write &options = {});
  cursor find(doc filter, const options::find &options = {});
  std::optional<bsoncxx::v_noabi::document::value> find_one(doc filter, const options::find &options = {});
  std::int64_t count_documents(doc filter);
  cursor aggregate(const pipeline &pipeline, const options::aggregate &options = {});
  void drop();
  void rename(name new_name, bool drop_target_before_rename = false);
  bsoncxx::v_noabi::document::value create_index(doc keys);
};
class database {
public:
  mongocxx::v_noabi::collection collection(name name) const;
  mongocxx::v_noabi::collection operator[](v_noabi::name name) const;
  bsoncxx::v_noabi::document::value run_command(doc command);
  mongocxx::v_noabi::collection create_collection(std::string_view name, doc collection_options = {bsoncxx::v_noabi::document::view{}});
  void drop();
};
class uri {
public:
  explicit uri(name uri_string = "mongodb://localhost:27017");
};
class client {
public:
  explicit client(const uri &mongodb_uri);
  mongocxx::v_noabi::database database(name name) const &;
  mongocxx::v_noabi::database operator[](v_noabi::name name) const &;
  client_session start_session();
};
class pool {
public:
  class entry {
  public:
    client *operator->() const &noexcept;
    client &operator*() const &noexcept;
  };
  explicit pool(const uri &mongodb_uri);
  entry acquire();
};
} // namespace v_noabi
using v_noabi::bulk_write;
using v_noabi::client;
using v_noabi::client_session;
using v_noabi::collection;
using v_noabi::cursor;
using v_noabi::database;
using v_noabi::pipeline;
using v_noabi::pool;
using v_noabi::uri;
namespace model {
using namespace v_noabi::model;
}
namespace options {
using namespace v_noabi::options;
}
} // namespace mongocxx
