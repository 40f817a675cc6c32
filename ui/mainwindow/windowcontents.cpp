// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow/windowcontents.h"

#include "core/base/async.h"
#include "core/services/workspace.h"
#include "ui/commands/command.h"
#include "ui/commands/commandregistry.h"
#include "ui/commands/connectioncommand.h"
#include "ui/commands/newtokencommand.h"
#include "ui/commands/openfoldercommand.h"
#include "ui/commands/pendingquestion.h"
#include "ui/commands/pendingrevocations.h"
#include "ui/commands/proofwatcher.h"
#include "ui/commands/refreshcommand.h"
#include "ui/commands/repairact.h"
#include "ui/commands/restorecommand.h"
#include "ui/commands/revocationnotice.h"
#include "ui/commands/revokecommand.h"
#include "ui/commands/successoract.h"
#include "ui/commands/undolist.h"
#include "ui/dialogs/signinagain.h"
#include "ui/mainwindow/activitypage.h"
#include "ui/mainwindow/connectionbanner.h"
#include "ui/mainwindow/detailspanel.h"
#include "ui/mainwindow/filterfield.h"
#include "ui/mainwindow/inventoryfeed.h"
#include "ui/mainwindow/narrowing.h"
#include "ui/mainwindow/revokedpage.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/mainwindow/stateicon.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/tokenpage.h"
#include "ui/mainwindow/tokentable.h"
#include "ui/mainwindow/windowmenus.h"
#include "ui/platform/secretclipboard.h"
#include "ui/platform/uisettings.h"
#include "ui/text/errors.h"
#include "ui/text/values.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace tokendesk {

namespace {

const QString panelsBlob = QStringLiteral("windowPanels");
constexpr int panelsVersion = 1;

} // namespace

WindowContents::WindowContents(QMainWindow &window, Workspace &workspace, UiSettings &settings,
                               SecretClipboard &clipboard)
    : QObject(&window)
    , m_window(window)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_clipboard(clipboard)
    , m_book(new ConnectionBook(this))
    , m_tokens(new TokenTableModel(*m_book, workspace.pool(), this))
    , m_subject(new Subject(*m_tokens, *m_book, this))
    , m_tree(new ConnectionTreeModel(*m_book, *m_tokens, this))
    , m_feed(new InventoryFeed(workspace, *m_book, *m_tokens, *m_tree, this))
    , m_undo(new UndoList(this))
    , m_pending(new PendingRevocations(this))
    , m_messages(new MessageBar(&window))
    , m_proofs(new ProofWatcher(*m_messages, this))
    , m_signInAgain(new SignInAgain(workspace.connections(), workspace.signIns(), workspace.heldActs(), &window))
    , m_filter(new FilterField(&window))
    , m_table(new TokenTable(*m_tokens, *m_subject, settings, &window))
    , m_sidebar(new Sidebar(*m_tree, *m_subject, settings, &window))
    , m_status(new StatusLine(*m_tokens, *m_subject, *m_feed, *m_proofs, clipboard, &window))
    , m_pages(new QStackedWidget(&window))
{
    m_filter->setAcceptDrops(false); // a folder dropped there is a folder, not a word
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks);
    m_tokens->setStateIcons([](const TokenRow &row) { return stateIcon(row.state, row.worst != Notice::Level::Info); });
    m_tree->setIcons({.all = icon(Icon::Key),
                      .group = icon(Icon::Folder),
                      .production = icon(Icon::Shield),
                      .problem = icon(Icon::Warning),
                      .revoked = icon(Icon::Trash),
                      .activity = icon(Icon::Info)});
    const CommandContext context{.workspace = workspace,
                                 .book = *m_book,
                                 .model = *m_tokens,
                                 .subject = *m_subject,
                                 .messages = *m_messages,
                                 .undo = *m_undo,
                                 .pending = *m_pending,
                                 .proofs = *m_proofs,
                                 .signInAgain = *m_signInAgain,
                                 .clipboard = clipboard,
                                 .settings = settings,
                                 .window = window};
    m_commands = new CommandRegistry(context);
    new RevocationNotice(context);
    m_tokens->setGoing(
        [this](const TokenRow &row) { return m_pending->contains({.connection = row.connection, .id = row.id}); });
    auto *banner = new ConnectionBanner(*m_book, *m_subject,
                                        {.signIn = m_commands->signIn->action(),
                                         .certificate = m_commands->certificate->action(),
                                         .refresh = m_commands->refresh->action()});
    connect(banner, &ConnectionBanner::showAsked, this,
            [this](const ConnectionId &id) { m_sidebar->choose(ConnectionTreeModel::keyOf(id)); });

    auto *clearFilter = new QAction(tr("Clear the filter"), this);
    connect(clearFilter, &QAction::triggered, m_filter, &QLineEdit::clear);
    auto *openDemo = new QAction(tr("Open the &demo site"), this);
    connect(openDemo, &QAction::triggered, this, &WindowContents::demoAsked);
    m_tokenPage = new TokenPage(*m_table, *m_tokens, *m_subject, *m_book, *m_feed, *m_filter, *banner,
                                {.openFolder = m_commands->openFolder->action(),
                                 .newConnection = m_commands->newConnection->action(),
                                 .openDemo = openDemo,
                                 .newToken = m_commands->newToken->action(),
                                 .clearFilter = clearFilter});
    buildCentre(m_tokenPage);
    window.setStatusBar(m_status);

    auto *details = new DetailsPanel(workspace, *m_book, *m_subject, clipboard, settings);
    // Qt mirrors everything but the areas of panels.
    QDockWidget *connectionsPanel =
        buildPanel(tr("Connections"), QStringLiteral("connectionsPanel"), m_sidebar,
                   window.isRightToLeft() ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea);
    QDockWidget *detailsPanel = buildPanel(tr("Details"), QStringLiteral("detailsPanel"), details,
                                           window.isRightToLeft() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea);
    auto *repair = new RepairAct(context);
    connect(details, &DetailsPanel::repairAsked, repair, &RepairAct::repair);
    auto *successor = new SuccessorAct(context, *m_commands->revoke);
    connect(details, &DetailsPanel::successorAsked, successor, &SuccessorAct::make);
    connect(successor, &SuccessorAct::created, m_table, &TokenTable::selectToken);
    connect(m_table, &TokenTable::activatedByKey, this, [details, detailsPanel] {
        detailsPanel->show();
        details->setFocus();
    });

    auto *goToFilter = new QAction(icon(Icon::Search), tr("&Filter tokens"), this);
    goToFilter->setShortcut(QKeySequence::Find);
    connect(goToFilter, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    auto *filterHelp = new QAction(tr("Terms of the &filter"), this);
    connect(filterHelp, &QAction::triggered, m_filter, &FilterField::showHelp);
    buildMenus(window, *m_commands,
               {.panels = {connectionsPanel->toggleViewAction(), detailsPanel->toggleViewAction()},
                .filter = goToFilter,
                .filterHelp = filterHelp,
                .openDemo = openDemo,
                .columns = m_table->columnsMenu()});
    QToolBar *bar = buildToolBar(window, *m_commands, *m_filter);
    window.addToolBar(bar);
    wire(context);
    QList<QWidget *> readingOrder{m_filter, m_sidebar};
    readingOrder += banner->tabStops();
    readingOrder += {m_table, details};
    for (qsizetype i = 1; i < readingOrder.size(); ++i)
        QWidget::setTabOrder(readingOrder.at(i - 1), readingOrder.at(i));

    const int character = window.fontMetrics().averageCharWidth();
    window.resizeDocks({connectionsPanel, detailsPanel},
                       {qMin(character * 34, window.width() * 3 / 10), character * 50}, Qt::Horizontal);
    window.restoreState(settings.blob(panelsBlob), panelsVersion);
    new Narrowing(window, *detailsPanel, *bar);
    showScope();
    m_table->setFocus();
}

WindowContents::~WindowContents() = default;

void WindowContents::buildCentre(QWidget *tokenPage)
{
    m_pages->addWidget(tokenPage);
    auto *centre = new QWidget(&m_window);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages);
    layout->addWidget(m_messages);
    m_window.setCentralWidget(centre);
}

/// The pages that are not in front: the window is on screen sooner without them.
void WindowContents::buildOtherPages()
{
    if (m_revokedPage)
        return;
    m_revokedPage = new RevokedPage(m_workspace, *m_book, *m_commands->restore);
    m_activityPage = new ActivityPage(m_workspace);
    m_pages->addWidget(m_revokedPage);
    m_pages->addWidget(m_activityPage);
    QWidget::setTabOrder(m_table, m_revokedPage->focusProxy());
    QWidget::setTabOrder(m_revokedPage->focusProxy(), m_activityPage->focusProxy());
    connect(m_commands->refresh, &RefreshCommand::refreshed, m_revokedPage, &RevokedPage::reload);
    connect(m_commands->refresh, &RefreshCommand::refreshed, m_activityPage, &ActivityPage::reload);
    connect(m_commands->revoke, &RevokeCommand::revokedChanged, m_revokedPage, &RevokedPage::reload);
    connect(m_commands->restore, &RestoreCommand::restored, m_revokedPage, &RevokedPage::reload);
    connect(m_revokedPage, &RevokedPage::counted, m_tree, &ConnectionTreeModel::setRevokedCount);
    connect(m_feed, &InventoryFeed::problemsChanged, m_revokedPage, &RevokedPage::reload);
}

QDockWidget *WindowContents::buildPanel(const QString &title, const QString &name, QWidget *content,
                                        Qt::DockWidgetArea area)
{
    auto *panel = new QDockWidget(title, &m_window);
    panel->setObjectName(name);
    panel->setWidget(content);
    m_window.addDockWidget(area, panel);
    return panel;
}

void WindowContents::wire(const CommandContext &context)
{
    const auto choose = [this](const ConnectionId &id) {
        m_sidebar->choose(ConnectionTreeModel::keyOf(id));
    };
    connect(m_subject, &Subject::scopeChanged, this, &WindowContents::showScope);
    connect(m_filter, &FilterField::left, m_table, [this] {
        m_tokens->settleFilter(); // the next key means what the filter lets through
        m_table->setFocus();
    });
    connect(m_commands->newToken, &NewTokenCommand::created, m_table, &TokenTable::selectToken);
    connect(m_commands->openFolder, &OpenFolderCommand::connected, this, choose);
    connect(m_commands->openFolder, &OpenFolderCommand::recognised, m_commands->newConnection,
            &ConnectionCommand::openFor);
    connect(m_commands->newConnection, &ConnectionCommand::connected, this, choose);
    connect(m_pending, &PendingRevocations::changed, m_tokens, &TokenTableModel::goingChanged);
    connect(&context.workspace.connections(), &Connections::aboutToBeRemoved, m_pending,
            [this](const ConnectionId &id) { m_pending->undoAll(id); });
    connect(&context.workspace.secrets(), &SecretStore::statusChanged, this, &WindowContents::tellKeychain);
    connect(&context.workspace.secrets(), &SecretStore::waitingChanged, m_status, &StatusLine::setKeychainWaits);

    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_table->setContextActions({m_commands->newToken->action(), m_commands->editToken->action(),
                                m_commands->enable->action(), m_commands->disable->action(), separator,
                                m_commands->copy->action(), m_commands->newSecret->action(),
                                m_commands->verify->action(), separator, m_commands->revoke->action()});
    m_sidebar->setContextActions({m_commands->newToken->action(), m_commands->refresh->action(), separator,
                                  m_commands->signIn->action(), m_commands->certificate->action(),
                                  m_commands->signOut->action(), separator, m_commands->editConnection->action(),
                                  m_commands->disconnectIt->action()},
                                 {m_commands->openFolder->action(), m_commands->newConnection->action()});
}

void WindowContents::load()
{
    buildOtherPages();
    whenDone(m_workspace.load(), this, [this](const Result<> &result) { loaded(result); });
}

void WindowContents::loaded(const Result<> &result)
{
    if (!result)
        m_messages->post(MessageBar::Severity::Error, text::error(result.error()));
    if (const std::optional<Error> problem = m_workspace.historyProblem())
        m_messages->post(MessageBar::Severity::Warning, text::error(*problem));
    m_loaded = true;
    m_feed->start();
    m_tokenPage->setLoaded();
    m_workspace.secrets().probe(); // answers through statusChanged()
    tellKeychain();
    for (const auto &[folder, ask] : std::exchange(m_foldersToOpen, {}))
        m_commands->openFolder->open(folder, ask);
}

void WindowContents::tellKeychain()
{
    const KeychainStatus status = m_workspace.secrets().status();
    m_status->setKeychain(status);
    if (status == KeychainStatus::Locked || status == KeychainStatus::Unavailable)
        m_messages->post(MessageBar::Severity::Info, text::keychainStatus(status));
}

void WindowContents::openFolder(const QString &folder, bool ask)
{
    if (m_loaded)
        m_commands->openFolder->open(folder, ask);
    else
        m_foldersToOpen.append({folder, ask});
}

void WindowContents::showScope()
{
    const Scope &scope = m_subject->scope();
    m_window.setWindowTitle(scope.title.isEmpty() ? tr("Tokendesk") : tr("%1 – Tokendesk").arg(scope.title));
    switch (scope.kind) {
    case Scope::Kind::All:
    case Scope::Kind::Group:
    case Scope::Kind::Connection:
        m_pages->setCurrentIndex(0);
        return;
    case Scope::Kind::Revoked:
        buildOtherPages();
        m_pages->setCurrentWidget(m_revokedPage);
        return;
    case Scope::Kind::Activity:
        buildOtherPages();
        m_pages->setCurrentWidget(m_activityPage);
        return;
    }
}

void WindowContents::remember()
{
    m_settings.setBlob(panelsBlob, m_window.saveState(panelsVersion));
    m_table->remember();
    m_sidebar->remember();
}

bool WindowContents::settle(const std::function<void()> &goOn)
{
    if (m_pending->isSettled())
        return true;
    settlePending(*m_pending, m_window, {}, tr("Tokendesk is about to end. What is not revoked now, stays."), goOn);
    return false;
}

void WindowContents::setLocked(bool locked)
{
    if (m_pending->isEmpty())
        return;
    if (locked)
        m_pending->pause();
    else
        settlePending(*m_pending, m_window, {}, tr("They waited while nobody was here."), [] {});
}

} // namespace tokendesk
