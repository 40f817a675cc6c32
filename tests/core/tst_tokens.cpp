// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Tokens, KeptSecrets and ActivityLog together, over a system and a secret store in memory.
#include "core/history/statedatabase.h"
#include "core/keychain/sessionstore.h"
#include "core/services/tokens.h"

#include "fakebackend.h"
#include "memorykeychain.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace tokendesk;

namespace {

struct Program
{
    Program(const QString &folder, FakeSystem &system, SecretStore &store)
        : credentials(store)
        , kept(store, database)
        , activity(database, clock)
        , connections(folder + QLatin1String("/connections.json"), {fakeType(system)},
                      BackendContext{pool, clock, credentials})
        , tokens(connections, credentials, kept, activity)
    {
        waitFor(database.open(folder + QLatin1String("/activity.sqlite"), folder + QLatin1String("/key")));
        waitFor(kept.load());
        waitFor(connections.load());
    }

    SystemClock clock;
    QThreadPool pool;
    StateDatabase database;
    CredentialVault credentials;
    KeptSecrets kept;
    ActivityLog activity;
    Connections connections;
    Tokens tokens;
};

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

} // namespace

class TokensTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeSystem> m_system;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<Program> m_program;
    ConnectionId m_shop;
    TokenId m_ci{QStringLiteral("token"), QStringLiteral("ci")};

    Tokens &tokens() { return m_program->tokens; }

    void start() { m_program = std::make_unique<Program>(m_folder->path(), *m_system, *m_keychain); }

    void guard(Guard guard)
    {
        Connection shop = *m_program->connections.find(m_shop);
        shop.guard = guard;
        QVERIFY(waitFor(m_program->connections.update(shop)));
    }

    Activity lastRow() { return waitFor(m_program->activity.list(1))->value(0); }

    static TokenDraft draft(const char *field, const QVariant &value)
    {
        TokenDraft draft;
        draft.fields.insert(QString::fromLatin1(field), value);
        return draft;
    }

private Q_SLOTS:
    void init()
    {
        m_program.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_system = std::make_unique<FakeSystem>();
        m_keychain = std::make_unique<MemoryKeychain>();
        m_system->put(FakeSystem::make(QStringLiteral("ci"), QStringLiteral("CI deploy")));
        start();
        Connection shop;
        shop.name = QStringLiteral("Shop");
        shop.type = QStringLiteral("fake");
        shop.location = {{QStringLiteral("folder"), m_folder->path()}};
        m_shop = *waitFor(m_program->connections.add(shop));
    }

    void cleanup() { m_program.reset(); }

    void createIsLogged()
    {
        QSignalSpy touched(&tokens(), &Tokens::touched);
        Result<CreatedToken> created = waitFor(tokens().create(m_shop, draft("name", QStringLiteral("New"))));
        QVERIFY(created);
        QCOMPARE(created->token.id.kind, QStringLiteral("token")); // the first kind that can be made
        QCOMPARE(created->secrets.front().value.reveal(), QStringLiteral("SECRET-1"));
        QCOMPARE(touched.size(), 1);
        QTRY_COMPARE(lastRow().outcome, Activity::Outcome::Done);
        const Activity row = lastRow();
        QCOMPARE(row.act, Activity::Act::Create);
        QCOMPARE(row.tokenName, QStringLiteral("New"));
        QCOMPARE(row.connectionName, QStringLiteral("Shop"));
        QCOMPARE(row.fields, QStringList{QStringLiteral("name")});
        QCOMPARE(row.fingerprint, m_program->activity.fingerprint(m_shop, created->token.id));
    }

    void fieldsAreChecked()
    {
        const auto refusedField = [this](const TokenDraft &draft) {
            const Result<CreatedToken> created = waitFor(tokens().create(m_shop, draft));
            return created ? QStringLiteral("ok") : kindOf(created) + QLatin1Char(' ') + created.error().object;
        };
        QCOMPARE(refusedField({}), QStringLiteral("invalid_input name"));
        QCOMPARE(refusedField(draft("name", QString(21, QLatin1Char('x')))), QStringLiteral("invalid_input name"));
        TokenDraft limit = draft("name", QStringLiteral("x"));
        limit.fields.insert(QStringLiteral("limit_calls"), -1);
        QCOMPARE(refusedField(limit), QStringLiteral("invalid_input limit_calls"));
        TokenDraft kind = draft("name", QStringLiteral("x"));
        kind.kind = QStringLiteral("plain");
        QCOMPARE(refusedField(kind), QStringLiteral("unsupported plain"));
        kind.kind = QStringLiteral("other");
        QCOMPARE(refusedField(kind), QStringLiteral("invalid_input kind"));
        const Result<Changed<Token>> fixed = waitFor(tokens().update(m_shop, m_ci, draft("fixed", 1)));
        QCOMPARE(kindOf(fixed), QStringLiteral("invalid_input"));
        QCOMPARE(m_system->changes.load(), 0);
        QCOMPARE(waitFor(m_program->activity.list(10))->size(), 0);
    }

    void changesAreProved()
    {
        Result<Changed<Token>> changed =
            waitFor(tokens().update(m_shop, m_ci, draft("name", QStringLiteral("Renamed"))));
        QVERIFY(changed);
        QVERIFY(waitFor(changed->inForce));
        // The row is complete when inForce finishes: the command line ends then.
        QCOMPARE(lastRow().outcome, Activity::Outcome::Proved);
        QCOMPARE(lastRow().tokenName, QStringLiteral("Renamed"));

        m_system->proofFailure = Error{.kind = ErrorKind::Timeout};
        QSignalSpy touched(&tokens(), &Tokens::touched);
        changed = waitFor(tokens().setEnabled(m_shop, m_ci, false));
        QVERIFY(changed);
        QCOMPARE(changed->value.state, TokenState::Disabled);
        QCOMPARE(kindOf(waitFor(changed->inForce)), QStringLiteral("timeout"));
        QCOMPARE(touched.size(), 2);
        const Activity row = lastRow();
        QCOMPARE(row.act, Activity::Act::Disable);
        QCOMPARE(row.outcome, Activity::Outcome::Failed);
        QCOMPARE(row.error, QStringLiteral("timeout"));
        QCOMPARE(row.fields, QStringList{QStringLiteral("state")});
    }

    void failuresAreLogged()
    {
        m_system->failure = Error{.kind = ErrorKind::Io, .object = QStringLiteral("disk")};
        QCOMPARE(kindOf(waitFor(tokens().revoke(m_shop, m_ci))), QStringLiteral("io"));
        QTRY_COMPARE(lastRow().outcome, Activity::Outcome::Failed);
        QTRY_COMPARE(lastRow().tokenName, QStringLiteral("CI deploy")); // found out afterwards
        QCOMPARE(lastRow().error, QStringLiteral("io"));
    }

    void idWithoutKind()
    {
        const TokenId bare{{}, QStringLiteral("ci")};
        QVERIFY(waitFor(tokens().setEnabled(m_shop, bare, false)));
        QCOMPARE(lastRow().fingerprint, m_program->activity.fingerprint(m_shop, m_ci));
        QVERIFY(waitFor(tokens().update(m_shop, bare, draft("name", QStringLiteral("x")))));
        QVERIFY(waitFor(tokens().revoke(m_shop, bare)));
        QCOMPARE(kindOf(waitFor(tokens().revoke(m_shop, bare))), QStringLiteral("not_found"));
    }

    void readOnly()
    {
        guard(Guard::ReadOnly);
        const int opened = m_system->opened;
        QCOMPARE(kindOf(waitFor(tokens().create(m_shop, draft("name", QStringLiteral("x"))))),
                 QStringLiteral("permission_denied"));
        QCOMPARE(kindOf(waitFor(tokens().update(m_shop, m_ci, {}))), QStringLiteral("permission_denied"));
        QCOMPARE(kindOf(waitFor(tokens().setEnabled(m_shop, m_ci, false))), QStringLiteral("permission_denied"));
        QCOMPARE(kindOf(waitFor(tokens().renewSecret(m_shop, m_ci))), QStringLiteral("permission_denied"));
        QCOMPARE(kindOf(waitFor(tokens().revoke(m_shop, m_ci))), QStringLiteral("permission_denied"));
        QCOMPARE(kindOf(waitFor(tokens().restore(m_shop, QStringLiteral("key-ci")))),
                 QStringLiteral("permission_denied"));
        QCOMPARE(kindOf(waitFor(tokens().repair(m_shop, m_ci, {}))), QStringLiteral("permission_denied"));
        QCOMPARE(m_system->changes.load(), 0);
        QCOMPARE(m_system->opened.load(), opened); // refused before anything was opened
        const Result<Capabilities> capabilities = tokens().capabilities(m_shop);
        QVERIFY(capabilities);
        QVERIFY(!capabilities->canCreate && !capabilities->canUpdate && !capabilities->canRevoke);
        QVERIFY(!capabilities->kinds.last().canCreate && !capabilities->kinds.last().canRenewSecret);
        QVERIFY(waitFor(tokens().get(m_shop, m_ci)));
        QCOMPARE(*waitFor(tokens().verify(m_shop, m_ci, Secret("x"))), Verified::WrongSecret);
        QCOMPARE(waitFor(m_program->activity.list(10))->size(), 0);
    }

    void keptSecretsOutliveTheProgram()
    {
        QVERIFY(waitFor(m_program->kept.keep(m_shop, m_ci, Secret("SECRET-1"))));
        QVERIFY(m_program->kept.isKept(m_shop, m_ci));
        QVERIFY(!m_program->kept.isKept(m_shop, {QStringLiteral("images"), QStringLiteral("ci")}));
        m_program.reset();
        start();
        QVERIFY(m_program->kept.isKept(m_shop, m_ci));
        QCOMPARE(waitFor(m_program->kept.read(m_shop, m_ci, {}))->reveal(), QStringLiteral("SECRET-1"));
        for (const auto &[name, secret] : m_keychain->entries)
            QVERIFY(!name.contains(m_ci.value));
        QVERIFY(waitFor(m_program->kept.forget(m_shop, m_ci)));
        QVERIFY(!m_program->kept.isKept(m_shop, m_ci));
        QVERIFY(m_keychain->entries.empty());
    }

    void keepingFails()
    {
        m_keychain->locked = true;
        QCOMPARE(kindOf(waitFor(m_program->kept.keep(m_shop, m_ci, Secret("a")))), QStringLiteral("keychain_locked"));
        QVERIFY(!m_program->kept.isKept(m_shop, m_ci));
        QVERIFY(!m_program->kept.keepsAny(m_shop)); // nothing was written: nothing to be removed later
        m_keychain->locked = false;
        QVERIFY(waitFor(m_program->kept.keep(m_shop, m_ci, Secret("a"))));
        m_keychain->locked = true;
        QVERIFY(!waitFor(m_program->kept.keep(m_shop, m_ci, Secret("b"))));
        QVERIFY(m_program->kept.isKept(m_shop, m_ci)); // the old one is untouched
        m_keychain->locked = false;
        m_keychain->failure = Error{.kind = ErrorKind::Timeout};
        QVERIFY(!waitFor(m_program->kept.keep(m_shop, m_ci, Secret("b"))));
        QVERIFY(!m_program->kept.isKept(m_shop, m_ci)); // nobody knows which one is there
        QVERIFY(m_program->kept.keepsAny(m_shop));      // but something is, and goes with the connection
        m_program.reset();
        start();
        QVERIFY(!m_program->kept.isKept(m_shop, m_ci));
        QVERIFY(waitFor(m_program->kept.forgetAll(m_shop)));
        QVERIFY(m_keychain->entries.empty());
    }

    void renewingAKeptSecret()
    {
        QVERIFY(waitFor(m_program->kept.keep(m_shop, m_ci, Secret("SECRET-1"))));
        Result<Changed<CreatedToken>> renewed = waitFor(tokens().renewSecret(m_shop, m_ci));
        QVERIFY(renewed);
        QCOMPARE(renewed->value.secrets.back().value.reveal(), QStringLiteral("SECRET-2"));
        QVERIFY(m_program->kept.isKept(m_shop, m_ci));
        QCOMPARE(waitFor(m_program->kept.read(m_shop, m_ci, {}))->reveal(), QStringLiteral("SECRET-2"));

        // Refused by the system: the old one still works.
        m_system->failure = Error{.kind = ErrorKind::Io};
        QVERIFY(!waitFor(tokens().renewSecret(m_shop, m_ci)));
        QTRY_VERIFY(m_program->kept.isKept(m_shop, m_ci));

        // Renewed, and the keychain does not take it: handed over all the same, and no longer offered as kept.
        m_system->failure.reset();
        m_keychain->locked = true;
        renewed = waitFor(tokens().renewSecret(m_shop, m_ci));
        QVERIFY(renewed);
        QVERIFY(!m_program->kept.isKept(m_shop, m_ci));
        QVERIFY(m_program->kept.keepsAny(m_shop));
    }

    void restoringBringsTheSecretBack()
    {
        QVERIFY(waitFor(m_program->kept.keep(m_shop, m_ci, Secret("SECRET-1"))));
        const Result<Changed<Revoked>> revoked = waitFor(tokens().revoke(m_shop, m_ci));
        QVERIFY(revoked);
        QCOMPARE(waitFor(tokens().revoked(m_shop))->size(), 1);
        const Result<Changed<Token>> restored = waitFor(tokens().restore(m_shop, revoked->value.restoreKey));
        QVERIFY(restored);
        QVERIFY(m_program->kept.isKept(m_shop, restored->value.id));
        QTRY_COMPARE(lastRow().act, Activity::Act::Restore);
        QTRY_COMPARE(lastRow().tokenName, QStringLiteral("CI deploy"));
    }

    void disconnecting()
    {
        QVERIFY(waitFor(m_program->kept.keep(m_shop, m_ci, Secret("SECRET-1"))));
        m_keychain->locked = true;
        QCOMPARE(kindOf(waitFor(tokens().disconnect(m_shop))), QStringLiteral("keychain_locked"));
        QVERIFY(m_program->connections.find(m_shop) != nullptr);
        m_keychain->locked = false;
        QVERIFY(waitFor(tokens().disconnect(m_shop)));
        QVERIFY(m_program->connections.find(m_shop) == nullptr);
        QVERIFY(m_keychain->entries.empty());
        QTRY_COMPARE(lastRow().outcome, Activity::Outcome::Proved);
        QCOMPARE(lastRow().act, Activity::Act::Disconnect);
        QCOMPARE(kindOf(waitFor(tokens().disconnect(m_shop))), QStringLiteral("not_found"));
    }

    void disconnectingWithoutKeychain()
    {
        QVERIFY(waitFor(m_program->kept.keep(m_shop, m_ci, Secret("SECRET-1"))));
        m_keychain->locked = true;
        QVERIFY(waitFor(tokens().disconnect(m_shop, true)));
        QVERIFY(m_program->connections.find(m_shop) == nullptr);
        QCOMPARE(m_keychain->entries.size(), std::size_t(1));
    }

    void withoutDatabase()
    {
        m_program.reset();
        QFile database(m_folder->filePath(QStringLiteral("activity.sqlite")));
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.write("damaged, whatever SQLite may think of it");
        database.close();
        start();
        QVERIFY(m_program->activity.problem());
        QVERIFY(waitFor(tokens().setEnabled(m_shop, m_ci, false)));
        QCOMPARE(kindOf(waitFor(m_program->activity.list(1))), QStringLiteral("parse"));
        QVERIFY(!waitFor(m_program->kept.keep(m_shop, m_ci, Secret("a"))));
        QVERIFY(m_keychain->entries.empty());
    }

    void logThatCannotBeWritten()
    {
        QVERIFY(waitFor(m_program->database.run([](QSqlDatabase &sql) -> Result<> {
            QSqlQuery query(sql);
            if (!query.exec(QStringLiteral("DROP TABLE activity")))
                return fail(ErrorKind::Internal, {});
            return {};
        })));
        const Result<Changed<Revoked>> revoked = waitFor(tokens().revoke(m_shop, m_ci));
        QVERIFY(!revoked);
        QVERIFY(!revoked.error().reason.isEmpty());
        QCOMPARE(m_system->changes.load(), 0);
    }

    void keptForThisSessionOnly()
    {
        KeptSecrets &kept = m_program->kept;
        m_keychain->locked = true;
        kept.keepForThisSession(m_shop, m_ci, Secret("SECRET-1"));
        QVERIFY(kept.isKept(m_shop, m_ci) && kept.isForThisSession(m_shop, m_ci));
        QCOMPARE(waitFor(kept.read(m_shop, m_ci, {}))->reveal(), QStringLiteral("SECRET-1"));
        // A new secret takes its place, without the keychain.
        QVERIFY(waitFor(tokens().renewSecret(m_shop, m_ci)));
        QCOMPARE(waitFor(kept.read(m_shop, m_ci, {}))->reveal(), QStringLiteral("SECRET-2"));
        QVERIFY(kept.isForThisSession(m_shop, m_ci) && m_keychain->entries.empty());
        // The keychain takes it later.
        m_keychain->locked = false;
        QVERIFY(waitFor(kept.keep(m_shop, m_ci, Secret("SECRET-2"))));
        QVERIFY(kept.isKept(m_shop, m_ci) && !kept.isForThisSession(m_shop, m_ci));
        // Over what the keychain has, and all of it goes with the connection.
        kept.keepForThisSession(m_shop, m_ci, Secret("SECRET-3"));
        QCOMPARE(waitFor(kept.read(m_shop, m_ci, {}))->reveal(), QStringLiteral("SECRET-3"));
        QVERIFY(waitFor(kept.forgetAll(m_shop)));
        QVERIFY(!kept.keepsAny(m_shop) && !kept.isKept(m_shop, m_ci) && m_keychain->entries.empty());
    }

    void sessionOnly()
    {
        m_program.reset();
        SessionStore store;
        {
            Program program(m_folder->path(), *m_system, store);
            QVERIFY(waitFor(program.kept.keep(m_shop, m_ci, Secret("SECRET-1"))));
            QVERIFY(program.kept.isKept(m_shop, m_ci));
            QVERIFY(program.kept.isSessionOnly() && program.kept.isForThisSession(m_shop, m_ci));
            QCOMPARE(waitFor(program.kept.read(m_shop, m_ci, {}))->reveal(), QStringLiteral("SECRET-1"));
        }
        SessionStore next;
        Program program(m_folder->path(), *m_system, next);
        QVERIFY(!program.kept.isKept(m_shop, m_ci));
    }

    /// What is planted as a secret or an id is found nowhere in the files.
    void filesHoldNoSecret()
    {
        const TokenId id{QStringLiteral("token"), QStringLiteral("SENTINEL-ID")};
        m_system->put(FakeSystem::make(id.value, QStringLiteral("plain name")));
        QVERIFY(waitFor(m_program->kept.keep(m_shop, id, Secret("SENTINEL-SECRET"))));
        QVERIFY(waitFor(tokens().setEnabled(m_shop, id, false)));
        QVERIFY(waitFor(tokens().renewSecret(m_shop, id)));
        QVERIFY(waitFor(tokens().revoke(m_shop, id)));
        m_program.reset();
        int files = 0;
        QDirIterator all(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("SENTINEL") && !bytes.contains("SECRET-2"), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 3);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
