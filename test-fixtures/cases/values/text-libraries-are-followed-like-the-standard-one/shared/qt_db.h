#pragma once
#include <QtCore/QString>

#include "db.h"

inline void drop(const QString &table) {
  drop(table.toStdString());
}
