// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/yaml/edit.h"
#include "tests/fuzz/check.h"

using namespace tokendesk;
using yaml::Document;
using yaml::Edit;
using yaml::Entry;
using yaml::Literal;

namespace {

Literal valueFrom(std::uint8_t choice, const QString &text)
{
    switch (choice % 8) {
    case 0:
        return Literal::integer(choice * 1'000'003LL - 7);
    case 1:
        return Literal::word(QStringLiteral("disabled"));
    case 2:
        return Literal::boolean(choice & 8);
    case 3:
        return Literal::null();
    case 4:
        return Literal::list({Literal::text(text), Literal::integer(choice)});
    case 5:
        return Literal::map({{QStringLiteral("k"), Literal::text(text)}, {QStringLiteral("l"), Literal::list({})}});
    default:
        return Literal::text(text);
    }
}

/// All entries but those of `key`, as they were.
std::vector<const Entry *> othersThan(const QString &key, const Document &document)
{
    std::vector<const Entry *> others;
    for (const Entry &entry : document.entries()) {
        if (entry.key != key)
            others.push_back(&entry);
    }
    return others;
}

void checkOthersAreTheSame(const Document &before, const Document &after, const QString &key)
{
    const auto old = othersThan(key, before);
    const auto now = othersThan(key, after);
    CHECK(old.size() == now.size());
    for (std::size_t i = 0; i < old.size(); ++i) {
        CHECK(old[i]->key == now[i]->key);
        CHECK(yaml::sameValue(old[i]->value, now[i]->value));
        CHECK(before.source(old[i]->value.span) == after.source(now[i]->value.span));
    }
}

void checkSet(const Document &before, const QString &key, const Literal &value)
{
    const auto bytes = yaml::edit(before, {Edit::set(key, value)});
    if (!bytes) {
        CHECK(bytes.error().kind == ErrorKind::Unsupported || bytes.error().kind == ErrorKind::InvalidInput);
        return;
    }
    const auto after = Document::parse(*bytes);
    CHECK(after && after->find(key) && value.matches(*after->find(key)));
    checkOthersAreTheSame(before, *after, key);
    if (const yaml::Node *old = before.find(key)) {
        // Everything behind the old value is still there; everything before its key too.
        const auto entry = std::find_if(before.entries().begin(), before.entries().end(),
                                        [&](const Entry &one) { return one.key == key; });
        CHECK(bytes->startsWith(before.source({0, entry->keySpan.end}).toByteArray()));
        CHECK(bytes->endsWith(before.source({old->span.end, before.bytes().size()}).toByteArray()));
    }
    CHECK(yaml::edit(*after, {Edit::set(key, value)}).value_or(QByteArray()) == *bytes);
}

void checkRemove(const Document &before, const QString &key)
{
    const auto bytes = yaml::edit(before, {Edit::remove(key)});
    if (!bytes)
        return;
    const auto after = Document::parse(*bytes);
    CHECK(after && !after->find(key));
    checkOthersAreTheSame(before, *after, key);
}

} // namespace

/// Two bytes choose what to do, up to 16 more are a text, the rest is the document.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const std::size_t length = std::min<std::size_t>(data[1] % 17, size - 2);
    const auto *const begin = reinterpret_cast<const char *>(data) + 2;
    const QString text = QString::fromUtf8(begin, static_cast<qsizetype>(length));
    const QByteArray bytes(begin + length, static_cast<qsizetype>(size - 2 - length));

    const Literal value = valueFrom(data[0], text);
    const auto composed = yaml::compose({{QStringLiteral("a"), value}, {text, value}});
    if (composed) {
        const auto document = Document::parse(*composed);
        CHECK(document && value.matches(document->entries().at(0).value));
        CHECK(document->entries().at(1).key == text && value.matches(document->entries().at(1).value));
    }

    const auto before = Document::parse(bytes);
    if (!before || !before->hasMapRoot())
        return 0;
    const QString key = before->entries().empty() || (data[0] & 0x40)
                            ? text
                            : before->entries()[data[0] % before->entries().size()].key;
    if (data[0] & 0x80)
        checkRemove(*before, key);
    else
        checkSet(*before, key, value);
    return 0;
}
