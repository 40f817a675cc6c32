// SPDX-FileCopyrightText: 2026 The Tokendesk authors
// SPDX-License-Identifier: MIT
//
// acts.mjs CLIENT URL SPACE personal|oauth, the credential in STORYBLOK_TOKEN: the same acts on access tokens with one
// of Storyblok's official clients. Prints one JSON document: what each act came to.
import { createManagementApiClient } from '@storyblok/management-api-client';
import StoryblokClient from 'storyblok-js-client';

const [, , client, url, space, kind] = process.argv;
const credential = process.env.STORYBLOK_TOKEN;
const results = [];

function note(act, status, data) {
  results.push({ act, status, data: data ?? null });
}

async function withManagementClient() {
  const key = kind === 'oauth' ? 'oauthToken' : 'personalAccessToken';
  const api = createManagementApiClient({ spaceId: Number(space), baseUrl: url, [key]: credential });
  const base = `/v1/spaces/${space}/api_keys`;
  const did = async (act, promise) => {
    const answer = await promise;
    note(act, answer.response?.status ?? answer.error?.response?.status ?? 0, answer.data ?? answer.error?.response?.data);
    return answer;
  };
  await did('me', api.get('/v1/users/me'));
  await did('spaces', api.get('/v1/spaces'));
  const listed = await did('list', api.get(base));
  if (listed.error) return;
  const body = { api_key: { access: 'public', name: 'example mapi', min_cache: 60 } };
  const created = await did('create', api.post(base, { body }));
  const id = (created.data.api_key ?? created.data).id;
  await did('update', api.put(`${base}/${id}`, { body: { api_key: { access: 'public', name: 'example mapi renamed' } } }));
  await did('list', api.get(base));
  await did('delete', api.delete(`${base}/${id}`));
  await did('list', api.get(base));
  await did('missing', api.get(`${base}/nope/nope`));
}

async function withScriptClient() {
  const api = new StoryblokClient({
    oauthToken: kind === 'oauth' ? `Bearer ${credential}` : credential,
    endpoint: `${url}/v1`,
  });
  const base = `spaces/${space}/api_keys/`;
  const did = async (act, promise) => {
    try {
      const answer = await promise;
      note(act, answer.status ?? 200, answer.data);
      return answer;
    } catch (error) {
      note(act, error.status ?? error.response?.status ?? 0, error.message);
      return undefined;
    }
  };
  if (!(await did('list', api.get(base)))) return;
  const created = await did('create', api.post(base, { api_key: { access: 'private', name: 'example js' } }));
  const id = (created.data.api_key ?? created.data).id;
  await did('update', api.put(`${base}${id}`, { api_key: { access: 'private', name: 'example js renamed' } }));
  await did('list', api.get(base));
  await did('delete', api.delete(`${base}${id}`, {}));
  await did('list', api.get(base));
}

await (client === 'management' ? withManagementClient() : withScriptClient());
process.stdout.write(JSON.stringify(results));
