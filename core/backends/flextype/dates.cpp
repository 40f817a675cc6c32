// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/backends/flextype/dates.h"

#include <QLocale>

namespace tokendesk::flextype {

namespace {

constexpr char defaultFormat[] = "d-m-Y H:i";

/// Reads digits and signs one after another; once something does not fit, all that follows fails too.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    int number(qsizetype fewest, qsizetype most)
    {
        int value = 0;
        qsizetype count = 0;
        while (count < most && m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9') {
            value = value * 10 + (m_text[m_at++] - '0');
            ++count;
        }
        m_lastDigits = count;
        m_good = m_good && count >= fewest;
        return value;
    }

    bool take(char character)
    {
        if (m_at >= m_text.size() || m_text[m_at] != character)
            return false;
        ++m_at;
        return true;
    }

    void expect(char character) { m_good = take(character) && m_good; }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool good() const { return m_good; }
    qsizetype lastDigits() const { return m_lastDigits; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_lastDigits = 0;
    bool m_good = true;
};

std::optional<int> offsetSeconds(Scanner &scanner)
{
    if (scanner.take('Z') || scanner.take('z'))
        return 0;
    const int sign = scanner.take('+') ? 1 : (scanner.take('-') ? -1 : 0);
    if (sign == 0)
        return std::nullopt;
    const int hours = scanner.number(2, 2);
    scanner.take(':');
    const int minutes = scanner.number(2, 2);
    return sign * (hours * 3600 + minutes * 60);
}

QDate dateOf(Scanner &scanner)
{
    const int first = scanner.number(1, 4);
    const bool yearFirst = scanner.lastDigits() == 4;
    scanner.expect('-');
    const int month = scanner.number(1, 2);
    scanner.expect('-');
    const int last = scanner.number(1, 4);
    if (yearFirst)
        return {first, month, last};
    return scanner.lastDigits() == 4 ? QDate(last, month, first) : QDate();
}

QTime timeOf(Scanner &scanner)
{
    const int hour = scanner.number(1, 2);
    scanner.expect(':');
    const int minute = scanner.number(2, 2);
    int second = 0;
    if (scanner.take(':')) {
        second = scanner.number(2, 2);
        if (scanner.take('.'))
            scanner.number(1, 9); // fractions are nobody's concern here
    }
    return {hour, minute, second};
}

/// The same format in Qt's letters; nullopt: a letter that has no equal.
std::optional<QString> qtFormat(const QString &phpFormat)
{
    QString result;
    QString literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            result += QLatin1Char('\'') + literal.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
        literal.clear();
    };
    const auto piece = [](QChar letter) -> QLatin1String {
        switch (letter.unicode()) {
        case 'd':
            return QLatin1String("dd");
        case 'j':
            return QLatin1String("d");
        case 'D':
            return QLatin1String("ddd");
        case 'l':
            return QLatin1String("dddd");
        case 'm':
            return QLatin1String("MM");
        case 'n':
            return QLatin1String("M");
        case 'M':
            return QLatin1String("MMM");
        case 'F':
            return QLatin1String("MMMM");
        case 'Y':
            return QLatin1String("yyyy");
        case 'y':
            return QLatin1String("yy");
        case 'H':
        case 'h':
            return QLatin1String("HH");
        case 'G':
        case 'g':
            return QLatin1String("H");
        case 'i':
            return QLatin1String("mm");
        case 's':
            return QLatin1String("ss");
        case 'a':
            return QLatin1String("ap");
        case 'A':
            return QLatin1String("AP");
        default:
            return {};
        }
    };
    bool half = false;
    for (qsizetype at = 0; at < phpFormat.size(); ++at) {
        QChar letter = phpFormat[at];
        if (letter == QLatin1Char('\\') && at + 1 < phpFormat.size()) {
            literal += phpFormat[++at];
            continue;
        }
        if (!letter.isLetter()) {
            literal += letter;
            continue;
        }
        const QLatin1String equal = piece(letter);
        if (equal.isEmpty())
            return std::nullopt;
        flush();
        half = half || letter == QLatin1Char('h') || letter == QLatin1Char('g');
        result += equal;
    }
    flush();
    if (half) // Qt counts to twelve with "h" when "ap" stands beside it
        result.replace(QLatin1Char('H'), QLatin1Char('h'));
    return result;
}

} // namespace

std::optional<QDateTime> readStoredDate(QByteArrayView text, const QTimeZone &zone)
{
    if (text.startsWith('@')) {
        bool ok = false;
        const qint64 seconds = text.sliced(1).toByteArray().toLongLong(&ok);
        return ok ? std::optional(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)) : std::nullopt;
    }
    Scanner scanner(text.trimmed());
    const QDate date = dateOf(scanner);
    QTime time(0, 0);
    std::optional<int> offset;
    if (!scanner.atEnd()) {
        if (!scanner.take('T') && !scanner.take('t'))
            scanner.expect(' ');
        time = timeOf(scanner);
        scanner.take(' ');
        offset = offsetSeconds(scanner);
    }
    if (!scanner.good() || !scanner.atEnd() || !date.isValid() || !time.isValid())
        return std::nullopt;
    if (offset)
        return QDateTime(date, time, Qt::UTC).addSecs(-*offset);
    if (zone == QTimeZone::utc())
        return QDateTime(date, time, Qt::UTC);
    const QDateTime local(date, time, zone);
    return local.isValid() ? std::optional(local.toUTC()) : std::nullopt;
}

std::optional<QDateTime> readPhpDate(const QString &text, const QString &format, const QTimeZone &zone)
{
    const std::optional<QString> qt = qtFormat(format);
    if (!qt)
        return std::nullopt;
    QDateTime time = QLocale::c().toDateTime(text, *qt);
    if (!time.isValid())
        return std::nullopt;
    QDate date = time.date();
    if (format.contains(QLatin1Char('y')) && date.year() < 1970) // PHP takes 00 to 69 for 2000 to 2069
        date = date.addYears(100);
    time = QDateTime(date, time.time(), zone);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

QString writePhpDate(const QDateTime &time, const QString &format, const QTimeZone &zone)
{
    std::optional<QString> qt = qtFormat(format);
    if (!qt)
        qt = qtFormat(QLatin1String(defaultFormat));
    return QLocale::c().toString(time.toTimeZone(zone), *qt);
}

QString writeIsoDate(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QLatin1String("+00:00");
}

} // namespace tokendesk::flextype
