#include "libs/db/guard.h"
namespace db {
Touch::~Touch() { tx_->exec("UPDATE customers SET touched = now()"); }
} // namespace db
