// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "rawhttp.h"

#include <map>
#include <optional>

/// One recorded exchange with the real server.
struct Transcript
{
    struct Change
    {
        std::optional<QByteArray> before; ///< empty: the file was not there
        std::optional<QByteArray> after;
    };

    int number = 0;
    QString name;
    QString note;
    RawRequest request;
    RawAnswer response;
    std::map<QString, Change> changes; ///< below project/entries

    static QList<Transcript> readAll(const QString &folder); ///< in their order
};
