// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/contentstack/apis.h"

#include <QJsonDocument>

namespace tokendesk::doubles::contentstack {

namespace {

const QByteArray deliveryPath = "/v3/stacks/delivery_tokens";
const QByteArray managementPath = "/v3/stacks/management_tokens";
constexpr qsizetype longestName = 255; // the real limit is not documented; very long names are known to be refused

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// One call on the tokens of one kind.
class TokenCall final
{
public:
    TokenCall(State &state, const HttpCall &call, Stack &stack, const User &user, bool delivery)
        : m_state(state)
        , m_call(call)
        , m_stack(stack)
        , m_user(user)
        , m_delivery(delivery)
        , m_tokens(delivery ? stack.delivery : stack.management)
    {
    }

    HttpReply answer(const QString &uid, bool preview);

private:
    QString noun() const { return m_delivery ? QStringLiteral("Delivery Token") : QStringLiteral("Management Token"); }
    QJsonObject shown(QJsonObject stored, bool withPreview) const;
    HttpReply list() const;
    HttpReply one(const QJsonObject &stored) const;
    HttpReply create();
    HttpReply update(QJsonObject &stored);
    HttpReply preview(QJsonObject &stored);
    std::optional<HttpReply> refused(const QJsonObject &entered, const QString &ownUid, const char *doing) const;
    std::optional<QString> wrongScope(const QJsonArray &scope) const;
    QJsonObject taken(const QJsonObject &entered, QJsonObject stored) const;
    HttpReply missing() const;

    State &m_state;
    const HttpCall &m_call;
    Stack &m_stack;
    const User &m_user;
    const bool m_delivery;
    QList<QJsonObject> &m_tokens;
};

QJsonObject environmentObject(const QString &name)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("uid"), QStringLiteral("blt6e") + name},
            {QStringLiteral("_version"), 1},
            {QStringLiteral("urls"), QJsonArray()}};
}

/// Delivery tokens: environments as objects, and `_metadata`; values in every answer. Management tokens: as they are,
/// and no value.
QJsonObject TokenCall::shown(QJsonObject stored, bool withPreview) const
{
    if (!m_delivery) {
        stored.remove(QStringLiteral("token"));
        return stored;
    }
    if (!withPreview)
        stored.remove(QStringLiteral("preview_token"));
    QJsonArray scope;
    for (const QJsonValue &each : stored.value(QStringLiteral("scope")).toArray()) {
        QJsonObject entry = each.toObject();
        QJsonArray environments;
        for (const QJsonValue &name : entry.value(QStringLiteral("environments")).toArray())
            environments.append(environmentObject(name.toString()));
        if (!environments.isEmpty())
            entry.insert(QStringLiteral("environments"), environments);
        entry.insert(QStringLiteral("_metadata"),
                     QJsonObject{{QStringLiteral("uid"), QStringLiteral("cs0a%1").arg(scope.size())}});
        scope.append(entry);
    }
    stored.insert(QStringLiteral("scope"), scope);
    return stored;
}

HttpReply TokenCall::missing() const
{
    return refusal(422, 141, noun() + QStringLiteral(" was not found. Please try again."),
                   {{QStringLiteral("uid"), QJsonArray{QStringLiteral("is not valid.")}}});
}

HttpReply TokenCall::list() const
{
    const int skip = m_call.queryValue(QStringLiteral("skip")).toInt();
    if (skip < 0)
        return refusal(422, 141, QStringLiteral("Invalid skip"));
    const int limit = m_call.queryValue(QStringLiteral("limit")).toInt();
    const QString name = QJsonDocument::fromJson(m_call.queryValue(QStringLiteral("query")).toUtf8())
                             .object()
                             .value(QStringLiteral("name"))
                             .toString();
    QJsonArray all;
    for (const QJsonObject &each : std::as_const(m_tokens)) {
        if (name.isEmpty() || text(each, "name") == name)
            all.append(shown(each, true));
    }
    QJsonArray some;
    for (qsizetype i = skip; i < all.size() && some.size() < (limit > 0 ? qMin(limit, 100) : 100); ++i)
        some.append(all.at(i));
    QJsonObject body{{QStringLiteral("tokens"), some}};
    if (m_call.queryValue(QStringLiteral("include_count")) == QLatin1String("true"))
        body.insert(QStringLiteral("count"), all.size());
    return HttpReply::json(200, body);
}

HttpReply TokenCall::one(const QJsonObject &stored) const
{
    const bool preview = m_call.queryValue(QStringLiteral("include_preview_token")) == QLatin1String("true");
    return HttpReply::json(200, QJsonObject{{QStringLiteral("token"), shown(stored, preview)}});
}

/// The first entry that names what there is not, and a branch or an alias in any case.
std::optional<QString> TokenCall::wrongScope(const QJsonArray &scope) const
{
    bool branch = false;
    bool right = false;
    for (const QJsonValue &each : scope) {
        const QJsonObject entry = each.toObject();
        const QString module = text(entry, "module");
        const auto known = [&](const char *key, const QStringList &names) {
            const QJsonArray given = entry.value(QLatin1String(key)).toArray();
            return !given.isEmpty() && std::all_of(given.begin(), given.end(), [&](const QJsonValue &name) {
                // The vendor's own client sends environments back as it got them.
                return names.contains(name.isObject() ? text(name.toObject(), "name") : name.toString());
            });
        };
        if (module == QLatin1String("environment") && !known("environments", m_stack.environments))
            return QStringLiteral("scope.environment");
        if (module == QLatin1String("branch") && !known("branches", m_stack.branches))
            return QStringLiteral("scope.branch_or_alias");
        if (module == QLatin1String("branch_alias") && !known("branch_aliases", m_stack.aliases.keys()))
            return QStringLiteral("scope.branch_or_alias");
        const bool ofBranch = module.startsWith(QLatin1String("branch"));
        branch = branch || ofBranch;
        right = right || !ofBranch;
    }
    if (!branch)
        return QStringLiteral("scope.branch_or_alias");
    return right ? std::nullopt : std::optional(QStringLiteral("scope"));
}

std::optional<HttpReply> TokenCall::refused(const QJsonObject &entered, const QString &ownUid, const char *doing) const
{
    const QString failed = QStringLiteral("%1 %2 failed. Please try again.").arg(noun(), QLatin1String(doing));
    const auto bad = [&](const QString &field, const char *why) {
        return refusal(422, 141, failed, {{field, QJsonArray{QLatin1String(why)}}});
    };
    const QString name = text(entered, "name");
    if (name.isEmpty())
        return bad(QStringLiteral("name"), "is a required field");
    if (name.size() > longestName)
        return bad(QStringLiteral("name"), "is too long");
    for (const QJsonObject &each : std::as_const(m_tokens)) {
        if (text(each, "name") == name && text(each, "uid") != ownUid)
            return refusal(422, 141, noun() + QStringLiteral(" already exists"));
    }
    if (const std::optional<QString> field = wrongScope(entered.value(QStringLiteral("scope")).toArray()))
        return bad(*field, "is a required field");
    if (m_delivery)
        return std::nullopt;
    const QString day = text(entered, "expires_on");
    const bool never = entered.value(QStringLiteral("is_never_expires")).toBool();
    if (day.isEmpty() != never)
        return bad(QStringLiteral("expires_on"), "and is_never_expires: exactly one is required");
    if (!never && QDate::fromString(day.left(10), Qt::ISODate) <= m_state.now().date())
        return bad(QStringLiteral("expires_on"), "must be in the future");
    return std::nullopt;
}

/// What a request sets, over what is stored; values and dates of the server's own are not the client's to set.
QJsonObject TokenCall::taken(const QJsonObject &entered, QJsonObject stored) const
{
    for (const auto *key : {"expires_on", "is_never_expires"})
        stored.remove(QLatin1String(key));
    for (auto entry = entered.begin(); entry != entered.end(); ++entry) {
        static const QStringList own{QStringLiteral("uid"),        QStringLiteral("token"),
                                     QStringLiteral("type"),       QStringLiteral("preview_token"),
                                     QStringLiteral("created_at"), QStringLiteral("updated_at")};
        if (!own.contains(entry.key()))
            stored.insert(entry.key(), entry.value());
    }
    QJsonArray scope;
    for (const QJsonValue &each : entered.value(QStringLiteral("scope")).toArray()) {
        QJsonObject entry = each.toObject();
        entry.remove(QStringLiteral("_metadata"));
        QJsonArray names;
        for (const QJsonValue &name : entry.value(QStringLiteral("environments")).toArray())
            names.append(name.isObject() ? name.toObject().value(QStringLiteral("name")) : name);
        if (!names.isEmpty())
            entry.insert(QStringLiteral("environments"), names);
        scope.append(entry);
    }
    stored.insert(QStringLiteral("scope"), scope);
    stored.insert(QStringLiteral("updated_at"), m_state.time());
    stored.insert(QStringLiteral("updated_by"), m_user.uid);
    return stored;
}

HttpReply TokenCall::create()
{
    const QJsonObject entered = m_call.json().value(QStringLiteral("token")).toObject();
    if (const std::optional<HttpReply> no = refused(entered, {}, "creation"))
        return *no;
    const Organization *organization = m_state.organizationOf(m_stack.organization);
    const qsizetype most = m_delivery ? organization->deliveryTokens : m_state.managementTokens;
    if (m_tokens.size() >= most) {
        if (m_delivery || m_state.beyond == BeyondLimit::Refuse)
            return refusal(422, 141, noun() + QStringLiteral("s limit reached."));
        m_tokens.removeFirst();
    }
    QJsonObject stored = taken(entered, {});
    stored.insert(QStringLiteral("uid"), m_state.newUid());
    stored.insert(QStringLiteral("token"), m_state.newValue());
    stored.insert(QStringLiteral("created_at"), m_state.time());
    stored.insert(QStringLiteral("created_by"), m_user.uid);
    if (m_delivery)
        stored.insert(QStringLiteral("type"), QStringLiteral("delivery"));
    // In the body it is ignored.
    const bool preview =
        m_delivery && m_call.queryValue(QStringLiteral("create_with_preview_token")) == QLatin1String("true");
    if (preview)
        stored.insert(QStringLiteral("preview_token"), m_state.newValue());
    m_tokens.append(stored);
    QJsonObject answer = shown(stored, m_state.previewInCreate);
    answer.insert(QStringLiteral("token"), stored.value(QStringLiteral("token")));
    return HttpReply::json(201,
                           QJsonObject{{QStringLiteral("notice"), noun() + QStringLiteral(" created successfully.")},
                                       {QStringLiteral("token"), answer}});
}

HttpReply TokenCall::update(QJsonObject &stored)
{
    const QJsonObject entered = m_call.json().value(QStringLiteral("token")).toObject();
    if (const std::optional<HttpReply> no = refused(entered, text(stored, "uid"), "update"))
        return *no;
    stored = taken(entered, stored);
    return HttpReply::json(200,
                           QJsonObject{{QStringLiteral("notice"), noun() + QStringLiteral(" updated successfully.")},
                                       {QStringLiteral("token"), shown(stored, false)}});
}

HttpReply TokenCall::preview(QJsonObject &stored)
{
    const QString key = QStringLiteral("preview_token");
    if (m_call.method == "POST") {
        if (stored.contains(key))
            return refusal(422, 141, QStringLiteral("Preview token already exists"));
        stored.insert(key, m_state.newValue());
        return HttpReply::json(
            201, QJsonObject{{QStringLiteral("notice"), QStringLiteral("Preview token created successfully.")},
                             {QStringLiteral("token"), shown(stored, true)}});
    }
    if (m_call.method != "DELETE")
        return refusal(404, 0, QStringLiteral("The requested URL was not found."));
    if (!stored.contains(key))
        return refusal(422, 141, QStringLiteral("Preview token was not found."),
                       {{QStringLiteral("uid"), QJsonArray{QStringLiteral("is not valid.")}}});
    stored.remove(key);
    return HttpReply::json(
        200, QJsonObject{{QStringLiteral("notice"), QStringLiteral("Preview token deleted successfully.")}});
}

HttpReply TokenCall::answer(const QString &uid, bool ofPreview)
{
    if (!m_delivery && !m_user.mayManage)
        return refusal(403, 162, QStringLiteral("You don't have the permission to do this operation."));
    if (uid.isEmpty())
        return m_call.method == "POST"  ? create()
               : m_call.method == "GET" ? list()
                                        : refusal(404, 0, QStringLiteral("The requested URL was not found."));
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(),
                                    [&](const QJsonObject &each) { return text(each, "uid") == uid; });
    if (found == m_tokens.end())
        return missing();
    if (ofPreview)
        return preview(*found);
    if (m_call.method == "GET")
        return one(*found);
    if (m_call.method == "PUT")
        return update(*found);
    if (m_call.method != "DELETE")
        return refusal(404, 0, QStringLiteral("The requested URL was not found."));
    m_tokens.erase(found);
    return HttpReply::json(200,
                           QJsonObject{{QStringLiteral("notice"), noun() + QStringLiteral(" deleted successfully.")}});
}

} // namespace

std::optional<HttpReply> tokenApi(State &state, const HttpCall &call, Stack &stack, const User &user)
{
    for (const QByteArray &root : {deliveryPath, managementPath}) {
        if (call.path != root && !call.path.startsWith(root + '/'))
            continue;
        const QStringList parts =
            QString::fromLatin1(call.path.mid(root.size())).split(QLatin1Char('/'), Qt::SkipEmptyParts);
        const bool delivery = root == deliveryPath;
        const bool preview = delivery && parts.size() == 2 && parts.at(1) == QLatin1String("preview_token");
        if (parts.size() > 1 && !preview)
            return std::nullopt;
        return TokenCall(state, call, stack, user, delivery).answer(parts.value(0), preview);
    }
    return std::nullopt;
}

} // namespace tokendesk::doubles::contentstack
