#pragma once
#include <memory>
#include <string>
namespace userver::storages::postgres {
class Query { public: struct Name { explicit Name(std::string n); }; Query(const char* s); Query(std::string s); Query(const char* s, Name n); };
enum class ClusterHostType { kMaster, kSlave };
class ResultSet {}; struct TransactionOptions {};
class Transaction { public: template <class... A> ResultSet Execute(const Query& q, const A&... a); void Commit(); void Rollback(); };
class Cluster { public: template <class... A> ResultSet Execute(ClusterHostType t, const Query& q, const A&... a); Transaction Begin(std::string name, ClusterHostType t, const TransactionOptions& o); };
using ClusterPtr = std::shared_ptr<Cluster>;
}
