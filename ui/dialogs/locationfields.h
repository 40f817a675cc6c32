// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/fieldspec.h"
#include "core/domain/tokendraft.h"

#include <QObject>
#include <QVariantMap>

class QWidget;

namespace tokendesk {

class FieldForm;

/// The fields of a connection's location in two forms: what is typed stands above the sign-in, what is picked from
/// lists that only the server knows below it.
class LocationFields final : public QObject
{
    Q_OBJECT

public:
    explicit LocationFields(QObject *parent = nullptr);

    FieldForm *typed() const { return m_typed; } ///< both belong to the layout that they are put into
    FieldForm *picked() const { return m_picked; }

    void setFields(const QList<FieldSpec> &fields);
    void setValue(const FieldName &field, const QVariant &value);
    void setChoices(const FieldName &field, const QList<Choice> &choices); ///< and opens the list, if there are any
    void hide();

    /// `before` with what is entered now: members that stand in no field stay.
    QVariantMap values(QVariantMap before) const;
    /// At the address where the place of a server is what fails, else at the field that is refused; false: at none.
    bool showRefusal(const Error &error, const QString &why, bool isServer);

Q_SIGNALS:
    void typedChanged();
    void pickedChanged();
    void listOpened(const QString &field);

private:
    FieldForm *m_typed;
    FieldForm *m_picked;
};

} // namespace tokendesk
