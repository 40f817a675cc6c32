// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// bench_contentstack [ROUNDS]: lists a full stack, delivery and management tokens, at a stand-in that takes as long for
// each answer as a server far away. The floor is the slowest page times the pages: the vendor's rate limit, of which
// half is ours, lets them leave one after the other. Prints rows of the table.
#include "core/http/httpclient.h"
#include "tests/doubles/contentstack/contentstackbench.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace tokendesk;

namespace {

constexpr std::chrono::milliseconds answerTime{250};

double elapsed(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// One page as it is, without a limit of ours.
double slowestPage(const ContentstackBench &bench)
{
    HttpOptions options;
    options.base = bench.server.url();
    options.network.proxy = NetworkSettings::Proxy::None;
    HttpClient client(std::move(options));
    double slowest = 0;
    for (const char *const kind : {"delivery", "management"}) {
        HttpRequest request(HttpMethod::Get, QStringLiteral("/v3/stacks/%1_tokens").arg(QLatin1String(kind)), {});
        request.addHeader("api_key", QStringLiteral("blt6b000000000000aa"));
        request.addHeader("authtoken", QStringLiteral("blt6c000000000000aa"));
        const auto begun = std::chrono::steady_clock::now();
        const Result<HttpAnswer> answer = client.send(request, {});
        if (!answer || !answer->isSuccess())
            qFatal("no page");
        slowest = std::max(slowest, elapsed(begun));
    }
    return slowest;
}

void measure(int tokens, int rounds)
{
    std::vector<double> floors;
    std::vector<double> ours;
    for (int round = 0; round < rounds; ++round) {
        auto state = doubles::contentstack::demoState();
        state.readsPerSecond = 100; // what is measured is how we keep to it, not what happens to who does not
        doubles::contentstack::addTokens(state, tokens);
        ContentstackBench bench(std::move(state));
        bench.connection.network.proxy = NetworkSettings::Proxy::None;
        bench.server.plan({.kind = doubles::Mishap::Kind::Delay, .times = -1, .delay = answerTime});
        const double page = slowestPage(bench);
        bench.backend();
        bench.server.forgetCalls();
        const auto begun = std::chrono::steady_clock::now();
        const Result<QList<Token>> listed = bench.list();
        ours.push_back(elapsed(begun));
        if (!listed || listed->size() != tokens)
            qFatal("the list is not whole");
        const int pages = bench.server.count("GET", "/v3/stacks/delivery_tokens") +
                          bench.server.count("GET", "/v3/stacks/management_tokens");
        floors.push_back(page * pages);
    }
    const double floor = median(floors);
    const double own = median(ours);
    std::printf("a Contentstack stack of %d tokens, %d ms an answer | %.0f ms | %.0f ms | %.2f | 1.20\n", tokens,
                int(answerTime.count()), floor, own, own / floor);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
    measure(50, rounds);  // what the vendor allows: 20 and 30
    measure(500, rounds); // pages of 100
    return 0;
}
