// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/storyblok/storyblokdouble.h"

#include "tests/doubles/storyblok/accountapi.h"
#include "tests/doubles/storyblok/neighbourapi.h"
#include "tests/doubles/storyblok/oauthapi.h"
#include "tests/doubles/storyblok/refusals.h"
#include "tests/doubles/storyblok/seed.h"
#include "tests/doubles/storyblok/spaceapi.h"

#include <QMutexLocker>
#include <QUrl>

namespace tokendesk::doubles {

using namespace storyblok;

namespace {

const Signer *signerOf(const State &state, const HttpCall &call)
{
    const QByteArray header = call.header("authorization");
    const bool bearer = header.startsWith("Bearer ");
    const auto found = state.signers.constFind(bearer ? header.sliced(7) : header);
    if (found == state.signers.constEnd() || bearer != (found->kind == Signer::Kind::OAuth))
        return nullptr;
    return &*found;
}

bool isScoped(const Signer &signer)
{
    return signer.kind == Signer::Kind::OAuth || (signer.kind == Signer::Kind::Personal && !signer.allRights);
}

HttpReply wrongType()
{
    return forbidden(QStringLiteral("This endpoint does not support this token type"));
}

} // namespace

StoryblokDouble::StoryblokDouble()
    : m_kept(seededState())
{
}

StoryblokDouble::~StoryblokDouble()
{
    stop();
}

void StoryblokDouble::with(const std::function<void(State &)> &look)
{
    const QMutexLocker lock(&m_state);
    look(m_kept);
}

bool StoryblokDouble::isTooFast()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_kept.recent.removeIf([now](qint64 at) { return at <= now - 1'000; });
    if (m_kept.perSecond == 0 || m_kept.recent.size() < m_kept.perSecond) {
        m_kept.recent.append(now);
        return false;
    }
    return true;
}

HttpReply StoryblokDouble::answer(const HttpCall &call)
{
    if (isTooFast())
        return tooFast(m_kept);
    const QStringList parts = QString::fromLatin1(call.path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QString path = parts.join(QLatin1Char('/'));
    if (path == QLatin1String("oauth/token") && call.method == "POST")
        return answerToken(m_kept, call);
    if (path == QLatin1String("oauth/revoke") && call.method == "POST")
        return answerRevocation(m_kept, call);
    if (path == QLatin1String("v2/cdn/spaces/me"))
        return currentSpace(m_kept, call);
    if (path == QLatin1String("v1/users/login") && call.method == "POST")
        return answerLogin(m_kept, call);
    if (path == QLatin1String("v1/sso_checks") && call.method == "POST")
        return answerSsoCheck(call);
    const Signer *const signer = signerOf(m_kept, call);
    if (path.startsWith(QLatin1String("oauth/register")))
        return signer == nullptr
                   ? unauthorised()
                   : answerRegistrations(m_kept, call, QUrl::fromPercentEncoding(parts.value(2).toLatin1()));
    if (parts.size() < 2 || parts.first() != QLatin1String("v1"))
        return notFound();
    return signer == nullptr ? unauthorised() : answerSigned(call, parts.sliced(1), Signer(*signer));
}

HttpReply StoryblokDouble::answerSigned(const HttpCall &call, const QStringList &parts, const Signer &signer)
{
    const QString path = parts.join(QLatin1Char('/'));
    if (path == QLatin1String("tokens/validate"))
        return answerValidate(signer);
    if (path == QLatin1String("users/me"))
        return HttpReply::json(200, QJsonObject{{QStringLiteral("user"), m_kept.user}});
    if (path == QLatin1String("oauth/grant"))
        return answerGrantOf(signer);
    if (parts.first() == QLatin1String("spaces"))
        return answerSpaces(call, parts, signer);
    // No endpoint below takes a credential with chosen rights.
    if (isScoped(signer))
        return wrongType();
    if (parts.first() == QLatin1String("personal_access_tokens"))
        return answerPersonalTokens(m_kept, call, parts);
    if (parts.first() == QLatin1String("tokens"))
        return answerLegacyTokens(m_kept, call, parts);
    if (parts.first() == QLatin1String("scim_tokens"))
        return answerScim(m_kept, call, parts);
    if (parts.first() == QLatin1String("oauth_grants"))
        return answerGrants(m_kept, call, parts);
    if (parts.first() == QLatin1String("oauth_clients"))
        return answerClients(m_kept, call, parts);
    return notFound();
}

HttpReply StoryblokDouble::answerSpaces(const HttpCall &call, const QStringList &parts, const Signer &signer)
{
    const auto allowed = [&signer](qint64 id) {
        return signer.spaces.isEmpty() || signer.spaces.contains(QJsonValue(id));
    };
    if (parts.size() == 1) {
        QJsonArray listed;
        for (auto space = m_kept.spaces.begin(); space != m_kept.spaces.end(); ++space) {
            if (allowed(space.key()))
                listed.append(space->listed);
        }
        return call.method == "GET" ? HttpReply::json(200, QJsonObject{{QStringLiteral("spaces"), listed}})
                                    : notFound();
    }
    const qint64 id = parts.at(1).toLongLong();
    const auto space = m_kept.spaces.find(id);
    if (space == m_kept.spaces.end())
        return notFound();
    if (!allowed(id))
        return forbidden(QStringLiteral("This token is restricted to specific spaces"));
    if (parts.size() == 2)
        return call.method == "GET" ? spaceDetail(*space) : notFound();
    if (parts.at(2) == QLatin1String("api_keys") && isScoped(signer))
        return wrongType();
    return answerInSpace(m_kept, *space, id, call, parts.sliced(2));
}

} // namespace tokendesk::doubles
