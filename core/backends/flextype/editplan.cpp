// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/editplan.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/schema.h"
#include "core/backends/flextype/words.h"
#include "core/yaml/plain.h"

namespace tokendesk::flextype {

namespace {

using yaml::Edit;
using yaml::Literal;

const QLatin1String counterKey("calls");

Literal literalOf(const FieldName &field, const QVariant &value)
{
    if (field == QLatin1String("state"))
        return Literal::word(value.toString());
    if (field == counterKey || field == QLatin1String("limit_calls"))
        return Literal::integer(value.toLongLong());
    return Literal::text(value.toString());
}

std::optional<qint64> counterOf(const yaml::Document &document)
{
    const yaml::Node *const node = document.find(u"calls");
    return node != nullptr && node->isPlain() ? yaml::plainInteger(QStringView(node->text)) : std::nullopt;
}

} // namespace

Literal extraLiteral(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return Literal::boolean(value.toBool());
    case QMetaType::Int:
    case QMetaType::LongLong:
        return Literal::integer(value.toLongLong());
    default:
        return Literal::text(value.toString());
    }
}

QList<Edit> editsOf(const CheckedDraft &draft)
{
    QList<Edit> edits;
    for (auto field = draft.fields.begin(); field != draft.fields.end(); ++field)
        edits.append(Edit::set(storedNameOf(field.key()), literalOf(field.key(), field.value())));
    for (auto extra = draft.extra.begin(); extra != draft.extra.end(); ++extra) {
        if (extra.value().isValid())
            edits.append(Edit::set(extra.key(), extraLiteral(extra.value())));
        else
            edits.append(Edit::remove(extra.key()));
    }
    return edits;
}

Result<> checkSeen(const yaml::Document &document, const QList<Edit> &edits, const QMap<FieldName, QString> &seen)
{
    QMap<QString, QString> stored;
    for (auto field = seen.begin(); field != seen.end(); ++field)
        stored.insert(storedNameOf(field.key()), field.value());
    for (const Edit &edit : edits) {
        const yaml::Node *const node = document.find(edit.key);
        const bool ours = !edit.value.isCollection();
        if (edit.action == Edit::Action::Set && ours && node != nullptr && !node->isScalar())
            return fail(
                ErrorKind::Unsupported, {}, edit.key,
                say(QT_TRANSLATE_NOOP("Flextype", "The field “%1” holds a list or a map. It is shown, not edited; "
                                                  "mend the file by hand."),
                    {edit.key}));
        if (edit.key == counterKey || !stored.contains(edit.key))
            continue;
        if (storedText(document, edit.key) != stored.value(edit.key))
            return fail(ErrorKind::Conflict, edit.key == QLatin1String("title") ? QStringLiteral("name") : edit.key, {},
                        say(QT_TRANSLATE_NOOP("Flextype", "Meanwhile it was changed to “%1”. Look at both versions and "
                                                          "choose."),
                            {storedText(document, edit.key)}));
    }
    return {};
}

CounterWatch::CounterWatch(const CheckedDraft &draft)
{
    if (draft.fields.contains(counterKey))
        m_set = draft.fields.value(counterKey).toLongLong();
}

void CounterWatch::remember(const yaml::Document &document)
{
    m_before = counterOf(document);
}

bool CounterWatch::countsFromSet(qint64 stored) const
{
    if (!m_set || stored < *m_set)
        return false;
    return !m_before || *m_before <= *m_set || stored < *m_before;
}

bool stand(const yaml::Document &document, const QList<Edit> &edits, const CounterWatch &counter)
{
    for (const Edit &edit : edits) {
        const yaml::Node *const node = document.find(edit.key);
        if (edit.action == Edit::Action::Remove) {
            if (node != nullptr)
                return false;
            continue;
        }
        if (node == nullptr)
            return false;
        if (edit.key != counterKey) {
            if (!edit.value.matches(*node))
                return false;
            continue;
        }
        const std::optional<qint64> stored = counterOf(document);
        if (!stored || !(edit.value.matches(*node) || counter.countsFromSet(*stored)))
            return false;
    }
    return true;
}

} // namespace tokendesk::flextype
