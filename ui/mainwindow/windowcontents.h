// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/subject.h"

#include <QObject>

#include <functional>

class QDockWidget;
class QMainWindow;
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

/// All that stands inside of the window: makes the parts, puts them together and wires them. What the parts do is
/// theirs.
class WindowContents final : public QObject
{
    Q_OBJECT

public:
    /// Fills `window`, which owns it.
    WindowContents(QMainWindow &window, Workspace &workspace, UiSettings &settings, SecretClipboard &clipboard);
    ~WindowContents() override;

    /// Begins to read.
    void load();
    /// Opens a site's folder and selects it, once the connections are read. A new one is asked about where `ask`, else
    /// added.
    void openFolder(const QString &folder, bool ask);
    /// Where panels and columns are, what is folded and what is chosen.
    void remember();
    /// Whether no revocation waits. Else the person is asked what is to be done, and `goOn` is called when it is done.
    bool settle(const std::function<void()> &goOn);
    /// The window was covered because nobody is there: what waits, waits on. Uncovered, the person is asked.
    void setLocked(bool locked);

    MessageBar &messages() const { return *m_messages; }

Q_SIGNALS:
    void demoAsked();

private:
    void buildCentre(QWidget *tokenPage);
    void buildOtherPages();
    QDockWidget *buildPanel(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area);
    void wire(const CommandContext &context);
    void loaded(const Result<> &result);
    void tellKeychain();
    void showScope();

    QMainWindow &m_window;
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
    QList<std::pair<QString, bool>> m_foldersToOpen; ///< and whether to ask
    bool m_loaded = false;
};

} // namespace tokendesk
