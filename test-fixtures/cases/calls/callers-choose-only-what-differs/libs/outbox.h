// Shared: an outbox for each kind of customer. The table is the same in all of them, the note's is not.
#pragma once
#include <pqxx/pqxx>
#include <string>

struct Outbox {
  std::string table;
  std::string note;
  int sent = 0;
};

inline void touch(Outbox& box) { box.sent = box.sent + 1; }

class Mailer {
public:
  Mailer(pqxx::work& tx) : tx_(tx) {}
  // Where `urgent` only decides what else is done, the statement is the same for all callers.
  void deliver(bool urgent, Outbox box) {
    if (urgent) touch(box);
    tx_.exec("INSERT INTO " + box.table + " (id) VALUES (1)");
  }
  void store(bool urgent, const Outbox& fast, const Outbox& slow) {
    const Outbox& box = urgent ? fast : slow;
    tx_.exec("UPDATE " + box.table + " SET sent = true");
    tx_.exec("DELETE FROM " + box.note);
  }

private:
  pqxx::work& tx_;
};
