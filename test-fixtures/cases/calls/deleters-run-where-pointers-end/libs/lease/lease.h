#pragma once
#include <pqxx/pqxx>
#include <memory>
namespace d {
struct Lease { pqxx::work* tx; int id; };
struct CloseLease { void operator()(Lease* l) const { l->tx->exec_params("DELETE FROM order_items WHERE id = $1", l->id); delete l; } };
using LeasePtr = std::unique_ptr<Lease, CloseLease>;
}
