// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/storedfields.h"

#include "core/backends/flextype/attributes.h"
#include "core/backends/flextype/textrules.h"

#include <QStringEncoder>

#include <algorithm>
#include <cstring>

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

void StoredFields::assign(const QList<Attribute> &attributes)
{
    m_fields.clear();
    m_texts.clear();
    m_mayBeEvaluated = true;
    QStringEncoder utf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    qsizetype most = 0;
    for (const Attribute &attribute : attributes)
        most += utf8.requiredSpace(attribute.name.size()) + utf8.requiredSpace(wholeText(attribute).size());
    m_fields.reserve(static_cast<std::size_t>(attributes.size()));
    // One piece of memory for all: ten thousand tokens have a hundred thousand of them.
    char *end = m_texts.emplace_back(most, Qt::Uninitialized).data();
    const auto keep = [&](QStringView text) {
        const char *const begin = end;
        end = utf8.appendToBuffer(end, text);
        return QByteArrayView(begin, end);
    };
    for (const Attribute &attribute : attributes) {
        StoredField field{keep(attribute.name), {}, StoredField::Shape::Plain, nullptr};
        if (attribute.value.isObject())
            field.shape = StoredField::Shape::Map;
        else if (attribute.value.isArray())
            field.shape = StoredField::Shape::List;
        else if (attribute.value.isString())
            field.shape = StoredField::Shape::Quoted;
        if (field.isScalar())
            field.text = attribute.value.isNull() ? QByteArrayView("null") : keep(wholeText(attribute));
        m_fields.push_back(field);
    }
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
