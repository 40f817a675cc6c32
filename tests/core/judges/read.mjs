// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Reads every *.yaml in the folder given by the rules of YAML 1.2; prints {"file": value} as JSON.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { parse } from 'yaml'

const folder = argv[2]
const read = {}
for (const name of readdirSync(folder).filter(each => each.endsWith('.yaml'))) {
  read[name] = parse(readFileSync(join(folder, name), 'utf8'), { version: '1.2', intAsBigInt: true })
}
// Whole numbers as they are: a JavaScript number would round them.
const mark = '\u0001number:'
const json = JSON.stringify(read, (key, value) => (typeof value === 'bigint' ? mark + value : value))
const ascii = json.replaceAll(/[^\0-\x7f]/g, unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))
stdout.write(ascii.replaceAll(/"\\u0001number:(-?\d+)"/g, '$1'))
