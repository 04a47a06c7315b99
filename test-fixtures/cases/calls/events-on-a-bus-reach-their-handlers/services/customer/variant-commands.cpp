#include "libs/cmd/cmd.h"
void variant_commands_a(pqxx::work& tx) {
  cmd::Queue q;
  q.push(cmd::Rename{1, "x"});
  q.drain(tx);
}
