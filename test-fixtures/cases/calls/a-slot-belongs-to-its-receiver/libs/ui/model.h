#pragma once
#include <QObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringBuilder>
#include <QStringList>
namespace ui {
class Repository : public QObject {
  Q_OBJECT
 public:
  explicit Repository(QString table, QObject* parent = nullptr) : QObject(parent), table_(std::move(table)) {}
  void setColumns(const QStringList& c) { columns_ = c; }
  QString insertSql() const {
    QStringList marks;
    for (const QString& c : columns_) marks << QLatin1Char(':') + c;
    return QStringLiteral("INSERT INTO ") % table_ % QLatin1String(" (") % columns_.join(QLatin1String(", ")) % ") VALUES (" % marks.join(", ") % ')';
  }
 public slots:
  void removeRow(int id);
  void clear() { QSqlQuery q; q.exec("DELETE FROM " + table_); emit changed(table_); }
 signals:
  void changed(const QString& what);
  void removed(int id);
 private:
  QString table_;
  QStringList columns_;
};
class Form : public QObject {
  Q_OBJECT
 public:
 signals:
  void accepted();
  void rowDeleted(int id);
};
QString tablePart(const QString& path);
}
