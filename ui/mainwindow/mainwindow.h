// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/subject.h"

#include <QMainWindow>

class QDockWidget;
class QStackedWidget;

namespace tokendesk {

class ActivityPage;
class CommandRegistry;
class ConnectionTreeModel;
class FilterField;
class InventoryFeed;
class MessageBar;
class PendingRevocations;
class ProofWatcher;
class RevokedPage;
class SecretClipboard;
class Sidebar;
class SignInAgain;
class StatusLine;
class TokenPage;
class TokenTable;
class UiSettings;
class UndoList;
class Workspace;
struct CommandContext;

/// The window: puts its parts together and wires them. What the parts do is theirs.
///
/// Nothing is read before start(), so that the window is up at once.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, UiSettings &settings, SecretClipboard &clipboard, QWidget *parent = nullptr);
    ~MainWindow() override;

    void start();
    /// Opens a site's folder, adds it when it is new, and selects it; before start() has ended, after that.
    void openFolder(const QString &folder);
    void bringToFront();

    /// The window was covered because nobody is there: what waits, waits on. Uncovered, the person is asked.
    void setLocked(bool locked);

    MessageBar &messages() const { return *m_messages; }

Q_SIGNALS:
    void demoAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre(QWidget *tokenPage);
    void buildOtherPages();
    QDockWidget *buildPanel(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area);
    void wire(const CommandContext &context);
    void loaded(const Result<> &result);
    void tellKeychain();
    void showScope();
    void remember();

    Workspace &m_workspace;
    UiSettings &m_settings;
    SecretClipboard &m_clipboard;
    ConnectionBook *m_book;
    TokenTableModel *m_tokens;
    Subject *m_subject;
    ConnectionTreeModel *m_tree;
    InventoryFeed *m_feed;
    UndoList *m_undo;
    PendingRevocations *m_pending;
    MessageBar *m_messages;
    ProofWatcher *m_proofs;
    SignInAgain *m_signInAgain;
    CommandRegistry *m_commands;
    FilterField *m_filter;
    TokenTable *m_table;
    TokenPage *m_tokenPage;
    RevokedPage *m_revokedPage = nullptr;
    ActivityPage *m_activityPage = nullptr;
    Sidebar *m_sidebar;
    StatusLine *m_status;
    QStackedWidget *m_pages;
    QStringList m_foldersToOpen;
    bool m_loaded = false;
};

} // namespace tokendesk
