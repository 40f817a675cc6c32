// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contensis/replies.h"

#include <QJsonArray>
#include <QUuid>

namespace tokendesk::doubles::contensis {

namespace {

const QString noLog = QStringLiteral("00000000-0000-0000-0000-000000000000");

} // namespace

HttpReply envelope(int status, const QString &message, const QString &type, const QJsonValue &data)
{
    return HttpReply::json(
        status,
        QJsonObject{{QStringLiteral("logId"),
                     type == QLatin1String("Validation") ? noLog : QUuid::createUuid().toString(QUuid::WithoutBraces)},
                    {QStringLiteral("message"), message},
                    {QStringLiteral("data"), data},
                    {QStringLiteral("type"), type}});
}

HttpReply invalid(const QString &field, const QString &message)
{
    return envelope(422, QStringLiteral("There are validation errors"), QStringLiteral("Validation"),
                    QJsonArray{QJsonObject{{QStringLiteral("field"), field}, {QStringLiteral("message"), message}}});
}

HttpReply notThere(const QString &what)
{
    return envelope(404, what + QStringLiteral(" was not found"));
}

HttpReply page(const HttpCall &call, const QList<QJsonObject> &all)
{
    bool given = false;
    int size = call.queryValue(QStringLiteral("pageSize")).toInt(&given);
    size = given && size > 0 ? size : 25;
    const int index = call.queryValue(QStringLiteral("pageIndex")).toInt();
    QJsonArray items;
    for (qsizetype i = qsizetype{index} * size; i < std::min<qsizetype>(all.size(), qsizetype{index + 1} * size); ++i)
        items.append(all.at(i));
    return HttpReply::json(200, QJsonObject{{QStringLiteral("pageIndex"), index},
                                            {QStringLiteral("pageSize"), size},
                                            {QStringLiteral("totalCount"), all.size()},
                                            {QStringLiteral("pageCount"), (all.size() + size - 1) / size},
                                            {QStringLiteral("items"), items}});
}

HttpReply noSuchAddress()
{
    return HttpReply::html(404, "<html><head><title>404</title></head><body>Not found</body></html>");
}

} // namespace tokendesk::doubles::contensis
