// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// bench_folder generate FOLDER COUNT: makes a site with so many tokens, as its server writes them.
// bench_folder floor FOLDER:          opens, reads and closes each token's file, and nothing else; prints milliseconds.
// bench_folder read FOLDER ROUNDS:    floor and the backend's list() in turn; prints the medians as a row of the table.
// All with as many threads as list() has, on a warm cache.
#include "core/backends/backendtype.h"
#include "core/keychain/sessionstore.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace tokendesk;

namespace {

constexpr auto storePlace = "/project/entries/tokens";

double elapsed(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

int threads()
{
    return QThread::idealThreadCount();
}

int generate(const std::string &root, long count)
{
    const std::string store = root + storePlace;
    std::filesystem::create_directories(store);
    std::filesystem::create_directories(root + "/src/flextype");
    std::ofstream(root + "/src/flextype/flextype.yaml") << "name: Flextype\nversion: \"1.0.0-alpha.3\"\n";
    std::ofstream(store + "/token.yaml") << "title: Tokens\n";
    for (long number = 0; number < count; ++number) {
        char id[33];
        char text[1024];
        // A linear congruence spreads the ids as random ones would be.
        const auto mixed = static_cast<unsigned long long>(number) * 6364136223846793005ULL + 1442695040888963407ULL;
        std::snprintf(id, sizeof id, "%016llx%016lx", mixed, static_cast<unsigned long>(number));
        const int length = std::snprintf(
            text, sizeof text,
            "title: 'Client %ld of the shop'\nicon: 'fas fa-database'\n"
            "hashed_access_token: $2y$10$mtHwqPKSDKi.EBjXlRrN8enWWWPMCr9au48SVVYg7IgIy1Yy5zwFu\ncreated_by: ''\n"
            "uuid: ee627c1d-1f19-4228-9d44-%012lx\ncalls: %ld\nlimit_calls: %d\nstate: %s\n",
            number, static_cast<unsigned long>(number), number % 997, number % 7 == 0 ? 500 : 0,
            number % 11 == 0 ? "disabled" : "enabled");
        const std::string folder = store + '/' + id;
        if (::mkdir(folder.c_str(), 0755) != 0)
            return 1;
        const int fd = ::open((folder + "/token.yaml").c_str(), O_WRONLY | O_CREAT | O_EXCL, 0644);
        if (fd < 0 || ::write(fd, text, static_cast<size_t>(length)) != length || ::close(fd) != 0)
            return 1;
    }
    return 0;
}

std::vector<std::string> tokenFiles(const std::string &store)
{
    std::vector<std::string> files;
    DIR *const directory = ::opendir(store.c_str());
    while (const dirent *entry = directory != nullptr ? ::readdir(directory) : nullptr) {
        if (entry->d_name[0] != '.' && std::strcmp(entry->d_name, "token.yaml") != 0)
            files.push_back(std::string(entry->d_name) + "/token.yaml");
    }
    if (directory != nullptr)
        ::closedir(directory);
    return files;
}

/// Milliseconds; the names are known beforehand.
double floorOf(const std::string &store, const std::vector<std::string> &files)
{
    const int directory = ::open(store.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    std::atomic<size_t> next = 0;
    std::atomic<size_t> bytes = 0;
    const auto work = [&] {
        char buffer[4096];
        size_t mine = 0;
        constexpr size_t batch = 256;
        for (size_t begin = next.fetch_add(batch); begin < files.size(); begin = next.fetch_add(batch)) {
            for (size_t index = begin; index < std::min(begin + batch, files.size()); ++index) {
                const int fd = ::openat(directory, files[index].c_str(), O_RDONLY | O_CLOEXEC);
                const ssize_t got = ::read(fd, buffer, sizeof buffer);
                mine += got > 0 ? static_cast<size_t>(got) : 0;
                ::close(fd);
            }
        }
        bytes += mine;
    };
    const auto begun = std::chrono::steady_clock::now();
    std::vector<std::thread> helpers;
    for (int helper = 1; helper < threads(); ++helper)
        helpers.emplace_back(work);
    work();
    for (std::thread &helper : helpers)
        helper.join();
    const double took = elapsed(begun);
    ::close(directory);
    if (bytes < files.size() * 100)
        std::fprintf(stderr, "the floor did not read the files\n");
    return took;
}

struct Listed
{
    double milliseconds = 0;
    qsizetype tokens = 0;
};

Listed listWith(TokenBackend &backend)
{
    std::atomic<qsizetype> tokens = 0;
    const auto begun = std::chrono::steady_clock::now();
    QFuture<Result<>> done = backend.list({}, [&](const QList<Token> &page) { tokens += page.size(); }, {});
    done.waitForFinished();
    const double took = elapsed(begun);
    return {took, done.result() ? tokens.load() : -1};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

int read(const std::string &root, int rounds)
{
    const std::vector<std::string> files = tokenFiles(root + storePlace);
    QThreadPool pool;
    pool.setMaxThreadCount(threads());
    const SystemClock clock;
    SessionStore secrets;
    CredentialVault credentials(secrets);
    const QVariantMap chosen{{QStringLiteral("folder"), QString::fromStdString(root)}};
    for (const BackendType &type : backendTypes()) {
        const Result<Recognised> site = type.recognise(chosen);
        if (!site)
            continue;
        Connection connection;
        connection.id = QUuid::createUuid();
        connection.type = type.id;
        connection.location = site->location;
        const Result<std::unique_ptr<TokenBackend>> backend = type.open(connection, {pool, clock, credentials});
        if (!backend)
            return 1;
        floorOf(root + storePlace, files); // warms the cache
        listWith(**backend);
        std::vector<double> floors;
        std::vector<double> ours;
        for (int round = 0; round < rounds; ++round) {
            floors.push_back(floorOf(root + storePlace, files));
            const Listed listed = listWith(**backend);
            if (listed.tokens != static_cast<qsizetype>(files.size())) {
                std::fprintf(stderr, "list() gave %lld of %zu tokens\n", static_cast<long long>(listed.tokens),
                             files.size());
                return 1;
            }
            ours.push_back(listed.milliseconds);
        }
        const double floor = median(floors);
        const double own = median(ours);
        std::printf("read and parse %zu tokens | %.0f ms | %.0f ms | %.2f | 2.00\n", files.size(), floor, own,
                    own / floor);
        return 0;
    }
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const std::string act = argc > 2 ? argv[1] : "";
    if (act == "generate" && argc == 4)
        return generate(argv[2], std::stol(argv[3]));
    if (act == "floor") {
        const std::string store = std::string(argv[2]) + storePlace;
        const std::vector<std::string> files = tokenFiles(store);
        std::printf("%.3f\n", floorOf(store, files));
        return 0;
    }
    if (act == "read" && argc == 4)
        return read(argv[2], std::stoi(argv[3]));
    std::fprintf(stderr, "bench_folder generate FOLDER COUNT | floor FOLDER | read FOLDER ROUNDS\n");
    return 2;
}
