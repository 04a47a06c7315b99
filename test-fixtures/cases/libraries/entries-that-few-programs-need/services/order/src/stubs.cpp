#include <boost/mysql.hpp>
#include <cassandra.h>
#include <drogon/drogon.h>
#include <google/cloud/spanner/client.h>
#include <mongocxx/client.hpp>
#include <mysqlx/xdevapi.h>
#include <nanodbc/nanodbc.h>
#include <sqlpp11/sqlpp11.h>
#include <tao/pq.hpp>
#include <userver/storages/clickhouse/cluster.hpp>
#include <userver/storages/mongo/pool.hpp>
#include <userver/storages/mysql/cluster.hpp>
#include <userver/storages/postgres/cluster.hpp>
#include <userver/ydb/table.hpp>

#include <memory>
#include <string>
#include <vector>

void boostMySql(boost::mysql::any_connection &c, boost::mysql::results &r) {
  boost::mysql::connect_params params;
  params.database = "shop";
  c.connect(params);
  boost::mysql::pipeline_request request;
  request.add_execute("DELETE FROM t_pipe").add_execute(c.prepare_statement("DELETE FROM t_pipe_prepared"), 1);
  std::vector<boost::mysql::stage_response> responses;
  c.run_pipeline(request, responses); // expect: ssot-unowned-write order-service delete table:t_pipe; ssot-unowned-write order-service delete table:t_pipe_prepared
  auto statement = c.prepare_statement("DELETE FROM t_legacy");
  c.execute_statement(statement, std::make_tuple(1), r); // expect: ssot-unowned-write order-service delete table:t_legacy
}
void cassandra(CassSession *s) {
  CassStatement *made = cass_statement_new("DELETE FROM t_cass WHERE id = 1", 0);
  CassFuture *f = cass_session_prepare_from_existing(s, made);
  cass_session_execute(s, cass_prepared_bind(cass_future_get_prepared(f))); // expect: ssot-unowned-write order-service delete table:t_cass
}
void drogon_(drogon::orm::DbListener &listener) {
  auto client = drogon::orm::DbClient::newPgClient("host=db dbname=shop", 1);
  auto binder = *client << "DELETE FROM t_binder"; // expect: ssot-unowned-write order-service delete table:t_binder
  binder << drogon::orm::Mode::Blocking;
  binder.exec();
  listener.listen("orders", [client](std::string, std::string) {
    client->execSqlSync("DELETE FROM t_listened"); // expect: ssot-unowned-write order-service delete table:t_listened
  });
}
void spanner(google::cloud::spanner::Client &client, google::cloud::spanner::Transaction tx) {
  client.Read(tx, "t_read", google::cloud::spanner::KeySet::All(), {"id"});
}
void mongo(mongocxx::client &client) {
  mongocxx::database db(client["shop"]);
  mongocxx::collection c(db["t_copied"]), other;
  other = c;
  other.delete_one(bsoncxx::document::view()); // expect: ssot-unowned-write order-service delete table:t_copied
  mongocxx::collection viewed = db["t_viewed"];
  viewed.delete_one(bsoncxx::document::view()); // expect: ssot-unowned-write order-service delete table:t_viewed
}
void mysqlx_(mysqlx::Session &session) {
  session.getSchema("shop").dropCollection("t_dropped"); // expect: ssot-unowned-write order-service ddl table:t_dropped
}
void nano(nanodbc::connection &c) {
  nanodbc::statement s;
  s.open(c);
  s.prepare("DELETE FROM t_opened");
  s.execute(); // expect: ssot-unowned-write order-service delete table:t_opened
}
void taopq(const std::shared_ptr<tao::pq::connection> &c) {
  c->transaction()->subtransaction()->execute("DELETE FROM t_sub"); // expect: ssot-unowned-write order-service delete table:t_sub
  c->listen("orders", [c](const char *) { c->execute("DELETE FROM t_heard"); }); // expect: ssot-unowned-write order-service delete table:t_heard
}
void userver_(const userver::storages::mongo::PoolPtr &pool, userver::storages::postgres::Cluster &pg, userver::ydb::TableClient &ydb) {
  pool->GetCollection("t_notes").Drop(); // expect: ssot-unowned-write order-service ddl table:t_notes
  const userver::storages::Query query{"DELETE FROM t_said"};
  pg.Execute(userver::storages::postgres::ClusterHostType::kMaster, "DELETE FROM t_again"); // expect: ssot-unowned-write order-service delete table:t_again
  pg.Execute(userver::storages::postgres::ClusterHostType::kMaster, query.Statement()); // expect: ssot-unowned-write order-service delete table:t_said
  auto scope = pg.Listen("orders");
  ydb.ReadTable("t_read");
}
namespace shop {
struct Orders : sqlpp::table_t<Orders> {
  struct _alias_t {
    static constexpr const char _literal[] = "t_custom";
  };
};
} // namespace shop
void sqlpp_(sqlpp::postgresql::connection &db) {
  db(sqlpp::custom_query(sqlpp::remove_from(shop::Orders{}), sqlpp::verbatim("LIMIT 1"))); // expect: ssot-unowned-write order-service delete table:t_custom
}
