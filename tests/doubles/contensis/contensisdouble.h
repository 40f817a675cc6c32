// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "tests/doubles/common/doubleserver.h"
#include "tests/doubles/contensis/roleservice.h"
#include "tests/doubles/contensis/tokenservice.h"

#include <QStringList>

namespace tokendesk::doubles {

struct ContensisDoubleOptions
{
    enum class Shape {
        Flat,     ///< what the official command line reads
        WithFlows ///< the documents of April 2020
    };

    Shape shape = Shape::Flat;
    bool paged = true; ///< the key list in pages; else a bare array
    bool localisedRoles = false;
    bool keysOwnRights = true; ///< the sign-in may manage keys; else 403 there, and no member of the group
    bool rolesReadable = true;
    QString keyPath = QStringLiteral("/api/management/security/apiKeys");
    std::chrono::seconds tokenLife{3600};
    bool demo = false; ///< more keys, projects and roles
    quint16 port = 0;
};

/// A stand-in of a Contensis instance on 127.0.0.1: token endpoint, projects, users, roles and API keys, with state.
/// The addresses of the key endpoints are those of the 2020 beta, since today's are not published; see the options for
/// what else is not known. Keys and roles at the start: the ones of the fixtures.
class ContensisDouble final : public DoubleServer
{
public:
    explicit ContensisDouble(const ContensisDoubleOptions &options = {}, const Clock *clock = nullptr);
    ~ContensisDouble() override;

    static QString adminId(); ///< of the key that signs in
    static QString adminSecret();
    static QString userName() { return QStringLiteral("t.durden"); }
    static QString password() { return QStringLiteral("FAKE-password-42"); }

    QJsonObject key(const QString &id) const; ///< as stored; empty: none
    QStringList keyNames() const;
    QList<QJsonObject> storedKeys() const;
    QList<QJsonObject> storedRoles() const;
    QJsonObject role(const QString &id) const;
    QStringList keysOfRole(const QString &id) const;
    QString firstRole() const;
    QString addKey(const QString &name, const QString &description = {}); ///< its id
    void removeKey(const QString &id);
    void changeRole(const QString &id, const std::function<void(QJsonObject &)> &edit);
    /// Called after each GET and PUT of one role, and for each after a "LIST", as if another person had it open.
    void meddle(std::function<void(const QByteArray &method, QJsonObject &role)> meddler);
    void expireTokens(); ///< every access token is refused from now on

protected:
    HttpReply answer(const HttpCall &call) override;

private:
    HttpReply keys(const HttpCall &call, const QStringList &rest);
    HttpReply users(const HttpCall &call);
    QJsonObject newKey(const QString &name, const QString &description, const QString &id = {}) const;
    QJsonObject append(const QJsonObject &key);
    void addDemo();
    qsizetype indexOf(const QString &id) const;

    const ContensisDoubleOptions m_options;
    SystemClock m_ownClock;
    const Clock &m_clock;
    contensis::TokenService m_tokens;
    QList<QJsonObject> m_keys;
    contensis::RoleService m_roles;
};

} // namespace tokendesk::doubles
