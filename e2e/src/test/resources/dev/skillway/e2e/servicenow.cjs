// Runs a script of ServiceNow with what it asks of the platform: gs, sn_ws.RESTMessageV2 and, for
// tables, GlideRecord. Rows of a table come from the file that SKILLWAY_ROWS names, and go back to it.
const { execFileSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { randomUUID } = require('node:crypto');
const vm = require('node:vm');

const { SKILLWAY_URL, SKILLWAY_CLIENT_ID, SKILLWAY_CLIENT_SECRET, SKILLWAY_ROWS } = process.env;

const properties = {
  'skillway.url': SKILLWAY_URL,
  'skillway.client.id': SKILLWAY_CLIENT_ID,
  'skillway.client.secret': SKILLWAY_CLIENT_SECRET,
};

const gs = {
  getProperty: (name, otherwise) => properties[name] ?? otherwise ?? null,
  generateGUID: () => randomUUID().replaceAll('-', ''),
  sleep: (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  info: (line) => console.log(line),
  warn: (line) => console.error(line),
  error: (line) => console.error(line),
};

// execute() waits for its answer, which Node does only for another process.
const SEND = `
  const { method, url, headers, body } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
  const request = require('http').request(url, { method, headers }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => process.stdout.write(JSON.stringify({
      status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString(),
    })));
  });
  request.on('error', (broken) => process.stdout.write(JSON.stringify({ status: 0, headers: {}, body: '' })));
  request.end(body);
`;

class RESTMessageV2 {
  headers = { 'User-Agent': 'ServiceNow/1.0', 'Accept-Encoding': 'identity' };

  setHttpMethod(method) {
    this.method = method;
  }

  setEndpoint(url) {
    this.url = url;
  }

  setHttpTimeout() {}

  setRequestHeader(name, value) {
    this.headers[name] = value;
  }

  setBasicAuth(name, password) {
    this.headers.Authorization = 'Basic ' + Buffer.from(`${name}:${password}`).toString('base64');
  }

  setRequestBody(body) {
    this.body = body;
    this.headers['Content-Length'] = Buffer.byteLength(body);
  }

  execute() {
    const { status, headers, body } = JSON.parse(
      execFileSync(process.execPath, ['-e', SEND], { input: JSON.stringify(this) }),
    );
    return {
      getStatusCode: () => status,
      getHeader: (name) => headers[name.toLowerCase()] ?? null,
      getBody: () => body,
    };
  }
}

const table = SKILLWAY_ROWS ? JSON.parse(readFileSync(SKILLWAY_ROWS, 'utf8')) : [];

class GlideRecord {
  #wanted = [];
  #found = [];
  #row = null;
  #most = Infinity;

  addQuery(field, value) {
    this.#wanted.push([field, value]);
  }

  orderBy() {}

  setLimit(most) {
    this.#most = most;
  }

  query() {
    this.#found = table
      .filter((row) => this.#wanted.every(([field, value]) => row[field] === value))
      .slice(0, this.#most);
  }

  next() {
    this.#row = this.#found.shift() ?? null;
    return this.#row !== null;
  }

  get(id) {
    this.#row = table.find((row) => row.sys_id === id) ?? null;
    return this.#row !== null;
  }

  getUniqueValue() {
    return this.#row.sys_id;
  }

  getValue(field) {
    return this.#row[field] ?? null;
  }

  setValue(field, value) {
    this.#row[field] = value;
  }

  update() {
    writeFileSync(SKILLWAY_ROWS, JSON.stringify(table, null, 2));
  }
}

try {
  vm.runInNewContext(readFileSync(process.argv[2], 'utf8'), { gs, sn_ws: { RESTMessageV2 }, GlideRecord });
} catch (failed) {
  console.error(failed.message);
  process.exitCode = 1;
}
