// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// An authorization server on a free port of 127.0.0.1 that asks nobody: whoever comes is signed in and consents, with
// login_hint=deny nobody does. Says where it is in one line of JSON; ends with SIGTERM, or when its input ends.
//
// With API=URL it also stands before a stand-in of a system that has OAuth on its own host: whatever is no address of
// this server goes there, a Bearer token that is good replaced by API_TOKEN; one that is not is answered 401.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import http from 'node:http';
import Provider from 'oidc-provider';

const mount = process.env.MOUNT ?? '/authenticate';
const route = (name, usual) => process.env[`${name}_ROUTE`] ?? usual;
const server = http.createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

// Exported by the generation itself: node hangs for ever where it collects the garbage of a generation while the key of
// that generation is exported (both want the key's lock).
const { privateKey: key } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { format: 'pem', type: 'spki' },
  privateKeyEncoding: { format: 'jwk' },
});
const provider = new Provider(origin + mount, {
  clients: [
    {
      client_id: 'desktop',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback', 'http://localhost/callback'],
    },
    {
      client_id: 'app',
      client_secret: 'invented-secret-of-the-app',
      application_type: 'web',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [process.env.REDIRECT_URI ?? 'http://localhost:4900/oauth/callback'],
    },
    {
      client_id: 'public-app',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [process.env.REDIRECT_URI ?? 'http://localhost:4900/oauth/callback'],
    },
    {
      client_id: 'key',
      client_secret: 'invented-secret-of-the-key',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: 'Entry_Read Project_Read',
    },
  ],
  scopes: [
    ...['openid', 'offline_access', 'Entry_Read', 'Entry_Write', 'Project_Read'],
    ...(process.env.SCOPES ?? '').split(' ').filter((scope) => scope),
  ],
  routes: {
    authorization: route('AUTHORIZATION', '/connect/authorize'),
    token: route('TOKEN', '/connect/token'),
    revocation: route('REVOCATION', '/connect/revocation'),
  },
  jwks: { keys: [{ ...key, kid: 'test', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: [randomBytes(16).toString('hex')] },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async (context, client) => client.grantTypeAllowed('refresh_token'),
  expiresWithSession: async () => false,
  ttl: {
    AccessToken: Number(process.env.ACCESS_TTL ?? 3600),
    ClientCredentials: Number(process.env.TOKEN_TTL ?? 3600),
    AuthorizationCode: Number(process.env.CODE_TTL ?? 60),
    RefreshToken: 86400,
    Grant: 86400,
    Interaction: 600,
    Session: 86400,
    IdToken: 3600,
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
  },
  interactions: { url: (context, interaction) => `${mount}/interaction/${interaction.uid}` },
  findAccount: async (context, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  renderError: async (context, out) => {
    context.type = 'application/json';
    context.body = out;
  },
});

async function interact(request, response) {
  const { params } = await provider.interactionDetails(request, response);
  if (params.login_hint === 'deny') {
    const refused = { error: 'access_denied', error_description: 'End-User aborted interaction' };
    return provider.interactionFinished(request, response, refused);
  }
  const grant = new provider.Grant({ accountId: 'ann', clientId: params.client_id });
  grant.addOIDCScope(params.scope ?? 'openid');
  const grantId = await grant.save();
  return provider.interactionFinished(request, response, { login: { accountId: 'ann' }, consent: { grantId } });
}

// What this system's own answers hold beside.
const extra = JSON.parse(process.env.TOKEN_EXTRA ?? '{}');
provider.use(async (context, next) => {
  await next();
  if (context.oidc?.route === 'token' && context.body?.access_token) Object.assign(context.body, extra);
});

const api = process.env.API;
const ours = ['AUTHORIZATION', 'TOKEN', 'REVOCATION'].map((name) => route(name)).filter((path) => path);
const isOurs = (url) => url.startsWith(`${mount}/interaction/`) || ours.some((path) => url.startsWith(mount + path));

async function forward(request, response) {
  const headers = { ...request.headers };
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (bearer) {
    const token = await provider.AccessToken.find(bearer);
    if (!token || token.isExpired) {
      response.writeHead(401, { 'content-type': 'application/json' });
      return response.end(process.env.API_401 ?? '{"error":"Unauthorized"}');
    }
    headers.authorization = `Bearer ${process.env.API_TOKEN}`;
  }
  const target = new URL(request.url, api);
  headers.host = target.host;
  const onward = http.request(target, { method: request.method, headers }, (answered) => {
    response.writeHead(answered.statusCode, answered.headers);
    answered.pipe(response);
  });
  onward.on('error', () => response.destroy());
  return request.pipe(onward);
}

// A resource that takes the tokens of this server, and refuses in Contensis' words.
async function resource(request, response) {
  const found = await provider.ClientCredentials.find((request.headers.authorization ?? '').replace(/^Bearer /i, ''));
  const token = found && !found.isExpired ? found : null;
  response.statusCode = token ? 200 : 401;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(token ? { client_id: token.clientId, jti: token.jti, scope: token.scope }
    : { message: 'Authorization has been denied for this request.' }));
}

const answer = provider.callback();
server.on('request', (request, response) => {
  if (api && !isOurs(request.url)) {
    forward(request, response).catch(() => response.destroy());
    return;
  }
  if (request.url.startsWith(`${mount}/interaction/`)) {
    request.originalUrl = request.url;
    interact(request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
    return;
  }
  if (request.url.startsWith('/api/')) {
    resource(request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
    return;
  }
  request.originalUrl = request.url;
  request.url = request.url.slice(mount.length);
  answer(request, response);
});

function end() {
  server.close();
  server.closeAllConnections();
  process.exit(0);
}
process.on('SIGTERM', end);
process.stdin.on('end', end).resume();

console.log(JSON.stringify({ issuer: origin + mount, origin }));
