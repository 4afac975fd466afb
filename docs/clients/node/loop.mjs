// The same change twice: by one request for each agent, ten at a time, and by one request for all.
import { randomUUID } from 'node:crypto';
import axios from 'axios';

const url = process.env.SKILLWAY_URL ?? 'http://127.0.0.1:8080';
const auth = {
  username: process.env.SKILLWAY_CLIENT_ID,
  password: process.env.SKILLWAY_CLIENT_SECRET,
};
const form = new URLSearchParams({ grant_type: 'client_credentials' });
const { data: signIn } = await axios.post(`${url}/oauth/token`, form, { auth });
const headers = { Authorization: `Bearer ${signIn.access_token}` };
const http = axios.create({ baseURL: url, headers });

async function timed(what, work) {
  const start = performance.now();
  const requests = await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${what}: ${requests} requests, ${seconds.toFixed(2)} s`);
}

/** Ten at a time: more would only wait for each other. */
async function loop(agents, proficiency) {
  const left = [...agents];
  const worker = async () => {
    for (let agent = left.pop(); agent !== undefined; agent = left.pop()) {
      const skills = [{ id: 'prod-fibre', proficiency }];
      await http.patch(`/api/v2/users/${encodeURIComponent(agent)}/skills`, { skills });
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return agents.length;
}

async function bulk(agents, proficiency) {
  const items = agents.map((userId) => ({
    operation: 'assign', userId, skillId: 'prod-fibre', proficiency,
  }));
  const key = { 'Idempotency-Key': randomUUID() };
  const { data } = await http.post('/api/v2/users/skills', { items }, { headers: key });
  console.log(Object.entries(data.counts).map((count) => count.join(' ')).join(', '));
  return 1;
}

const { data: page } = await http.get('/v1/orgs/demo/agents');
const agents = page.agents.filter(({ state }) => state !== 'inactive').map(({ id }) => id);
await timed('a loop', () => loop(agents, 50));
await timed('one request', () => bulk(agents, 60));
