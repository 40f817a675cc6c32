// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/phpforms.h"

#include <QRegularExpression>

namespace tokendesk::doubles::flextype {

namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

void put(PhpValue &where, const QStringList &path, const QString &value)
{
    const QString &key = path.first();
    if (path.size() > 1) {
        PhpValue *inner = nullptr;
        if (key.isEmpty()) {
            where.append(PhpValue::array());
            inner = &where.child(where.entries().back().first);
        } else {
            inner = &where.child(key);
        }
        put(*inner, path.mid(1), value);
    } else if (key.isEmpty()) {
        where.append(PhpValue::text(value));
    } else {
        where.set(key, PhpValue::text(value));
    }
}

void putField(PhpValue &where, const QString &name, const QString &value)
{
    const qsizetype bracket = name.indexOf(u'[');
    if (name.isEmpty() || bracket == 0)
        return;
    // PHP makes underscores of what a variable's name may not have.
    QString base = name.left(bracket < 0 ? name.size() : bracket);
    base.replace(QRegularExpression(QStringLiteral("[ .]")), QStringLiteral("_"));
    QStringList path{base};
    qsizetype at = bracket;
    while (at >= 0 && at < name.size() && name[at] == u'[') {
        const qsizetype end = name.indexOf(u']', at);
        if (end < 0)
            break;
        path.append(name.mid(at + 1, end - at - 1));
        at = end + 1;
    }
    put(where, path, value);
}

} // namespace

PhpValue decodeForm(const QByteArray &encoded)
{
    PhpValue fields = PhpValue::array();
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        putField(fields, decoded(name), equals < 0 ? QString() : decoded(pair.mid(equals + 1)));
    }
    return fields;
}

PhpValue decodeMultipart(const QByteArray &body, const QByteArray &boundary)
{
    PhpValue fields = PhpValue::array();
    const QByteArray delimiter = "--" + boundary;
    qsizetype at = body.indexOf(delimiter);
    while (at >= 0) {
        const qsizetype begin = at + delimiter.size();
        const qsizetype next = body.indexOf("\r\n" + delimiter, begin);
        if (next < 0)
            break;
        const QByteArray part = body.mid(begin, next - begin);
        const qsizetype gap = part.indexOf("\r\n\r\n");
        static const QRegularExpression named(QStringLiteral(R"re(\bname="([^"]*)")re"));
        const QString head = QString::fromUtf8(part.left(gap));
        const QRegularExpressionMatch name = named.match(head);
        if (gap >= 0 && name.hasMatch() && !head.contains(QStringLiteral("filename=")))
            putField(fields, name.captured(1), QString::fromUtf8(part.mid(gap + 4)));
        at = next + 2;
    }
    return fields;
}

} // namespace tokendesk::doubles::flextype
