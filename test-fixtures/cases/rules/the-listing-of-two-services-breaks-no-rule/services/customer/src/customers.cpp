#include "libs/events.h"
#include <optional>
#include <pqxx/pqxx>
#include <stdexcept>

namespace shop::customer {

struct Customer {
  std::string id, email;
};

class Repository {
public:
  virtual ~Repository() = default;
  virtual std::optional<Customer> find(const std::string &id) = 0;
  virtual void save(const Customer &customer) = 0;
};

class PgRepository final : public Repository {
public:
  explicit PgRepository(pqxx::connection &conn) : conn_(conn) {}
  std::optional<Customer> find(const std::string &id) override {
    pqxx::work tx{conn_};
    auto rows = tx.exec_params("SELECT id, email FROM customers WHERE id = $1", id);
    if (rows.empty()) return std::nullopt;
    return Customer{rows[0][0].c_str(), rows[0][1].c_str()};
  }
  void save(const Customer &customer) override {
    pqxx::work tx{conn_};
    tx.exec_params("INSERT INTO customers (id, email) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET email = excluded.email", customer.id,
                   customer.email);
    tx.commit();
  }

private:
  pqxx::connection &conn_;
};

// The single source of truth for customers.
class CustomerService {
public:
  CustomerService(Repository &repository, EventPublisher &publisher) : repository_(repository), publisher_(publisher) {}
  Customer create(const std::string &id, const std::string &email) {
    if (repository_.find(id)) throw std::runtime_error("already registered");
    Customer customer{id, email};
    repository_.save(customer);
    publisher_.publish(CustomerCreated{id, email});
    return customer;
  }
  void update(const std::string &id, const std::string &email) {
    auto customer = repository_.find(id);
    if (!customer) throw std::runtime_error("no such customer");
    customer->email = email;
    repository_.save(*customer);
    publisher_.publish(CustomerUpdated{id, email});
  }

private:
  Repository &repository_;
  EventPublisher &publisher_;
};

} // namespace shop::customer

int main(int, char **argv) {
  pqxx::connection conn{"dbname=customer_db"};
  natsConnection *nc = nullptr;
  natsConnection_ConnectTo(&nc, argv[1]);
  shop::customer::PgRepository repository{conn};
  shop::EventPublisher publisher{nc};
  shop::customer::CustomerService service{repository, publisher};
  service.create("1", "ann@example.com");
  service.update("1", "anna@example.com");
}
