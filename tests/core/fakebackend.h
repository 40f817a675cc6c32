// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/backendtype.h"
#include "core/base/async.h"
#include "core/base/certificateproblem.h"

#include <atomic>
#include <map>
#include <mutex>

namespace tokendesk {

/// Tokens in memory, with knobs for what a system may do to us. Shared by all backends opened on one FakeSystem.
struct FakeSystem
{
    std::mutex mutex;
    std::map<TokenId, Token> tokens;
    std::map<QString, Token> trash;
    std::optional<Error> failure;      ///< every act fails with it
    std::optional<Error> proofFailure; ///< inForce ends with it
    TokenBackend::ChangeSink sink;
    std::atomic_int opened = 0;
    std::atomic_int closed = 0;
    std::atomic_int changes = 0; ///< acts that arrived
    std::atomic_int lists = 0;
    std::atomic_int gets = 0;
    std::atomic_int listPause = 0; ///< ms before each batch
    std::atomic_int batch = 100;
    QList<Guard> guards; ///< with which it was opened

    // Of the type with sign-in: the one account there is, and what happened to it.
    QString password = QStringLiteral("SENTINEL-password");
    QString code = QStringLiteral("123456");       ///< the second factor; empty: none is asked for
    std::optional<CertificateProblem> certificate; ///< no sign-in gets past it unless it is pinned
    std::atomic_int signIns = 0;
    std::atomic_int signOuts = 0;
    std::atomic_int discards = 0;
    std::optional<Error> signOutFailure;
    std::atomic_bool hang = false; ///< a sign-in waits until it is cancelled

    static Token make(const QString &id, const QString &name)
    {
        Token token;
        token.id = {QStringLiteral("token"), id};
        token.name = name;
        token.calls = 0;
        token.limitCalls = 0;
        return token;
    }

    void put(const Token &token)
    {
        const std::lock_guard lock(mutex);
        tokens[token.id] = token;
    }

    void erase(const TokenId &id)
    {
        const std::lock_guard lock(mutex);
        tokens.erase(id);
    }

    void tell(const QList<TokenId> &changed, bool everything = false)
    {
        TokenBackend::ChangeSink told;
        {
            const std::lock_guard lock(mutex);
            told = sink;
        }
        if (told)
            told({.changed = changed, .everything = everything});
    }
};

class FakeBackend final : public TokenBackend
{
public:
    FakeBackend(FakeSystem &system, QThreadPool &pool)
        : m_system(system)
        , m_pool(pool)
    {
        ++m_system.opened;
    }
    ~FakeBackend() override
    {
        m_own.waitForDone();
        ++m_system.closed;
    }

    Capabilities capabilities() const override
    {
        FieldSpec name;
        name.name = QStringLiteral("name");
        name.required = true;
        name.maximum = 20;
        FieldSpec limit;
        limit.name = QStringLiteral("limit_calls");
        limit.type = FieldType::Number;
        limit.initial = 0;
        FieldSpec state;
        state.name = QStringLiteral("state");
        state.type = FieldType::Choice;
        state.initial = QStringLiteral("enabled");
        state.choices = {{QStringLiteral("enabled"), {}, {}}, {QStringLiteral("disabled"), {}, {}}};
        FieldSpec fixed;
        fixed.name = QStringLiteral("fixed");
        fixed.changeable = false;
        KindSpec kind;
        kind.id = QStringLiteral("token");
        kind.fields = {name, limit, state, fixed};
        kind.canRenewSecret = true;
        kind.secretName = QStringLiteral("access_token");
        KindSpec plain;
        plain.id = QStringLiteral("plain");
        plain.canCreate = false;
        Capabilities capabilities;
        capabilities.kinds = {plain, kind};
        capabilities.canRestore = true;
        return capabilities;
    }

    QFuture<Result<>> test(CancelToken) override { return readyFuture(Result<>()); }

    QFuture<Result<>> list(ListRequest, PageSink sink, CancelToken cancel) override
    {
        ++m_system.lists;
        return QtConcurrent::run(&m_own, [this, sink = std::move(sink), cancel = std::move(cancel)]() -> Result<> {
            QList<Token> all;
            {
                const std::lock_guard lock(m_system.mutex);
                if (m_system.failure)
                    return fail(*m_system.failure);
                for (const auto &[id, token] : m_system.tokens)
                    all.append(token);
            }
            for (qsizetype at = 0; at < all.size(); at += m_system.batch) {
                QThread::msleep(static_cast<unsigned long>(m_system.listPause));
                if (cancel.isCancelled())
                    return fail(ErrorKind::Cancelled, {});
                sink(all.mid(at, m_system.batch));
            }
            return {};
        });
    }

    QFuture<Result<Token>> get(TokenId id, CancelToken) override
    {
        ++m_system.gets;
        return runOn(m_pool, [this, id]() -> Result<Token> { return find(id); });
    }

    QFuture<Result<CreatedToken>> create(TokenDraft draft, CancelToken) override
    {
        return runOn(m_pool, [this, draft]() -> Result<CreatedToken> {
            ++m_system.changes;
            const std::lock_guard lock(m_system.mutex);
            if (m_system.failure)
                return fail(*m_system.failure);
            CreatedToken created{.token = FakeSystem::make(QStringLiteral("new-%1").arg(m_system.tokens.size()),
                                                           draft.fields.value(QStringLiteral("name")).toString())};
            created.token.id.kind = draft.kind;
            m_system.tokens[created.token.id] = created.token;
            created.secrets.push_back(
                {.name = QStringLiteral("access_token"), .label = {}, .value = Secret("SECRET-1")});
            return created;
        });
    }

    QFuture<Result<Changed<Token>>> update(TokenId id, TokenDraft draft, CancelToken) override
    {
        return change<Token>([this, id, draft]() -> Result<Token> {
            Result<Token> token = findLocked(id);
            if (!token)
                return token;
            if (draft.fields.contains(QStringLiteral("name")))
                token->name = draft.fields.value(QStringLiteral("name")).toString();
            if (draft.fields.contains(QStringLiteral("state")))
                token->state = *tokenStateFromName(draft.fields.value(QStringLiteral("state")).toString());
            m_system.tokens[token->id] = *token;
            return token;
        });
    }

    QFuture<Result<Changed<CreatedToken>>> renewSecret(TokenId id, CancelToken) override
    {
        return change<CreatedToken>([this, id]() -> Result<CreatedToken> {
            Result<Token> token = findLocked(id);
            if (!token)
                return fail(token.error());
            CreatedToken renewed{.token = *token};
            renewed.secrets.push_back({.name = QStringLiteral("token"), .label = {}, .value = Secret("PUBLIC")});
            renewed.secrets.push_back(
                {.name = QStringLiteral("access_token"), .label = {}, .value = Secret("SECRET-2")});
            return renewed;
        });
    }

    QFuture<Result<Changed<Revoked>>> revoke(TokenId id, CancelToken) override
    {
        return change<Revoked>([this, id]() -> Result<Revoked> {
            const Result<Token> token = findLocked(id);
            if (!token)
                return fail(token.error());
            m_system.tokens.erase(token->id);
            m_system.trash[QStringLiteral("key-") + id.value] = *token;
            return Revoked{.id = token->id, .name = token->name, .restoreKey = QStringLiteral("key-") + id.value};
        });
    }

    QFuture<Result<QList<RevokedToken>>> revoked(CancelToken) override
    {
        QList<RevokedToken> list;
        const std::lock_guard lock(m_system.mutex);
        for (const auto &[key, token] : m_system.trash)
            list.append({.id = token.id, .name = token.name, .restoreKey = key, .revokedAt = {}});
        return readyFuture(Result<QList<RevokedToken>>(list));
    }

    QFuture<Result<Changed<Token>>> restore(QString key, CancelToken) override
    {
        return change<Token>([this, key]() -> Result<Token> {
            const auto found = m_system.trash.find(key);
            if (found == m_system.trash.end())
                return fail(ErrorKind::NotFound, key);
            const Token token = found->second;
            m_system.trash.erase(found);
            m_system.tokens[token.id] = token;
            return token;
        });
    }

    QFuture<Result<Changed<Token>>> repair(TokenId id, QString, CancelToken) override
    {
        return change<Token>([this, id] { return findLocked(id); });
    }

    QFuture<Result<QList<Choice>>> choices(FieldName, CancelToken) override
    {
        return readyFuture(Result<QList<Choice>>(QList<Choice>{}));
    }

    QFuture<Result<Verified>> verify(TokenId, Secret secret, CancelToken) override
    {
        return readyFuture(
            Result<Verified>(secret.equals(Secret("SECRET-2")) ? Verified::Works : Verified::WrongSecret));
    }

    QFuture<Result<>> signOut(CancelToken) override
    {
        ++m_system.signOuts;
        const std::lock_guard lock(m_system.mutex);
        return readyFuture(m_system.signOutFailure ? Result<>(fail(*m_system.signOutFailure)) : Result<>());
    }

    void watch(ChangeSink sink) override
    {
        const std::lock_guard lock(m_system.mutex);
        m_system.sink = std::move(sink);
    }

private:
    Result<Token> findLocked(const TokenId &id) const
    {
        for (const auto &[known, token] : m_system.tokens) {
            if (known.value == id.value && (id.kind.isEmpty() || known.kind == id.kind))
                return token;
        }
        return fail(ErrorKind::NotFound, id.value);
    }

    Result<Token> find(const TokenId &id) const
    {
        const std::lock_guard lock(m_system.mutex);
        return findLocked(id);
    }

    template <class T>
    QFuture<Result<Changed<T>>> change(std::function<Result<T>()> work)
    {
        return runOn(m_pool, [this, work = std::move(work)]() -> Result<Changed<T>> {
            ++m_system.changes;
            const std::lock_guard lock(m_system.mutex);
            if (m_system.failure)
                return fail(*m_system.failure);
            Result<T> changed = work();
            if (!changed)
                return fail(changed.error());
            Result<> proof;
            if (m_system.proofFailure)
                proof = fail(*m_system.proofFailure);
            return Changed<T>{.value = std::move(*changed), .inForce = readyFuture(std::move(proof))};
        });
    }

    FakeSystem &m_system;
    QThreadPool &m_pool;
    QThreadPool m_own;
};

/// "fake": any folder that exists.
inline BackendType fakeType(FakeSystem &system)
{
    BackendType type;
    type.id = QStringLiteral("fake");
    type.acceptsFolders = true;
    FieldSpec folder;
    folder.name = QStringLiteral("folder");
    folder.type = FieldType::Folder;
    folder.required = true;
    type.fields = {folder};
    type.recognise = [](const QVariantMap &location) -> Result<Recognised> {
        const QString chosen = location.value(QStringLiteral("folder")).toString();
        if (!QFileInfo(chosen).isDir())
            return fail(ErrorKind::NotFound, chosen);
        return Recognised{.location = {{QStringLiteral("folder"), QDir::cleanPath(chosen)}},
                          .suggestedName = QDir(chosen).dirName(),
                          .description = {}};
    };
    type.open = [&system](const Connection &connection,
                          const BackendContext &context) -> Result<std::unique_ptr<TokenBackend>> {
        system.guards.append(connection.guard);
        return std::make_unique<FakeBackend>(system, context.pool);
    };
    return type;
}

/// Signs in with a password, and with a code where the system wants one; keeps a session, never the password.
inline Result<SignedIn> fakeSignIn(FakeSystem &system, const Connection &connection, const SignInRequest &request,
                                   const SignInContext &context)
{
    ++system.signIns;
    while (system.hang && !context.cancel.isCancelled())
        QThread::msleep(5);
    if (context.cancel.isCancelled())
        return fail(ErrorKind::Cancelled, {});
    if (system.certificate) {
        const CertificateProblem &problem = *system.certificate;
        const bool accepted =
            std::any_of(connection.network.pins.begin(), connection.network.pins.end(),
                        [&problem](const CertificatePin &pin) { return pin.sha256 == problem.sha256; });
        if (!accepted)
            return fail(Error{.kind = ErrorKind::Tls,
                              .object = problem.host,
                              .certificate = std::make_shared<const CertificateProblem>(problem)});
    }
    if (request.method == QLatin1String("browser")) {
        context.openBrowser(QUrl(QStringLiteral("https://example.test/authorise")));
    } else if (request.entered.value(QStringLiteral("password")).reveal() != system.password) {
        return fail(ErrorKind::AuthFailed, connection.name);
    } else if (!system.code.isEmpty()) {
        const QString otp = QStringLiteral("otp");
        if (!request.entered.has(otp))
            return fail(ErrorKind::SecondFactorNeeded, otp);
        if (request.entered.value(otp).reveal() != system.code)
            return fail(ErrorKind::AuthFailed, otp);
    }
    SignedIn signedIn;
    signedIn.credential.set(QStringLiteral("session"), Secret("SENTINEL-session"));
    for (const QLatin1String name : {proxyPasswordName, clientKeyPasswordName})
        signedIn.credential.set(name, request.entered.value(name).clone());
    signedIn.location = connection.location;
    signedIn.location.insert(QStringLiteral("account"), request.entered.value(QStringLiteral("email")).reveal());
    signedIn.suggestedName = QStringLiteral("Fake server");
    return signedIn;
}

/// "fake-server": any https URL.
inline BackendType fakeServerType(FakeSystem &system)
{
    BackendType type;
    type.id = QStringLiteral("fake-server");
    FieldSpec url;
    url.name = QStringLiteral("url");
    url.type = FieldType::Url;
    url.required = true;
    type.fields = {url};
    type.recognise = [](const QVariantMap &location) -> Result<Recognised> {
        const QUrl given(location.value(QStringLiteral("url")).toString(), QUrl::StrictMode);
        if (given.scheme() != QLatin1String("https") || given.host().isEmpty())
            return fail(ErrorKind::InvalidInput, QStringLiteral("url"));
        QString address = given.toString();
        while (address.endsWith(QLatin1Char('/')))
            address.chop(1);
        return Recognised{
            .location = {{QStringLiteral("url"), address}}, .suggestedName = given.host(), .description = {}};
    };
    type.open = [&system](const Connection &connection,
                          const BackendContext &context) -> Result<std::unique_ptr<TokenBackend>> {
        system.guards.append(connection.guard);
        return std::make_unique<FakeBackend>(system, context.pool);
    };
    SignInMethod password;
    password.id = QStringLiteral("password");
    password.fields = {{.name = QStringLiteral("email"), .label = {}, .help = {}, .secret = false},
                       {.name = QStringLiteral("password"), .label = {}, .help = {}},
                       {.name = QStringLiteral("otp"), .label = {}, .help = {}, .required = false, .onDemand = true}};
    SignInMethod browser;
    browser.id = QStringLiteral("browser");
    browser.inBrowser = true;
    browser.fields = {{.name = QStringLiteral("client_id"),
                       .label = {},
                       .help = {},
                       .secret = false,
                       .required = false,
                       .remembered = true}};
    type.signInMethods = {password, browser};
    type.signIn = [&system](const Connection &connection, const SignInRequest &request, const SignInContext &context) {
        return fakeSignIn(system, connection, request, context);
    };
    type.choices = [](const Connection &, const SignInRequest &, const FieldName &field,
                      const SignInContext &) -> Result<QList<Choice>> {
        return QList<Choice>{{.value = field + QLatin1String("-1"), .label = {}, .phrase = {}}};
    };
    type.discard = [&system](const Connection &, const Credential &, const SignInContext &) {
        ++system.discards;
    };
    return type;
}

} // namespace tokendesk
