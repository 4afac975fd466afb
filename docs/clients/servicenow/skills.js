// Sends one change to Skillway, from a background or scheduled script of ServiceNow.
(function () {
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

  var body = JSON.stringify({
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
  // One key for one change: sent again with it, the change is done once.
  if (!report(send('POST', '/api/v2/users/skills', body, gs.generateGUID()))) {
    throw new Error('Skillway has not done all of it.');
  }
})();
