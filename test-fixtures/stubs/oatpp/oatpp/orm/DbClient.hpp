// Stub of oatpp 1.3 (oatpp/oatpp) for fixtures: own declarations of what DbClient and its QUERY macro need, with the true names; QUERY expands to
// the same member and method as the library's, without parameter macros.
#pragma once
#include <memory>
#include <string>
#include <unordered_map>

namespace oatpp {
class String {
public:
  String(const char *text);
  String(const std::string &text);
};
class Void {};
namespace data::share {
class StringTemplate {};
} // namespace data::share
namespace provider {
template <class T> class ResourceHandle {
public:
  ResourceHandle(std::nullptr_t);
};
} // namespace provider
namespace orm {
class Connection {};
class QueryResult {};
class Executor {
public:
  virtual ~Executor();
  virtual data::share::StringTemplate parseQueryTemplate(const oatpp::String &name, const oatpp::String &text,
                                                         const std::unordered_map<std::string, const void *> &paramsTypeMap, bool prepare) = 0;
  virtual std::shared_ptr<QueryResult> execute(const data::share::StringTemplate &queryTemplate,
                                               const std::unordered_map<oatpp::String *, oatpp::Void> &params,
                                               const provider::ResourceHandle<Connection> &connection) = 0;
  std::shared_ptr<QueryResult> execute(const oatpp::String &query, const std::unordered_map<oatpp::String *, oatpp::Void> &params,
                                       const provider::ResourceHandle<Connection> &connection = nullptr);
};
class Transaction {
public:
  explicit Transaction(Executor *executor, const provider::ResourceHandle<Connection> &connection = nullptr);
  std::shared_ptr<QueryResult> commit();
  std::shared_ptr<QueryResult> rollback();
};
class SchemaMigration {
public:
  explicit SchemaMigration(const std::shared_ptr<Executor> &executor, const oatpp::String &suffix = nullptr);
  void addText(long version, const oatpp::String &script);
  void migrate();
};
class DbClient {
public:
  explicit DbClient(const std::shared_ptr<Executor> &executor);
  data::share::StringTemplate parseQueryTemplate(const oatpp::String &name, const oatpp::String &text,
                                                 const std::unordered_map<std::string, const void *> &paramsTypeMap, bool prepare);
  std::shared_ptr<QueryResult> execute(const data::share::StringTemplate &queryTemplate,
                                       const std::unordered_map<oatpp::String *, oatpp::Void> &params,
                                       const provider::ResourceHandle<Connection> &connection = nullptr);
  std::shared_ptr<QueryResult> executeQuery(const oatpp::String &query, const std::unordered_map<oatpp::String *, oatpp::Void> &params,
                                            const provider::ResourceHandle<Connection> &connection = nullptr);
};
} // namespace orm
} // namespace oatpp

#define QUERY(NAME, TEXT)                                                                                                                  \
  const oatpp::data::share::StringTemplate Z_QUERY_TEMPLATE_##NAME = this->parseQueryTemplate(#NAME, TEXT, {}, false);                     \
  std::shared_ptr<oatpp::orm::QueryResult> NAME(const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &connection = nullptr) {     \
    std::unordered_map<oatpp::String *, oatpp::Void> params;                                                                               \
    return this->execute(Z_QUERY_TEMPLATE_##NAME, params, connection);                                                                     \
  }
