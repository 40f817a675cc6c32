// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/http/httpanswer.h"

#include <QJsonObject>

namespace tokendesk::flextype {

/// What kind of answer it is, by status, content type and shape: a status alone proves nothing with PHP behind it.
enum class AnswerShape {
    Object,       ///< 200, JSON, an object (an empty one comes as [])
    Done,         ///< 204
    BadRequest,   ///< 400 in the words of 1.x: API off; token disabled, used up or incomplete
    Unauthorized, ///< 401 in the words of 1.x: no such token, or a wrong secret
    NotFound,     ///< 404 in the words of 1.x
    Empty404,     ///< how 1.x answers a PATCH and a POST that find or make nothing
    Failed,       ///< 5xx, or a PHP error page with 200
    OldServer,    ///< an error in the words of 0.9
    Foreign,      ///< nothing that a Flextype server says
};
struct SeenAnswer
{
    AnswerShape shape = AnswerShape::Foreign;
    QJsonObject object; ///< of an Object
};
SeenAnswer look(const HttpAnswer &answer);
AnswerShape shapeOf(const HttpAnswer &answer);

/// The object of an answer whose shape is Object, or answerError().
[[nodiscard]] Result<QJsonObject> objectOf(const HttpAnswer &answer);

/// Whether it is what ServerApi::generate() and queryNothing() come to for a login that is right.
bool letsIn(const HttpAnswer &answer);

/// 429, 503 and what a proxy says: nothing that is told of Flextype's own answers holds for them.
bool speaksForItself(const HttpAnswer &answer);

/// What an answer other than the expected one means, in words. Holds nothing of the body: PHP prints arguments there.
Error answerError(const HttpAnswer &answer);

/// Does this error of answerError() say that the server failed at what was asked?
bool isServerFailure(const Error &error);

} // namespace tokendesk::flextype
