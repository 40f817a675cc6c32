// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/signins.h"
#include "ui/dialogs/formdialog.h"

#include <QTimer>

class QComboBox;

namespace tokendesk {

class ConnectionProfile;
class LocationFields;
class ServerSection;
class TestResult;

/// Adds a connection or changes one: what kind of place, where, how to sign in there, its name, and how it is guarded.
class ConnectionDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `edit`: the connection to change; empty: a new one, looking at `folder` first when it is not empty.
    ConnectionDialog(Connections &connections, SignIns &signIns, std::optional<ConnectionId> edit, QString folder,
                     QWidget *parent = nullptr);

    /// Of a connection that there is: asks for its credential alone.
    void showSignInOnly();

Q_SIGNALS:
    void connected(const tokendesk::ConnectionId &connection);

protected:
    bool hasInput() const override;

private:
    enum class Then { Tell, Store };

    void build();
    void wireServer();
    void fill(const QString &folder);
    void typeChosen();
    void locationChanged();
    bool validate();
    void test();
    void signInNow();
    void lookQuietly();
    void connectNow();
    void look(Then then);
    void looked(const Result<Recognised> &result, Then then);
    void testKept();
    void showKeptWorks();
    void tellFailure(const Error &error);
    void store();
    void stored(const Result<ConnectionId> &result);
    void fetchChoices(const QString &field);
    Connection entered() const;
    QVariantMap location() const;
    const BackendType *type() const;
    bool isRemote() const;

    Connections &m_connections;
    std::optional<Connection> m_edited;
    QComboBox *m_type;
    QWidget *m_head;
    LocationFields *m_fields;
    ServerSection *m_server;
    TestResult *m_result;
    ConnectionProfile *m_profile;
    QPushButton *m_test = nullptr;
    QPushButton *m_connect = nullptr;
    QTimer m_lookLater;
    Connection m_before;    ///< as the dialog began
    QVariantMap m_location; ///< of what was looked at last, normalised
    Then m_then = Then::Tell;
    bool m_signInOnly = false;
    int m_looks = 0; ///< drops late answers about a place that is no longer entered
};

} // namespace tokendesk
