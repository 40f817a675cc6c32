// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/connections.h"
#include "ui/dialogs/formdialog.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace tokendesk {

class ColourButton;
class FieldForm;
class NoteLabel;

/// Adds a connection or changes one: what kind of place, where, its name, and how it is guarded.
class ConnectionDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `edit`: the connection to change; empty: a new one, looking at `folder` first when it is not empty.
    ConnectionDialog(Connections &connections, std::optional<ConnectionId> edit, QString folder,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void connected(const tokendesk::ConnectionId &connection);

protected:
    bool hasInput() const override;

private:
    void build();
    void fill(const QString &folder);
    void typeChosen();
    void test();
    void lookQuietly();
    void tested(const Result<Recognised> &result, bool quiet);
    void connectNow();
    void store(const QVariantMap &location);
    bool nameIsFine();
    void refuseName(const QString &why);
    Connection entered() const;
    const BackendType *type() const;

    Connections &m_connections;
    std::optional<Connection> m_edited;
    QComboBox *m_type;
    FieldForm *m_form;
    QLineEdit *m_name;
    NoteLabel *m_nameRefusal;
    NoteLabel *m_recognised;
    QComboBox *m_environment;
    ColourButton *m_colour;
    QComboBox *m_group;
    QComboBox *m_guard;
    NoteLabel *m_guardNote;
    QPushButton *m_test = nullptr;
    QPushButton *m_connect = nullptr;
    QTimer m_lookLater;
    Connection m_before; ///< as the dialog began
    bool m_nameTouched = false;
    int m_looks = 0; ///< drops late answers about a place that is no longer entered
};

} // namespace tokendesk
