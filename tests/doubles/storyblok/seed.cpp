// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/storyblok/seed.h"

#include <QJsonDocument>

namespace tokendesk::doubles::storyblok {

namespace {

// clang-format off
constexpr char spacesText[] = R"([
    {"id": 286021932913226, "name": "Example Website", "euid": null, "region": "eu-west-1", "owner_id": 100001, "updated_at": "2026-08-01T10:30:00.000Z", "created_at": "2025-01-01T10:00:00.000Z", "plan": "growth", "plan_level": 400, "pending_traffic_boosts": 0, "pending_limit_boosts": 0, "trial": false, "requires_2fa": false, "org_id": 555, "partner_id": null, "subscription_status": "active", "stripe_trial_status": null, "stripe_trial_end": null, "space_type": null, "canceled_at": null, "org_requires_2fa": false, "unpaid_at": null, "blocked_at": null, "development_mode": false, "feature_limit_exceeded_flags": {"stories": false}, "org_status": "active", "space_roles": []},
    {"id": 286021932913999, "name": "Second space", "euid": null, "region": "eu-west-1", "owner_id": 100001, "updated_at": "2026-08-01T10:30:00.000Z", "created_at": "2025-01-01T10:00:00.000Z", "plan": "starter", "plan_level": 0, "pending_traffic_boosts": 0, "pending_limit_boosts": 0, "trial": false, "requires_2fa": false, "org_id": null, "partner_id": null, "subscription_status": "active", "stripe_trial_status": null, "stripe_trial_end": null, "space_type": null, "canceled_at": null, "org_requires_2fa": false, "unpaid_at": null, "blocked_at": null, "development_mode": false, "feature_limit_exceeded_flags": {"stories": false}, "org_status": null, "space_roles": []}
])";
constexpr char apiKeysText[] = R"([
    {"id": 72751299246026, "access": "private", "branch_id": null, "name": null, "space_id": 286021932913226, "token": "FAKEprivate00000000026tt", "story_ids": [], "min_cache": 0, "release_ids": []},
    {"id": 72751299246027, "access": "public", "branch_id": null, "name": "Production website", "space_id": 286021932913226, "token": "FAKEpublic000000000027tt", "story_ids": [], "min_cache": 60, "release_ids": []},
    {"id": 72751299246028, "access": "public", "branch_id": 32198, "name": "Members area", "space_id": 286021932913226, "token": "FAKEpublic000000000028tt", "story_ids": [90000000000123, 90000000000456], "min_cache": 0, "release_ids": []},
    {"id": 72751299246029, "access": "release", "branch_id": null, "name": "Winter campaign preview", "space_id": 286021932913226, "token": "FAKErelease00000000029tt", "story_ids": [], "min_cache": 0, "release_ids": [88000000000034]},
    {"id": 72751299246030, "access": "asset", "branch_id": null, "name": "Private assets", "space_id": 286021932913226, "token": "FAKEasset0000000000030tt", "story_ids": [], "min_cache": 0, "release_ids": []},
    {"id": 72751299246031, "access": "theme", "branch_id": null, "name": "Default theme token", "space_id": 286021932913226, "token": "FAKEtheme0000000000031tt", "story_ids": [], "min_cache": 0, "release_ids": []}
])";
constexpr char activitiesText[] = R"([
    {"activity": {"id": 1, "key": "api_key.create", "owner_id": 100001, "owner_type": "User", "trackable_id": 72751299246027, "trackable_type": "ApiKey", "recipient_id": null, "recipient_type": null, "space_id": 286021932913226, "tenant_id": null, "created_at": "2026-08-01T09:00:00.000Z", "updated_at": "2026-08-01T09:00:00.000Z", "parameters": {}}, "trackable": {}, "user": {"id": 100001, "userid": "dev@example.test", "friendly_name": "Dev Example", "avatar": null, "active": true}}
])";
constexpr char appsText[] = R"([
    {"public_config": null, "session": null, "slug": "token_permissions", "app_id": 20, "name": "Access Token Scopes", "plan_level": null, "in_sidebar": false, "in_toolbar": false, "sidebar_icon": null, "enable_space_settings": false, "space_level_settings": {}},
    {"public_config": null, "session": null, "slug": "branches", "app_id": 21, "name": "Pipelines", "plan_level": null, "in_sidebar": false, "in_toolbar": false, "sidebar_icon": null, "enable_space_settings": false, "space_level_settings": {}},
    {"public_config": null, "session": null, "slug": "releases", "app_id": 22, "name": "Releases", "plan_level": null, "in_sidebar": false, "in_toolbar": false, "sidebar_icon": null, "enable_space_settings": false, "space_level_settings": {}}
])";
constexpr char branchesText[] = R"([
    {"id": 32198, "name": "staging", "source_id": null, "space_id": 286021932913226, "url": "https://staging.example.test", "position": 1, "deployed_at": null, "deleted_at": null, "created_at": "2025-01-01T12:00:00.000Z", "updated_at": "2025-01-15T10:30:00.000Z"}
])";
constexpr char releasesText[] = R"([
    {"id": 88000000000034, "name": "Winter campaign", "release_at": null, "released": false, "uuid": "b8997523-0000-4000-8000-05da9e7471af", "timezone": "Europe/Vienna", "branches_to_deploy": [], "created_at": "2026-07-01T10:00:00.000Z", "updated_at": "2026-07-01T10:00:00.000Z", "owner_id": 100001, "users_to_notify_ids": [], "public": false, "allowed_user_ids": [100001], "allowed_space_role_ids": [], "allowed_api_key_ids": [72751299246029]}
])";
constexpr char foldersText[] = R"([
    {"id": 90000000000123, "name": "Members", "parent_id": 0, "uuid": "00000000-0000-4000-8000-000000000123", "is_folder": true, "published": false, "slug": "members", "path": null, "full_slug": "members", "position": 0, "is_startpage": false, "created_at": "2025-01-01T10:00:00.000Z", "updated_at": "2025-01-01T10:00:00.000Z", "published_at": null, "deleted_at": null},
    {"id": 90000000000456, "name": "Partners", "parent_id": 0, "uuid": "00000000-0000-4000-8000-000000000456", "is_folder": true, "published": false, "slug": "partners", "path": null, "full_slug": "partners", "position": 0, "is_startpage": false, "created_at": "2025-01-01T10:00:00.000Z", "updated_at": "2025-01-01T10:00:00.000Z", "published_at": null, "deleted_at": null}
])";
constexpr char webhooksText[] = R"([
    {"id": 5001, "name": "Rebuild", "description": null, "endpoint": "https://hooks.example.test/build", "space_id": 286021932913226, "secret": "whsec_FAKE", "actions": ["story.published"], "activated": true, "deleted_at": null, "created_at": "2025-02-03T12:00:00.000Z", "updated_at": "2025-02-03T12:00:00.000Z"}
])";
constexpr char personalTokensText[] = R"([
    {"id": 210000000000001, "name": "CI token", "scopes": ["stories:read", "assets:read", "spaces:read"], "space_ids": [], "token_display": "sb_pat_**********00001", "expires_at": "2027-02-10T00:00:00.000Z", "last_used_at": "2026-08-20T15:30:00.000Z", "revoked_at": null, "created_at": "2026-02-10T10:00:00.000Z", "deprecated": false, "user_permission": false},
    {"id": 210000000000002, "name": "Full access", "scopes": [], "space_ids": [], "token_display": "sb_pat_**********00002", "expires_at": "2027-02-10T00:00:00.000Z", "last_used_at": null, "revoked_at": null, "created_at": "2026-02-10T10:00:00.000Z", "deprecated": false, "user_permission": true},
    {"id": 210000000000003, "name": "Only one space", "scopes": ["stories:read", "assets:read"], "space_ids": [286021932913226], "token_display": "sb_pat_**********00003", "expires_at": "2027-02-10T00:00:00.000Z", "last_used_at": "2026-08-20T15:30:00.000Z", "revoked_at": null, "created_at": "2026-02-10T10:00:00.000Z", "deprecated": false, "user_permission": false},
    {"id": 210000000000004, "name": "Old laptop", "scopes": ["stories:read", "assets:read", "spaces:read"], "space_ids": [], "token_display": "sb_pat_**********00004", "expires_at": "2027-02-10T00:00:00.000Z", "last_used_at": "2026-08-20T15:30:00.000Z", "revoked_at": "2026-06-01T08:00:00.000Z", "created_at": "2026-02-10T10:00:00.000Z", "deprecated": false, "user_permission": false},
    {"id": 12345, "name": "Production API Token", "scopes": [], "space_ids": [], "token_display": "•••••••••••••ake5", "expires_at": "2026-11-30T00:00:00.000Z", "last_used_at": "2026-08-20T15:30:00.000Z", "revoked_at": null, "created_at": "2025-12-19T10:00:00.000Z", "deprecated": true, "user_permission": false}
])";
constexpr char scopesText[] = R"([
    {"resource": "asset_folders", "actions": ["read", "write"]},
    {"resource": "assets", "actions": ["read", "write"]},
    {"resource": "collaborators", "actions": ["read", "write"]},
    {"resource": "comments", "actions": ["read", "write"]},
    {"resource": "components", "actions": ["read", "write"]},
    {"resource": "datasource_entries", "actions": ["read", "write"]},
    {"resource": "datasources", "actions": ["read", "write"]},
    {"resource": "releases", "actions": ["read", "write", "publish"]},
    {"resource": "spaces", "actions": ["read", "write"]},
    {"resource": "statistics", "actions": ["read"]},
    {"resource": "stories", "actions": ["read", "write", "publish"]},
    {"resource": "tags", "actions": ["read", "write"]},
    {"resource": "taxonomies", "actions": ["read", "write"]},
    {"resource": "users", "actions": ["read", "write"]},
    {"resource": "webhooks", "actions": ["read", "write"]},
    {"resource": "workflows", "actions": ["read", "write"]}
])";
constexpr char scimTokensText[] = R"([
    {"id": 31, "name": "Okta", "token_display": "sb_scim_**********fake1", "created_at": "2026-07-01T10:00:00.000Z", "last_used_at": null, "expires_at": null}
])";
constexpr char clientsText[] = R"([
    {"id": 4711, "name": "Token Manager", "oauth_identifier": "FAKE-client-id", "oauth_secret": "FAKE-client-secret"}
])";
constexpr char userText[] = R"({"userid": "dev@example.test", "email": "dev@example.test", "organization": null, "username": null, "use_username": false, "alt_email": null, "firstname": "Dev", "lastname": "Example", "phone": null, "id": 100001, "login_strategy": "otp_email", "created_at": "2024-03-01T09:00:00.000Z", "org_role": "admin", "has_org": true, "has_partner": false, "partner_status": null, "org": {"id": 555, "settings": {"strong_auth": false}, "name": "Example Org", "status": "active"}, "timezone": "Europe/Vienna", "avatar": null, "friendly_name": "Dev Example", "notified": [], "lang": "en", "partner_role": null, "favourite_spaces": [286021932913226], "favourite_ideas": [], "role": null, "beta_user": true, "track_statistics": true, "ui_theme": {"theme": "default"}, "is_editor": false, "sso": false, "job_role": "developer", "job_title": null, "totp_factor_verified": false, "configured_2fa_options": ["otp_email"], "disclaimer_ids": [], "company_name": null, "live_chat_enabled": false, "confirmed": true})";
// clang-format on

QJsonArray listOf(const char *text)
{
    return QJsonDocument::fromJson(text).array();
}

void addSigners(State &state)
{
    const QString year = QStringLiteral("2027-02-10T00:00:00.000Z");
    const auto personal = [&](const char *value, Signer signer) {
        signer.display = QStringLiteral("sb_pat_**********") + QString::fromLatin1(value).right(5);
        signer.expires = year;
        state.signers.insert(value, signer);
    };
    personal(
        "sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00001",
        {.scopes = {QStringLiteral("stories:read"), QStringLiteral("assets:read"), QStringLiteral("spaces:read")}});
    personal("sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00002", {.allRights = true});
    personal("sb_pat_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA00003",
             {.scopes = {QStringLiteral("stories:read"), QStringLiteral("assets:read")},
              .spaces = {Q_INT64_C(286'021'932'913'226)}});
    state.signers.insert(
        "FAKElegacyFAKElegacyFAKElegacyFAKElegacy-100001-fake5",
        {.kind = Signer::Kind::Legacy, .allRights = true, .expires = QStringLiteral("2026-11-30T00:00:00.000Z")});
    state.signers.insert("sb_oat_FAKEfakeFAKEfakeFAKE0001",
                         {.kind = Signer::Kind::OAuth,
                          .scopes = {QStringLiteral("spaces:read"), QStringLiteral("spaces:write"),
                                     QStringLiteral("users:read"), QStringLiteral("offline_access")},
                          .spaces = {Q_INT64_C(286'021'932'913'226)},
                          .expires = QStringLiteral("2026-08-21T12:00:00.000Z")});
    state.refreshTokens.insert(QStringLiteral("sb_ort_FAKEfakeFAKEfakeFAKE0000"), QStringLiteral("FAKE-client-id"));
    state.refreshTokens.insert(QStringLiteral("FAKE-code"), QStringLiteral("FAKE-client-id"));
}

} // namespace

State seededState()
{
    State state;
    const QJsonArray spaces = listOf(spacesText);
    for (const QJsonValue &item : spaces)
        state.spaces.insert(idOf(item), {.listed = item.toObject()});
    Space &first = state.spaces[idOf(spaces.first())];
    first.apiKeys = listOf(apiKeysText);
    first.activities = listOf(activitiesText);
    first.apps = listOf(appsText);
    first.branches = listOf(branchesText);
    first.releases = listOf(releasesText);
    first.folders = listOf(foldersText);
    first.webhooks = listOf(webhooksText);
    state.personalTokens = listOf(personalTokensText);
    state.scopes = listOf(scopesText);
    state.scimTokens = listOf(scimTokensText);
    state.clients = listOf(clientsText);
    state.user = QJsonDocument::fromJson(userText).object();
    state.email = QStringLiteral("dev@example.test");
    state.password = QStringLiteral("FAKE-password");
    addSigners(state);
    return state;
}

} // namespace tokendesk::doubles::storyblok
