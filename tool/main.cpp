// The program. Everything is in tool/cli.
#include "cli/commands.h"

int main(int Argc, char **Argv) {
  return ssot::cli::run(Argc, Argv);
}
