<?php
// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// php site_worker.php STORE new|old SEED IDS_FILE: one worker of a busy site. For each token it keeps one request
// after another in flight, in the server's own sequence of file calls, until its standard input ends; then it finishes
// what is in flight and prints what it saw as JSON.
//
// new (1.x): is the token allowed? From a cache by path and whole second of the file time, else read under LOCK_SH.
//            Then the update: open, LOCK_SH, ask the PATH for its size, read as much, unlock; 0 to 300 ms later write
//            that copy with calls + 1 under LOCK_EX.
// old (0.9): read at the beginning, write at the end, no locks at all.
declare(strict_types=1);
error_reporting(E_ALL);

[, $store, $mode, $seed, $idsFile] = $argv;
mt_srand((int) $seed);
$new = $mode === 'new';
$ids = explode("\n", trim(file_get_contents($idsFile)));
$seen = ['requests' => 0, 'refused' => 0, 'gone' => 0, 'writes' => 0, 'lost_writes' => 0, 'invalid' => 0,
         'longest_ms' => 0, 'examples' => [], 'last_accepted' => []];

function invalid(string $id, string $what): void
{
    global $seen;
    $seen['invalid']++;
    if (count($seen['examples']) < 5) {
        $seen['examples'][] = "$id: $what";
    }
}

function readShared(string $path): string|false
{
    $handle = @fopen($path, 'rb');
    if ($handle === false) {
        return false;
    }
    flock($handle, LOCK_SH);
    clearstatcache(true, $path);
    $size = @filesize($path);
    // A path that has gone meanwhile has no size: the server's read fails there.
    $content = $size === false ? false : fread($handle, $size ?: 1);
    flock($handle, LOCK_UN);
    fclose($handle);
    return $content;
}

function parsed(string $id, string|false $content): ?array
{
    global $new;
    if ($content === false) {
        return null;
    }
    $fields = $content === '' ? false : @yaml_parse($content);
    $needed = $new ? ['title', 'hashed_access_token', 'uuid', 'calls', 'limit_calls', 'state', 'x_owner']
                   : ['title', 'limit_calls', 'calls', 'state', 'uuid', 'updated_at'];
    if (!is_array($fields) || array_diff($needed, array_keys($fields)) !== []
        || !in_array($fields['state'], ['enabled', 'disabled'], true)) {
        invalid($id, $content === '' ? 'empty' : 'not whole: ' . $content);
        return is_array($fields) ? $fields : null;
    }
    return $fields;
}

function dump(array $fields): string
{
    $text = '';
    foreach ($fields as $key => $value) {
        if (is_string($value) && ($value === '' || !preg_match('~^[A-Za-z$][A-Za-z0-9 .$/_-]*$~', $value))) {
            $value = "'" . str_replace("'", "''", $value) . "'";
        }
        $text .= "$key: $value\n";
    }
    return $text;
}

$events = new SplPriorityQueue();
$events->setExtractFlags(SplPriorityQueue::EXTR_DATA);
$at = fn(float $time, array $event) => $events->insert([$time, ...$event], -$time);
foreach ($ids as $id) {
    $at(microtime(true) + mt_rand(0, 300) / 1000, ['begin', $id]);
}
$cache = [];
$met = [];
$ready = $closing = false;
stream_set_blocking(STDIN, false);
$nextLook = 0.0;
while (!$events->isEmpty()) {
    $now = microtime(true);
    if (!$closing && $now >= $nextLook) {
        $nextLook = $now + 0.02;
        fread(STDIN, 16);
        $closing = feof(STDIN);
    }
    [$time, $kind, $id] = $event = $events->extract();
    if ($time > $now) {
        if ($time - $now > 0.02 && !$closing) {
            $events->insert($event, -$time);
            usleep(20000);
            continue;
        }
        usleep((int) (($time - $now) * 1e6));
    }
    $path = "$store/$id/token.yaml";
    $again = fn() => $at(microtime(true) + mt_rand(0, 300) / 1000, ['begin', $id]);
    if ($kind === 'begin') {
        if ($closing) {
            continue;
        }
        $seen['requests']++;
        $begun = microtime(true);
        clearstatcache(true, $path);
        $second = @filemtime($path);
        if ($second === false) {
            $seen['gone']++;
            $again();
            continue;
        }
        if ($new) {
            if (!isset($cache[$id]) || $cache[$id][0] !== $second) {
                $content = readShared($path);
                $fields = parsed($id, $content);
                if ($fields === null) {
                    $seen['gone'] += $content === false ? 1 : 0;
                    $again();
                    continue;
                }
                $cache[$id] = [$second, $fields];
            }
            $fields = $cache[$id][1];
        } else {
            $content = @file_get_contents($path);
            $fields = parsed($id, $content);
        }
        if ($fields === null || ($fields['state'] ?? 'disabled') === 'disabled' || !isset($fields['calls'])
            || ($fields['limit_calls'] !== 0 && $fields['calls'] >= $fields['limit_calls'])) {
            $seen['refused']++;
            $again();
            continue;
        }
        $seen['last_accepted'][$id] = $begun;
        $calls = $fields['calls'] + 1;
        if ($new) {
            $fields = parsed($id, readShared($path));
            if ($fields === null) {
                $again();
                continue;
            }
        }
        $fields['calls'] = $calls;
        $at(microtime(true) + mt_rand(0, 300) / 1000, ['end', $id, dump($fields), $begun]);
    } else {
        $written = @file_put_contents($path, $event[3], $new ? LOCK_EX : 0);
        $seen[$written === false ? 'lost_writes' : 'writes']++;
        $seen['longest_ms'] = max($seen['longest_ms'], (int) ((microtime(true) - $event[4]) * 1000));
        if (!$ready) {
            $met[$id] = true;
            if (count($met) === count($ids)) {
                $ready = true;
                fwrite(STDOUT, "ready\n");
            }
        }
        $again();
    }
}
fwrite(STDOUT, json_encode($seen) . "\n");
