// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace tokendesk {

/// How a secret lies in the keychain. Windows takes 2,560 bytes an entry, so a long one is cut.
///
/// The entry itself holds '0' and the value, or '1' and "<parts> <bytes> <tag>"; then the parts are entries of their
/// own, named "<name>/<tag>/<number from 0>". There are two tags, used in turn: until the entry itself is replaced, the
/// old parts stand beside the new ones and the old value stays whole; and whatever an interrupted writing left behind
/// is under a name that can be told.
struct SecretParts
{
    QByteArray entry;        ///< what the entry of the name holds
    QList<QByteArray> parts; ///< of a cut one

    static constexpr qsizetype mostBytes = 2'000; ///< in one entry

    static SecretParts cut(const Secret &secret, QChar tag);
    void wipe(); ///< overwrites with zeros what is not shared
};

constexpr QChar secretPartTags[] = {u'a', u'b'};
QString secretPartName(const QString &name, QChar tag, int number);

/// What an entry says about the parts of a cut secret.
struct SecretPlan
{
    int parts = 0;
    qsizetype bytes = 0;
    QChar tag;
};

/// What an entry holds: the value, or where it lies; empty: not written by this program, or damaged.
struct SecretEntry
{
    std::optional<Secret> whole;
    std::optional<SecretPlan> plan;

    static std::optional<SecretEntry> parse(const QByteArray &entry);
};

/// Overwrites with zeros, where it is not shared, and empties it.
void wipe(QByteArray &bytes);

} // namespace tokendesk
