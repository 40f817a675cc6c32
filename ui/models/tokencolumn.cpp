// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/tokencolumn.h"

#include <QCoreApplication>

namespace tokendesk {

TokenColumnSpec tokenColumnSpec(TokenColumn column)
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("TokenColumns", text);
    };
    switch (column) {
    case TokenColumn::Name:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Name")), .toolTip = {}, .width = 28};
    case TokenColumn::Kind:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Kind")),
                .toolTip = tr(QT_TRANSLATE_NOOP("TokenColumns", "What kind of token it is, as its system calls it")),
                .width = 10};
    case TokenColumn::State:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "State")), .toolTip = {}, .width = 13};
    case TokenColumn::Connection:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Connection")),
                .toolTip = tr(QT_TRANSLATE_NOOP("TokenColumns", "Where the token lives")),
                .width = 16};
    case TokenColumn::Id:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Id")),
                .toolTip =
                    tr(QT_TRANSLATE_NOOP("TokenColumns", "Shown in part where the id alone already gives access")),
                .width = 14};
    case TokenColumn::Calls:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Calls")),
                .toolTip = tr(QT_TRANSLATE_NOOP("TokenColumns", "Calls made, of the calls allowed")),
                .width = 21,
                .numeric = true};
    case TokenColumn::Modified:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Modified")), .toolTip = {}, .width = 20};
    case TokenColumn::Created:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Created")), .toolTip = {}, .width = 18, .shown = false};
    case TokenColumn::Expires:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Expires")), .toolTip = {}, .width = 18, .shown = false};
    case TokenColumn::Secret:
        return {.header = tr(QT_TRANSLATE_NOOP("TokenColumns", "Secret")),
                .toolTip =
                    tr(QT_TRANSLATE_NOOP("TokenColumns", "Whether a secret is set, and whether it is kept here")),
                .width = 16};
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
