#include <Poco/MongoDB/Connection.h>
#include <Poco/MongoDB/Database.h>
#include <Poco/MongoDB/DeleteRequest.h>
#include <Poco/MongoDB/InsertRequest.h>
#include <Poco/MongoDB/QueryRequest.h>
#include <Poco/MongoDB/UpdateRequest.h>
#include <Poco/Redis/Client.h>
#include <Poco/Redis/Command.h>

// Poco's clients of Redis and MongoDB.
using Poco::Redis::Command;

void redis(Poco::Redis::Client &client, const std::string &id) {
  client.execute<Poco::Redis::BulkString>(Command::get("customer_index"));
  client.execute<std::string>(Command::set("order:" + id, "open"));
  client.execute<std::string>(Command::set("customer:" + id, "x")); // expect: ssot-table-write order-service upsert key:customer:*
  Command erase = Command::del("customer_index");
  client.execute<Poco::Int64>(erase); // expect: ssot-table-write order-service delete key:customer_index
  Command hash("HSET");
  hash << "customer:" + id << "name"
       << "x";
  client.execute<Poco::Int64>(hash); // expect: ssot-table-write order-service upsert key:customer:*
  client.execute<std::string>(Command::rename("order:tmp", "order:7"));
  client.flush();
  Poco::Redis::Array words;
  words.add("PUBLISH").add("customer.events").add(id);
  client.sendCommand(words); // expect: ssot-event-publish order-service publish event:customer.events
}

void mongo(Poco::MongoDB::Connection &connection) {
  Poco::MongoDB::Database db("customer_db");
  Poco::SharedPtr<Poco::MongoDB::InsertRequest> insert = db.createInsertRequest("customers");
  insert->addNewDocument().add("name", "x");
  connection.sendRequest(*insert); // expect: ssot-table-write order-service insert table:customers
  auto remove = db.createDeleteRequest("customer_notes");
  remove->selector().add("id", 1);
  connection.sendRequest(*remove); // expect: ssot-table-write order-service delete table:customer_notes
  Poco::MongoDB::UpdateRequest update("customer_db.customers");
  update.selector().add("id", 1);
  connection.sendRequest(update); // expect: ssot-table-write order-service update table:customers
  Poco::MongoDB::ResponseMessage response;
  connection.sendRequest(*db.createQueryRequest("customers"), response);
  connection.sendRequest(*db.createCountRequest("customers"), response);
}
