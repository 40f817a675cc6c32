// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/shots/keyphotographer.h"
#include "tests/shots/photographer.h"
#include "tests/shots/serverphotographer.h"
#include "tests/shots/signinphotographer.h"

#include <QApplication>
#include <QProcess>

using namespace tokendesk;

namespace {

/// A language and a scale are chosen when a program starts: such pictures are made by this program started again.
bool startAgain(const QString &output, const QString &scene, const QString &scale)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {output, scene});
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void takeAll(QApplication &application, const QString &output)
{
    Photographer photographer(application, output, QStringLiteral("en"), UiSettings::Look::Light);
    photographer.listAndFilter();
    photographer.createToken();
    photographer.revokeAndUndo();
    photographer.conflict();
    photographer.brokenFile();
}

/// "servers", and for looking only: "servers-dark", "servers-german", "servers-mirrored".
void takeServers(QApplication &application, const QString &output, const QString &scene)
{
    const QString suffix = scene.mid(int(qstrlen("servers")));
    const bool german = suffix == QLatin1String("-german");
    ServerPhotographer photographer(application, output, suffix, german ? QStringLiteral("de") : QStringLiteral("en"),
                                    suffix == QLatin1String("-dark") ? UiSettings::Look::Dark : UiSettings::Look::Light,
                                    suffix == QLatin1String("-mirrored") ? Qt::RightToLeft : Qt::LeftToRight);
    photographer.connectLibrary();
    photographer.acceptCertificate();
    photographer.failBesideWhatWorks();
    photographer.readOnly();
}

/// "signin", and for looking only: "signin-dark", "signin-german".
void takeSignIns(QApplication &application, const QString &output, const QString &scene)
{
    const QString suffix = scene.mid(int(qstrlen("signin")));
    const bool german = suffix == QLatin1String("-german");
    SignInPhotographer photographer(application, output, suffix, german ? QStringLiteral("de") : QStringLiteral("en"),
                                    suffix == QLatin1String("-dark") ? UiSettings::Look::Dark
                                                                     : UiSettings::Look::Light);
    photographer.signInWithACode();
    photographer.rightsAndLimits();
    photographer.browser();
    photographer.legacyToken();
}

/// "keys", and for looking only: "keys-dark", "keys-german".
void takeKeys(QApplication &application, const QString &output, const QString &scene)
{
    const QString suffix = scene.mid(int(qstrlen("keys")));
    const bool german = suffix == QLatin1String("-german");
    KeyPhotographer photographer(application, output, suffix, german ? QStringLiteral("de") : QStringLiteral("en"),
                                 suffix == QLatin1String("-dark") ? UiSettings::Look::Dark : UiSettings::Look::Light);
    photographer.connectIntranet();
    photographer.lookAtAKey();
    photographer.handAKeyOver();
}

} // namespace

// tokendesk_shots FOLDER [SCENE]: writes the pictures of docs/ into FOLDER. Needs a display; `./dev shots` brings one.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tokendesk"));
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: tokendesk_shots FOLDER [SCENE]");
    const QString &output = arguments.at(1);
    const QString scene = arguments.value(2);
    if (scene == QLatin1String("dark")) {
        Photographer(application, output, QStringLiteral("en"), UiSettings::Look::Dark).windowOnly(scene);
    } else if (scene == QLatin1String("scale-200")) {
        Photographer(application, output, QStringLiteral("en"), UiSettings::Look::Light).windowOnly(scene);
    } else if (scene == QLatin1String("german")) {
        Photographer(application, output, QStringLiteral("de"), UiSettings::Look::Light).windowWithNewToken(scene);
    } else if (scene.startsWith(QLatin1String("servers"))) {
        takeServers(application, output, scene);
    } else if (scene.startsWith(QLatin1String("signin"))) {
        takeSignIns(application, output, scene);
    } else if (scene.startsWith(QLatin1String("keys"))) {
        takeKeys(application, output, scene);
    } else {
        takeAll(application, output);
        const QString one = QStringLiteral("1");
        if (!startAgain(output, QStringLiteral("servers"), one) || !startAgain(output, QStringLiteral("signin"), one) ||
            !startAgain(output, QStringLiteral("keys"), one) || !startAgain(output, QStringLiteral("dark"), one) ||
            !startAgain(output, QStringLiteral("german"), one) ||
            !startAgain(output, QStringLiteral("scale-200"), QStringLiteral("2")))
            return 1;
    }
    return 0;
}
