// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/ui/support/memorybackend.h"

#include "core/base/async.h"

namespace tokendesk {

namespace {

Phrase words(const char *text)
{
    return Phrase{"MemoryBackend", text};
}

FieldSpec field(const char *name, const char *label, FieldType type)
{
    FieldSpec spec;
    spec.name = QLatin1String(name);
    spec.label = words(label);
    spec.type = type;
    return spec;
}

QJsonValue toJson(const QVariant &value)
{
    return value.typeId() == QMetaType::QDate ? QJsonValue(value.toDate().toString(Qt::ISODate))
                                              : QJsonValue::fromVariant(value);
}

QString storedText(const QJsonValue &value)
{
    return value.isArray() ? value.toVariant().toStringList().join(QLatin1Char(',')) : value.toVariant().toString();
}

void put(Token &token, const QString &name, const QVariant &value)
{
    const auto found = std::find_if(token.attributes.begin(), token.attributes.end(),
                                    [&](const Attribute &each) { return each.name == name; });
    if (!value.isValid() && found != token.attributes.end()) {
        token.attributes.erase(found);
        return;
    }
    const QJsonValue json = toJson(value);
    if (found != token.attributes.end())
        *found = {name, json, storedText(json)};
    else
        token.attributes.append({.name = name, .value = json, .stored = storedText(json)});
    if (name == QLatin1String("name"))
        token.name = value.toString();
    if (name == QLatin1String("state"))
        token.state = tokenStateFromName(value.toString()).value_or(TokenState::Broken);
    if (name == QLatin1String("calls"))
        token.calls = value.toLongLong();
    if (name == QLatin1String("limit_calls"))
        token.limitCalls = value.toLongLong();
}

class MemoryBackend final : public TokenBackend
{
public:
    using Entry = std::function<Result<>(const CancelToken &)>;

    explicit MemoryBackend(std::shared_ptr<MemoryStore> store, Entry entry = {})
        : m_store(std::move(store))
        , m_entry(std::move(entry))
    {
    }
    ~MemoryBackend() override
    {
        m_closing.cancel();
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(MemoryBackend)

    Capabilities capabilities() const override
    {
        const std::lock_guard lock(m_store->mutex);
        return m_store->capabilities;
    }
    QFuture<Result<>> test(CancelToken) override
    {
        return m_entry ? runOn(m_pool, [this] { return m_entry(m_closing); }) : readyFuture(Result<>());
    }
    QFuture<Result<>> list(ListRequest, PageSink sink, CancelToken) override
    {
        if (m_entry) {
            return runOn(m_pool, [this, sink]() -> Result<> {
                if (Result<> let = m_entry(m_closing); !let)
                    return let;
                sink(all());
                return {};
            });
        }
        sink(all());
        return readyFuture(Result<>());
    }
    QFuture<Result<Token>> get(TokenId id, CancelToken) override { return readyFuture(find(id)); }

    QFuture<Result<CreatedToken>> create(TokenDraft draft, CancelToken) override
    {
        std::shared_ptr<QPromise<void>> gate;
        {
            const std::lock_guard lock(m_store->mutex);
            gate = m_store->gate;
        }
        if (!gate)
            return readyFuture(created(draft));
        return gate->future().then([this, draft] { return created(draft); });
    }

    QFuture<Result<Changed<Token>>> update(TokenId id, TokenDraft draft, CancelToken) override
    {
        return readyFuture(updated(id, draft));
    }

    QFuture<Result<Changed<CreatedToken>>> renewSecret(TokenId id, CancelToken) override
    {
        Result<Token> token = find(id);
        if (!token)
            return readyFuture(Result<Changed<CreatedToken>>(fail(token.error())));
        if (std::optional<Error> error = takeError())
            return readyFuture(Result<Changed<CreatedToken>>(fail(*error)));
        Changed<CreatedToken> changed{{.token = *token}, readyFuture(Result<>())};
        changed.value.secrets.push_back({QStringLiteral("access_token"), words("Access token"),
                                         Secret::fromText(QStringLiteral("renewed-secret-0123456789abcdef"))});
        return readyFuture(Result<Changed<CreatedToken>>(std::move(changed)));
    }

    QFuture<Result<Changed<Revoked>>> revoke(TokenId id, CancelToken) override
    {
        const std::lock_guard lock(m_store->mutex);
        m_store->tokens.removeIf([&](const Token &token) { return token.id == id; });
        return readyFuture(Result<Changed<Revoked>>(Changed<Revoked>{{id, {}, {}}, readyFuture(Result<>())}));
    }
    QFuture<Result<QList<RevokedToken>>> revoked(CancelToken) override
    {
        return readyFuture(Result<QList<RevokedToken>>(QList<RevokedToken>()));
    }
    QFuture<Result<Changed<Token>>> restore(QString, CancelToken) override
    {
        return readyFuture(Result<Changed<Token>>(fail(ErrorKind::Unsupported, {})));
    }
    QFuture<Result<Changed<Token>>> repair(TokenId, QString, CancelToken) override
    {
        return readyFuture(Result<Changed<Token>>(fail(ErrorKind::Unsupported, {})));
    }
    QFuture<Result<QList<Choice>>> choices(FieldName, CancelToken) override
    {
        return readyFuture(Result<QList<Choice>>(QList<Choice>{{QStringLiteral("main"), {}, {}}}));
    }
    QFuture<Result<Verified>> verify(TokenId id, Secret secret, CancelToken) override
    {
        const std::lock_guard lock(m_store->mutex);
        const auto found = m_store->secrets.find(id.value);
        const bool works = found != m_store->secrets.end() && secret.equals(Secret::fromText(found->second));
        Verified verified(works ? Verified::Works : Verified::WrongSecret);
        if (works && m_store->scopes) {
            verified.scopes = m_store->scopes;
            verified.life = std::chrono::hours(1);
        }
        return readyFuture(Result<Verified>(verified));
    }
    QFuture<Result<SecretList>> secrets(TokenId id, CancelToken) override
    {
        const std::lock_guard lock(m_store->mutex);
        SecretList secrets;
        if (const auto found = m_store->secrets.find(id.value); found != m_store->secrets.end())
            secrets.push_back(
                {.name = QStringLiteral("access_token"), .label = {}, .value = Secret::fromText(found->second)});
        return readyFuture(Result<SecretList>(std::move(secrets)));
    }
    QFuture<Result<QList<Phrase>>> consequences(QList<TokenId>, std::optional<TokenDraft>, CancelToken) override
    {
        const std::lock_guard lock(m_store->mutex);
        return readyFuture(Result<QList<Phrase>>(m_store->consequences));
    }
    void watch(ChangeSink) override {}

private:
    QList<Token> all() const
    {
        const std::lock_guard lock(m_store->mutex);
        return m_store->tokens;
    }

    Result<Token> find(const TokenId &id) const
    {
        for (const Token &token : all()) {
            if (token.id == id)
                return token;
        }
        return fail(ErrorKind::NotFound, id.kind);
    }

    std::optional<Error> takeError()
    {
        const std::lock_guard lock(m_store->mutex);
        return std::exchange(m_store->nextError, std::nullopt);
    }

    Result<CreatedToken> created(const TokenDraft &draft)
    {
        const std::optional<Error> error = takeError();
        const std::lock_guard lock(m_store->mutex);
        m_store->drafts.append(draft);
        if (error)
            return fail(*error);
        Token token = memoryToken(QStringLiteral("new%1aaaabbbbccccdddd").arg(++m_store->made), {});
        token.id.kind = draft.kind;
        for (auto it = draft.fields.begin(); it != draft.fields.end(); ++it)
            put(token, it.key(), it.value());
        m_store->tokens.append(token);
        const QString secret = QStringLiteral("secret-%1-0123456789abcdef").arg(m_store->made);
        m_store->secrets[token.id.value] = secret;
        CreatedToken made{.token = token};
        made.secrets.push_back({QStringLiteral("token"), words("Public token"), Secret::fromText(token.id.value)});
        made.secrets.push_back({QStringLiteral("access_token"), words("Access token"), Secret::fromText(secret)});
        return made;
    }

    Result<Changed<Token>> updated(const TokenId &id, const TokenDraft &draft)
    {
        const std::optional<Error> error = takeError();
        const std::lock_guard lock(m_store->mutex);
        m_store->drafts.append(draft);
        if (error)
            return fail(*error);
        for (Token &token : m_store->tokens) {
            if (token.id != id)
                continue;
            for (const Attribute &attribute : std::as_const(token.attributes)) {
                if (draft.seen.contains(attribute.name) && draft.seen.value(attribute.name) != attribute.stored)
                    return fail(ErrorKind::Conflict, attribute.name);
            }
            for (auto it = draft.fields.begin(); it != draft.fields.end(); ++it)
                put(token, it.key(), it.value());
            return Changed<Token>{token, readyFuture(Result<>())};
        }
        return fail(ErrorKind::NotFound, id.kind);
    }

    std::shared_ptr<MemoryStore> m_store;
    Entry m_entry;
    CancelToken m_closing;
    QThreadPool m_pool;
};

QList<FieldSpec> tokenFields()
{
    FieldSpec name = field("name", "Name", FieldType::Text);
    name.required = true;
    name.maximum = 40;
    name.help = words("What or who it is for.");
    name.refuse = [](const QVariant &value) -> std::optional<Phrase> {
        if (value.toString().contains(QLatin1String("[[")))
            return words("“[[” would be evaluated by the site.");
        return std::nullopt;
    };
    FieldSpec state = field("state", "State", FieldType::Choice);
    state.initial = QStringLiteral("enabled");
    state.choices = {{QStringLiteral("enabled"), {}, words("Enabled")},
                     {QStringLiteral("disabled"), {}, words("Disabled")}};
    FieldSpec limit = field("limit_calls", "Limit of calls", FieldType::Number);
    limit.initial = qint64(0);
    limit.choices = {{QStringLiteral("0"), {}, words("no limit")}};
    FieldSpec calls = field("calls", "Calls so far", FieldType::Number);
    calls.creatable = false;
    FieldSpec scopes = field("scopes", "May use", FieldType::MultiChoice);
    scopes.choices = {{QStringLiteral("entries"), {}, words("Entries")}, {QStringLiteral("media"), {}, words("Media")}};
    FieldSpec open = field("open", "Open to everyone", FieldType::Switch);
    FieldSpec expires = field("expires_on", "Expires on", FieldType::Date);
    FieldSpec branch = field("branch", "Branch", FieldType::Choice);
    branch.choicesFromServer = true;
    branch.advanced = true;
    FieldSpec extra = field("extra", "Extra fields", FieldType::KeyValues);
    extra.advanced = true;
    extra.refuse = [](const QVariant &value) -> std::optional<Phrase> {
        if (value.toMap().contains(QStringLiteral("hash")))
            return words("This name is the system's own.");
        return std::nullopt;
    };
    return {name, state, limit, calls, scopes, open, expires, branch, extra};
}

} // namespace

Capabilities memoryCapabilities()
{
    Capabilities capabilities;
    capabilities.system = words("Memory");
    KindSpec token;
    token.id = QStringLiteral("token");
    token.label = words("Token");
    token.fields = tokenFields();
    token.canRenewSecret = true;
    token.secretAvailability = SecretAvailability::Once;
    token.canDo = words("A token of this kind can read and write everything that the site offers.");
    KindSpec access = token;
    access.id = QStringLiteral("access");
    access.label = words("Access");
    access.createWarning = words("This version stores the token as plain text: whoever reads the folder has it.");
    capabilities.kinds = {token, access};
    capabilities.idIsCredential = true;
    capabilities.revokeConsequences = {words("Everything that uses these tokens stops working at once.")};
    return capabilities;
}

Token memoryToken(const QString &id, const QString &name)
{
    Token token;
    token.id = {QStringLiteral("token"), id};
    put(token, QStringLiteral("name"), name);
    put(token, QStringLiteral("state"), QStringLiteral("enabled"));
    put(token, QStringLiteral("limit_calls"), qint64(100));
    put(token, QStringLiteral("calls"), qint64(12));
    put(token, QStringLiteral("hash"), QStringLiteral("$2y$10$not-for-editing"));
    token.secretAvailability = SecretAvailability::Once;
    token.hasSecret = true;
    return token;
}

std::unique_ptr<TokenBackend> memoryBackend(std::shared_ptr<MemoryStore> store,
                                            std::function<Result<>(const CancelToken &)> entry)
{
    return std::make_unique<MemoryBackend>(std::move(store), std::move(entry));
}

BackendType memoryType(std::shared_ptr<MemoryStore> store, const QString &id)
{
    FieldSpec folder = field("folder", "Folder", FieldType::Folder);
    folder.required = true;
    BackendType type;
    type.id = id;
    type.label = id == QLatin1String("memory") ? words("Memory") : words("Another memory");
    type.fields = {folder};
    type.acceptsFolders = true;
    type.recognise = [store](const QVariantMap &location) -> Result<Recognised> {
        const std::lock_guard lock(store->mutex);
        if (store->placeError)
            return fail(*store->placeError);
        return Recognised{
            location, QStringLiteral("Suggested"),
            Phrase{"MemoryBackend", "Memory 1.0 in %1", {location.value(QStringLiteral("folder")).toString()}}};
    };
    type.open = [store](const Connection &, const BackendContext &) -> Result<std::unique_ptr<TokenBackend>> {
        return std::make_unique<MemoryBackend>(store);
    };
    return type;
}

} // namespace tokendesk
