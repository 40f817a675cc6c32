// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "app/cli/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <chrono>
#include <cmath>

namespace tokendesk::cli {

namespace {

constexpr std::array<char, 16> hexDigits{'0', '1', '2', '3', '4', '5', '6', '7',
                                         '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

/// C0, quote, backslash, DEL.
bool needsEscape(char16_t c)
{
    return c < 0x20 || c == u'"' || c == u'\\' || c == 0x7F;
}

/// Beyond ASCII: C1, line separators and what turns the direction of a terminal's text.
bool actsOnTerminal(char16_t c)
{
    return (c >= 0x80 && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

void appendEscape(QByteArray &out, char16_t c)
{
    switch (c) {
    case u'"':
        out += "\\\"";
        return;
    case u'\\':
        out += "\\\\";
        return;
    case u'\n':
        out += "\\n";
        return;
    case u'\r':
        out += "\\r";
        return;
    case u'\t':
        out += "\\t";
        return;
    }
    const std::array<char, 6> text{'\\',
                                   'u',
                                   hexDigits[(c >> 12) & 0xF],
                                   hexDigits[(c >> 8) & 0xF],
                                   hexDigits[(c >> 4) & 0xF],
                                   hexDigits[c & 0xF]};
    out.append(text.data(), text.size());
}

void appendTwo(char *&at, unsigned number)
{
    *at++ = static_cast<char>('0' + number / 10 % 10);
    *at++ = static_cast<char>('0' + number % 10);
}

} // namespace

void JsonWriter::comma()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

JsonWriter &JsonWriter::beginObject()
{
    comma();
    m_out += '{';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out += '}';
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    comma();
    m_out += '[';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out += ']';
    m_first = false;
    return *this;
}

JsonWriter &JsonWriter::key(QStringView name)
{
    comma();
    string(name);
    m_out += ':';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::key(QLatin1String name)
{
    comma();
    plain(name);
    m_out += ':';
    m_first = true;
    return *this;
}

JsonWriter &JsonWriter::value(QLatin1String text)
{
    comma();
    plain(text);
    return *this;
}

void JsonWriter::plain(QLatin1String text)
{
    const qsizetype old = m_out.size();
    m_out.resize(old + text.size() + 2);
    char *to = m_out.data() + old;
    *to++ = '"';
    to = std::copy_n(text.data(), text.size(), to);
    *to = '"';
}

JsonWriter &JsonWriter::value(QStringView text)
{
    comma();
    string(text);
    return *this;
}

void JsonWriter::string(QStringView text)
{
    m_out += '"';
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size;) {
        // Plain ASCII, which nearly all of it is, goes over in runs.
        qsizetype end = i;
        while (end < size && text[end].unicode() < 0x80 && !needsEscape(text[end].unicode()))
            ++end;
        if (end > i) {
            const qsizetype old = m_out.size();
            m_out.resize(old + (end - i));
            char *to = m_out.data() + old;
            for (; i < end; ++i)
                *to++ = static_cast<char>(text[i].unicode());
            continue;
        }
        const char16_t c = text[i].unicode();
        if (c < 0x80 || actsOnTerminal(c)) {
            appendEscape(m_out, c);
            ++i;
        } else if (text[i].isHighSurrogate() && i + 1 < size && text[i + 1].isLowSurrogate()) {
            m_out += text.sliced(i, 2).toUtf8();
            i += 2;
        } else {
            m_out += text[i].isSurrogate() ? QByteArrayLiteral("\\ufffd") : text.sliced(i, 1).toUtf8();
            ++i;
        }
    }
    m_out += '"';
}

JsonWriter &JsonWriter::utf8(QByteArrayView text)
{
    comma();
    m_out += '"';
    for (const char c : text) {
        const auto unit = static_cast<unsigned char>(c);
        if (unit < 0x80 && needsEscape(unit))
            appendEscape(m_out, unit);
        else
            m_out += c;
    }
    m_out += '"';
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    comma();
    m_out += QByteArray::number(number);
    return *this;
}

JsonWriter &JsonWriter::value(bool truth)
{
    comma();
    m_out += truth ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::null()
{
    comma();
    m_out += "null";
    return *this;
}

JsonWriter &JsonWriter::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return null();
    case QJsonValue::Bool:
        return this->value(value.toBool());
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger();
        if (std::abs(number) < 9007199254740992.0 && static_cast<double>(whole) == number)
            return this->value(whole);
        if (!std::isfinite(number))
            return null(); // JSON has no word for it
        comma();
        m_out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
        return *this;
    }
    case QJsonValue::String:
        return this->value(value.toString());
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            this->value(item);
        return endArray();
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            key(QStringView(it.key())).value(QJsonValue(it.value()));
        return endObject();
    }
    }
    Q_UNREACHABLE();
}

JsonWriter &JsonWriter::values(const QStringList &texts)
{
    beginArray();
    for (const QString &text : texts)
        value(text);
    return endArray();
}

JsonWriter &JsonWriter::time(qint64 msecsSinceEpoch)
{
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds(msecsSinceEpoch)};
    const auto day = floor<days>(at);
    const year_month_day date(day);
    if (const int year = static_cast<int>(date.year()); year < 0 || year > 9999)
        return null(); // ISO 8601 has four digits
    const hh_mm_ss clock(at - day);
    std::array<char, 26> text{};
    char *end = text.data();
    *end++ = '"';
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
    appendTwo(end, year / 100);
    appendTwo(end, year % 100);
    *end++ = '-';
    appendTwo(end, static_cast<unsigned>(date.month()));
    *end++ = '-';
    appendTwo(end, static_cast<unsigned>(date.day()));
    *end++ = 'T';
    appendTwo(end, static_cast<unsigned>(clock.hours().count()));
    *end++ = ':';
    appendTwo(end, static_cast<unsigned>(clock.minutes().count()));
    *end++ = ':';
    appendTwo(end, static_cast<unsigned>(clock.seconds().count()));
    if (const auto thousandths = static_cast<unsigned>(clock.subseconds().count()); thousandths > 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + thousandths / 100);
        appendTwo(end, thousandths % 100);
    }
    *end++ = 'Z';
    *end++ = '"';
    comma();
    m_out.append(text.data(), end - text.data());
    return *this;
}

JsonWriter &JsonWriter::raw(const QByteArray &values)
{
    if (!values.isEmpty()) {
        comma();
        m_out += values;
    }
    return *this;
}

} // namespace tokendesk::cli
