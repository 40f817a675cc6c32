// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/keychain/sessionstore.h"
#include "core/services/connections.h"
#include "core/services/connectionsdocument.h"

#include "fakebackend.h"
#include "waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace tokendesk;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// One program's view of a connections.json.
class Program final
{
public:
    explicit Program(const QString &file)
        : connections(file, {fakeType(system)}, BackendContext{pool, clock, credentials})
    {
    }

    QThreadPool pool;
    SystemClock clock;
    FakeSystem system;
    SessionStore secrets;
    CredentialVault credentials{secrets};
    Connections connections;
};

} // namespace

class ConnectionsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(QStringLiteral("config/tokendesk/connections.json")); }

    QString site(const QString &name) const
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(path);
        return path;
    }

    Connection place(const QString &name) const
    {
        Connection connection;
        connection.name = name;
        connection.type = QStringLiteral("fake");
        connection.location = {{QStringLiteral("folder"), site(name)}};
        return connection;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void addUpdateRemove()
    {
        ConnectionId id;
        {
            Program program(file());
            QVERIFY(waitFor(program.connections.load()));
            QVERIFY(program.connections.all().isEmpty());
            QSignalSpy added(&program.connections, &Connections::added);
            QSignalSpy here(&program.connections, &Connections::addedHere);
            Connection shop = place(QStringLiteral("Shop"));
            shop.environment = Environment::Production;
            shop.colour = QStringLiteral("#aabbcc");
            shop.group = QStringLiteral("Kunden");
            shop.guard = Guard::Confirm;
            const Result<ConnectionId> result = waitFor(program.connections.add(shop));
            QVERIFY(result);
            id = *result;
            QCOMPARE(added.size(), 1);
            QCOMPARE(here.size(), 1);
            QCOMPARE(program.connections.findByName(QStringLiteral("sHOP"))->id, id);
            QCOMPARE(program.connections.recentFolders(), QStringList{site(QStringLiteral("Shop"))});
        }
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(file()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
        {
            Program program(file());
            QVERIFY(waitFor(program.connections.load()));
            QCOMPARE(program.connections.all().size(), 1);
            Connection shop = program.connections.all().first();
            QCOMPARE(shop.id, id);
            QCOMPARE(shop.environment, Environment::Production);
            QCOMPARE(shop.guard, Guard::Confirm);
            QCOMPARE(shop.group, QStringLiteral("Kunden"));
            QSignalSpy changed(&program.connections, &Connections::changed);
            shop.name = QStringLiteral("Boutique");
            QVERIFY(waitFor(program.connections.update(shop)));
            QCOMPARE(changed.size(), 1);
            QVERIFY(program.connections.findByName(QStringLiteral("Shop")) == nullptr);
            QSignalSpy removed(&program.connections, &Connections::removed);
            QVERIFY(waitFor(program.connections.remove(id)));
            QCOMPARE(removed.size(), 1);
            QVERIFY(program.connections.all().isEmpty());
            QVERIFY(program.connections.find(id) == nullptr);
        }
    }

    void refusals()
    {
        Program program(file());
        QVERIFY(waitFor(program.connections.load()));
        QVERIFY(waitFor(program.connections.add(place(QStringLiteral("Straße")))));
        const auto kindOf = [&program](const Connection &connection) {
            const Result<ConnectionId> result = waitFor(program.connections.add(connection));
            return result ? QStringLiteral("ok")
                          : QString(errorKindName(result.error().kind)) + QLatin1Char(' ') + result.error().object;
        };
        Connection sameName = place(QStringLiteral("other"));
        sameName.name = QStringLiteral("  sTRAßE ");
        QCOMPARE(kindOf(sameName), QStringLiteral("conflict sTRAßE"));
        Connection samePlace = place(QStringLiteral("Straße"));
        samePlace.name = QStringLiteral("New");
        samePlace.location[QStringLiteral("folder")] = site(QStringLiteral("Straße")) + QStringLiteral("/../Straße/");
        QCOMPARE(kindOf(samePlace), QStringLiteral("conflict New"));
        const QString link = m_folder->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(site(QStringLiteral("Straße")), link));
        samePlace.location[QStringLiteral("folder")] = link;
        QCOMPARE(kindOf(samePlace), QStringLiteral("conflict New"));
        Connection noName = place(QStringLiteral("third"));
        noName.name = QStringLiteral("  ");
        QCOMPARE(kindOf(noName), QStringLiteral("invalid_input name"));
        noName.name = QStringLiteral("two\nlines");
        QCOMPARE(kindOf(noName), QStringLiteral("invalid_input name"));
        noName.name = QString(201, QLatin1Char('x'));
        QCOMPARE(kindOf(noName), QStringLiteral("invalid_input name"));
        Connection colour = place(QStringLiteral("fourth"));
        colour.colour = QStringLiteral("red");
        QCOMPARE(kindOf(colour), QStringLiteral("invalid_input colour"));
        Connection nowhere = place(QStringLiteral("fifth"));
        nowhere.location[QStringLiteral("folder")] = QStringLiteral("/no/such/folder");
        QCOMPARE(kindOf(nowhere), QStringLiteral("not_found /no/such/folder"));
        nowhere.location.clear();
        QCOMPARE(kindOf(nowhere), QStringLiteral("invalid_input folder"));
        Connection unknown = place(QStringLiteral("sixth"));
        unknown.type = QStringLiteral("carrier-pigeon");
        QCOMPARE(kindOf(unknown), QStringLiteral("unsupported carrier-pigeon"));
        QCOMPARE(program.connections.all().size(), 1);
    }

    void recognising()
    {
        Program program(file());
        const Result<Recognised> found = waitFor(program.connections.recogniseFolder(site(QStringLiteral("blog"))));
        QVERIFY(found);
        QCOMPARE(found->type, QStringLiteral("fake"));
        QCOMPARE(found->suggestedName, QStringLiteral("blog"));
        const Result<Recognised> none = waitFor(program.connections.recogniseFolder(QStringLiteral("/no/such")));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    void damagedFileIsLeftAlone()
    {
        QDir().mkpath(QFileInfo(file()).absolutePath());
        const QByteArray damaged = "{\"format\": \"tokendesk-connections\",\n \"version\": 1,\n \"connections\": [}";
        put(file(), damaged);
        Program program(file());
        const Result<> loaded = waitFor(program.connections.load());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Parse);
        QCOMPARE(loaded.error().object, file());
        QVERIFY(loaded.error().detail.startsWith(QLatin1String("line 3")));
        QVERIFY(!loaded.error().reason.isEmpty());
        QVERIFY(program.connections.problem());
        const Result<ConnectionId> added = waitFor(program.connections.add(place(QStringLiteral("Shop"))));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Parse);
        QCOMPARE(contents(file()), damaged);
    }

    void newerFileIsLeftAlone()
    {
        QDir().mkpath(QFileInfo(file()).absolutePath());
        const QByteArray newer = "{\"format\": \"tokendesk-connections\", \"version\": 2, \"connections\": []}";
        put(file(), newer);
        Program program(file());
        const Result<> loaded = waitFor(program.connections.load());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Unsupported);
        QVERIFY(!waitFor(program.connections.add(place(QStringLiteral("Shop")))));
        QCOMPARE(contents(file()), newer);
    }

    void unknownKeysStay()
    {
        QDir().mkpath(QFileInfo(file()).absolutePath());
        put(file(),
            "{\"format\":\"tokendesk-connections\",\"version\":1,\"theme\":{\"x\":[1,2]},\"connections\":[{"
            "\"id\":\"11111111-2222-3333-4444-555555555555\",\"name\":\"Old\",\"type\":\"future\",\"location\":"
            "{\"url\":\"x\",\"deep\":{\"n\":9007199254740993}},\"guard\":\"four-eyes\",\"environment\":\"moon\","
            "\"proxy\":\"p\"}]}");
        Program program(file());
        QVERIFY(waitFor(program.connections.load()));
        QCOMPARE(program.connections.all().first().guard, Guard::ReadOnly);
        QCOMPARE(program.connections.all().first().environment, Environment::Other);
        QVERIFY(!program.connections.backend(program.connections.all().first().id));
        QVERIFY(waitFor(program.connections.add(place(QStringLiteral("Shop")))));
        const QJsonObject root = QJsonDocument::fromJson(contents(file())).object();
        QCOMPARE(root.value(QLatin1String("theme")).toObject().value(QLatin1String("x")).toArray().size(), 2);
        const QJsonObject old = root.value(QLatin1String("connections")).toArray().first().toObject();
        QCOMPARE(old.value(QLatin1String("guard")).toString(), QStringLiteral("four-eyes"));
        QCOMPARE(old.value(QLatin1String("environment")).toString(), QStringLiteral("moon"));
        QCOMPARE(old.value(QLatin1String("proxy")).toString(), QStringLiteral("p"));
        QCOMPARE(old.value(QLatin1String("location"))
                     .toObject()
                     .value(QLatin1String("deep"))
                     .toObject()
                     .value(QLatin1String("n"))
                     .toInteger(),
                 Q_INT64_C(9007199254740993));
        QVERIFY(contents(file()).endsWith("}\n"));
    }

    void twoProgramsAtOnce()
    {
        Program window(file());
        QVERIFY(waitFor(window.connections.load()));
        QVERIFY(waitFor(window.connections.add(place(QStringLiteral("first")))));
        QSignalSpy added(&window.connections, &Connections::added);
        QSignalSpy here(&window.connections, &Connections::addedHere);
        QSignalSpy removed(&window.connections, &Connections::removed);
        Program script(file());
        QVERIFY(waitFor(script.connections.load()));
        QVERIFY(waitFor(script.connections.add(place(QStringLiteral("second")))));
        QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 10'000);
        QCOMPARE(here.size(), 0);
        QVERIFY(window.connections.findByName(QStringLiteral("second")) != nullptr);
        QVERIFY(waitFor(script.connections.remove(script.connections.findByName(QStringLiteral("first"))->id)));
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, 10'000);

        // Both write without waiting for each other: nothing is lost.
        QList<QFuture<Result<ConnectionId>>> adding;
        for (int i = 0; i < 10; ++i) {
            adding.append(window.connections.add(place(QStringLiteral("window %1").arg(i))));
            adding.append(script.connections.add(place(QStringLiteral("script %1").arg(i))));
        }
        for (const auto &future : adding)
            QVERIFY(waitFor(future));
        QTRY_COMPARE_WITH_TIMEOUT(window.connections.all().size(), 21, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(script.connections.all().size(), 21, 10'000);
    }

    void brokenMeanwhile()
    {
        Program window(file());
        QVERIFY(waitFor(window.connections.load()));
        QVERIFY(waitFor(window.connections.add(place(QStringLiteral("first")))));
        const QByteArray good = contents(file());
        QTest::qWait(300); // the watcher has told of our own write
        QFile::remove(file());
        QTest::qWait(500);
        QCOMPARE(window.connections.all().size(), 1); // gone for a moment is no order to forget
        put(file(), "not json");
        QTRY_VERIFY_WITH_TIMEOUT(window.connections.problem().has_value(), 10'000);
        QCOMPARE(window.connections.all().size(), 1);
        QFile::remove(file());
        put(file(), good);
        QTRY_VERIFY_WITH_TIMEOUT(!window.connections.problem().has_value(), 10'000);
    }

    void backendsFollowTheConnection()
    {
        Program program(file());
        QVERIFY(waitFor(program.connections.load()));
        const ConnectionId id = *waitFor(program.connections.add(place(QStringLiteral("Shop"))));
        TokenBackend *first = *program.connections.backend(id);
        QCOMPARE(*program.connections.backend(id), first);
        Connection shop = *program.connections.find(id);
        shop.colour = QStringLiteral("#000000");
        QVERIFY(waitFor(program.connections.update(shop)));
        QCOMPARE(*program.connections.backend(id), first);
        shop.guard = Guard::ReadOnly;
        QVERIFY(waitFor(program.connections.update(shop)));
        QVERIFY(program.connections.backend(id));
        QCOMPARE(program.system.guards, (QList<Guard>{Guard::Normal, Guard::ReadOnly}));
        QTRY_COMPARE(program.system.closed.load(), 1);
        QVERIFY(waitFor(program.connections.remove(id)));
        QTRY_COMPARE(program.system.closed.load(), 2);
        QCOMPARE(program.connections.backend(id).error().kind, ErrorKind::NotFound);
    }

    void linkedFileStaysALink()
    {
        QDir().mkpath(QFileInfo(file()).absolutePath());
        const QString real = m_folder->filePath(QStringLiteral("dotfiles.json"));
        put(real, "{\"format\":\"tokendesk-connections\",\"version\":1}");
        QVERIFY(QFile::link(real, file()));
        Program program(file());
        QVERIFY(waitFor(program.connections.load()));
        QVERIFY(waitFor(program.connections.add(place(QStringLiteral("Shop")))));
        QVERIFY(QFileInfo(file()).isSymLink());
        QVERIFY(contents(real).contains("Shop"));
    }

    void recentFoldersAreTen()
    {
        ConnectionsDocument document;
        for (int i = 0; i < 15; ++i)
            rememberFolder(document, QString::number(i));
        rememberFolder(document, QStringLiteral("9"));
        QCOMPARE(document.recentFolders.size(), 10);
        QCOMPARE(document.recentFolders.first(), QStringLiteral("9"));
        QCOMPARE(document.recentFolders.count(QStringLiteral("9")), 1);
    }

    void parsing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const char *expected) {
            QTest::newRow(name) << bytes << QString::fromLatin1(expected);
        };
        const QByteArray head = "{\"format\":\"tokendesk-connections\",\"version\":1,";
        row("empty list", head + "\"connections\":[]}", "0");
        row("no list", head + "\"x\":0}", "0");
        row("empty", "", "parse");
        row("no object", "[]", "parse");
        row("other format", "{\"version\":1}", "parse");
        row("no version", "{\"format\":\"tokendesk-connections\"}", "parse");
        row("newer", "{\"format\":\"tokendesk-connections\",\"version\":7}", "unsupported");
        row("list is a text", head + "\"connections\":\"x\"}", "parse");
        row("entry is a number", head + "\"connections\":[1]}", "parse");
        row("no id", head + "\"connections\":[{\"name\":\"a\",\"type\":\"t\"}]}", "parse");
        row("id is no uuid", head + "\"connections\":[{\"id\":\"x\",\"name\":\"a\",\"type\":\"t\"}]}", "parse");
        const QByteArray id = "\"id\":\"11111111-2222-3333-4444-555555555555\"";
        const QByteArray other = "\"id\":\"11111111-2222-3333-4444-555555555556\"";
        row("no name", head + "\"connections\":[{" + id + ",\"type\":\"t\"}]}", "parse");
        row("one", head + "\"connections\":[{" + id + ",\"name\":\"a\",\"type\":\"t\"}]}", "1");
        row("guard is a number", head + "\"connections\":[{" + id + ",\"name\":\"a\",\"type\":\"t\",\"guard\":1}]}",
            "parse");
        row("location is a text",
            head + "\"connections\":[{" + id + ",\"name\":\"a\",\"type\":\"t\",\"location\":\"\"}]}", "parse");
        row("same id",
            head + "\"connections\":[{" + id + ",\"name\":\"a\",\"type\":\"t\"},{" + id +
                ",\"name\":\"b\",\"type\":\"t\"}]}",
            "parse");
        row("same name",
            head + "\"connections\":[{" + id + ",\"name\":\"a\",\"type\":\"t\"},{" + other +
                ",\"name\":\"A\",\"type\":\"t\"}]}",
            "parse");
        row("deep", QByteArray(5'000, '['), "parse");
        row("too large", QByteArray(5 * 1024 * 1024, ' '), "parse");
        row("not UTF-8", head + "\"connections\":[{" + id + ",\"name\":\"\xff\xfe\",\"type\":\"t\"}]}", "parse");
    }

    void parsing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        const Result<QList<Connection>> parsed = parseConnections(bytes);
        QCOMPARE(parsed ? QString::number(parsed->size()) : QString(errorKindName(parsed.error().kind)), expected);
        if (!parsed)
            return;
        const ConnectionsDocument document = *parseConnectionsDocument(bytes);
        const QByteArray written = composeConnections(document);
        QCOMPARE(composeConnections(*parseConnectionsDocument(written)), written);
    }
};

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "tst_connections.moc"
