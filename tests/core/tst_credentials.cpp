// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Credential, CredentialVault and await(), and the network settings of a connection in connections.json.
#include "core/keychain/oskeychain.h"
#include "core/services/networkdocument.h"
#include "core/signin/await.h"
#include "core/signin/credentialvault.h"

#include "fakekeychain.h"
#include "memorykeychain.h"
#include "waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace tokendesk;

namespace {

using Keep = CredentialVault::Keep;

const QString token = QStringLiteral("token");

Credential credential(const char *value)
{
    Credential made;
    made.set(token, Secret(value));
    return made;
}

template <class T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(errorKindName(result.error().kind));
}

QString stored(CredentialVault &vault, const ConnectionId &id)
{
    const Result<Credential> read = waitFor(vault.read(id));
    return read ? read->value(token).reveal() : kindOf(read);
}

/// JSON is easier to read here with ' for ".
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

} // namespace

class CredentialsTest final : public QObject
{
    Q_OBJECT

private:
    const ConnectionId m_id = QUuid::createUuid();

private Q_SLOTS:
    void json_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("names"); // empty: refused
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QByteArray &json, const QStringList &names, const QString &value) {
            QTest::newRow(name) << quoted(json) << names << value;
        };
        row("texts", "{'token':'abc','access_token':'d\\'e'}", {QStringLiteral("access_token"), token},
            QStringLiteral("abc"));
        row("not ASCII", "{'token':'\xC3\xA4\xE2\x82\xAC'}", {token}, QStringLiteral("ä€"));
        row("a number", "{'token':123456}", {token}, QStringLiteral("123456"));
        row("a long number", "{'token':9007199254740993}", {token}, QStringLiteral("9007199254740993"));
        row("a truth", "{'token':true}", {token}, QStringLiteral("true"));
        row("null and empty are none", "{'token':'x','otp':null,'password':''}", {token}, QStringLiteral("x"));
        row("a number beyond all", "{'token':123456789012345678901234567890}", {}, {});
        row("a fraction", "{'token':0.1}", {}, {});
        row("a list", "{'token':['x']}", {}, {});
        row("an object", "{'token':{'x':'y'}}", {}, {});
        row("not an object", "['token']", {}, {});
        row("a bare text", "'token'", {}, {});
        row("nothing", "", {}, {});
        row("broken", "{'token':'SENTINEL", {}, {});
        row("too large", "{'token':'" + QByteArray(64 * 1024, 'x') + "'}", {}, {});
    }

    void json()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, names);
        QFETCH(QString, value);
        const Result<Credential> read = Credential::fromJson(json);
        if (names.isEmpty()) {
            QCOMPARE(kindOf(read), QStringLiteral("parse"));
            QVERIFY(!read.error().reason.isEmpty());
            QVERIFY(!read.error().detail.contains(QLatin1String("SENTINEL")));
            return;
        }
        QVERIFY(read);
        QCOMPARE(read->names(), names);
        QCOMPARE(read->value(token).reveal(), value);
        const Result<Credential> again = Credential::fromJson(read->toJson().bytes());
        QVERIFY(again);
        QVERIFY(again->equals(*read));
    }

    void comparison()
    {
        QVERIFY(credential("a").equals(credential("a").clone()));
        QVERIFY(!credential("a").equals(credential("b")));
        QVERIFY(!credential("a").equals({}));
        Credential more = credential("a");
        more.set(QStringLiteral("otp"), Secret("1"));
        QVERIFY(!more.equals(credential("a")));
        QVERIFY(!credential("a").equals(more));
        more.set(QStringLiteral("otp"), {});
        QVERIFY(more.equals(credential("a")));
        QVERIFY(more.value(QStringLiteral("none")).isEmpty());
        static_assert(!std::is_copy_constructible_v<Credential>);
        static_assert(!std::is_copy_constructible_v<Result<Credential>>);
    }

    void oneEntryAConnection()
    {
        MemoryKeychain keychain;
        CredentialVault vault(keychain);
        QSignalSpy changed(&vault, &CredentialVault::changed);
        QCOMPARE(stored(vault, m_id), QStringLiteral("not_found"));
        QVERIFY(waitFor(vault.write(m_id, credential("first"), Keep::InKeychain)));
        QCOMPARE(stored(vault, m_id), QStringLiteral("first"));
        QCOMPARE(keychain.entries.begin()->first, m_id.toString(QUuid::WithoutBraces) + QLatin1String("/credential"));
        QCOMPARE(stored(vault, QUuid::createUuid()), QStringLiteral("not_found"));
        QVERIFY(waitFor(vault.remove(m_id)));
        QVERIFY(keychain.entries.empty());
        QCOMPARE(changed.size(), 2);
        QVERIFY(waitFor(vault.remove(m_id))); // again: it is gone all the same
    }

    void damagedEntry()
    {
        MemoryKeychain keychain;
        keychain.entries.emplace(m_id.toString(QUuid::WithoutBraces) + QLatin1String("/credential"),
                                 Secret("not json SENTINEL"));
        CredentialVault vault(keychain);
        QCOMPARE(stored(vault, m_id), QStringLiteral("parse"));
    }

    void forThisSession()
    {
        MemoryKeychain keychain;
        CredentialVault vault(keychain);
        QVERIFY(waitFor(vault.write(m_id, credential("old"), Keep::InKeychain)));
        QVERIFY(waitFor(vault.write(m_id, credential("now"), Keep::ForThisSession)));
        QVERIFY(vault.isForThisSession(m_id));
        QCOMPARE(stored(vault, m_id), QStringLiteral("now"));
        QVERIFY(keychain.entries.empty()); // it would answer at the next start with what is no longer true
        QVERIFY(waitFor(vault.replace(m_id, credential("renewed"))));
        QCOMPARE(stored(vault, m_id), QStringLiteral("renewed"));
        QVERIFY(keychain.entries.empty());
        QVERIFY(waitFor(vault.write(m_id, credential("kept"), Keep::InKeychain)));
        QVERIFY(!vault.isForThisSession(m_id));
        QCOMPARE(stored(vault, m_id), QStringLiteral("kept"));
    }

    /// The question to unlock stands on the screen, and nobody has to wait for it.
    void keychainThatAsksIsNotWaitedFor()
    {
        const auto fake = std::make_shared<FakeKeychain>();
        OsKeychain keychain(std::make_unique<FakeCalls>(fake),
                            {.limit = std::chrono::minutes(10), .quiet = std::chrono::milliseconds(50)});
        CredentialVault vault(keychain);
        QVERIFY(waitFor(vault.write(m_id, credential("old"), Keep::InKeychain)));
        QSignalSpy waits(&vault, &CredentialVault::waitingChanged);
        fake->hangs = true;
        const CancelToken stop;
        const QFuture<Result<>> writing = vault.write(m_id, credential("new"), Keep::InKeychain, stop);
        QTRY_VERIFY(vault.isWaiting());
        QCOMPARE(waits.size(), 1);
        stop.cancel();
        QCOMPARE(kindOf(waitFor(writing)), QStringLiteral("cancelled"));
        // A removal that was stopped before it began takes nothing away.
        QCOMPARE(kindOf(waitFor(vault.remove(m_id, stop))), QStringLiteral("cancelled"));
        QVERIFY(waitFor(vault.write(m_id, credential("here"), Keep::ForThisSession)));
        QCOMPARE(kindOf(waitFor(vault.remove(m_id, stop))), QStringLiteral("cancelled"));
        QCOMPARE(stored(vault, m_id), QStringLiteral("here"));
        QVERIFY(fake->entries.contains(m_id.toString(QUuid::WithoutBraces) + QLatin1String("/credential")));
        fake->hangs = false;
        fake->release();
        // The old one goes as soon as the keychain is open.
        QTRY_COMPARE(fake->entries.size(), std::size_t(1));
        QVERIFY(fake->entries.contains(QStringLiteral("canary")));
        QVERIFY(!vault.isWaiting());
    }

    void lockedKeychain()
    {
        MemoryKeychain keychain;
        keychain.locked = true;
        CredentialVault vault(keychain);
        QSignalSpy changed(&vault, &CredentialVault::changed);
        QCOMPARE(stored(vault, m_id), QStringLiteral("keychain_locked"));
        QCOMPARE(kindOf(waitFor(vault.write(m_id, credential("x"), Keep::InKeychain))),
                 QStringLiteral("keychain_locked"));
        QVERIFY(changed.isEmpty());
        QVERIFY(waitFor(vault.write(m_id, credential("x"), Keep::ForThisSession)));
        QCOMPARE(stored(vault, m_id), QStringLiteral("x"));
        // Whether the locked keychain has an older entry is not known, so "gone" cannot be said.
        QCOMPARE(kindOf(waitFor(vault.remove(m_id))), QStringLiteral("keychain_locked"));
        QVERIFY(!vault.isForThisSession(m_id));
    }

    void renewalOverrulesNobody()
    {
        MemoryKeychain keychain;
        CredentialVault vault(keychain);
        QCOMPARE(kindOf(waitFor(vault.replace(m_id, credential("renewed")))), QStringLiteral("not_found"));
        QVERIFY(keychain.entries.empty());
        QVERIFY(waitFor(vault.write(m_id, credential("first"), Keep::InKeychain)));
        // Removed between the renewal's look and its write.
        const auto renewal = vault.replace(m_id, credential("renewed"));
        const auto removal = vault.remove(m_id);
        QVERIFY(waitFor(removal));
        QVERIFY(!waitFor(renewal));
        QVERIFY(keychain.entries.empty());
    }

    void workersWait()
    {
        MemoryKeychain keychain;
        CredentialVault vault(keychain);
        QVERIFY(waitFor(vault.write(m_id, credential("for a worker"), Keep::InKeychain)));
        QThreadPool pool;
        const auto read = [&vault, id = m_id](const CancelToken &cancel) {
            return [&vault, id, cancel] {
                return await(vault.read(id, cancel), cancel);
            };
        };
        const Result<Credential> credential = waitFor(runOn(pool, read({})));
        QVERIFY(credential);
        QCOMPARE(credential->value(token).reveal(), QStringLiteral("for a worker"));
        // The main thread is busy, as when it closes the program: a worker that is cancelled does not wait for it.
        const CancelToken cancel;
        const auto waiting = runOn(pool, read(cancel));
        cancel.cancel();
        QVERIFY(pool.waitForDone(5'000));
        QCOMPARE(kindOf(takeFrom(waiting)), QStringLiteral("cancelled"));
    }

    void networkDefaults()
    {
        const Result<NetworkSettings> read = readNetwork({});
        QVERIFY(read);
        QCOMPARE(*read, NetworkSettings());
        QCOMPARE(*readNetwork(writeNetwork({}, {})), NetworkSettings());
    }

    void networkRoundTrip()
    {
        NetworkSettings network;
        network.proxy = NetworkSettings::Proxy::Own;
        network.proxyHost = QStringLiteral("proxy.example.test");
        network.proxyPort = 3128;
        network.proxyUser = QStringLiteral("ann");
        network.caFile = QStringLiteral("/etc/ssl/ours.pem");
        network.clientCertificate = QStringLiteral("/home/ann/me.pem");
        network.clientKey = QStringLiteral("/home/ann/me.key");
        network.idleTimeout = std::chrono::seconds(600);
        network.totalTimeout = std::chrono::seconds(3'600);
        network.allowPlainHttp = true;
        network.revokeDelay = std::chrono::seconds(0);
        network.refreshEvery = std::chrono::minutes(15);
        network.pins = {{.host = QStringLiteral("shop.example.test"),
                         .port = 8443,
                         .sha256 = QStringLiteral("ab:cd"),
                         .faults = {QStringLiteral("HostNameMismatch"), QStringLiteral("SelfSignedCertificate")}}};
        const QJsonObject written = writeNetwork(network, {{QStringLiteral("of_tomorrow"), 1}});
        QCOMPARE(written.value(QLatin1String("of_tomorrow")).toInt(), 1);
        const Result<NetworkSettings> read = readNetwork(written);
        QVERIFY(read);
        QCOMPARE(*read, network);
    }

    void networkRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("member");
        const auto row = [](const char *json, const char *member) {
            QTest::newRow(json) << quoted(json) << QString::fromLatin1(member);
        };
        row("{'proxy':'tor'}", "proxy");
        row("{'proxy':1}", "proxy");
        row("{'proxy':null}", "proxy");
        row("{'proxy_port':65536}", "proxy_port");
        row("{'proxy_port':'80'}", "proxy_port");
        row("{'proxy_port':80.5}", "proxy_port");
        row("{'idle_timeout':0}", "idle_timeout");
        row("{'idle_timeout':601}", "idle_timeout");
        row("{'total_timeout':1e300}", "total_timeout");
        row("{'revoke_delay':-1}", "revoke_delay");
        row("{'refresh_every':1441}", "refresh_every");
        row("{'allow_plain_http':'yes'}", "allow_plain_http");
        row("{'ca_file':[]}", "ca_file");
        row("{'pins':{}}", "pins");
        row("{'pins':[1]}", "pins");
        row("{'pins':[{'host':'a','port':1}]}", "pins");
        row("{'pins':[{'host':'a','port':0,'sha256':'ab'}]}", "pins");
        row("{'pins':[{'host':'a','port':1,'sha256':'ab','faults':'x'}]}", "pins");
        row("{'pins':[{'host':'a','port':1,'sha256':'ab','faults':[1]}]}", "pins");
        row("{'pins':[{'host':'a','port':1,'sha256':'ab','faults':[]}]}", "pins");
    }

    void networkRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, member);
        const Result<NetworkSettings> read = readNetwork(QJsonDocument::fromJson(json).object());
        QCOMPARE(kindOf(read), QStringLiteral("parse"));
        QVERIFY2(read.error().detail.contains(member), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
