// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/storedfields.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/textrules.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

namespace tokendesk::flextype {

namespace {

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

bool StoredField::isNull() const
{
    return shape == Shape::Plain &&
           (text.isEmpty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
}

void StoredFields::assign(const yaml::FlatScan &scan)
{
    m_fields.clear();
    m_texts.clear();
    m_mayBeEvaluated = flextype::mayBeEvaluated(scan.bytes());
    for (const yaml::FlatEntry &entry : scan.entries()) {
        const bool plain = entry.style == yaml::Node::Style::Plain;
        m_fields.push_back(
            {entry.key, entry.text, plain ? StoredField::Shape::Plain : StoredField::Shape::Quoted, nullptr});
    }
}

void StoredFields::assign(const yaml::Document &document)
{
    m_fields.clear();
    m_texts.clear();
    m_mayBeEvaluated = true;
    const auto keep = [this](const QString &text) {
        return QByteArrayView(m_texts.emplace_back(text.toUtf8()));
    };
    for (const yaml::Entry &entry : document.entries()) {
        StoredField field{keep(entry.key), {}, StoredField::Shape::Plain, &entry.value};
        switch (entry.value.kind) {
        case yaml::Node::Kind::Scalar:
            field.shape = entry.value.isPlain() ? StoredField::Shape::Plain : StoredField::Shape::Quoted;
            field.text = keep(entry.value.text);
            break;
        case yaml::Node::Kind::Map:
            field.shape = StoredField::Shape::Map;
            break;
        case yaml::Node::Kind::Sequence:
            field.shape = StoredField::Shape::List;
            break;
        }
        m_fields.push_back(field);
    }
}

void StoredFields::assign(const QJsonObject &answer)
{
    m_fields.clear();
    m_texts.clear();
    m_mayBeEvaluated = true;
    const auto keep = [this](const QString &text) {
        return QByteArrayView(m_texts.emplace_back(text.toUtf8()));
    };
    for (auto member = answer.begin(); member != answer.end(); ++member) {
        const QJsonValue value = *member;
        StoredField field{keep(member.key()), {}, StoredField::Shape::Plain, nullptr};
        if (value.isObject())
            field.shape = StoredField::Shape::Map;
        else if (value.isArray())
            field.shape = StoredField::Shape::List;
        else if (value.isString())
            field.shape = StoredField::Shape::Quoted;
        if (value.isNull())
            field.text = "null";
        else if (field.isScalar())
            field.text = keep(value.isString() ? value.toString() : storedText(value));
        m_fields.push_back(field);
    }
}

bool StoredFields::assign(const simdjson::dom::object &answer)
{
    m_fields.clear();
    m_texts.clear();
    m_mayBeEvaluated = true;
    for (const auto [name, value] : answer) {
        StoredField field{viewOf(name), {}, StoredField::Shape::Plain, nullptr};
        std::string_view text;
        int64_t number = 0;
        if (value.get(text) == simdjson::SUCCESS) {
            field.shape = StoredField::Shape::Quoted;
            field.text = viewOf(text);
        } else if (value.type() == simdjson::dom::element_type::INT64 && value.get(number) == simdjson::SUCCESS) {
            field.text = m_texts.emplace_back(QByteArray::number(static_cast<qint64>(number)));
        } else {
            return false;
        }
        m_fields.push_back(field);
    }
    const auto byName = [](const StoredField &a, const StoredField &b) {
        return a.key < b.key;
    };
    std::sort(m_fields.begin(), m_fields.end(), byName);
    const auto sameName = [](const StoredField &a, const StoredField &b) {
        return a.key == b.key;
    };
    return std::adjacent_find(m_fields.begin(), m_fields.end(), sameName) == m_fields.end();
}

void StoredFields::remove(QByteArrayView key)
{
    std::erase_if(m_fields, [&](const StoredField &field) { return field.key == key; });
}

const StoredField *StoredFields::find(QByteArrayView key) const
{
    const auto found = std::find_if(m_fields.rbegin(), m_fields.rend(), [&](const StoredField &field) {
        return field.key.size() == key.size() &&
               std::memcmp(field.key.data(), key.data(), static_cast<std::size_t>(key.size())) == 0;
    });
    return found == m_fields.rend() ? nullptr : &*found;
}

const StoredField *StoredFields::given(QByteArrayView key) const
{
    const StoredField *const field = find(key);
    return field != nullptr && !field->isNull() ? field : nullptr;
}

} // namespace tokendesk::flextype
