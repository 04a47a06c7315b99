// Own declarations of text types as releases that Debian lacks name them: fmt 7 and 11, oatpp 1.3 and 1.4, userver's drivers, Abseil's own string_view,
// Boost.MySQL 1.87, bsoncxx 4.0.
#pragma once
#include <cstddef>
#include <string>

namespace fmt {
template <typename Char> struct basic_runtime {
  basic_runtime(const std::basic_string<Char> &s);
};
template <typename Char> struct runtime_format_string {
  runtime_format_string(const Char *s);
};
namespace detail {
template <typename Char> struct udl_arg {
  const Char *str;
  template <typename T> struct named {};
  template <typename T> named<T> operator=(T &&value) const;
};
} // namespace detail
inline namespace literals {
detail::udl_arg<char> operator""_a(const char *s, std::size_t);
}
template <typename... T> std::string format(basic_runtime<char> text, T &&...args);
template <typename... T> std::string format(runtime_format_string<char> text, T &&...args);
template <typename... T> std::string format(const std::string &text, T &&...args);
std::string compile(const char *text);
} // namespace fmt

namespace absl {
class string_view {
public:
  string_view(const char *s);
  const char *data() const;
  char front() const;
};
template <typename Iterator> std::string StrJoin(Iterator start, Iterator end, string_view separator);
} // namespace absl

namespace oatpp::data {
namespace mapping::type {
class String {
public:
  String(const char *text);
};
} // namespace mapping::type
namespace type {
class String {
public:
  String(const char *text);
};
} // namespace type
} // namespace oatpp::data
namespace oatpp::orm {
class Executor {
public:
  void execute(const data::mapping::type::String &query, int params);
  void execute(const data::type::String &query, int params);
};
} // namespace oatpp::orm

namespace storages {
namespace mysql {
class Query {
public:
  Query(const char *statement);
};
struct ClusterHostType {};
class Cluster {
public:
  template <typename... Args> void Execute(ClusterHostType host, const Query &query, const Args &...args) const;
};
} // namespace mysql
namespace clickhouse {
class Query {
public:
  Query(const char *statement);
};
class Cluster {
public:
  template <typename... Args> void Execute(const Query &query, const Args &...args) const;
};
} // namespace clickhouse
} // namespace storages

namespace boost::mysql {
class constant_string_view {
public:
  constant_string_view(const char *text);
};
struct with_params_t {};
template <typename... T> with_params_t with_params(constant_string_view text, T &&...args);
struct results {};
class any_connection {
public:
  template <typename Request> void execute(const Request &request, results &result);
};
} // namespace boost::mysql

namespace bsoncxx::v_noabi::stdx {
template <typename Char> class basic_string_view {
public:
  basic_string_view(const Char *text);
};
using string_view = basic_string_view<char>;
} // namespace bsoncxx::v_noabi::stdx
namespace mongocxx::v_noabi {
class collection {
public:
  void drop();
};
class database {
public:
  collection operator[](bsoncxx::v_noabi::stdx::string_view name) const;
};
} // namespace mongocxx::v_noabi

// A string with an allocator of its own in some builds of the AWS SDK.
namespace Aws {
class String {
public:
  String(const char *text);
};
namespace DynamoDB {
namespace Model {
class DeleteTableRequest {
public:
  void SetTableName(const Aws::String &value);
};
} // namespace Model
class DynamoDBClient {
public:
  void DeleteTable(const Model::DeleteTableRequest &request) const;
};
} // namespace DynamoDB
} // namespace Aws
