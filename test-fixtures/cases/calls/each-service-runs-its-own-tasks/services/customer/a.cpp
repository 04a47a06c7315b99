#include "libs/wq/wq.h"
class Rename : public wq::Task { public: void execute(pqxx::work& tx) override { tx.exec("UPDATE customers SET n = 1"); } };
void f(pqxx::connection& c) { wq::Worker w; w.push(std::make_shared<Rename>()); w.start(c); }
