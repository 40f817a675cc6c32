// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/storyblok/place.h"
#include "core/http/httprequest.h"

#include <QJsonObject>

namespace tokendesk::storyblok {

/// Every request that this room sends, without the sign-in. Paths as the generated client writes them (no slash at the
/// end); ids are 64-bit.
class Requests final
{
public:
    explicit Requests(Place place)
        : m_place(std::move(place))
    {
    }

    const Place &place() const { return m_place; }

    HttpRequest validate() const;
    HttpRequest me() const;
    HttpRequest spaces() const;
    HttpRequest ssoCheck(const QString &email) const;
    /// Kind::SignIn. `extra`: "otp_attempt"; empty secrets are left out.
    HttpRequest login(const Secret &email, const Secret &password, const Secret &otp) const;

    HttpRequest apiKeys() const;
    HttpRequest createApiKey(const QJsonObject &apiKey) const;
    HttpRequest updateApiKey(HttpMethod method, qint64 id, const QJsonObject &apiKey) const;
    HttpRequest deleteApiKey(qint64 id) const;
    /// Whether a value works, at the delivery API. The value travels in the query, as that API wants it.
    HttpRequest currentSpace(const Secret &value) const;

    HttpRequest personalTokens() const;
    HttpRequest personalScopes() const;
    HttpRequest createPersonalToken(const QJsonObject &token) const;
    HttpRequest renamePersonalToken(qint64 id, const QString &name, bool legacy) const;
    HttpRequest deletePersonalToken(qint64 id, bool legacy) const;

    HttpRequest appProvisions() const;
    HttpRequest branches(int page) const;
    HttpRequest releases() const;
    HttpRequest folders(int page) const;
    HttpRequest activities(int page) const;

    HttpRequest webhooks() const;
    HttpRequest deleteWebhook(qint64 id) const;
    HttpRequest scimTokens() const;
    HttpRequest createScimToken(const QJsonObject &token) const;
    HttpRequest deleteScimToken(qint64 id) const;
    HttpRequest grants() const;
    HttpRequest deleteGrant(const QString &id) const;
    HttpRequest registrations() const; ///< apps that registered themselves, at the root of the host
    HttpRequest deleteRegistration(const QString &clientId) const;
    HttpRequest clients() const;
    HttpRequest client(qint64 id) const;

    static constexpr int perPage = 100;

private:
    HttpRequest account(HttpMethod method, const QString &path) const;
    HttpRequest inSpace(HttpMethod method, const QString &path) const;

    Place m_place;
};

} // namespace tokendesk::storyblok
