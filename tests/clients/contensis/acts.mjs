// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// acts.mjs URL CLIENT_ID, the secret in CONTENSIS_CLIENT_SECRET: Contensis' own client signs in at the address given,
// looks at users, projects and roles, and changes roles. It has no calls for keys, so those travel by its transport and
// with its headers. Prints what it saw as one JSON object; an act that must work and does not ends it with status 1.
import management from 'contensis-management-api/lib/client/nodejs-client.js'

const { NodejsClient } = management
const [url, clientId] = process.argv.slice(2)
const config = {
  rootUrl: url,
  clientType: 'client_credentials',
  clientDetails: { clientId, clientSecret: process.env.CONTENSIS_CLIENT_SECRET },
  projectId: 'website',
}
const client = NodejsClient.create(config)
const seen = {}
const refused = promise => promise.then(() => 'accepted', error => ({ status: error.status, data: error.data?.type }))
const keysOf = role => role.assignments.apiKeys

// The sign-in: all eleven scopes, and a wrong secret.
await client.authenticate()
seen.signed_in = client.bearerToken.split('.').length
const wrong = NodejsClient.create({ ...config, clientDetails: { clientId, clientSecret: 'FAKE-wrong' } })
seen.wrong_secret = await wrong.projects.list().then(() => 'accepted', error => error.message)
const person = NodejsClient.create({ ...config, clientType: 'contensis_classic',
  clientDetails: { username: 't.durden', password: 'FAKE-password-42' } })
await person.authenticate()
seen.refreshable = typeof person.refreshToken

// Who it is, and what there is.
const me = await client.security.users.getCurrent()
seen.me = me.username
seen.administrator = await client.security.users.userIsMemberOf(me.id, 'API Key Administrators')
seen.stranger = await client.security.users.userIsMemberOf(me.id, 'Nobody')
seen.projects = (await client.projects.list()).map(each => [each.id, each.name])
seen.project = (await client.projects.get()).primaryLanguage
const page = await client.roles.list()
seen.roles = [page.pageIndex, page.pageSize, page.totalCount, page.items.map(each => each.name)]
const first = page.items[0].id
seen.role = keysOf(await client.roles.get(first))
seen.no_role = await refused(client.roles.get('00000000-0000-4000-8000-000000000000'))

// Roles made and deleted.
const made = await client.roles.create({ name: 'Passing', description: '', enabled: true,
  assignments: { apiKeys: [], groups: [], users: [] }, permissions: { contentTypes: [], entries: [] } })
seen.made = [made.name, made.projectId, Object.keys(made.permissions).length]
seen.nameless = await refused(client.roles.create({ name: '', permissions: {} }))
seen.deleted = await client.roles.delete(made.id)
seen.gone = await refused(client.roles.get(made.id))

// Keys, and roles that name them: a role is read, changed and written whole.
const keys = '/api/management/security/apiKeys'
const send = (path, method = 'GET', body) => client.httpClient.request(path, { headers: client.getHeaders(), method,
  body: body && JSON.stringify(body) })
const change = async (id, edit) => {
  const role = await client.roles.get(id)
  role.assignments.apiKeys = edit(role.assignments.apiKeys)
  return keysOf(await client.roles.update(role))
}
const site = await send(keys, 'POST', { name: 'Site', description: 'for tests' })
const old = await send(keys, 'POST', { name: 'Old', description: '' })
seen.created = [site.name, old.name, /^[0-9a-f]{32}-[0-9a-f]{32}-[0-9a-f]{32}$/.test(site.sharedSecret)]
seen.undescribed = await refused(send(keys, 'POST', { name: 'x' }))
seen.named = await change(first, names => [...names, 'Site', 'Old'])
await send(`${keys}/${site.id}`, 'PUT', { name: 'Web site', description: 'for tests' })
seen.renamed = await change(first, names => names.map(each => each === 'Site' ? 'Web site' : each))
seen.removed = await send(`${keys}/${old.id}`, 'DELETE')
seen.left = await change(first, names => names.filter(each => each !== 'Old'))
seen.keys = (await send(`${keys}?pageIndex=0&pageSize=25`)).items.map(each => each.name)

// A key that was made is a client at once.
const asSite = NodejsClient.create({ ...config, clientDetails: { clientId: site.id, clientSecret: site.sharedSecret } })
seen.narrow = await asSite.projects.list().then(() => 'accepted', error => error.message)
console.log(JSON.stringify(seen))
