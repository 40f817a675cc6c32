// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/contentstack/stackbackend.h"

#include "core/backends/contentstack/listing.h"
#include "core/backends/contentstack/pickers.h"
#include "core/backends/contentstack/reading.h"
#include "core/backends/contentstack/schema.h"
#include "core/backends/contentstack/tokenacts.h"
#include "core/backends/contentstack/tokencreator.h"
#include "core/backends/contentstack/tokeneditor.h"
#include "core/backends/contentstack/tokenmapping.h"
#include "core/backends/contentstack/words.h"

namespace tokendesk::contentstack {

namespace {

const QStringList &allKinds()
{
    static const QStringList kinds{deliveryKind, managementKind};
    return kinds;
}

CredentialAccess accessOf(CredentialVault &vault, const ConnectionId &connection, const QString &name)
{
    CredentialAccess access = CredentialAccess::ofVault(vault, connection);
    access.read = [read = access.read, name](const CancelToken &cancel) -> Result<Credential> {
        Result<Credential> credential = read(cancel);
        if (!credential && credential.error().kind == ErrorKind::NotFound)
            return fail(ErrorKind::AuthFailed, name, {},
                        say(QT_TRANSLATE_NOOP("Contentstack", "There is no sign-in for this stack. Sign in.")));
        return credential;
    };
    return access;
}

template <class T>
Changed<T> inForce(T value)
{
    return {std::move(value), readyFuture(Result<>())};
}

} // namespace

StackBackend::StackBackend(const Connection &connection, Place place, const BackendContext &context)
    : m_clock(context.clock)
    , m_session(connection, std::move(place), accessOf(context.credentials, connection.id, connection.name), m_clock)
{
    const Place &here = m_session.requests().place();
    m_knowledge.setStack(here.stackName, here.organization);
}

Capabilities StackBackend::capabilities() const
{
    return capabilitiesOf(m_knowledge, m_clock);
}

/// The plan is worth knowing, and not everybody may ask for it: no reason to fail.
Result<> StackBackend::learn(const Work &work)
{
    const Result<QJsonObject> answer = work.ask(work.requests().stack(), {.what = Asked::What::Token});
    if (!answer)
        return fail(answer.error());
    const QJsonObject stack = answer->value(QLatin1String("stack")).toObject();
    const QString organization = stack.value(QLatin1String("org_uid")).toString();
    m_knowledge.setStack(stack.value(QLatin1String("name")).toString(), organization);
    const Result<QJsonObject> plan =
        organization.isEmpty() ? Result<QJsonObject>(QJsonObject())
                               : work.ask(work.requests().plan(organization), {.what = Asked::What::Organization});
    m_knowledge.setPlannedDeliveryTokens(plan ? plannedDeliveryTokens(*plan) : std::nullopt);
    return {};
}

QFuture<Result<>> StackBackend::test(CancelToken cancel)
{
    return m_remote.run<void>(cancel, [this](const CancelToken &joined) -> Result<> {
        const Work here = work(joined);
        if (Result<> learnt = learn(here); !learnt)
            return learnt;
        const Result<QJsonArray> tokens = storedTokens(here, deliveryKind);
        return tokens ? Result<>() : fail(tokens.error());
    });
}

QFuture<Result<>> StackBackend::list(ListRequest request, PageSink sink, CancelToken cancel)
{
    QStringList kinds = allKinds();
    if (!request.kind.isEmpty())
        kinds.removeIf([&](const QString &kind) { return kind != request.kind; });
    // One job a kind, side by side: as long as the slower of the two.
    const auto listing = std::make_shared<Listing>(std::move(sink), kinds.size());
    for (const QString &kind : std::as_const(kinds)) {
        m_remote.run<void>(cancel, [this, listing, kind](const CancelToken &joined) -> Result<> {
            const bool isLast = listing->finish(listKind(work(joined), kind, *listing));
            // Afterwards: what the rate limit lets through is the list's first.
            return isLast && !m_knowledge.isPlanKnown() ? learn(work(joined)) : Result<>();
        });
    }
    return listing->future();
}

/// A kind that is not named: the one under which there is a token of this uid.
Result<TokenId> StackBackend::identify(const TokenId &id, const CancelToken &joined)
{
    if (allKinds().contains(id.kind))
        return id;
    if (!id.kind.isEmpty())
        return fail(ErrorKind::InvalidInput, id.kind, {},
                    say(QT_TRANSLATE_NOOP("Contentstack", "A stack has no tokens of the kind “%1”."), {id.kind}));
    const Result<QJsonObject> delivery = storedToken(work(joined), deliveryKind, id.value);
    if (delivery)
        return TokenId{deliveryKind, id.value};
    if (delivery.error().kind != ErrorKind::NotFound)
        return fail(delivery.error());
    return TokenId{managementKind, id.value};
}

QFuture<Result<Token>> StackBackend::get(TokenId id, CancelToken cancel)
{
    return m_remote.run<Token>(cancel, [this, id](const CancelToken &joined) -> Result<Token> {
        const Result<TokenId> found = identify(id, joined);
        if (!found)
            return fail(found.error());
        const Result<QJsonObject> stored = storedToken(work(joined), found->kind, found->value);
        if (!stored)
            return fail(stored.error());
        return tokenFrom(*stored, found->kind, Detail::Whole, m_clock.nowUtc());
    });
}

QFuture<Result<CreatedToken>> StackBackend::create(TokenDraft draft, CancelToken cancel)
{
    return m_remote.run<CreatedToken>(cancel, [this, draft](const CancelToken &joined) -> Result<CreatedToken> {
        TokenDraft whole = draft;
        if (whole.kind.isEmpty())
            whole.kind = deliveryKind;
        const Result<TokenId> kind = identify({whole.kind, {}}, joined);
        if (!kind)
            return fail(kind.error());
        return createToken(work(joined), whole);
    });
}

QFuture<Result<Changed<Token>>> StackBackend::update(TokenId id, TokenDraft draft, CancelToken cancel)
{
    return m_remote.run<Changed<Token>>(cancel, [this, id, draft](const CancelToken &joined) -> Result<Changed<Token>> {
        const Result<TokenId> found = identify(id, joined);
        if (!found)
            return fail(found.error());
        Result<Token> changed = changeToken(work(joined), *found, draft);
        if (!changed)
            return fail(std::move(changed.error()));
        return inForce(std::move(*changed));
    });
}

QFuture<Result<Changed<CreatedToken>>> StackBackend::renewSecret(TokenId id, CancelToken cancel)
{
    return m_remote.run<Changed<CreatedToken>>(
        cancel, [this, id](const CancelToken &joined) -> Result<Changed<CreatedToken>> {
            const Result<TokenId> found = identify(id, joined);
            if (!found)
                return fail(found.error());
            if (found->kind != deliveryKind)
                return fail(
                    ErrorKind::Unsupported, found->kind, {},
                    say(QT_TRANSLATE_NOOP("Contentstack", "A management token keeps its value for ever. Create a new "
                                                          "token, hand it over, and revoke this one.")));
            Result<CreatedToken> renewed = renewPreviewToken(work(joined), *found);
            if (!renewed)
                return fail(std::move(renewed.error()));
            return inForce(std::move(*renewed));
        });
}

QFuture<Result<Changed<Revoked>>> StackBackend::revoke(TokenId id, CancelToken cancel)
{
    return m_remote.run<Changed<Revoked>>(cancel, [this, id](const CancelToken &joined) -> Result<Changed<Revoked>> {
        const Result<TokenId> found = identify(id, joined);
        if (!found)
            return fail(found.error());
        Result<Revoked> revoked = revokeToken(work(joined), *found);
        if (!revoked)
            return fail(std::move(revoked.error()));
        return inForce(std::move(*revoked));
    });
}

QFuture<Result<QList<Choice>>> StackBackend::choices(FieldName field, CancelToken cancel)
{
    return m_remote.run<QList<Choice>>(cancel, [this, field](const CancelToken &joined) {
        const QList<Choice> fixed = fixedChoices(field);
        return fixed.isEmpty() ? tokenChoices(work(joined), field) : Result<QList<Choice>>(fixed);
    });
}

QFuture<Result<Verified>> StackBackend::verify(TokenId id, Secret secret, CancelToken cancel)
{
    // std::function wants to copy what it holds.
    const auto shared = std::make_shared<const Secret>(std::move(secret));
    return m_remote.run<Verified>(cancel, [this, id, shared](const CancelToken &joined) -> Result<Verified> {
        const Result<TokenId> found = identify(id, joined);
        if (!found)
            return fail(found.error());
        return verifyToken(work(joined), *found, *shared);
    });
}

QFuture<Result<SecretList>> StackBackend::secrets(TokenId id, CancelToken cancel)
{
    return m_remote.run<SecretList>(cancel, [this, id](const CancelToken &joined) -> Result<SecretList> {
        const Result<TokenId> found = identify(id, joined);
        if (!found)
            return fail(found.error());
        const Result<QJsonObject> stored = storedToken(work(joined), found->kind, found->value);
        if (!stored)
            return fail(stored.error());
        SecretList secrets = secretsIn(*stored);
        if (secrets.empty())
            return fail(
                ErrorKind::NotFound, id.value, {},
                say(QT_TRANSLATE_NOOP("Contentstack", "Contentstack did not send its value. That of a management "
                                                      "token is shown only once, when it is made.")));
        return secrets;
    });
}

QFuture<Result<>> StackBackend::signOut(CancelToken cancel)
{
    return m_remote.run<void>(cancel, [this](const CancelToken &joined) { return m_session.signOut(joined); });
}

} // namespace tokendesk::contentstack
