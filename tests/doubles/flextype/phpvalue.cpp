// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/doubles/flextype/phpvalue.h"

#include <algorithm>

namespace tokendesk::doubles::flextype {

tl::unexpected<PhpError> phpError(const QString &type, const QString &message)
{
    return tl::unexpected<PhpError>(PhpError{.type = type, .message = message});
}

tl::unexpected<PhpError> typeError(const QString &message)
{
    return phpError(QStringLiteral("TypeError"), message);
}

const PhpValue::Entries &PhpValue::entries() const
{
    static const Entries none;
    const auto *entries = std::get_if<Entries>(&m_value);
    return entries ? *entries : none;
}

PhpValue::Entries &PhpValue::ownEntries()
{
    if (!isArray())
        m_value = Entries();
    return std::get<Entries>(m_value);
}

const PhpValue *PhpValue::find(const QString &key) const
{
    const Entries &all = entries();
    const auto found = std::ranges::find(all, key, &Entries::value_type::first);
    return found == all.end() ? nullptr : &found->second;
}

PhpValue PhpValue::value(const QString &key) const
{
    const PhpValue *found = find(key);
    return found ? *found : PhpValue();
}

bool PhpValue::isSet(const QString &key) const
{
    const PhpValue *found = find(key);
    return found && !found->isNull();
}

void PhpValue::set(const QString &key, PhpValue value)
{
    Entries &all = ownEntries();
    const auto found = std::ranges::find(all, key, &Entries::value_type::first);
    if (found == all.end())
        all.emplace_back(key, std::move(value));
    else
        found->second = std::move(value);
}

void PhpValue::add(QString key, PhpValue value)
{
    ownEntries().emplace_back(std::move(key), std::move(value));
}

void PhpValue::append(PhpValue value)
{
    qint64 next = 0;
    for (const auto &[key, ignored] : entries()) {
        if (isIntegerKey(key))
            next = std::max(next, key.toLongLong() + 1);
    }
    add(QString::number(next), std::move(value));
}

void PhpValue::remove(const QString &key)
{
    if (isArray())
        std::erase_if(ownEntries(), [&key](const auto &entry) { return entry.first == key; });
}

PhpValue &PhpValue::child(const QString &key)
{
    Entries &all = ownEntries();
    auto found = std::ranges::find(all, key, &Entries::value_type::first);
    if (found == all.end())
        found = all.emplace(all.end(), key, array());
    else if (!found->second.isArray())
        found->second = array();
    return found->second;
}

bool PhpValue::isList() const
{
    qint64 next = 0;
    for (const auto &[key, ignored] : entries()) {
        if (key != QString::number(next++))
            return false;
    }
    return isArray();
}

bool PhpValue::isIntegerKey(const QString &key)
{
    bool whole = false;
    const qint64 number = key.toLongLong(&whole);
    return whole && QString::number(number) == key;
}

PhpValue arrayMerge(const PhpValue &first, const PhpValue &second)
{
    PhpValue merged = PhpValue::array();
    qint64 next = 0;
    for (const PhpValue *source : {&first, &second}) {
        for (const auto &[key, value] : source->entries()) {
            if (PhpValue::isIntegerKey(key))
                merged.add(QString::number(next++), value);
            else
                merged.set(key, value);
        }
    }
    return merged;
}

} // namespace tokendesk::doubles::flextype
