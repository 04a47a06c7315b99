#include "libs/app/usecase.h"
namespace app {
void UseCase::run(pqxx::work &tx, int id) { store_->put(tx, id); }
} // namespace app
