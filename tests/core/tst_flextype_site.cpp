// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/site.h"
#include "tests/core/flextypefixture.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace tokendesk;
using flextype::Layout;

namespace {

void manifest(const QString &root, const QByteArray &version)
{
    test::put(root + QLatin1String("/src/flextype/flextype.yaml"), "name: Flextype\nversion: " + version + "\n");
}

void mkdirs(const QString &root, const QStringList &folders)
{
    for (const QString &folder : folders)
        QVERIFY(QDir().mkpath(root + QLatin1Char('/') + folder));
}

QStringList kinds(const flextype::Site &site)
{
    QStringList kinds;
    for (const flextype::Store &store : site.stores)
        kinds.append(store.kind + QLatin1Char('=') + QString::fromUtf8(store.base + '/' + store.place));
    return kinds;
}

} // namespace

class TestFlextypeSite final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixtures()
    {
        const test::Site one;
        const auto site = flextype::Site::recognise(one.root());
        QVERIFY(site);
        QCOMPARE(site->version, QStringLiteral("1.0.0-alpha.3"));
        QCOMPARE(site->root, one.root());
        QCOMPARE(kinds(*site), QStringList{QStringLiteral("token=project/entries/tokens")});
        QVERIFY(site->remarks.isEmpty());

        const test::Site old(QStringLiteral("site-0.9"));
        const auto older = flextype::Site::recognise(old.root());
        QVERIFY(older);
        QCOMPARE(older->version, QStringLiteral("0.9.16"));
        QCOMPARE(kinds(*older).join(QLatin1Char(' ')),
                 QStringLiteral("entries=project/tokens/entries registry=project/tokens/registry "
                                "images=project/tokens/images files=project/tokens/media/files "
                                "folders=project/tokens/media/folders access=project/tokens/access"));
    }

    void folderInsideTheSite_data()
    {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("itself") << "site-1.0"
                                << "";
        QTest::newRow("trailing slash") << "site-1.0"
                                        << "/";
        QTest::newRow("project") << "site-1.0"
                                 << "/project";
        QTest::newRow("entries") << "site-1.0"
                                 << "/project/entries";
        QTest::newRow("tokens") << "site-1.0"
                                << "/project/entries/tokens";
        QTest::newRow("0.9 project") << "site-0.9"
                                     << "/project";
        QTest::newRow("0.9 tokens") << "site-0.9"
                                    << "/project/tokens";
        QTest::newRow("0.9 entries") << "site-0.9"
                                     << "/project/tokens/entries";
    }

    void folderInsideTheSite()
    {
        QFETCH(QString, fixture);
        QFETCH(QString, chosen);
        const test::Site copy(fixture);
        const auto site = flextype::Site::recognise(copy.root() + chosen);
        QVERIFY(site);
        QCOMPARE(site->root, copy.root());
    }

    void versionsAndStores_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("stores");
        const QString plain = QStringLiteral("entries=project/tokens/entries registry=project/tokens/registry "
                                             "images=project/tokens/images files=project/tokens/%1files "
                                             "folders=project/tokens/%1folders access=project/tokens/access");
        for (const auto *const version : {"0.9.9", "0.9.12", "'0.9.10'"})
            QTest::newRow(version) << QByteArray(version) << plain.arg(QString());
        for (const auto *const version : {"0.9.13", "0.9.16"})
            QTest::newRow(version) << QByteArray(version) << plain.arg(QStringLiteral("media/"));
        for (const auto *const version : {"\"1.0.0-alpha.1\"", "1.0.0", "1.2"})
            QTest::newRow(version) << QByteArray(version) << QStringLiteral("token=project/entries/tokens");
    }

    void versionsAndStores()
    {
        QFETCH(QByteArray, version);
        QFETCH(QString, stores);
        const test::Site place{QString()};
        manifest(place.root(), version);
        mkdirs(place.root(), {QStringLiteral("project")});
        const auto site = flextype::Site::recognise(place.root());
        QVERIFY(site);
        QCOMPARE(kinds(*site).join(QLatin1Char(' ')), stores);
    }

    void version098And097()
    {
        const test::Site eight{QString()};
        test::put(eight.root() + QLatin1String("/src/flextype/config/flextype.yaml"),
                  "name: Flextype\nversion: 0.9.8\n");
        const auto site = flextype::Site::recognise(eight.root());
        QVERIFY(site);
        QCOMPARE(kinds(*site).join(QLatin1Char(' ')),
                 QStringLiteral("entries=project/tokens/delivery/entries registry=project/tokens/delivery/registry "
                                "management=project/tokens/management/entries images=project/tokens/images "
                                "access=project/tokens/access"));

        const test::Site seven{QString()};
        test::put(seven.root() + QLatin1String("/flextype/bootstrap.php"),
                  "<?php\n/* Flextype */\ndefine('FLEXTYPE_VERSION', '0.9.7');\n");
        mkdirs(seven.root(), {QStringLiteral("site/tokens/delivery/entries")});
        const auto older = flextype::Site::recognise(seven.root() + QLatin1String("/site"));
        QVERIFY(older);
        QCOMPARE(older->version, QStringLiteral("0.9.7"));
        QCOMPARE(older->root, seven.root());
        QCOMPARE(kinds(*older).join(QLatin1Char(' ')),
                 QStringLiteral("entries=site/tokens/delivery/entries images=site/tokens/delivery/images "
                                "registry=site/tokens/delivery/registry"));
    }

    void withoutManifestTheStoreDecides_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("layouts");
        QTest::newRow("1.0") << "project/entries/tokens"
                             << "1.0";
        QTest::newRow("media") << "project/tokens/media/files"
                               << "0.9.13";
        QTest::newRow("files") << "project/tokens/files"
                               << "0.9.9";
        QTest::newRow("folders") << "project/tokens/folders"
                                 << "0.9.9";
        QTest::newRow("delivery") << "project/tokens/delivery/entries"
                                  << "0.9.8";
        QTest::newRow("management") << "project/tokens/management"
                                    << "0.9.8";
        QTest::newRow("0.9.7") << "site/tokens/delivery"
                               << "0.9.7";
    }

    void withoutManifestTheStoreDecides()
    {
        QFETCH(QString, folder);
        QFETCH(QString, layouts);
        const test::Site place{QString()};
        mkdirs(place.root(), {folder});
        const auto site = flextype::Site::recognise(place.root());
        QVERIFY(site);
        QVERIFY(site->version.isEmpty());
        QCOMPARE(site->displayVersion(), layouts);
    }

    void bothStores()
    {
        const test::Site place{QString()};
        mkdirs(place.root(), {QStringLiteral("project/entries/tokens"), QStringLiteral("project/tokens/media")});
        const auto unknown = flextype::Site::recognise(place.root());
        QVERIFY(unknown);
        QCOMPARE(unknown->layouts, (QList<Layout>{Layout::V1_0, Layout::V0_9_13}));
        QCOMPARE(unknown->stores.size(), 7);
        QCOMPARE(unknown->remarks.size(), 1);

        manifest(place.root(), "1.0.0-alpha.2");
        const auto known = flextype::Site::recognise(place.root());
        QVERIFY(known);
        QCOMPARE(known->layouts, QList<Layout>{Layout::V1_0});
        QCOMPARE(known->remarks.size(), 1);
        QVERIFY(QByteArray(known->remarks.first().source).contains("0.9"));
    }

    void settings()
    {
        const test::Site place;
        test::put(place.root() + QLatin1String("/project/config/flextype/settings.yaml"),
                  "timezone: Europe/Lisbon\napi:\n  registry:\n    enabled: off\n");
        test::put(
            place.root() + QLatin1String("/src/flextype/settings.yaml"),
            "timezone: UTC\ncache:\n  enabled: false\nentries:\n  directory: pages\napi:\n  registry:\n    enabled: "
            "true\n");
        const auto site = flextype::Site::load(place.root());
        QVERIFY(site);
        QCOMPARE(site->settings.timeZone, QTimeZone("Europe/Lisbon"));
        QCOMPARE(site->settings.apis.value(QStringLiteral("registry")), false);
        QCOMPARE(site->settings.apis.value(QStringLiteral("entries")), true);
        QCOMPARE(site->settings.cacheEnabled, false);
        QCOMPARE(site->settings.entriesDirectory, QStringLiteral("pages"));
        QCOMPARE(kinds(*site), QStringList{QStringLiteral("token=project/pages/tokens")});
        QVERIFY(!site->remarks.isEmpty());
    }

    void damagedSettingsAreSaid()
    {
        const test::Site place;
        test::put(place.root() + QLatin1String("/project/config/flextype/settings.yaml"), "cache: {enabled: 'no\n");
        const auto site = flextype::Site::load(place.root());
        QVERIFY(site);
        QCOMPARE(site->settings.cacheEnabled, true);
        QCOMPARE(site->remarks.size(), 1);
        QVERIFY(site->remarks.first().args.first().endsWith(QLatin1String("settings.yaml")));
    }

    void tokensInAnotherWayAreNotGuessed_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("serializer") << QByteArray("entries: {collections: {tokens_item: {serializer: json}}}");
        QTest::newRow("extension") << QByteArray("entries: {collections: {tokens_item: {extension: json}}}");
        QTest::newRow("filename") << QByteArray("entries: {collections: {tokens_item: {filename: key}}}");
        QTest::newRow("directory out of the site") << QByteArray("entries: {directory: ../../elsewhere}");
        QTest::newRow("absolute directory") << QByteArray("entries: {directory: /etc}");
    }

    void tokensInAnotherWayAreNotGuessed()
    {
        QFETCH(QByteArray, settings);
        const test::Site place;
        test::put(place.root() + QLatin1String("/project/config/flextype/settings.yaml"), settings);
        const auto site = flextype::Site::recognise(place.root());
        QVERIFY(!site);
        QCOMPARE(site.error().kind, ErrorKind::Unsupported);
        QVERIFY(!site.error().reason.isEmpty());
    }

    void noSite()
    {
        const test::Site place{QString()};
        mkdirs(place.root(), {QStringLiteral("public/css")});
        const auto empty = flextype::Site::recognise(place.root());
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, ErrorKind::NotFound);
        QCOMPARE(empty.error().object, place.root());

        const auto gone = flextype::Site::recognise(place.root() + QLatin1String("/nowhere"));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);

        test::put(place.root() + QLatin1String("/file"), "x");
        QVERIFY(!flextype::Site::recognise(place.root() + QLatin1String("/file")));

        test::put(place.root() + QLatin1String("/src/flextype/flextype.yaml"), "name: Another\nversion: 1.0.0\n");
        QVERIFY(!flextype::Site::recognise(place.root()));
    }

    void versionsWithoutTokens_data()
    {
        QTest::addColumn<QByteArray>("version");
        for (const auto *const version : {"0.9.6", "0.8.3", "2.0.0", "0.10.0"})
            QTest::newRow(version) << QByteArray(version);
    }

    void versionsWithoutTokens()
    {
        QFETCH(QByteArray, version);
        const test::Site place{QString()};
        manifest(place.root(), version);
        const auto site = flextype::Site::recognise(place.root());
        QVERIFY(!site);
        QCOMPARE(site.error().kind, ErrorKind::Unsupported);
        QCOMPARE(site.error().detail, QString::fromLatin1(version));
    }

    void fifoAsManifestDoesNotHang()
    {
        const test::Site place{QString()};
        mkdirs(place.root(), {QStringLiteral("src/flextype")});
        QCOMPARE(
            ::mkfifo(QFile::encodeName(place.root() + QLatin1String("/src/flextype/flextype.yaml")).constData(), 0600),
            0);
        QVERIFY(!flextype::Site::recognise(place.root()));
    }

    void linkedProjectIsFollowed()
    {
        // Deployments keep `project` elsewhere and link to it; the server follows, so the app does.
        const test::Site place;
        const QString elsewhere = place.folder.path() + QLatin1String("/shared-project");
        QVERIFY(QDir().rename(place.root() + QLatin1String("/project"), elsewhere));
        QVERIFY(QFile::link(elsewhere, place.root() + QLatin1String("/project")));
        QVERIFY(flextype::Site::recognise(place.root()));
    }

    void recognisedLocation()
    {
        const test::Site place;
        const auto recognised = place.recognise();
        QVERIFY(recognised);
        QCOMPARE(recognised->location.value(QStringLiteral("folder")).toString(), place.root());
        QCOMPARE(recognised->suggestedName, QStringLiteral("site"));
        QCOMPARE(recognised->description.args.first(), QStringLiteral("1.0.0-alpha.3"));
        QVERIFY(!flextype::folderType().recognise({}));
    }
};

QTEST_GUILESS_MAIN(TestFlextypeSite)
#include "tst_flextype_site.moc"
