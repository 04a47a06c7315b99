// Own declarations of text types after Qt 6.4.
#pragma once
#include <cstddef>

template <class T> struct QArrayDataPointer {
  static QArrayDataPointer fromRawData(const T *text, std::size_t size);
};
class QString {
public:
  QString();
  QString(const char *text);
  explicit QString(QArrayDataPointer<char16_t> &&text);
  QString arg(const QString &a, int fieldWidth = 0) const;
};
class QLatin1StringView {
public:
  explicit QLatin1StringView(const char *text);
  QString toString() const;
};
class QStringView {
public:
  QStringView(const QString &text);
  QString toString() const;
};
class QStringRef {
public:
  explicit QStringRef(const QString *text);
  QString toString() const;
};
class QByteArrayView {
public:
  QByteArrayView(const char *text);
};
class QAnyStringView {
public:
  QAnyStringView(const QString &text);
  QString toString() const;
};
template <typename A, typename B> class QStringBuilder {
public:
  QStringBuilder(const A &a, const B &b);
  operator QString() const;
};
namespace Qt {
inline namespace Literals {
inline namespace StringLiterals {
QString operator""_s(const char16_t *text, std::size_t size);
}
} // namespace Literals
} // namespace Qt
namespace QtPrivate {
template <std::size_t N> QArrayDataPointer<char16_t> qMakeStringPrivate(const char16_t (&text)[N]);
}
class QSqlQuery {
public:
  bool exec(const QString &query);
};
