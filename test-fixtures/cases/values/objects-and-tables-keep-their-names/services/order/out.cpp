#include "libs/repo.h"
namespace shop::order { struct Cfg { static inline const std::string kT = "invoices"; static const char* const kOut; };
const char* const Cfg::kOut = "refunds"; }
