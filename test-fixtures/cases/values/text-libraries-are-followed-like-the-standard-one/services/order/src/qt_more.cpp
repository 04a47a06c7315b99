// Texts cut and split, containers looked up and walked through, a stream that writes into a text.
#include "qt_db.h"
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QTextStream>
#include <QtCore/QVector>
void cut() {
  drop(QString("t_leftish").left(6)); // expect: ssot-unowned-write order-service delete table:t_left
  drop(QString("x.t_mid").mid(2)); // expect: ssot-unowned-write order-service delete table:t_mid
  drop(QString("t_midmost").mid(0, 5)); // expect: ssot-unowned-write order-service delete table:t_mid
  drop(QString("t_chopped;;").chopped(2)); // expect: ssot-unowned-write order-service delete table:t_chopped
  QString c = "t_chop;";
  c.chop(1);
  drop(c); // expect: ssot-unowned-write order-service delete table:t_chop
  c.truncate(4);
  drop(c); // expect: ssot-unowned-write order-service delete table:t_ch
  c.clear();
  c.append("t_cleared");
  drop(c); // expect: ssot-unowned-write order-service delete table:t_cleared
  drop(QString("t_#removed").remove("#")); // expect: ssot-unowned-write order-service delete table:t_removed
  drop(QString("xxt_cut").remove(0, 2)); // expect: ssot-unowned-write order-service delete table:t_cut
  drop(QString("t_rt").insert(2, "inse")); // expect: ssot-unowned-write order-service delete table:t_insert
  drop(QString("T_LOWER").toLower()); // expect: ssot-unowned-write order-service delete table:t_lower
  drop(QString("t_upper").toUpper()); // expect: ssot-unowned-write order-service delete table:T_UPPER
  drop(QString("t_a,t_b").split(',').last()); // expect: ssot-unowned-write order-service delete table:t_b
  drop(QString("t_c::t_d").split("::").first()); // expect: ssot-unowned-write order-service delete table:t_c
  const QString name = "t_pre";
  if (name.startsWith("x") || name.endsWith("x"))
    drop("t_never");
  drop(QString("t_char") + 's'); // expect: ssot-unowned-write order-service delete table:t_chars
  QString written;
  QTextStream out(&written);
  out << "t_" << "stream" << 1 << endl;
  out.flush();
  drop(written.trimmed()); // expect: ssot-unowned-write order-service delete table:t_stream1
}
void walked() {
  const QStringList names{"t_each", "t_other"};
  foreach (const QString &name, names)
    drop(name); // expect: ssot-unowned-write order-service delete table:t_each; ssot-unowned-write order-service delete table:t_other
  for (const QString &name : qAsConst(names))
    drop("q_" + name); // expect: ssot-unowned-write order-service delete table:q_t_each; ssot-unowned-write order-service delete table:q_t_other
  for (auto it = names.begin(); it != names.end(); ++it)
    drop("i_" + *it); // expect: ssot-unowned-write order-service delete table:i_t_each; ssot-unowned-write order-service delete table:i_t_other
  QVector<QString> queue{"t_taken"};
  drop(queue.takeFirst()); // expect: ssot-unowned-write order-service delete table:t_taken
  const QHash<QString, QString> tables{{"a", "t_hash_a"}, {"b", "t_hash_b"}}, copy(tables);
  drop(copy.value("a")); // expect: ssot-unowned-write order-service delete table:t_hash_a
  drop(tables.value("b", "t_never")); // expect: ssot-unowned-write order-service delete table:t_hash_b
  if (tables.contains("zz"))
    drop("t_never");
  auto hit = tables.find("a");
  if (hit == tables.end())
    drop("t_never");
  if (hit != tables.end())
    drop("f_" + hit.value()); // expect: ssot-unowned-write order-service delete table:f_t_hash_a
  QMap<QString, QString> map;
  map.insert("t_key", "t_value");
  for (auto it = map.cbegin(); it != map.cend(); ++it)
    drop(it.key() + "_" + it.value()); // expect: ssot-unowned-write order-service delete table:t_key_t_value
  for (const QString &key : map.keys())
    drop("k_" + key); // expect: ssot-unowned-write order-service delete table:k_t_key
  for (const QString &value : map.values())
    drop("v_" + value); // expect: ssot-unowned-write order-service delete table:v_t_value
}
