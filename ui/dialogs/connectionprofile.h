// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/services/connections.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tokendesk {

class ColourButton;
class NoteLabel;

/// What a connection is called, where it is listed and how it is guarded: the part of the form that all types share.
class ConnectionProfile final : public QWidget
{
    Q_OBJECT

public:
    ConnectionProfile(const Connections &connections, std::optional<ConnectionId> edited, QWidget *parent = nullptr);

    void fill(const Connection &connection);
    void readInto(Connection &connection) const;
    void suggestName(const QString &name); ///< taken unless the user has given one
    bool isNameTouched() const { return m_nameTouched; }
    bool nameIsFine(); ///< says at the field why it is not
    void focusName();

Q_SIGNALS:
    void layoutChanged(); ///< a note came or went

private:
    void explainGuard();
    void refuseName(const QString &why);

    const Connections &m_connections;
    const std::optional<ConnectionId> m_edited;
    QLineEdit *m_name;
    NoteLabel *m_nameRefusal;
    QComboBox *m_environment;
    ColourButton *m_colour;
    QComboBox *m_group;
    QComboBox *m_guard;
    NoteLabel *m_guardNote;
    bool m_nameTouched = false;
};

} // namespace tokendesk
