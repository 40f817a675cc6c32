// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/tokencolumn.h"

#include <QCoreApplication>

namespace tokendesk {

TokenColumnSpec tokenColumnSpec(TokenColumn column)
{
    switch (column) {
    case TokenColumn::Name:
        return {.header = QCoreApplication::translate("TokenColumns", "Name"), .toolTip = {}, .width = 26};
    case TokenColumn::Kind:
        return {.header = QCoreApplication::translate("TokenColumns", "Kind"),
                .toolTip =
                    QCoreApplication::translate("TokenColumns", "What kind of token it is, as its system calls it"),
                .width = 11};
    case TokenColumn::State:
        return {.header = QCoreApplication::translate("TokenColumns", "State"), .toolTip = {}, .width = 16};
    case TokenColumn::Connection:
        return {.header = QCoreApplication::translate("TokenColumns", "Connection"),
                .toolTip = QCoreApplication::translate("TokenColumns", "Where the token lives"),
                .width = 14};
    case TokenColumn::Id:
        return {.header = QCoreApplication::translate("TokenColumns", "Id"),
                .toolTip = QCoreApplication::translate("TokenColumns",
                                                       "Shown in part where the id alone already gives access"),
                .width = 12};
    case TokenColumn::Calls:
        return {.header = QCoreApplication::translate("TokenColumns", "Calls"),
                .toolTip = QCoreApplication::translate("TokenColumns", "Calls made, of the calls allowed"),
                .width = 20};
    case TokenColumn::Modified:
        return {.header = QCoreApplication::translate("TokenColumns", "Modified"), .toolTip = {}, .width = 17};
    case TokenColumn::Created:
        return {.header = QCoreApplication::translate("TokenColumns", "Created"),
                .toolTip = {},
                .width = 18,
                .shown = false};
    case TokenColumn::Expires:
        return {.header = QCoreApplication::translate("TokenColumns", "Expires"),
                .toolTip = {},
                .width = 18,
                .shown = false};
    case TokenColumn::Secret:
        return {.header = QCoreApplication::translate("TokenColumns", "Secret"),
                .toolTip =
                    QCoreApplication::translate("TokenColumns", "Whether a secret is set, and whether it is kept here"),
                .width = 9};
    case TokenColumn::Scopes:
        return {.header = QCoreApplication::translate("TokenColumns", "Scopes"),
                .toolTip = QCoreApplication::translate("TokenColumns", "What it is limited to: environments, branches, "
                                                                       "rights, roles, as its system has them"),
                .width = 26,
                .shown = false};
    case TokenColumn::CreatedBy:
        return {.header = QCoreApplication::translate("TokenColumns", "Created by"),
                .toolTip = {},
                .width = 18,
                .shown = false};
    }
    Q_UNREACHABLE();
}

} // namespace tokendesk
