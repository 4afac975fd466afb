// Sends one change to Skillway, and ends with 0 if all of it is so now.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

const url = (process.env.SKILLWAY_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
const client = {
  username: process.env.SKILLWAY_CLIENT_ID,
  password: process.env.SKILLWAY_CLIENT_SECRET,
};
const tries = 6;
const http = axios.create({ baseURL: url, timeout: 90_000, validateStatus: () => true });

const body = JSON.stringify({
  items: [
    {operation: 'assign', userId: 'x', skillId: 'y', proficiency: 90},
    {operation: 'assign', userId: '12345', skillId: '67890', proficiency: 75},
    {
      operation: 'assign',
      userId: 'mei.tanaka@voltline.example',
      skillId: 'Spanish',
      proficiency: 'Advanced'
    }
  ]
});

let token;
let tokenEnds = 0;

async function send(method, path, data, headers) {
  const sendOnce = async () => {
    const Authorization = `Bearer ${await currentToken()}`;
    return patiently({ method, url: path, data, headers: { ...headers, Authorization } });
  };
  const answer = await sendOnce();
  if (answer.status !== 401) {
    return answer;
  }
  token = undefined; // It has ended before its time: once more, with a new one.
  return sendOnce();
}

async function currentToken() {
  if (!token || Date.now() > tokenEnds) {
    const data = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await patiently({ method: 'POST', url: '/oauth/token', data, auth: client });
    if (answer.status !== 200) {
      throw new Error(`No token: ${answer.data.error_description ?? answer.data.detail}`);
    }
    token = answer.data.access_token;
    tokenEnds = Date.now() + (answer.data.expires_in - 30) * 1000;
  }
  return token;
}

/** Waits as Retry-After says, and sends again what no answer came to. */
async function patiently(request) {
  for (let tried = 1; ; tried++) {
    try {
      const answer = await http.request(request);
      const wait = answer.headers['retry-after'];
      if (![409, 429, 503].includes(answer.status) || wait === undefined || tried === tries) {
        return answer;
      }
      await sleep(wait * 1000);
    } catch (broken) {
      if (tried === tries) {
        throw new Error(`No answer from ${url}: ${broken.message}`);
      }
      await sleep(500 * 2 ** tried);
    }
  }
}

/** Prints what became of the change; whether all of it is so now. */
function report({ status, headers, data }) {
  if (status >= 400) {
    console.error(data.detail ?? data);
    for (const error of data.errors ?? []) {
      console.error(`${error.pointer}: ${explained(error)}`);
    }
    return false;
  }
  if (status === 202) {
    console.log(`Goes on as job ${data.jobId}: ${headers.location}`);
  } else if (data.counts) {
    console.log(Object.entries(data.counts).map((count) => count.join(' ')).join(', '));
  } else {
    console.log(data);
  }
  for (const result of data.results ?? []) {
    if (!['applied', 'unchanged'].includes(result.outcome)) {
      console.error(`${result.pointer}: ${result.outcome} ${explained(result.problem ?? {})}`);
    }
  }
  return ![202, 207].includes(status);
}

function explained({ detail = '', suggestion = null }) {
  return suggestion === null ? detail : `${detail} (${suggestion})`;
}

try {
  const answer = await send('POST', '/api/v2/users/skills', body, {
    'Content-Type': 'application/json',
    // One key for one change: sent again with it, the change is done once.
    'Idempotency-Key': randomUUID(),
  });
  process.exitCode = report(answer) ? 0 : 1;
} catch (failed) {
  console.error(failed.message);
  process.exitCode = 1;
}
