// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/flextypedouble.h"
#include "tests/e2e/windowdriver.h"
#include "tests/ui/support/press.h"

#include <QComboBox>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>

namespace tokendesk::test {

/// What the program logs, all of its own categories.
class LogCatcher final
{
public:
    LogCatcher()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("tokendesk.*=true"));
        s_before = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
            {
                const QMutexLocker lock(&s_mutex);
                s_log += text.toUtf8() + '\n';
            }
            if (type != QtDebugMsg && type != QtInfoMsg)
                s_before(type, context, text);
        });
    }
    ~LogCatcher() { qInstallMessageHandler(s_before); }
    Q_DISABLE_COPY_MOVE(LogCatcher)

    QByteArray all() const
    {
        const QMutexLocker lock(&s_mutex);
        return s_log;
    }

private:
    static inline QtMessageHandler s_before = nullptr;
    static inline QMutex s_mutex;
    static inline QByteArray s_log;
};

/// The program with the system's keychain, and what a person does in it with a Flextype server.
class ServerDesk final
{
public:
    explicit ServerDesk(QString configDir)
        : m_configDir(std::move(configDir))
    {
    }

    void start() { m_driver = std::make_unique<WindowDriver>(Arguments{.configDir = m_configDir, .folder = {}}); }
    /// Ends the program as closing its window does.
    void end()
    {
        m_driver->window().close();
        m_driver.reset();
    }
    WindowDriver &window() { return *m_driver; }
    int rows() { return m_driver->table()->model()->rowCount(); }

    /// "New connection…", filled in; null: it did not open.
    QDialog *fillIn(const QString &url, const QString &token, const QString &accessToken)
    {
        QDialog *dialog = nullptr;
        const bool opened = m_driver->choose(QStringLiteral("New connection…")) &&
                            QTest::qWaitFor([&] { return (dialog = connectionDialog()) != nullptr; }, patience);
        if (!opened)
            return nullptr;
        auto *type = m_driver->named<QComboBox>(QStringLiteral("Type"), dialog);
        type->setCurrentIndex(type->findData(QStringLiteral("flextype-server")));
        QTest::qWait(20);
        enter(*dialog, QStringLiteral("URL"), url);
        enterCredential(*dialog, token, accessToken);
        return dialog;
    }

    void enterCredential(QDialog &dialog, const QString &token, const QString &accessToken)
    {
        enter(dialog, QStringLiteral("Public token"), token);
        enter(dialog, QStringLiteral("Access token"), accessToken);
    }

    void enter(QDialog &dialog, const QString &field, const QString &text)
    {
        auto *line = m_driver->named<QLineEdit>(field, &dialog);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    QDialog *connectionDialog()
    {
        QDialog *dialog = m_driver->dialogWith(QStringLiteral("Connect"));
        return dialog ? dialog : m_driver->dialogWith(QStringLiteral("Sign in"));
    }

    /// Chooses a connection in the tree.
    bool chooseConnection(const QString &name)
    {
        QAbstractItemModel *tree = m_driver->tree()->model();
        QModelIndex found;
        const auto look = [&] {
            found = tree->match(tree->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchStartsWith | Qt::MatchRecursive)
                        .value(0);
            return found.isValid();
        };
        if (!QTest::qWaitFor(look, patience))
            return false;
        m_driver->tree()->setCurrentIndex(found);
        QTest::qWait(50); // the acts are judged anew
        return true;
    }

    /// The files below the configuration, and the log, that hold one of the texts.
    QStringList placesOf(const QStringList &texts, const LogCatcher &log) const
    {
        QStringList places;
        QDirIterator files(m_configDir, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++looked;
            const QByteArray content = file.readAll();
            for (const QString &text : texts) {
                if (content.contains(text.toUtf8()))
                    places.append(file.fileName());
            }
        }
        for (const QString &text : texts) {
            if (log.all().contains(text.toUtf8()))
                places.append(QStringLiteral("the log"));
        }
        if (looked < 2)
            places.append(QStringLiteral("nothing was looked through"));
        return places;
    }

    /// How many entries the session's keyring has, asked without the program's own code; -1: it did not answer.
    static int keyringEntries()
    {
        QProcess ask;
        ask.start(QStringLiteral("dbus-send"),
                  {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                   QStringLiteral("--dest=org.freedesktop.secrets"),
                   QStringLiteral("/org/freedesktop/secrets/collection/login"),
                   QStringLiteral("org.freedesktop.DBus.Properties.Get"),
                   QStringLiteral("string:org.freedesktop.Secret.Collection"), QStringLiteral("string:Items")});
        const bool answered = ask.waitForFinished() && ask.exitCode() == 0;
        return answered ? int(ask.readAllStandardOutput().count("object path \"")) : -1;
    }

private:
    QString m_configDir;
    std::unique_ptr<WindowDriver> m_driver;
};

} // namespace tokendesk::test
