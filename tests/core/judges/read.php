<?php
// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Reads every *.yaml in the folder given with PHP's yaml extension; prints {"file": value} as JSON.
$read = [];
foreach (glob($argv[1] . '/*.yaml') as $file) {
    $read[basename($file)] = yaml_parse_file($file);
}
echo json_encode((object) $read, JSON_THROW_ON_ERROR);
