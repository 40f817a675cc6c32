// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// An authorization server on a free port of 127.0.0.1 that asks nobody: whoever comes is signed in and consents, with
// login_hint=deny nobody does. Says where it is in one line of JSON; ends with SIGTERM, or when its input ends.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import http from 'node:http';
import Provider from 'oidc-provider';

const mount = '/authenticate';
const server = http.createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
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
      client_id: 'key',
      client_secret: 'invented-secret-of-the-key',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: 'Entry_Read Project_Read',
    },
  ],
  scopes: ['openid', 'offline_access', 'Entry_Read', 'Entry_Write', 'Project_Read'],
  routes: {
    authorization: '/connect/authorize',
    token: '/connect/token',
    revocation: '/connect/revocation',
  },
  jwks: { keys: [{ ...key, kid: 'test', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: [randomBytes(16).toString('hex')] },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async (context, client) => client.grantTypeAllowed('refresh_token'),
  expiresWithSession: async () => false,
  ttl: {
    AccessToken: 3600,
    ClientCredentials: 3600,
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

const answer = provider.callback();
server.on('request', (request, response) => {
  if (request.url.startsWith(`${mount}/interaction/`)) {
    request.originalUrl = request.url;
    interact(request, response).catch((error) => {
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
