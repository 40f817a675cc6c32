// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/doubles/flextype/flextypedouble.h"
#include "tests/e2e/logcatcher.h"
#include "tests/e2e/windowdriver.h"
#include "tests/ui/support/press.h"

#include <QComboBox>
#include <QProcess>

namespace tokendesk::test {

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

    QStringList placesOf(const QStringList &texts, const LogCatcher &log) const
    {
        return test::placesOf(texts, m_configDir, log);
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
