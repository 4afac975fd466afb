// Runs a workflow of n8n: the nodes that ours has, once through, as n8n does. The credential of
// the HTTP Request nodes is SKILLWAY_CLIENT_ID and its secret; SKILLWAY_URL takes the place of the
// address that the workflow comes with.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';

const text = readFileSync(process.argv[2], 'utf8');
const workflow = JSON.parse(text.replace('http://127.0.0.1:8080', process.env.SKILLWAY_URL));
const nodes = new Map(workflow.nodes.map((node) => [node.name, node]));
const runs = new Map();
const kept = {};

const $ = (name) => ({
  first: (branch = 0, run = runs.get(name).length - 1) => runs.get(name)[run],
});

const known = ['$', '$json', '$input', '$runIndex', '$workflow', '$execution', '$getWorkflowStaticData'];

function scope(item, runIndex) {
  const input = { first: () => item };
  return [$, item.json, input, runIndex, { id: 'w1' }, { id: '7' }, () => kept];
}

function evaluate(value, values) {
  if (typeof value !== 'string' || !value.startsWith('=')) {
    return value;
  }
  const parts = [...value.slice(1).matchAll(/\{\{(.*?)\}\}|([^{]+|\{)/g)].map(([, code, plain]) =>
    code === undefined ? plain : new Function(...known, `return ${code}`)(...values),
  );
  return parts.length === 1 ? parts[0] : parts.join('');
}

async function code({ jsCode }, values) {
  const AsyncFunction = (async () => {}).constructor;
  return (await new AsyncFunction(...known, jsCode)(...values))[0];
}

async function request(parameters, values, continues) {
  const get = (value) => evaluate(value, values);
  const pairs = (list) => Object.fromEntries(list.map(({ name, value }) => [name, get(value)]));
  const response = parameters.options.response?.response ?? {};
  const headers = {
    accept:
      response.responseFormat === 'json'
        ? 'application/json,text/*;q=0.99'
        : 'application/json,text/html,application/xhtml+xml,application/xml,text/*;q=0.9, image/*;q=0.8, */*;q=0.7',
    ...(parameters.sendHeaders ? pairs(parameters.headerParameters.parameters) : {}),
  };
  let data;
  if (parameters.contentType === 'form-urlencoded') {
    data = new URLSearchParams(pairs(parameters.bodyParameters.parameters));
  } else if (parameters.sendBody) {
    headers['content-type'] = parameters.rawContentType;
    data = get(parameters.body);
  }
  const auth = { username: process.env.SKILLWAY_CLIENT_ID, password: process.env.SKILLWAY_CLIENT_SECRET };
  try {
    const answer = await axios.request({
      method: parameters.method,
      url: get(parameters.url),
      headers,
      data,
      auth: parameters.genericAuthType === 'httpBasicAuth' ? auth : undefined,
      validateStatus: (status) => response.neverError || status < 300,
    });
    const { status, headers: answered, data: body } = answer;
    return { json: response.fullResponse ? { statusCode: status, headers: answered, body } : body };
  } catch (error) {
    if (!continues) {
      throw error;
    }
    return { json: { error: { message: error.message } } };
  }
}

function holds({ conditions }, values) {
  return conditions.conditions.every(({ leftValue, rightValue, operator }) => {
    const same = evaluate(leftValue, values) === evaluate(rightValue, values);
    return { equals: same, notEquals: !same }[operator.operation];
  });
}

async function run(node, item) {
  const results = runs.get(node.name) ?? [];
  runs.set(node.name, results);
  const values = scope(item, results.length);
  let output = item;
  let branch = 0;
  switch (node.type) {
    case 'n8n-nodes-base.manualTrigger':
      break;
    case 'n8n-nodes-base.code':
      output = await code(node.parameters, values);
      break;
    case 'n8n-nodes-base.httpRequest':
      output = await request(node.parameters, values, node.onError === 'continueRegularOutput');
      break;
    case 'n8n-nodes-base.if':
      branch = holds(node.parameters, values) ? 0 : 1;
      break;
    case 'n8n-nodes-base.wait':
      await sleep(1000 * evaluate(node.parameters.amount, values));
      break;
    default:
      throw new Error(`Unknown node: ${node.type}`);
  }
  results.push(output);
  const [next] = workflow.connections[node.name]?.main[branch] ?? [];
  return next === undefined ? output : run(nodes.get(next.node), output);
}

try {
  const { json } = await run(nodes.get('Start'), { json: {} });
  const counts = Object.entries(json.counts ?? {}).map((count) => count.join(' '));
  console.log(json.counts ? counts.join(', ') : JSON.stringify(json));
} catch (failed) {
  console.error(failed.message);
  process.exitCode = 1;
}
