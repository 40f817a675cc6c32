// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// Contentstack's own client does the acts of a stack at the address given, and prints what it saw as one JSON object.
// Every step must work: an error ends the program with status 1.
import contentstack from '@contentstack/management'

const [url, apiKey, email, password] = process.argv.slice(2)
const client = contentstack.client({ endpoint: `${url}/v3`, maxRetries: 0, retryOnError: false })
const seen = {}

const environment = { module: 'environment', environments: ['staging'], acl: { read: true } }
const branch = { module: 'branch', branches: ['main'], acl: { read: true } }
const alias = { module: 'branch_alias', branch_aliases: ['deploy'], acl: { read: true } }
const content = { module: 'content_type', acl: { read: true, write: true } }
const refused = async promise => promise.then(() => 'accepted', error => {
  const said = JSON.parse(error.message)
  return { status: said.status, error_code: said.errorCode, fields: Object.keys(said.errors ?? {}) }
})

// The sign-in: the authtoken goes into every later request.
const login = await client.login({ email, password })
seen.login = login.notice
seen.user = (await client.getUser()).email
seen.organizations = (await client.organization().fetchAll()).items.map(each => each.name)
seen.stacks = (await client.stack().query().find()).items.map(each => each.name)
const stack = client.stack({ api_key: apiKey })
seen.stack = (await stack.fetch()).name
seen.environments = (await stack.environment().query({ include_count: true }).find()).items.map(each => each.name)
seen.branches = (await stack.branch().query().find()).items.map(each => each.uid)
seen.aliases = (await stack.branchAlias().fetchAll()).items.length

// Delivery tokens.
const web = await stack.deliveryToken().create(
  { token: { name: 'web', description: 'site', scope: [environment, branch, alias] } }, { create_with_preview_token: true })
const old = await stack.deliveryToken().create({ token: { name: 'old', description: '', scope: [environment, branch] } })
seen.created = [web.name, old.name, /^cs[0-9a-f]{24}$/.test(web.token), typeof web.preview_token, old.preview_token ?? null]
seen.duplicate = await refused(stack.deliveryToken().create({ token: { name: 'web', scope: [environment, branch] } }))
seen.without_branch = await refused(stack.deliveryToken().create({ token: { name: 'x', scope: [environment] } }))
seen.listed = (await stack.deliveryToken().query({ include_count: true, limit: 100, skip: 0 }).find()).items.map(each => each.name)
seen.by_name = (await stack.deliveryToken().query({ query: { name: 'old' } }).find()).items.map(each => each.name)

// As the client does it by itself: environments travel back as objects, and the values with them.
const fetched = await stack.deliveryToken(web.uid).fetch({ include_preview_token: true })
fetched.name = 'web 2'
seen.updated = (await fetched.update()).name
const before = fetched.preview_token
await stack.deliveryToken(web.uid).previewToken().delete()
const renewed = await stack.deliveryToken(web.uid).previewToken().create()
seen.renewed = renewed.preview_token !== before
seen.deleted = (await stack.deliveryToken(old.uid).delete()).notice
seen.gone = await refused(stack.deliveryToken(old.uid).fetch())

// Management tokens.
const ends = new Date(Date.now() + 30 * 86400000).toISOString().slice(0, 10)
const ci = await stack.managementToken().create({ token: { name: 'ci', description: 'nightly', scope: [content, branch],
  expires_on: ends, is_email_notification_enabled: true } })
seen.value_once = /^cs[0-9a-f]{24}$/.test(ci.token)
seen.management = (await stack.managementToken().query({ include_count: true }).find()).items.map(each => [each.name, each.token ?? null])
const forever = await stack.managementToken().create({ token: { name: 'forever', description: '', scope: [content, branch],
  is_never_expires: true } })
const again = await stack.managementToken(ci.uid).fetch()
again.name = 'ci 2'
seen.management_updated = (await again.update()).name
seen.past = await refused(stack.managementToken().create({ token: { name: 'past', scope: [content, branch],
  expires_on: '2020-01-01', is_email_notification_enabled: false } }))
seen.management_deleted = (await stack.managementToken(forever.uid).delete()).notice

seen.logout = (await client.logout()).notice
seen.after_logout = await refused(stack.deliveryToken().query().find())
console.log(JSON.stringify(seen))
