#include "libs/kept.h"
#include <functional>
#include <map>
namespace kept {
using Step = void (*)(pqxx::work &);

static void customers(pqxx::work &tx) { tx.exec("DELETE FROM customers"); }
static void (*const one)(pqxx::work &) = &customers;
void pointer(pqxx::work &tx) { one(tx); }

static void addresses(pqxx::work &tx) { tx.exec("DELETE FROM addresses"); }
static const std::function<void(pqxx::work &)> two = addresses;
void function(pqxx::work &tx) { two(tx); }

static void notes(pqxx::work &tx) { tx.exec("DELETE FROM notes"); }
static const std::function<void(pqxx::work &)> three = [](pqxx::work &tx) { notes(tx); };
void closure(pqxx::work &tx) { three(tx); }

static void marks(pqxx::work &tx) { tx.exec("DELETE FROM marks"); }
static void visits(pqxx::work &tx) { tx.exec("DELETE FROM visits"); }
static const Step steps[] = {marks, visits};
void table(pqxx::work &tx, int row) { steps[row](tx); }

static void hints(pqxx::work &tx) { tx.exec("DELETE FROM hints"); }
static void nobodysName(pqxx::work &tx) { tx.exec("UPDATE hints SET a = 1"); }
static const std::map<std::string, Step> byName = {{"hints", hints}, {"nobody", nobodysName}};
void named(pqxx::work &tx, const std::string &name) {
  auto it = byName.find(name);
  if (it != byName.end()) it->second(tx);
}

static void quotas(pqxx::work &tx) { tx.exec("DELETE FROM quotas"); }
static Step current = quotas;
void changeable(pqxx::work &tx) { current(tx); }

static void anyTable(pqxx::work &tx, const std::string &table) { tx.exec("DELETE FROM " + table); }
static void (*const six)(pqxx::work &, const std::string &) = anyTable;
void given(pqxx::work &tx, const std::string &table) { six(tx, table); }
} // namespace kept
