// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
#include "core/http/httpclient.h"

namespace tokendesk {

struct HttpClient::Private
{
    HttpOptions options;
};

HttpClient::HttpClient(HttpOptions options)
    : d(new Private{std::move(options)})
{
}

HttpClient::~HttpClient() = default;

Result<HttpAnswer> HttpClient::send(const HttpRequest &request, const CancelToken &)
{
    return fail(ErrorKind::Unsupported, request.about);
}

bool mayHaveArrived(const Error &)
{
    return true;
}

} // namespace tokendesk
