// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/serverfields.h"
#include "core/backends/flextype/serverlogin.h"
#include "core/http/httpclient.h"

namespace tokendesk::flextype {

enum class ServerPart { Entries, Registry, Tokens, Query }; ///< the server's APIs that are used here
QLatin1String partName(ServerPart part);                    ///< as the site's settings call it

/// Tokens of which the id begins in one way: `prefix`, then one of `next`; no `next`: exactly `prefix`.
struct IdPattern
{
    QString prefix;
    QString next;
};

/// Which tokens a list is asked for. Only a list is ever narrowed: the server keeps a narrowed copy of a single token
/// in its cache, and then refuses that token.
struct ListScope
{
    QList<ServerId> without;
    std::optional<IdPattern> only;
};

/// Every request that leaves for a Flextype 1.x server is built here, from parts that cannot be wrong: see ServerId,
/// ServerSecret, ServerFields. Answers of any status are values.
///
/// Reading with GET takes the public token and the id in the query, everything else both credentials in a JSON body:
/// the server's handlers read nowhere else.
class ServerApi final
{
public:
    /// `client` outlives this. `about`: what the user knows the server as.
    ServerApi(HttpClient &client, ServerLogin login, QString about, CancelToken cancel);

    const ServerLogin &login() const { return m_login; }
    const QString &about() const { return m_about; }
    const CancelToken &cancel() const { return m_cancel; }

    /// What a sign-in sends is never repeated: this and all down to queryNothing().
    [[nodiscard]] Result<HttpAnswer> readManifest();
    [[nodiscard]] Result<HttpAnswer> readApiSettings();
    [[nodiscard]] Result<HttpAnswer> readOwnToken(ServerPart part);
    /// Asks with a token that nobody has: 401 where this API is on, 400 where it is off; counts for nobody.
    [[nodiscard]] Result<HttpAnswer> probe(ServerPart part);
    /// What a 0.9 server answers in its own way.
    [[nodiscard]] Result<HttpAnswer> probeOldRegistry();
    /// Both try the secret and change nothing but the counter.
    [[nodiscard]] Result<HttpAnswer> generate();
    [[nodiscard]] Result<HttpAnswer> queryNothing();

    [[nodiscard]] Result<HttpAnswer> read(ServerPart part, const ServerId &id);
    [[nodiscard]] Result<HttpAnswer> list(ServerPart part, const ListScope &scope);
    [[nodiscard]] Result<HttpAnswer> createNamed(const ServerId &id, const ServerFields &fields);
    [[nodiscard]] Result<HttpAnswer> createUnnamed(const ServerFields &fields);
    [[nodiscard]] Result<HttpAnswer> patch(ServerPart part, const ServerId &id, const ServerFields &fields);
    [[nodiscard]] Result<HttpAnswer> remove(ServerPart part, const ServerId &id);
    [[nodiscard]] Result<HttpAnswer> verifyHash(const ServerSecret &secret, const QString &hash);

private:
    HttpRequest reading(const char *path, const QString &about) const;
    HttpRequest reading(ServerPart part, const ServerId &id) const;
    HttpRequest withBoth(HttpMethod method, const char *path, const QString &about, QJsonObject body,
                         HttpRequest::Kind kind) const;
    Result<HttpAnswer> readSetting(const QString &id);
    Result<HttpAnswer> send(HttpMethod method, const char *path, const QString &about, QJsonObject body,
                            HttpRequest::Kind kind = HttpRequest::Kind::Ordinary);

    HttpClient &m_client;
    ServerLogin m_login;
    QString m_about;
    CancelToken m_cancel;
};

} // namespace tokendesk::flextype
