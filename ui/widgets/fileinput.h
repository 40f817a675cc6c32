// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace tokendesk {

/// The path of a file: typed, chosen or dropped. Not looked at here.
class FileInput final : public QWidget
{
    Q_OBJECT

public:
    /// `what` names it for assistive programs and as the title of the file dialog.
    FileInput(const QString &what, const QString &nameFilter, QWidget *parent = nullptr);

    QString path() const; ///< with "/"; empty: none
    void setPath(const QString &path);
    QLineEdit *line() const { return m_line; } ///< for a label's buddy

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void browse();

    const QString m_what;
    const QString m_nameFilter;
    QLineEdit *m_line;
    QPushButton *m_browse;
};

} // namespace tokendesk
