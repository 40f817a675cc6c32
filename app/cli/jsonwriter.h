// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace tokendesk::cli {

/// Appends one JSON document (RFC 8259) to a buffer piece by piece, since a list may have 100,000 tokens.
///
/// Commas are set by the writer. Control characters, also U+0080 to U+009F, and directional overrides are written as
/// \u escapes, so that the document can be shown on a terminal.
class JsonWriter final
{
public:
    explicit JsonWriter(QByteArray &out)
        : m_out(out)
    {
    }

    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(QStringView name);
    JsonWriter &key(QLatin1String name); ///< `name` needs no escape

    JsonWriter &value(QStringView text);
    JsonWriter &value(QLatin1String text); ///< needs no escape
    JsonWriter &value(const QString &text) { return value(QStringView(text)); }
    JsonWriter &utf8(QByteArrayView text); ///< for secrets: no copy is made on the way
    JsonWriter &value(qint64 number);
    JsonWriter &value(bool truth);
    JsonWriter &value(const QJsonValue &value);
    JsonWriter &null();
    JsonWriter &values(const QStringList &texts);
    JsonWriter &orNull(std::optional<qint64> number) { return number ? value(*number) : null(); }
    JsonWriter &orNull(QLatin1String text) { return text.isEmpty() ? null() : value(text); }
    JsonWriter &orNull(const QString &text) { return text.isEmpty() ? null() : value(text); }
    /// ISO 8601 in UTC, "2026-11-22T21:20:00Z", with milliseconds only where there are some.
    JsonWriter &time(qint64 msecsSinceEpoch);

    /// A piece that another writer made, for documents that are made on several threads: `count` > 0 values.
    JsonWriter &raw(const QByteArray &values);

private:
    void comma();
    void string(QStringView text);
    void plain(QLatin1String text);

    QByteArray &m_out;
    bool m_first = true;
};

} // namespace tokendesk::cli
