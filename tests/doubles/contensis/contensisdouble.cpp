// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contensis/contensisdouble.h"

#include "core/crypto/random.h"
#include "tests/doubles/contensis/replies.h"

#include <QJsonArray>
#include <QMutexLocker>
#include <QUuid>

namespace tokendesk::doubles {

using namespace contensis;

namespace {

using Shape = ContensisDoubleOptions::Shape;

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
    , m_roles(options.localisedRoles, options.rolesReadable)
{
    m_tokens.clients.insert(adminId(), {.secret = adminSecret(),
                                        .enabled = true,
                                        .scopes = TokenService::allScopes(),
                                        .name = QStringLiteral("Content migration API")});
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
    if (options.demo)
        addDemo();
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
        return noSuchAddress();
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
    if (path == "/api/management/projects" || path.startsWith("/api/management/projects/"))
        return m_roles.answer(call);
    if (path.startsWith("/api/security/users/"))
        return users(call);
    return noSuchAddress();
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
        append(made);
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
    m_tokens.clients[rest.first()].name = body.value(QLatin1String("name")).toString();
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

HttpReply ContensisDouble::users(const HttpCall &call)
{
    // "", "api", "security", "users", USER, "groups", GROUP
    const QList<QByteArray> parts = call.path.split('/');
    const QString user = QString::fromUtf8(QByteArray::fromPercentEncoding(parts.value(4)));
    const bool known = user == QLatin1String("@current") || user == adminId() || user == userName();
    if (call.method == "HEAD" && parts.size() == 7 && parts.at(5) == "groups") {
        const bool member = known && parts.at(6) == "API%20Key%20Administrators" && m_options.keysOwnRights;
        return HttpReply::empty(member ? 204 : 404);
    }
    if (call.method != "GET" || parts.size() != 5 || !known)
        return notThere(QStringLiteral("The user"));
    const QJsonObject provider{{QStringLiteral("type"), QStringLiteral("contensis")},
                               {QStringLiteral("name"), QStringLiteral("contensis")}};
    return HttpReply::json(
        200, QJsonObject{{QStringLiteral("id"), adminId()},
                         {QStringLiteral("username"), QStringLiteral("Content migration API")},
                         {QStringLiteral("email"), QString()},
                         {QStringLiteral("firstName"), QString()},
                         {QStringLiteral("lastName"), QString()},
                         {QStringLiteral("timezone"), QString()},
                         {QStringLiteral("language"), QStringLiteral("en-GB")},
                         {QStringLiteral("custom"), QJsonObject()},
                         {QStringLiteral("credentials"), QJsonObject{{QStringLiteral("provider"), provider}}},
                         {QStringLiteral("status"), QJsonObject{{QStringLiteral("suspended"), false},
                                                                {QStringLiteral("locked"), false},
                                                                {QStringLiteral("passwordResetRequired"), false}}},
                         {QStringLiteral("created"), now(m_clock)},
                         {QStringLiteral("modified"), now(m_clock)}});
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

QList<QJsonObject> ContensisDouble::storedKeys() const
{
    const QMutexLocker lock(&m_state);
    return m_keys;
}

QList<QJsonObject> ContensisDouble::storedRoles() const
{
    const QMutexLocker lock(&m_state);
    return m_roles.all();
}

QJsonObject ContensisDouble::role(const QString &id) const
{
    const QMutexLocker lock(&m_state);
    for (const QJsonObject &role : m_roles.all()) {
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
    return m_roles.all().first().value(QLatin1String("id")).toString();
}

QString ContensisDouble::addKey(const QString &name, const QString &description)
{
    const QMutexLocker lock(&m_state);
    return append(newKey(name, description)).value(QLatin1String("id")).toString();
}

/// A key is a client of the token endpoint at once.
QJsonObject ContensisDouble::append(const QJsonObject &key)
{
    const QString id = key.value(QLatin1String("id")).toString();
    const QJsonArray flows = key.value(QLatin1String("flows")).toArray();
    const QString secret = m_options.shape == Shape::Flat
                               ? key.value(QLatin1String("sharedSecret")).toString()
                               : flows.first().toObject().value(QLatin1String("clientSecret")).toString();
    m_keys.append(key);
    m_tokens.clients.insert(id, {.secret = secret,
                                 .enabled = true,
                                 .scopes = {QStringLiteral("Entry_Read"), QStringLiteral("ContentType_Read"),
                                            QStringLiteral("Project_Read")},
                                 .name = key.value(QLatin1String("name")).toString()});
    return key;
}

void ContensisDouble::addDemo()
{
    m_roles.addProject(QStringLiteral("intranet"), QStringLiteral("Intranet"));
    append(newKey(QStringLiteral("Main website"), QStringLiteral("Server that renders www.example.com")));
    append(newKey(QStringLiteral("Search index"), QStringLiteral("Reads entries every hour")));
    append(newKey(QStringLiteral("Staff app"), QStringLiteral("Phones of the field staff")));
    append(newKey(QStringLiteral("Old campaign"), {}));
    m_roles.addRole(QStringLiteral("website"), QStringLiteral("Readers"),
                    {QStringLiteral("Main website"), QStringLiteral("Search index")});
    m_roles.addRole(QStringLiteral("intranet"), QStringLiteral("Readers"),
                    {QStringLiteral("Staff app"), QStringLiteral("Search index")});
    m_roles.addRole(QStringLiteral("intranet"), QStringLiteral("Editors"), {QStringLiteral("Staff app")});
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
    if (QJsonObject *role = m_roles.find(id))
        edit(*role);
}

void ContensisDouble::meddle(std::function<void(const QByteArray &, QJsonObject &)> meddler)
{
    const QMutexLocker lock(&m_state);
    m_roles.meddler = std::move(meddler);
}

void ContensisDouble::expireTokens()
{
    const QMutexLocker lock(&m_state);
    m_tokens.expireAll();
}

} // namespace tokendesk::doubles
