#pragma once
#include <pqxx/pqxx>
#include <functional>
#include <memory>
namespace customer {
struct Port { virtual ~Port() = default; virtual void credit(pqxx::work& tx, int id) = 0; };
std::shared_ptr<Port> port();
void each(pqxx::work& tx, const std::function<void(pqxx::work&, int)>& f);
}
