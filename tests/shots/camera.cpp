// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "tests/shots/camera.h"

#include "tests/ui/support/press.h"

#include <QAction>
#include <QMainWindow>
#include <QScreen>
#include <QTableView>
#include <QTest>

namespace tokendesk {

namespace {

constexpr int patience = 60'000; ///< ms

} // namespace

Camera::Camera(QMainWindow &window, const QString &output)
    : m_output(output)
    , m_window(window)
{
    m_window.move(0, 0);
    if (!QTest::qWaitForWindowExposed(&m_window, patience))
        qFatal("the window does not appear");
    QTest::qWait(500); // the window manager has put it into a frame
}

void Camera::takePicture(const QString &name)
{
    QTest::qWait(400); // hover, focus and layout settle
    take(name, m_window.geometry());
}

void Camera::takePictureOf(const QWidget &dialog, const QString &name)
{
    QTest::qWait(400);
    take(name, dialog.frameGeometry());
}

void Camera::take(const QString &name, const QRect &frame)
{
    const QPixmap picture = m_window.screen()->grabWindow(0, frame.x(), frame.y(), frame.width(), frame.height());
    const QString path = m_output.filePath(name + QStringLiteral(".png"));
    if (picture.isNull() || !picture.save(path))
        qFatal("cannot write %s", qPrintable(path));
}

void Camera::trigger(const char *command, const char *text)
{
    const QString wanted = QCoreApplication::translate(command, text);
    for (QAction *action : m_window.findChildren<QAction *>()) {
        if (action->text() == wanted) {
            waitUntil(text, [&] { return action->isEnabled(); });
            action->trigger();
            return;
        }
    }
    qFatal("no command %s", qPrintable(wanted));
}

void Camera::filter(const QString &text, int rows)
{
    QLineEdit *field = nullptr;
    for (QLineEdit *each : m_window.findChildren<QLineEdit *>()) {
        if (each->inherits("tokendesk::FilterField"))
            field = each;
    }
    if (!field)
        qFatal("no filter field");
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    waitForRows(rows);
    QTest::qWait(300);
}

void Camera::waitForRows(int least)
{
    const auto *table = m_window.findChild<QTableView *>();
    waitUntil("the tokens", [&] { return table->model()->rowCount() >= least; });
}

void Camera::enter(const QWidget &dialog, const char *context, const char *field, const QString &text)
{
    auto *line = controlOf<QLineEdit>(dialog, QCoreApplication::translate(context, field));
    if (!line)
        qFatal("no field %s", field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

void Camera::press(const QWidget &window, const QString &text)
{
    waitUntil(qPrintable(text), [&] { return tokendesk::press(window, text); });
}

void Camera::selectRow(int row)
{
    auto *table = m_window.findChild<QTableView *>();
    table->setFocus();
    table->selectRow(row);
    QTest::qWait(500); // the details are read
}

void Camera::waitUntil(const char *what, const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, patience))
        qFatal("waited in vain for %s", what);
}

} // namespace tokendesk
