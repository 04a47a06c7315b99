// Three calls carry out the same that nobody knows: one of them tells it. What hands a text in tells its own.
#include "libs/journal.h"
#include <cstdlib>
void start() { Journal::instance().replay(); }  // expect: ssot-unresolved-write order-service - table:-
void again() { Journal::instance().replay(); }
void atNight() { Journal::instance().replay(); }
void late(int first) { Journal::instance().replayFrom(first); }  // expect: ssot-unresolved-write order-service - table:-
void handed(const char* text) { Journal::instance().replayAs(text); }  // expect: ssot-unresolved-write order-service - table:-
void handedToo() { Journal::instance().replayAs(std::getenv("REPAIR")); }  // expect: ssot-unresolved-write order-service - table:-
int main(int n, char** v) {
  Journal::instance().load(v[1]);
  start();
  again();
  atNight();
  late(n);
  handed(v[2]);
  handedToo();
}
