// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/gui/application.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace tokendesk::test {

/// How long a step may take on a busy machine; speed is measured elsewhere.
constexpr int patience = 20'000;

inline QString plainText(QString text)
{
    return text.remove(QLatin1Char('&'));
}

/// A site of the test's own, from the bundled demo or another folder of the sources.
class Site
{
public:
    explicit Site(const QString &name = QStringLiteral("shop"),
                  const QString &copied = QStringLiteral("resources/demo-site"))
        : m_folder(m_directory.filePath(name))
    {
        const QString from = QStringLiteral(TOKENDESK_SOURCE_DIR "/") + copied;
        QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = m_folder + file.mid(from.size());
            QDir().mkpath(QFileInfo(target).path());
            QFile::copy(file, target);
            QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
        }
    }

    QString folder() const { return m_folder; }
    QString file(const QString &id) const
    {
        return m_folder + QStringLiteral("/project/entries/tokens/%1/token.yaml").arg(id);
    }
    QByteArray read(const QString &id) const
    {
        QFile file(this->file(id));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool write(const QString &id, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(file(id)).path());
        QFile file(this->file(id));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
    }

private:
    QTemporaryDir m_directory;
    QString m_folder;
};

/// Finds what a person sees in the window by the words on it.
class WindowDriver
{
public:
    explicit WindowDriver(const QString &configDir, const QString &folder = {})
        : WindowDriver(Arguments{.configDir = configDir, .folder = folder, .useKeychain = false})
    {
    }
    explicit WindowDriver(const Arguments &arguments)
        : m_application(std::make_unique<Application>(*qApp, arguments))
    {
        m_application->start();
        // The window is filled after its first frame.
        if (!QTest::qWaitFor([this] { return table() != nullptr; }))
            qFatal("the window stays empty");
    }

    MainWindow &window() { return m_application->window(); }
    Application &application() { return *m_application; }

    template <class W>
    W *named(const QString &name, QWidget *in = nullptr)
    {
        for (W *widget : (in ? in : &window())->template findChildren<W *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    QTableView *table() { return named<QTableView>(QStringLiteral("Tokens")); }
    QTreeView *tree() { return named<QTreeView>(QStringLiteral("Connections")); }
    QLineEdit *filter() { return named<QLineEdit>(QStringLiteral("Filter tokens")); }

    QAction *action(const QString &text)
    {
        for (QAction *action : window().findChildren<QAction *>()) {
            if (plainText(action->text()) == text)
                return action;
        }
        return nullptr;
    }

    /// Chooses a menu's entry as soon as it can be chosen; false: it never could.
    bool choose(const QString &text)
    {
        QAction *found = action(text);
        if (!found || !QTest::qWaitFor([found] { return found->isEnabled(); }, patience))
            return false;
        found->trigger();
        return true;
    }

    static QPushButton *button(const QWidget *in, const QString &text)
    {
        for (QPushButton *button : in->findChildren<QPushButton *>()) {
            // A dialog that lies above is a child too, and no part of what is below it.
            if (plainText(button->text()) == text && button->isVisible() && button->window() == in->window())
                return button;
        }
        return nullptr;
    }

    /// The dialog that is open and has a button with this text.
    QDialog *dialogWith(const QString &buttonText)
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<QDialog *>(widget);
            if (dialog && dialog->isVisible() && button(dialog, buttonText))
                return dialog;
        }
        return nullptr;
    }

    int rowOf(const QString &name)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }

    QString cell(const QString &name, int column)
    {
        const int row = rowOf(name);
        return row < 0 ? QString() : table()->model()->index(row, column).data().toString();
    }

    QStringList selectedNames()
    {
        QStringList names;
        for (const QModelIndex &index : table()->selectionModel()->selectedRows())
            names.append(index.data().toString());
        return names;
    }

    bool select(const QString &name)
    {
        const int row = rowOf(name);
        if (row < 0)
            return false;
        table()->selectRow(row);
        table()->setFocus();
        return selectedNames() == QStringList{name};
    }

    QString message() { return window().messages().text(); }

    /// The dialog of a new connection of that type, with all its fields open; null: it did not come.
    QDialog *newConnection(const QString &type)
    {
        action(QStringLiteral("New connection…"))->trigger();
        QDialog *dialog = nullptr;
        if (!QTest::qWaitFor([&] { return (dialog = dialogWith(QStringLiteral("Connect"))) != nullptr; }, patience))
            return nullptr;
        auto *types = named<QComboBox>(QStringLiteral("Type"), dialog);
        types->setCurrentIndex(types->findData(type));
        for (QToolButton *more : dialog->findChildren<QToolButton *>()) {
            if (plainText(more->text()) == QLatin1String("More fields"))
                more->setChecked(true);
        }
        return dialog;
    }

    /// Types into the field of that name once it is shown; false: it did not come.
    bool enter(QWidget *in, const QString &name, const QString &text)
    {
        QLineEdit *line = nullptr;
        if (!QTest::qWaitFor([&] { return (line = named<QLineEdit>(name, in)) && line->isVisible(); }, patience))
            return false;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        return true;
    }

    static QString shown(const QWidget *in)
    {
        QString all;
        for (const QLabel *label : in->findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text() + QLatin1Char('\n');
        }
        return all;
    }

private:
    std::unique_ptr<Application> m_application;
};

} // namespace tokendesk::test
