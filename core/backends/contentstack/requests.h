// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/contentstack/place.h"
#include "core/http/httprequest.h"

#include <QJsonObject>

namespace tokendesk::contentstack {

inline constexpr QLatin1String deliveryKind("delivery");
inline constexpr QLatin1String managementKind("management");

/// Longest page of a list that the API documents (content types: 100); the lists of tokens document none.
inline constexpr int pageSize = 100;

/// Every request that this backend sends, built here and nowhere else. What signs in is added by the Session.
///
/// Source: https://www.contentstack.com/docs/developers/apis/content-management-api/tokens and, for signing in,
/// https://www.contentstack.com/docs/developers/apis/administration-api/user-session.
class Requests final
{
public:
    explicit Requests(Place place);

    const Place &place() const { return m_place; }

    // Signing in: none of these names a stack, and none is ever repeated.
    HttpRequest logIn(const Secret &email, const Secret &password, const Secret &code) const;
    HttpRequest sendCodeBySms(const Secret &email, const Secret &password) const;
    HttpRequest logOut() const;
    HttpRequest user() const;
    // Of a sign-in with the browser: what the app may do in the name of users of the organization.
    HttpRequest authorizations(const QString &appUid, const QString &organization) const;
    HttpRequest removeAuthorization(const QString &appUid, const QString &organization, const QString &uid) const;

    // What there is to choose from.
    HttpRequest organizations(int skip) const;
    HttpRequest plan(const QString &organization) const;
    HttpRequest stacks(const QString &organization, int skip) const;
    HttpRequest stack() const;
    HttpRequest environments(int skip) const;
    HttpRequest branches(int skip) const;
    HttpRequest aliases(int skip) const;

    // Tokens. The first page has no parameters, since paging of these lists is not documented.
    HttpRequest tokens(const QString &kind, int skip) const;
    HttpRequest token(const QString &kind, const QString &uid) const;
    HttpRequest create(const QString &kind, const QJsonObject &body, bool withPreviewToken) const;
    HttpRequest update(const QString &kind, const QString &uid, const QJsonObject &body) const;
    HttpRequest remove(const QString &kind, const QString &uid) const;
    HttpRequest createPreviewToken(const QString &uid) const;
    HttpRequest removePreviewToken(const QString &uid) const;

    // Whether a value works: sent with that value, never with the sign-in.
    HttpRequest tryDelivery(const Secret &value) const;
    HttpRequest tryManagement(const Secret &value) const;

private:
    HttpRequest ofStack(HttpMethod method, const QString &path) const;
    HttpRequest pickerPage(HttpRequest request, int skip) const;

    Place m_place;
};

} // namespace tokendesk::contentstack
