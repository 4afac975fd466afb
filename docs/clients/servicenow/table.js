// Brings the changes of the table u_skill_change to Skillway, in a scheduled script of ServiceNow.
// Its fields: u_agent, u_skill, u_proficiency, u_operation, u_state (new, sending, done, refused),
// u_key, u_problem.
(function () {
  var most = 1000;

  var url = gs.getProperty('skillway.url', 'http://127.0.0.1:8080').replace(/\/$/, '');
  var tries = 6;
  var token = null;
  var tokenEnds = 0;

  function send(method, path, body, key) {
    var answer = sendOnce(method, path, body, key);
    if (answer.getStatusCode() == 401) { // The token has ended before its time.
      token = null;
      answer = sendOnce(method, path, body, key);
    }
    return answer;
  }

  function sendOnce(method, path, body, key) {
    var bearer = 'Bearer ' + currentToken();
    return patiently(function () {
      var message = newMessage(method, path, body, 'application/json');
      message.setRequestHeader('Authorization', bearer);
      message.setRequestHeader('Idempotency-Key', key);
      return message;
    });
  }

  function currentToken() {
    if (!token || new Date().getTime() > tokenEnds) {
      var answer = patiently(function () {
        var form = 'grant_type=client_credentials';
        var message = newMessage('POST', '/oauth/token', form, 'application/x-www-form-urlencoded');
        message.setBasicAuth(gs.getProperty('skillway.client.id'), gs.getProperty('skillway.client.secret'));
        return message;
      });
      var told = JSON.parse(answer.getBody());
      if (answer.getStatusCode() != 200) {
        throw new Error('No token: ' + (told.error_description || told.detail));
      }
      token = told.access_token;
      tokenEnds = new Date().getTime() + (told.expires_in - 30) * 1000;
    }
    return token;
  }

  function newMessage(method, path, body, type) {
    var message = new sn_ws.RESTMessageV2();
    message.setHttpMethod(method);
    message.setEndpoint(url + path);
    message.setHttpTimeout(90000);
    message.setRequestHeader('Accept', 'application/json');
    if (body !== null) {
      message.setRequestHeader('Content-Type', type);
      message.setRequestBody(body);
    }
    return message;
  }

  // Waits as Retry-After says, and sends again what no answer came to.
  function patiently(makeMessage) {
    for (var tried = 1; ; tried++) {
      var wait = tried;
      try {
        var answer = makeMessage().execute();
        var status = answer.getStatusCode();
        if (status > 0) {
          wait = answer.getHeader('Retry-After');
          if ([409, 429, 503].indexOf(status) < 0 || !wait || tried == tries) {
            return answer;
          }
        }
      } catch (broken) {
        gs.warn('Skillway: ' + broken);
      }
      if (tried == tries) {
        throw new Error('No answer from ' + url);
      }
      gs.sleep(wait * 1000);
    }
  }

  function read(answer) {
    return /json/.test(answer.getHeader('Content-Type')) ? JSON.parse(answer.getBody()) : {};
  }

  // Tells what became of the change in the log; whether all of it is so now.
  function report(answer) {
    var status = answer.getStatusCode();
    var told = read(answer);
    if (status >= 400) {
      gs.error(told.detail || answer.getBody());
      (told.errors || []).forEach(function (error) {
        gs.error(error.pointer + ': ' + explained(error));
      });
      return false;
    }
    if (status == 202) {
      gs.info('Goes on as job ' + told.jobId + ': ' + answer.getHeader('Location'));
    } else if (told.counts) {
      gs.info(Object.keys(told.counts).map(function (outcome) {
        return outcome + ' ' + told.counts[outcome];
      }).join(', '));
    } else {
      gs.info(answer.getBody());
    }
    (told.results || []).forEach(function (result) {
      if (result.outcome != 'applied' && result.outcome != 'unchanged') {
        gs.error(result.pointer + ': ' + result.outcome + ' ' + explained(result.problem || {}));
      }
    });
    return status != 202 && status != 207;
  }

  function explained(problem) {
    var suggestion = problem.suggestion;
    var none = suggestion === null || suggestion === undefined;
    return (problem.detail || '') + (none ? '' : ' (' + suggestion + ')');
  }

  function rows(state) {
    var row = new GlideRecord('u_skill_change');
    row.addQuery('u_state', state);
    row.orderBy('sys_id');
    row.setLimit(most);
    row.query();
    var found = [];
    while (row.next()) {
      found.push({
        id: row.getUniqueValue(),
        key: row.getValue('u_key'),
        item: {
          operation: row.getValue('u_operation') || 'assign',
          userId: row.getValue('u_agent'),
          skillId: row.getValue('u_skill'),
          proficiency: Number(row.getValue('u_proficiency'))
        }
      });
    }
    return found;
  }

  function update(id, values) {
    var row = new GlideRecord('u_skill_change');
    if (row.get(id)) {
      Object.keys(values).forEach(function (field) {
        row.setValue(field, values[field]);
      });
      row.update();
    }
  }

  // What an earlier run began comes first, with its key: it may have been done without an answer.
  function nextBatch() {
    var begun = rows('sending');
    if (begun.length > 0) {
      return begun.filter(function (row) {
        return row.key == begun[0].key;
      });
    }
    var key = gs.generateGUID();
    return rows('new').map(function (row) {
      update(row.id, { u_state: 'sending', u_key: key });
      row.key = key;
      return row;
    });
  }

  // Where Skillway refused a row nothing is done: the others go again, with another key.
  function keepAccount(batch, answer) {
    var refused = {};
    (read(answer).errors || []).forEach(function (error) {
      var index = /^\/items\/(\d+)/.exec(error.pointer);
      if (index) {
        refused[index[1]] = explained(error);
      }
    });
    var none = Object.keys(refused).length == 0;
    batch.forEach(function (row, index) {
      if (answer.getStatusCode() == 200) {
        update(row.id, { u_state: 'done', u_problem: '' });
      } else if (none || refused[index]) {
        update(row.id, { u_state: 'refused', u_problem: refused[index] || read(answer).detail });
      } else {
        update(row.id, { u_state: 'new', u_key: '' });
      }
    });
  }

  for (var batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
    var items = batch.map(function (row) {
      return row.item;
    });
    var answer = send('POST', '/api/v2/users/skills', JSON.stringify({ items: items }), batch[0].key);
    report(answer);
    keepAccount(batch, answer);
  }
})();
