// Stub of clickhouse-cpp 2.5 (ClickHouse/clickhouse-cpp) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <functional>
#include <string>

namespace clickhouse {
class Block {};
using SelectCallback = std::function<void(const Block &block)>;

class Query {
public:
  Query();
  Query(const char *query, const char *query_id = "");
  Query(const std::string &query, const std::string &query_id = "");
  Query &OnData(SelectCallback cb);
};
struct ClientOptions {
  ClientOptions &SetHost(const std::string &value);
  ClientOptions &SetDefaultDatabase(const std::string &value);
};
class Client {
public:
  Client(const ClientOptions &opts);
  void Execute(const Query &query);
  void Select(const std::string &query, SelectCallback cb);
  void Select(const std::string &query, const std::string &query_id, SelectCallback cb);
  void Select(const Query &query);
  void Insert(const std::string &table_name, const Block &block);
  void Insert(const std::string &table_name, const std::string &query_id, const Block &block);
  Block BeginInsert(const std::string &query);
  void SendInsertBlock(const Block &block);
  void EndInsert();
};
} // namespace clickhouse
