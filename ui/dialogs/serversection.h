// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/signins.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace tokendesk {

class BrowserDialog;
class KeychainQuestion;
class SignInForm;

/// The part of the connection dialog that only servers have: the credential, and how the way there is made.
///
/// Signs in and keeps what came of it; says what goes on (began, ended), and the outcome after ended().
class ServerSection final : public QWidget
{
    Q_OBJECT

public:
    ServerSection(SignIns &signIns, std::optional<ConnectionId> edited, QWidget *parent = nullptr);
    ~ServerSection() override;

    void setType(const BackendType &type, const QVariantMap &location = {});
    QWidget *form() const; ///< the one with labels
    void setNetwork(const NetworkSettings &network);
    const NetworkSettings &network() const { return m_network; }

    bool isEmpty() const;                                      ///< nothing is entered
    bool isUnchanged() const;                                  ///< nothing was entered: what is kept stays
    bool isSignedIn() const { return m_signedIn.has_value(); } ///< with what is entered now
    /// Shows what is missing; `always`: also where the credential that is kept would do. True when nothing is.
    bool validate(bool always = false);
    bool showRefusal(const QString &field, const QString &why);
    void focusFirst();
    void forgetSignIn();   ///< what was entered elsewhere is different now
    void forgetLocation(); ///< as much as a sign-in completed: something was chosen that it does not depend on

    /// Signs in at the place; signedIn() or failed(). A certificate that a person accepts, and nothing else, repeats
    /// it.
    void signIn(const Connection &connection);
    /// fetched() or failed(). Signs in first where that was not done yet; a code that was used up is not needed again.
    void fetchChoices(const Connection &connection, const FieldName &field);
    /// Stores `connection` with the credential that signIn() brought; asks where the keychain does not take it. kept()
    /// or failed().
    void keep(const Connection &connection);
    void cancel();

Q_SIGNALS:
    void changed(); ///< something was entered
    void layoutChanged();
    void began(const QString &what); ///< or: now it is this that is waited for; cancel() stops it
    void ended();
    void signedIn(const QString &suggestedName, const QString &description, const QStringList &remarks);
    void signedOut();
    void signOutStopped(); ///< by cancel()
    void browserAsked();   ///< the button "Sign in with the browser": call signIn()
    void fetched(const QString &field, const QList<tokendesk::Choice> &choices);
    void kept(const tokendesk::ConnectionId &id);
    void failed(const tokendesk::Error &error); ///< what no field here could say

private:
    /// What a sign-in made on the server, until it is kept or discarded.
    struct Session
    {
        Connection place;
        QString method;
        Credential credential;
    };

    SignInRequest request() const;
    void begin(const QString &what);
    void end();
    void takeSession(const Connection &place, const SignedIn &signedIn);
    void dropSession();
    void askForChoices(const Connection &connection, const FieldName &field);
    void refused(const Error &error, const std::function<void()> &again);
    void keepNow(CredentialVault::Keep keep);
    void beginKeychain(const QString &what);
    void tellKeychain();
    void keptOrNot(const Result<ConnectionId> &result);
    void signOut();
    void methodChosen();
    void openNetwork();
    void openBrowser(const QUrl &address);
    void closeBrowser();

    SignIns &m_signIns;
    const std::optional<ConnectionId> m_edited;
    SignInForm *m_form;
    QPushButton *m_inBrowser;
    QPushButton *m_networkButton;
    QPushButton *m_signOut;
    KeychainQuestion *m_question;
    NetworkSettings m_network;
    Credential m_networkSecrets;
    std::optional<SignedIn> m_signedIn; ///< at the place that is entered now
    std::optional<Session> m_session;
    Connection m_toKeep;
    CancelToken m_cancel;
    QString m_atKeychain; ///< what goes on there; empty: nothing
    QPointer<BrowserDialog> m_browser;
    QStringList m_picked; ///< fields that are chosen after the sign-in, and not needed for it
    bool m_running = false;
};

} // namespace tokendesk
