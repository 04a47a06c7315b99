#include "libs/cmd/touch.h"
int command_queue_main(char** argv) {
  cmd::Bus bus{argv[1]};
  bus.post(std::make_unique<cmd::Touch>("customers"));
}
