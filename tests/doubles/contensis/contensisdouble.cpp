// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contensis/contensisdouble.h"

#include "core/crypto/random.h"

#include <QJsonArray>
#include <QMutexLocker>
#include <QUuid>

namespace tokendesk::doubles {

namespace {

using Shape = ContensisDoubleOptions::Shape;

const QString noLog = QStringLiteral("00000000-0000-0000-0000-000000000000");

HttpReply envelope(int status, const QString &message, const QString &type = QStringLiteral("error"),
                   const QJsonValue &data = QJsonValue())
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

QJsonArray bare(const QList<QJsonObject> &all)
{
    QJsonArray items;
    for (const QJsonObject &each : all)
        items.append(each);
    return items;
}

QString newSecret(Shape shape)
{
    const auto part = [] {
        return crypto::randomHex(16).reveal();
    };
    const QString between = shape == Shape::Flat ? QStringLiteral("-") : QString();
    return part() + between + part() + between + part();
}

QString now(const Clock &clock)
{
    return clock.nowUtc().toString(Qt::ISODateWithMs);
}

} // namespace

QString ContensisDouble::adminId()
{
    return QStringLiteral("5bea0a71-0000-4000-8000-64a2c4394a01");
}

QString ContensisDouble::adminSecret()
{
    return QStringLiteral("0123456789abcdef0123456789abcdef-fedcba9876543210fedcba9876543210-"
                          "00112233445566778899aabbccddeeff");
}

ContensisDouble::ContensisDouble(const ContensisDoubleOptions &options, const Clock *clock)
    : m_options(options)
    , m_clock(clock ? *clock : m_ownClock)
    , m_tokens(m_clock, options.tokenLife)
{
    m_tokens.clients.insert(adminId(), {adminSecret(), true, contensis::TokenService::allScopes()});
    m_tokens.users.insert(userName(), password());
    QJsonObject admin = newKey(QStringLiteral("Content migration API"), QStringLiteral("Nightly import"), adminId());
    if (m_options.shape == Shape::Flat)
        admin.insert(QStringLiteral("sharedSecret"), adminSecret());
    else
        admin.insert(QStringLiteral("flows"),
                     QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("flow-1")},
                                            {QStringLiteral("grantType"), QStringLiteral("clientCredential")},
                                            {QStringLiteral("clientId"), adminId()},
                                            {QStringLiteral("clientSecret"), adminSecret()}}});
    m_keys.append(admin);
    const QString roleName = QStringLiteral("Test role");
    m_roles.append(QJsonObject{
        {QStringLiteral("id"), QStringLiteral("1329b3cc-0000-4000-8000-b0beaae8fe01")},
        {QStringLiteral("projectId"), QStringLiteral("website")},
        {QStringLiteral("name"),
         options.localisedRoles ? QJsonValue(QJsonObject{{QStringLiteral("en-GB"), roleName}}) : QJsonValue(roleName)},
        {QStringLiteral("description"), QStringLiteral("Role to demonstrate")},
        {QStringLiteral("enabled"), true},
        {QStringLiteral("permissions"),
         QJsonObject{
             {QStringLiteral("contentTypes"), QJsonArray()},
             {QStringLiteral("webhookSubscriptions"), QJsonObject{{QStringLiteral("actions"), QJsonArray()}}},
             {QStringLiteral("blocks"), QJsonObject{{QStringLiteral("actions"), QJsonArray{QStringLiteral("push")}}}}}},
        {QStringLiteral("assignments"),
         QJsonObject{{QStringLiteral("users"), QJsonArray{QStringLiteral("a.user")}},
                     {QStringLiteral("groups"), QJsonArray{QStringLiteral("Movie editors")}},
                     {QStringLiteral("apiKeys"), QJsonArray{QStringLiteral("Content migration API")}}}}});
    listen({.port = options.port});
}

ContensisDouble::~ContensisDouble()
{
    stop();
}

QJsonObject ContensisDouble::newKey(const QString &name, const QString &description, const QString &id) const
{
    QJsonObject key{{QStringLiteral("id"), id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : id},
                    {QStringLiteral("name"), name},
                    {QStringLiteral("description"), description},
                    {QStringLiteral("modifiedBy"), userName()}};
    const QString secret = newSecret(m_options.shape);
    if (m_options.shape == Shape::Flat) {
        key.insert(QStringLiteral("sharedSecret"), secret);
        key.insert(QStringLiteral("dateModified"), now(m_clock));
        return key;
    }
    key.insert(QStringLiteral("enabled"), true);
    key.insert(QStringLiteral("scopes"), QJsonArray{QStringLiteral("delivery_website")});
    key.insert(QStringLiteral("createdBy"), userName());
    key.insert(QStringLiteral("created"), now(m_clock));
    key.insert(QStringLiteral("modified"), now(m_clock));
    key.insert(QStringLiteral("flows"),
               QJsonArray{QJsonObject{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                      {QStringLiteral("grantType"), QStringLiteral("clientCredential")},
                                      {QStringLiteral("clientId"), key.value(QStringLiteral("id"))},
                                      {QStringLiteral("clientSecret"), secret}},
                          QJsonObject{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                      {QStringLiteral("grantType"), QStringLiteral("accessToken")},
                                      {QStringLiteral("token"), crypto::randomHex(24).reveal()}}});
    return key;
}

qsizetype ContensisDouble::indexOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (m_keys.at(i).value(QLatin1String("id")) == id)
            return i;
    }
    return -1;
}

HttpReply ContensisDouble::answer(const HttpCall &call)
{
    QByteArray path = call.path;
    if (path.endsWith('/'))
        path.chop(1);
    if (path == "/authenticate/connect/token")
        return m_tokens.answer(call);
    if (!path.startsWith("/api/"))
        return HttpReply::html(404, "<html><head><title>404</title></head><body>Not found</body></html>");
    if (!m_tokens.accepts(call))
        return HttpReply::json(401, QJsonObject{{QStringLiteral("message"),
                                                 QStringLiteral("Authorization has been denied for this request.")}});
    const QByteArray keyPath = m_options.keyPath.toLatin1();
    if (path == keyPath || path.startsWith(keyPath + '/')) {
        QStringList rest;
        for (const QByteArray &part : path.sliced(keyPath.size()).split('/')) {
            if (!part.isEmpty())
                rest.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
        }
        return keys(call, rest);
    }
    if (path == "/api/management/projects")
        return HttpReply::json(200, QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("website")},
                                                           {QStringLiteral("name"), QStringLiteral("Website")},
                                                           {QStringLiteral("description"), QJsonValue()},
                                                           {QStringLiteral("primaryLanguage"), QStringLiteral("en-GB")},
                                                           {QStringLiteral("color"), QStringLiteral("charcoal")}}});
    const QList<QByteArray> parts = path.split('/');
    if (path.startsWith("/api/management/projects/") && parts.size() >= 7 && parts.at(5) == "security")
        return roles(call, QString::fromLatin1(parts.at(4)), QString::fromLatin1(parts.value(7)));
    if (path.startsWith("/api/security/users/"))
        return users(call);
    return HttpReply::html(404, "<html><head><title>404</title></head><body>Not found</body></html>");
}

HttpReply ContensisDouble::keys(const HttpCall &call, const QStringList &rest)
{
    if (!m_options.keysOwnRights)
        return envelope(403, QStringLiteral("Access denied"));
    if (rest.size() > 1)
        return notThere(QStringLiteral("The address"));
    if (rest.isEmpty() && call.method == "GET")
        return m_options.paged ? page(call, m_keys) : HttpReply::json(200, bare(m_keys));
    const QJsonObject body = call.json();
    if (call.method == "POST" || call.method == "PUT") {
        if (body.value(QLatin1String("name")).toString().isEmpty())
            return invalid(QStringLiteral("name"), QStringLiteral("The name is required"));
        if (!body.value(QLatin1String("description")).isString())
            return invalid(QStringLiteral("description"), QStringLiteral("The description is required"));
    }
    if (rest.isEmpty() && call.method == "POST") {
        const QJsonObject made =
            newKey(body.value(QLatin1String("name")).toString(), body.value(QLatin1String("description")).toString());
        m_keys.append(made);
        const QString id = made.value(QLatin1String("id")).toString();
        const QString secret = m_options.shape == Shape::Flat ? made.value(QLatin1String("sharedSecret")).toString()
                                                              : made.value(QLatin1String("flows"))
                                                                    .toArray()
                                                                    .first()
                                                                    .toObject()
                                                                    .value(QLatin1String("clientSecret"))
                                                                    .toString();
        m_tokens.clients.insert(id, {secret, true, {QStringLiteral("Entry_Read")}});
        return HttpReply::json(201, made);
    }
    const qsizetype index = rest.isEmpty() ? -1 : indexOf(rest.first());
    if (index < 0)
        return notThere(QStringLiteral("The API key"));
    QJsonObject &key = m_keys[index];
    if (call.method == "GET")
        return HttpReply::json(200, key);
    if (call.method == "DELETE") {
        m_tokens.clients.remove(rest.first());
        m_keys.removeAt(index);
        return HttpReply::empty(204);
    }
    if (call.method != "PUT")
        return notThere(QStringLiteral("The address"));
    key.insert(QStringLiteral("name"), body.value(QLatin1String("name")));
    key.insert(QStringLiteral("description"), body.value(QLatin1String("description")));
    if (m_options.shape == Shape::WithFlows) {
        // The whole object is replaced: what is left out is empty afterwards.
        const bool enabled = body.value(QLatin1String("enabled")).toBool();
        key.insert(QStringLiteral("enabled"), enabled);
        key.insert(QStringLiteral("scopes"), body.value(QLatin1String("scopes")).toArray());
        m_tokens.clients[rest.first()].enabled = enabled;
    }
    return HttpReply::json(200, key);
}

HttpReply ContensisDouble::roles(const HttpCall &call, const QString &project, const QString &id)
{
    if (!m_options.rolesReadable)
        return envelope(403, QStringLiteral("There are validation errors"), QStringLiteral("Validation"),
                        QJsonArray{QJsonObject{{QStringLiteral("message"), QStringLiteral("Access denied")}}});
    if (project != QLatin1String("website"))
        return notThere(QStringLiteral("The project"));
    if (id.isEmpty()) {
        if (call.method != "POST")
            return page(call, m_roles);
        QJsonObject made = call.json();
        made.insert(QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        made.insert(QStringLiteral("projectId"), project);
        m_roles.append(made);
        return HttpReply::json(201, made);
    }
    for (qsizetype i = 0; i < m_roles.size(); ++i) {
        if (m_roles.at(i).value(QLatin1String("id")) != id)
            continue;
        if (call.method == "DELETE") {
            m_roles.removeAt(i);
            return HttpReply::empty(204);
        }
        if (call.method == "PUT")
            m_roles[i] = call.json();
        return HttpReply::json(200, m_roles.at(i));
    }
    return notThere(QStringLiteral("The role"));
}

HttpReply ContensisDouble::users(const HttpCall &call)
{
    if (call.method == "HEAD")
        return HttpReply::empty(
            call.path.endsWith("/groups/API%20Key%20Administrators") && m_options.keysOwnRights ? 204 : 404);
    if (!call.path.endsWith("/@current"))
        return notThere(QStringLiteral("The user"));
    return HttpReply::json(200, QJsonObject{{QStringLiteral("id"), adminId()},
                                            {QStringLiteral("username"), QStringLiteral("Content migration API")},
                                            {QStringLiteral("email"), QString()}});
}

QJsonObject ContensisDouble::key(const QString &id) const
{
    const QMutexLocker lock(&m_state);
    const qsizetype index = indexOf(id);
    return index < 0 ? QJsonObject() : m_keys.at(index);
}

QStringList ContensisDouble::keyNames() const
{
    const QMutexLocker lock(&m_state);
    QStringList names;
    for (const QJsonObject &key : m_keys)
        names.append(key.value(QLatin1String("name")).toString());
    return names;
}

QJsonObject ContensisDouble::role(const QString &id) const
{
    const QMutexLocker lock(&m_state);
    for (const QJsonObject &role : m_roles) {
        if (role.value(QLatin1String("id")) == id)
            return role;
    }
    return {};
}

QStringList ContensisDouble::keysOfRole(const QString &id) const
{
    QStringList names;
    const QJsonArray keys =
        role(id).value(QLatin1String("assignments")).toObject().value(QLatin1String("apiKeys")).toArray();
    for (const QJsonValue &name : keys)
        names.append(name.toString());
    return names;
}

QString ContensisDouble::firstRole() const
{
    const QMutexLocker lock(&m_state);
    return m_roles.first().value(QLatin1String("id")).toString();
}

void ContensisDouble::addKey(const QString &name)
{
    const QMutexLocker lock(&m_state);
    m_keys.append(newKey(name, {}));
}

void ContensisDouble::removeKey(const QString &id)
{
    const QMutexLocker lock(&m_state);
    if (const qsizetype index = indexOf(id); index >= 0)
        m_keys.removeAt(index);
}

void ContensisDouble::changeRole(const QString &id, const std::function<void(QJsonObject &)> &edit)
{
    const QMutexLocker lock(&m_state);
    for (QJsonObject &role : m_roles) {
        if (role.value(QLatin1String("id")) == id)
            edit(role);
    }
}

void ContensisDouble::expireTokens()
{
    const QMutexLocker lock(&m_state);
    m_tokens.expireAll();
}

} // namespace tokendesk::doubles
