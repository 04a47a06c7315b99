#include "qt_db.h"
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QSettings>
#include <QtCore/QString>
#include <QtCore/QStringBuilder>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtCore/QVariant>
#include <QtCore/QVector>
void texts() {
  drop(QString::fromUtf8("t_utf8")); // expect: ssot-unowned-write order-service delete table:t_utf8
  drop(QString("t_%1_%2").arg("a", "b")); // expect: ssot-unowned-write order-service delete table:t_a_b
  drop(QString("t_%1").arg(7)); // expect: ssot-unowned-write order-service delete table:t_7
  drop(QString::asprintf("t_%s", "pf")); // expect: ssot-unowned-write order-service delete table:t_pf
  drop("t_" + QString::number(3)); // expect: ssot-unowned-write order-service delete table:t_3
  QString s;
  s = "t_assign";
  drop(s); // expect: ssot-unowned-write order-service delete table:t_assign
  s.append("_app");
  drop(s); // expect: ssot-unowned-write order-service delete table:t_assign_app
  s += "x";
  drop(s); // expect: ssot-unowned-write order-service delete table:t_assign_appx
  QString p = "pre";
  p.prepend("t_");
  drop(p); // expect: ssot-unowned-write order-service delete table:t_pre
  QString r = "t_OLD";
  r.replace("OLD", "new");
  drop(r); // expect: ssot-unowned-write order-service delete table:t_new
  drop(QStringList({"t", "join"}).join("_")); // expect: ssot-unowned-write order-service delete table:t_join
  QStringList l;
  l << "t_list";
  drop(l.at(0)); // expect: ssot-unowned-write order-service delete table:t_list
  drop(*l.constBegin()); // expect: ssot-unowned-write order-service delete table:t_list
  for (const QString &x : l)
    drop(x); // expect: ssot-unowned-write order-service delete table:t_list
  QVector<QString> v;
  v.push_back("t_vec");
  drop(v[0]); // expect: ssot-unowned-write order-service delete table:t_vec
  QMap<QString, QString> m;
  m.insert("k", "t_map");
  drop(m.value("k")); // expect: ssot-unowned-write order-service delete table:t_map
  drop(m["k"]); // expect: ssot-unowned-write order-service delete table:t_map
  QVariant var = QString("t_variant");
  drop(var.toString()); // expect: ssot-unowned-write order-service delete table:t_variant
  drop(QString(QStringLiteral("t_") % QStringLiteral("built"))); // expect: ssot-unowned-write order-service delete table:t_built
  QString sp;
  sp.sprintf("t_%s", "old");
  drop(sp); // expect: ssot-unowned-write order-service delete table:t_old
  QUrl url = QUrl::fromUserInput("t_url");
  drop(url.toString()); // expect: ssot-unowned-write order-service delete table:t_url
  url.setUrl("t_seturl");
  drop(url.toDisplayString()); // expect: ssot-unowned-write order-service delete table:t_seturl
  QByteArray bytes("t_bytes");
  drop(bytes.toStdString()); // expect: ssot-unowned-write order-service delete table:t_bytes
  drop(qgetenv("T").toStdString()); // expect: ssot-unresolved-write order-service delete table:-
  QSettings settings;
  drop("t_set_" + settings.value("name").toString()); // expect: ssot-unowned-write order-service delete table:t_set_*
  QString given = s.trimmed();
  if (given.isEmpty())
    return;
  drop(given); // expect: ssot-unowned-write order-service delete table:t_assign_appx
}
