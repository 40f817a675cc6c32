// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>
#include <variant>
#include <vector>

namespace tokendesk::doubles::flextype {

/// An uncaught error of the server: what PHP would have thrown, and where.
struct PhpError
{
    QString type;
    QString message;
    int code = 0;
    QString file{};
    int line = 0;
};

template <class T>
using Php = tl::expected<T, PhpError>;

tl::unexpected<PhpError> phpError(const QString &type, const QString &message);
tl::unexpected<PhpError> typeError(const QString &message);

/// A value as PHP has it: scalars with their types, and one kind of array that is ordered, list and map in one.
/// QJsonValue would lose the order of keys and the difference between 1 and 1.0, and the server keeps both.
class PhpValue final
{
public:
    using Entries = std::vector<std::pair<QString, PhpValue>>;

    PhpValue() = default; ///< null
    static PhpValue boolean(bool value) { return PhpValue(value); }
    static PhpValue integer(qint64 value) { return PhpValue(value); }
    static PhpValue real(double value) { return PhpValue(value); }
    static PhpValue text(QString value) { return PhpValue(std::move(value)); }
    static PhpValue array(Entries entries = {}) { return PhpValue(std::move(entries)); }

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    bool isBool() const { return std::holds_alternative<bool>(m_value); }
    bool isInteger() const { return std::holds_alternative<qint64>(m_value); }
    bool isReal() const { return std::holds_alternative<double>(m_value); }
    bool isText() const { return std::holds_alternative<QString>(m_value); }
    bool isArray() const { return std::holds_alternative<Entries>(m_value); }
    bool isScalar() const { return !isNull() && !isArray(); }

    bool asBool() const { return std::get<bool>(m_value); }
    qint64 asInteger() const { return std::get<qint64>(m_value); }
    double asReal() const { return std::get<double>(m_value); }
    QString asText() const { return std::get<QString>(m_value); }
    const Entries &entries() const; ///< of anything else: none

    const PhpValue *find(const QString &key) const; ///< null: no such key, or no array
    PhpValue value(const QString &key) const;       ///< null where there is none
    bool isSet(const QString &key) const;           ///< PHP's isset(): there, and not null

    void set(const QString &key, PhpValue value); ///< in its place, or at the end. Makes an array of what is none
    void add(QString key, PhpValue value);        ///< at the end, without a look whether it is there
    void append(PhpValue value);                  ///< under the next whole number
    void remove(const QString &key);
    PhpValue &child(const QString &key); ///< made as an empty array where it is missing or no array

    bool isList() const; ///< keys 0, 1, 2 …: JSON writes it as a list. An empty array is one
    static bool isIntegerKey(const QString &key);

    bool operator==(const PhpValue &other) const = default;

private:
    template <class T>
    explicit PhpValue(T value)
        : m_value(std::move(value))
    {
    }

    Entries &ownEntries();

    std::variant<std::monostate, bool, qint64, double, QString, Entries> m_value;
};

/// PHP's array_merge(): text keys are replaced in place, whole-number keys are counted anew.
PhpValue arrayMerge(const PhpValue &first, const PhpValue &second);

} // namespace tokendesk::doubles::flextype
