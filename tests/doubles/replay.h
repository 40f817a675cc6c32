// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "generatedvalues.h"
#include "transcript.h"

#include "tests/doubles/flextype/flextypedouble.h"
#include "tests/doubles/flextype/manualclock.h"

/// One run of recorded exchanges against a new double, from the starting store.
class Replay final
{
public:
    using Store = std::map<QString, QByteArray>;
    using Files = QList<std::pair<QString, QByteArray>>;

    Replay(const QList<Transcript> &run, const Files &before);

    /// Sends the index-th exchange; what differs from the recording, empty: nothing.
    QStringList play(qsizetype index);

private:
    void putAhead(qsizetype index);
    void putBefore(const Transcript &transcript, bool gap);
    void prepare(const Transcript &transcript);
    QStringList compareAnswer(const Transcript &transcript, const RawAnswer &answer);
    QStringList compareStore(const Transcript &transcript, const Store &before);
    bool sameBody(const Transcript &transcript, const RawAnswer &answer);
    void putToken(const QByteArray &id, const QByteArray &secret, const QByteArray &fields);

    QList<Transcript> m_run;
    tokendesk::doubles::ManualClock m_clock;
    tokendesk::doubles::FlextypeDouble m_double;
    GeneratedValues m_generated;
};
