// Makes the Postman collection of docs/openapi.yaml, the same each time: npm --prefix e2e/tools run postman
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

const require = createRequire(import.meta.url);
const converter = require('openapi-to-postmanv2');
const yaml = require('js-yaml');

const project = new URL('../../', import.meta.url);
const document = readFileSync(new URL('docs/openapi.yaml', project), 'utf8');
const target =
  process.argv[2] ?? fileURLToPath(new URL('docs/clients/skillway.postman_collection.json', project));

// Before each request that needs one: a token, kept until shortly before it ends.
const TOKEN = `const isOpen = pm.request.auth && pm.request.auth.type === 'noauth';
const ends = Number(pm.collectionVariables.get('tokenEnds') || 0);
const whose = pm.variables.get('clientId') + ' ' + pm.variables.get('baseUrl');
if (!isOpen && (Date.now() > ends || pm.collectionVariables.get('tokenOf') !== whose)) {
  const form = [
    {key: 'grant_type', value: 'client_credentials'},
    {key: 'client_id', value: pm.variables.get('clientId')},
    {key: 'client_secret', value: pm.variables.get('clientSecret')},
  ];
  pm.sendRequest(
    {
      url: pm.variables.get('baseUrl') + '/oauth/token',
      method: 'POST',
      header: {'Content-Type': 'application/x-www-form-urlencoded'},
      body: {mode: 'urlencoded', urlencoded: form},
    },
    (error, answer) => {
      // Only as a test is a failure here told to whoever sends.
      pm.test('The client gets a token', () => {
        if (error || answer.code !== 200) {
          throw new Error('No token: ' + (error || answer.code + ' ' + answer.text()));
        }
      });
      const token = error ? {} : answer.json();
      if (!token.access_token) {
        return;
      }
      pm.collectionVariables.set('accessToken', token.access_token);
      pm.collectionVariables.set('tokenEnds', Date.now() + (token.expires_in - 60) * 1000);
      pm.collectionVariables.set('tokenOf', whose);
    });
}`;

// After each request: what later ones ask for.
const KEEP = `const type = pm.response.headers.get('Content-Type') || '';
const answer = type.startsWith('application/json') ? pm.response.json() : {};
if (answer.jobId) {
  pm.collectionVariables.set('jobId', answer.jobId);
}
if (answer.secret) {
  pm.collectionVariables.set('newClientId', answer.id);
}
if (pm.response.code >= 400 && pm.response.headers.has('X-Request-Id')) {
  pm.collectionVariables.set('requestId', pm.response.headers.get('X-Request-Id'));
}`;

const OPTIONS = {
  folderStrategy: 'Tags',
  requestNameSource: 'Fallback',
  parametersResolution: 'Example',
  enableOptionalParameters: false,
  includeDeprecated: true,
};

// Ids of what there is only once it was made, by the parameter that asks for it.
const LATER = {jobId: '{{jobId}}', requestId: '{{requestId}}', clientId: '{{newClientId}}'};

const FORM = {
  grant_type: 'client_credentials',
  client_id: '{{clientId}}',
  client_secret: '{{clientSecret}}',
};

function event(listen, script) {
  return {listen, script: {type: 'text/javascript', exec: script.split('\n')}};
}

function operationOf(request) {
  const path = '/' + request.url.path.map(part => part.replace(/^:(.+)$/, '{$1}')).join('/');
  return paths[path][request.method.toLowerCase()];
}

// Of a parameter that may be given many times one is shown. The converter draws among the values of an
// enumeration; here it is the first.
function once(fields, operation) {
  for (const field of fields ?? []) {
    const known = parameter(operation, field.key);
    const schema = resolve(known?.schema?.items ?? known?.schema ?? {});
    field.value = known?.example ?? schema.default ?? schema.enum?.[0] ?? field.value;
    if (typeof field.value !== 'string') {
      field.value = String(field.value);
    }
  }
  return (fields ?? []).filter((field, i) => fields.findIndex(({key}) => key === field.key) === i);
}

function parameter(operation, name) {
  return (operation.parameters ?? []).map(resolve).find(({name: known}) => known === name);
}

function resolve(node) {
  return node.$ref
    ? resolve(node.$ref.slice(2).split('/').reduce((found, part) => found[part], root))
    : node;
}

// A path that asks for what neither the document nor an answer shows is nothing to send.
function isComplete(request) {
  return (request.url.variable ?? []).every(
    ({key}) => key in LATER || parameter(operationOf(request), key)?.example !== undefined);
}

// The converter cannot know what fits together; what it leaves out here changes with each run.
function finish(item) {
  if (item.item) {
    const items = item.item.filter(({request}) => !request || isComplete(request));
    return {name: item.name, description: item.description, item: items.map(finish)};
  }
  const {name, description, url, header, method, body} = item.request;
  const operation = operationOf(item.request);
  for (const variable of url.variable ?? []) {
    variable.value = LATER[variable.key] ?? variable.value;
  }
  url.query = once(url.query, operation);
  const headers = once(header, operation);
  for (const field of headers) {
    if (field.key === 'Idempotency-Key') {
      Object.assign(field, {disabled: false, value: '{{$guid}}'});
    }
  }
  for (const field of body?.urlencoded ?? []) {
    Object.assign(field, {disabled: !(field.key in FORM), value: FORM[field.key] ?? ''});
  }
  const statuses = Object.keys(operation.responses).filter(status => status !== 'default');
  const test = `pm.test('The status is one that the document lists', () => {
  pm.expect(pm.response.code).to.be.oneOf([${statuses.join(', ')}]);
});`;
  const isOpen = operation.security?.length === 0;
  return {
    name,
    request: {
      method,
      ...(isOpen ? {auth: {type: 'noauth'}} : {}),
      header: headers,
      ...(body ? {body} : {}),
      url,
      description,
    },
    response: [],
    event: [event('test', test)],
  };
}

const root = yaml.load(document);
const paths = root.paths;

converter.convertV2({type: 'string', data: document}, OPTIONS, (error, conversion) => {
  if (error || !conversion.result) {
    throw error ?? new Error(conversion.reason);
  }
  const {info, item} = conversion.output.find(output => output.type === 'collection').data;
  const collection = {
    info: {name: info.name, description: info.description, schema: info.schema},
    item: item.map(finish),
    auth: {type: 'bearer', bearer: [{key: 'token', value: '{{accessToken}}', type: 'string'}]},
    event: [event('prerequest', TOKEN), event('test', KEEP)],
    variable: [
      {key: 'baseUrl', value: 'http://127.0.0.1:8080'},
      {key: 'clientId', value: ''},
      {key: 'clientSecret', value: ''},
    ],
  };
  writeFileSync(target, JSON.stringify(collection, null, 1) + '\n');
});
