// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/backends/flextype/draftcheck.h"
#include "core/yaml/edit.h"

#include <QMap>

#include <optional>

namespace tokendesk::flextype {

/// What a checked draft changes in a token's file.
QList<yaml::Edit> editsOf(const CheckedDraft &draft);

/// A value of an extra field as it is written.
yaml::Literal extraLiteral(const QVariant &value);

/// Compares what the user saw in the fields that are changed. Conflict: object is the field, detail empty. The counter
/// is not compared: it moves by itself. Unsupported: a list or a map stands where a text or a number belongs.
[[nodiscard]] Result<> checkSeen(const yaml::Document &document, const QList<yaml::Edit> &edits,
                                 const QMap<FieldName, QString> &seen);

/// The counter before a change: tells a counter that was set and goes on counting from an old copy.
class CounterWatch final
{
public:
    CounterWatch() = default;
    explicit CounterWatch(const CheckedDraft &draft);

    void remember(const yaml::Document &document);
    /// Does `stored` go on from the value that was set, rather than from the counter before?
    bool countsFromSet(qint64 stored) const;

private:
    std::optional<qint64> m_set;
    std::optional<qint64> m_before;
};

/// Are all of these edits in the document?
bool stand(const yaml::Document &document, const QList<yaml::Edit> &edits, const CounterWatch &counter);

} // namespace tokendesk::flextype
