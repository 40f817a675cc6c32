// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/storyblok/storyblokbackend.h"

#include "core/backends/storyblok/neighbours.h"
#include "core/backends/storyblok/personaltokens.h"
#include "core/backends/storyblok/pickers.h"
#include "core/backends/storyblok/standing.h"
#include "core/backends/storyblok/words.h"

#include <QCoreApplication>

namespace tokendesk::storyblok {

namespace {

template <class T>
QFuture<Result<T>> unsupported(const QString &object)
{
    return readyFuture<Result<T>>(
        fail(ErrorKind::Unsupported, object, {},
             say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok has nothing of the kind. Make a new token, put it in the "
                                                "place of the old one, then revoke the old one."))));
}

/// A good answer that is no list.
bool isUnreadable(const Error &error)
{
    return error.kind == ErrorKind::Protocol || error.kind == ErrorKind::Parse;
}

/// The server's answer, or its list, is the proof: nothing can undo a change behind its back.
template <class T>
Changed<T> standing(T value)
{
    return {.value = std::move(value), .inForce = readyFuture(Result<>())};
}

} // namespace

StoryblokBackend::StoryblokBackend(const Connection &connection, Place place, HttpLimits limits,
                                   const BackendContext &context)
    : m_session(connection, std::move(place), limits, context.clock,
                CredentialAccess::ofVault(context.credentials, connection.id))
{
    if (m_session.place().hasSpace()) {
        auto spaceTokens = std::make_unique<SpaceTokens>(m_session);
        m_spaceTokens = spaceTokens.get();
        m_families.push_back(std::move(spaceTokens));
    }
    m_families.push_back(std::make_unique<PersonalTokens>(m_session));
    if (m_session.place().hasSpace()) {
        m_families.push_back(std::make_unique<Webhooks>(m_session));
    } else {
        m_families.push_back(std::make_unique<OAuthGrants>(m_session));
        m_families.push_back(std::make_unique<ScimTokens>(m_session));
        m_families.push_back(std::make_unique<OAuthClients>(m_session));
        m_families.push_back(std::make_unique<RegisteredApps>(m_session));
    }
}

StoryblokBackend::~StoryblokBackend() = default;

Capabilities StoryblokBackend::capabilities() const
{
    const std::lock_guard lock(m_mutex);
    Capabilities capabilities;
    capabilities.system =
        m_session.place().hasSpace()
            ? say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok space %1"), {QString::number(m_session.place().space)})
            : say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok account at %1"), {m_session.place().management.host()});
    capabilities.remarks = m_refusals.standing;
    for (const std::unique_ptr<Family> &family : m_families) {
        QList<KindSpec> kinds = family->kinds();
        const auto refused = m_refusals.all.constFind(kinds.first().id);
        if (refused != m_refusals.all.constEnd()) {
            if (family->isNeighbour() && isUnreadable(*refused))
                capabilities.remarks.append(say(QT_TRANSLATE_NOOP("Storyblok", "What Storyblok lists as “%1” is not "
                                                                               "shown: its answer has a form that is "
                                                                               "not known here."),
                                                {kinds.first().id}));
            if (family->isNeighbour())
                continue;
            for (KindSpec &kind : kinds)
                kind.canCreate = false;
            if (!capabilities.remarks.contains(refused->reason))
                capabilities.remarks.append(refused->reason);
        }
        capabilities.kinds.append(kinds);
    }
    capabilities.canDisable = false;
    capabilities.canVerify = true;
    capabilities.modifiedLabel = say(QT_TRANSLATE_NOOP("Storyblok", "Last recorded change"));
    capabilities.revokeConsequences = {
        say(QT_TRANSLATE_NOOP("Storyblok", "Storyblok forgets it for good: every site, app or script that uses it "
                                           "stops working. The delivery network may keep answering for a while.")),
    };
    return capabilities;
}

QFuture<Result<>> StoryblokBackend::test(CancelToken cancel)
{
    return m_work.run<void>(cancel, [this](const CancelToken &joined) -> Result<> {
        const Result<Standing> standing = standingOf(m_session, joined);
        if (!standing)
            return fail(standing.error());
        if (m_spaceTokens != nullptr)
            m_spaceTokens->learnApps(joined);
        const std::lock_guard lock(m_mutex);
        m_refusals = {.all = {}, .standing = standing->remarks};
        return {};
    });
}

bool StoryblokBackend::passOver(const Family &family, const Error &error)
{
    const bool refused = error.kind == ErrorKind::PermissionDenied ||
                         (family.isNeighbour() && (error.kind == ErrorKind::NotFound || isUnreadable(error)));
    if (!refused)
        return false;
    const std::lock_guard lock(m_mutex);
    m_refusals.all.insert(family.kinds().first().id, error);
    return true;
}

Result<> StoryblokBackend::listAll(const ListRequest &request, const PageSink &sink, const CancelToken &cancel)
{
    std::optional<Error> refusal;
    bool shown = false;
    for (const std::unique_ptr<Family> &family : m_families) {
        if (!request.kind.isEmpty() && !family->has(request.kind))
            continue;
        {
            const std::lock_guard lock(m_mutex);
            const auto refused = m_refusals.all.constFind(family->kinds().first().id);
            if (family->isNeighbour() && refused != m_refusals.all.constEnd() && !isUnreadable(*refused))
                continue;
        }
        Result<QList<Token>> tokens = family->list(cancel);
        if (!tokens) {
            if (!passOver(*family, tokens.error()))
                return fail(tokens.error());
            if (!family->isNeighbour() && !refusal)
                refusal = tokens.error();
            continue;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_refusals.all.remove(family->kinds().first().id);
        }
        shown = shown || !family->isNeighbour();
        if (!request.kind.isEmpty())
            tokens->removeIf([&request](const Token &token) { return token.id.kind != request.kind; });
        sink(std::move(*tokens));
    }
    // What may be seen is shown; where that is nothing, the refusal is the answer.
    return shown || !refusal ? Result<>() : fail(*refusal);
}

QFuture<Result<>> StoryblokBackend::list(ListRequest request, PageSink sink, CancelToken cancel)
{
    return m_work.run<void>(cancel, [this, request = std::move(request), sink = std::move(sink)](
                                        const CancelToken &joined) { return listAll(request, sink, joined); });
}

Result<Family *> StoryblokBackend::familyOf(const QString &kind) const
{
    for (const std::unique_ptr<Family> &family : m_families) {
        if (family->has(kind))
            return family.get();
    }
    return fail(ErrorKind::InvalidInput, QStringLiteral("kind"), {},
                say(QT_TRANSLATE_NOOP("Storyblok", "There are no tokens of the kind “%1” here."), {kind}));
}

/// Completes an id without kind: the one token of that value.
Result<Family *> StoryblokBackend::familyHolding(TokenId &id, const CancelToken &cancel) const
{
    if (!id.kind.isEmpty())
        return familyOf(id.kind);
    Family *holder = nullptr;
    QStringList kinds;
    for (const std::unique_ptr<Family> &family : m_families) {
        const Result<QList<Token>> tokens = family->list(cancel);
        const bool refused = !tokens && (tokens.error().kind == ErrorKind::PermissionDenied || family->isNeighbour());
        if (refused && tokens.error().kind != ErrorKind::Cancelled)
            continue;
        if (!tokens)
            return fail(tokens.error());
        for (const Token &token : *tokens) {
            if (token.id.value == id.value) {
                holder = family.get();
                kinds.append(token.id.kind);
            }
        }
    }
    if (kinds.size() > 1)
        return fail(ErrorKind::Conflict, id.value, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "Several tokens have this id, one in each of: %1. Name the "
                                                       "kind."),
                        {kinds.join(QLatin1String(", "))}));
    if (holder == nullptr)
        return fail(ErrorKind::NotFound, id.value, {},
                    say(QT_TRANSLATE_NOOP("Storyblok", "There is no such token here any more. List the tokens "
                                                       "again.")));
    id.kind = kinds.first();
    return holder;
}

QFuture<Result<Token>> StoryblokBackend::get(TokenId id, CancelToken cancel)
{
    return m_work.run<Token>(cancel, [this, id](const CancelToken &joined) -> Result<Token> {
        TokenId found = id;
        const Result<Family *> family = familyHolding(found, joined);
        return family ? (*family)->find(found, joined) : fail(family.error());
    });
}

QFuture<Result<CreatedToken>> StoryblokBackend::create(TokenDraft draft, CancelToken cancel)
{
    if (draft.kind.isEmpty())
        draft.kind = m_families.front()->kinds().first().id;
    return m_work.run<CreatedToken>(cancel, [this, draft](const CancelToken &joined) -> Result<CreatedToken> {
        const Result<Family *> family = familyOf(draft.kind);
        return family ? (*family)->create(draft, joined) : fail(family.error());
    });
}

QFuture<Result<Changed<Token>>> StoryblokBackend::update(TokenId id, TokenDraft draft, CancelToken cancel)
{
    return m_work.run<Changed<Token>>(cancel, [=, this](const CancelToken &joined) -> Result<Changed<Token>> {
        TokenId found = id;
        const Result<Family *> family = familyHolding(found, joined);
        Result<Token> token = family ? (*family)->update(found, draft, joined) : fail(family.error());
        return token ? Result<Changed<Token>>(standing(std::move(*token))) : fail(std::move(token.error()));
    });
}

QFuture<Result<Changed<CreatedToken>>> StoryblokBackend::renewSecret(TokenId id, CancelToken)
{
    return unsupported<Changed<CreatedToken>>(id.kind);
}

QFuture<Result<Changed<Revoked>>> StoryblokBackend::revoke(TokenId id, CancelToken cancel)
{
    return m_work.run<Changed<Revoked>>(cancel, [=, this](const CancelToken &joined) -> Result<Changed<Revoked>> {
        TokenId found = id;
        const Result<Family *> family = familyHolding(found, joined);
        Result<Revoked> revoked = family ? (*family)->revoke(found, joined) : fail(family.error());
        return revoked ? Result<Changed<Revoked>>(standing(std::move(*revoked))) : fail(std::move(revoked.error()));
    });
}

QFuture<Result<TokenDraft>> StoryblokBackend::successor(TokenId id, CancelToken cancel)
{
    return m_work.run<TokenDraft>(cancel, [this, id](const CancelToken &joined) -> Result<TokenDraft> {
        TokenId found = id;
        const Result<Family *> family = familyHolding(found, joined);
        return family ? (*family)->successor(found, joined) : fail(family.error());
    });
}

QFuture<Result<QList<Choice>>> StoryblokBackend::choices(FieldName field, CancelToken cancel)
{
    return m_work.run<QList<Choice>>(
        cancel, [this, field](const CancelToken &joined) { return choicesOf(field, m_session, joined); });
}

QFuture<Result<Verified>> StoryblokBackend::verify(TokenId id, Secret secret, CancelToken cancel)
{
    // std::function wants to copy what it holds.
    const auto shared = std::make_shared<const Secret>(std::move(secret));
    return m_work.run<Verified>(cancel, [this, id, shared](const CancelToken &joined) -> Result<Verified> {
        TokenId found = id;
        const Result<Family *> family = familyHolding(found, joined);
        return family ? (*family)->verify(found, *shared, joined) : fail(family.error());
    });
}

QFuture<Result<SecretList>> StoryblokBackend::secrets(TokenId id, CancelToken cancel)
{
    return m_work.run<SecretList>(cancel, [this, id](const CancelToken &joined) -> Result<SecretList> {
        TokenId found = id;
        const Result<Family *> family = familyHolding(found, joined);
        return family ? (*family)->secrets(found, joined) : fail(family.error());
    });
}

QFuture<Result<>> StoryblokBackend::signOut(CancelToken cancel)
{
    return m_work.run<void>(cancel, [this](const CancelToken &joined) { return m_session.signOut(joined); });
}

} // namespace tokendesk::storyblok
