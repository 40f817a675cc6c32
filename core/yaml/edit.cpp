// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/edit.h"

#include "core/yaml/editor.h"

#include <QCoreApplication>

namespace tokendesk::yaml {

namespace {

const char *const notUnicode =
    QT_TRANSLATE_NOOP("Yaml", "The text holds half a character (a lone surrogate), which no file can store.");
const char *const cannotCompose =
    QT_TRANSLATE_NOOP("Yaml", "These values cannot be written as YAML so that every program reads them the same.");

} // namespace

Edit Edit::set(QString key, Literal value)
{
    return {.action = Action::Set, .key = std::move(key), .value = std::move(value)};
}

Edit Edit::remove(QString key)
{
    return {.action = Action::Remove, .key = std::move(key)};
}

Edit Edit::removeEntry(std::size_t entry)
{
    return {.action = Action::RemoveEntry, .key = {}, .value = Literal::null(), .entry = entry};
}

bool Edit::isValidText() const
{
    return key.isValidUtf16() && value.isValidText();
}

Result<QByteArray> edit(const Document &document, const QList<Edit> &edits)
{
    return Editor(document).run(edits);
}

Result<QByteArray> compose(const Literal::Map &entries)
{
    const Literal whole = Literal::map(entries);
    if (!whole.isValidText())
        return fail(ErrorKind::InvalidInput, {}, {}, Phrase{"Yaml", notUnicode});
    const Emitter emitter("\n");
    const QByteArray bytes = (entries.empty() ? emitter.flow(whole) : emitter.block(whole, 0)) + '\n';
    const Result<Document> document = Document::parse(bytes);
    if (!document)
        return fail(document.error());
    if (document->has(Finding::Code::DuplicateKey) || !whole.matches(document->root()))
        return fail(ErrorKind::Unsupported, {}, {}, Phrase{"Yaml", cannotCompose});
    return bytes;
}

} // namespace tokendesk::yaml
