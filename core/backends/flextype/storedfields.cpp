// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/storedfields.h"

#include <algorithm>

namespace tokendesk::flextype {

bool StoredField::isNull() const
{
    return shape == Shape::Plain &&
           (text.isEmpty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
}

void StoredFields::assign(const yaml::FlatScan &scan)
{
    m_fields.clear();
    m_texts.clear();
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

void StoredFields::assign(const QJsonObject &object)
{
    m_fields.clear();
    m_texts.clear();
    for (auto member = object.begin(); member != object.end(); ++member) {
        StoredField field{
            QByteArrayView(m_texts.emplace_back(member.key().toUtf8())), {}, StoredField::Shape::Plain, nullptr};
        if (member->isObject())
            field.shape = StoredField::Shape::Map;
        else if (member->isArray())
            field.shape = StoredField::Shape::List;
        else if (member->isString())
            field.shape = StoredField::Shape::Quoted;
        if (field.isScalar())
            field.text = m_texts.emplace_back(member->isNull() ? QByteArrayLiteral("null")
                                                               : member->toVariant().toString().toUtf8());
        m_fields.push_back(field);
    }
}

const StoredField *StoredFields::find(QByteArrayView key) const
{
    const auto found =
        std::find_if(m_fields.rbegin(), m_fields.rend(), [&](const StoredField &field) { return field.key == key; });
    return found == m_fields.rend() ? nullptr : &*found;
}

const StoredField *StoredFields::given(QByteArrayView key) const
{
    const StoredField *const field = find(key);
    return field != nullptr && !field->isNull() ? field : nullptr;
}

} // namespace tokendesk::flextype
