#include "sql/sql.h"
#include <gtest/gtest.h>
TEST(Sql, Smoke) { EXPECT_EQ(ssot::sql::analyse("UPDATE t SET a=1", ssot::sql::Dialect::PostgreSql).Writes.size(), 1u); }
