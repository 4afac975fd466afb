"""Sends one change to Skillway, and ends with 0 if all of it is so now."""

import json
import os
import sys
import time
import uuid

import requests

URL = os.environ.get("SKILLWAY_URL", "http://127.0.0.1:8080").rstrip("/")
CLIENT = (os.environ["SKILLWAY_CLIENT_ID"], os.environ["SKILLWAY_CLIENT_SECRET"])
TRIES = 6

BODY = json.dumps({
    "items": [
        {"operation": "assign", "userId": "x", "skillId": "y", "proficiency": 90},
        {"operation": "assign", "userId": "12345", "skillId": "67890", "proficiency": 75},
        {
            "operation": "assign",
            "userId": "mei.tanaka@voltline.example",
            "skillId": "Spanish",
            "proficiency": "Advanced"
        }
    ]
}).encode()


class Skillway:
    def __init__(self):
        self.session = requests.Session()
        self.token = None
        self.token_ends = 0.0

    def send(self, method, path, body, headers):
        answer = self._send(method, path, body, headers)
        if answer.status_code == 401:  # The token has ended before its time: once more, with a new one.
            self.token = None
            answer = self._send(method, path, body, headers)
        return answer

    def _send(self, method, path, body, headers):
        signed = headers | {"Authorization": f"Bearer {self._token()}"}
        return self._patiently(method, path, data=body, headers=signed)

    def _token(self):
        if self.token is None or time.monotonic() > self.token_ends:
            answer = self._patiently(
                "POST", "/oauth/token", data={"grant_type": "client_credentials"}, auth=CLIENT
            )
            told = answer.json()
            if not answer.ok:
                sys.exit(f"No token: {told.get('error_description', told.get('detail'))}")
            self.token = told["access_token"]
            self.token_ends = time.monotonic() + told["expires_in"] - 30
        return self.token

    def _patiently(self, method, path, **request):
        """Waits as Retry-After says, and sends again what no answer came to."""
        for tried in range(1, TRIES + 1):
            try:
                answer = self.session.request(method, URL + path, timeout=90, **request)
                wait = answer.headers.get("Retry-After")
                if answer.status_code not in (409, 429, 503) or wait is None or tried == TRIES:
                    return answer
                time.sleep(int(wait))
            except (requests.ConnectionError, requests.Timeout) as broken:
                if tried == TRIES:
                    sys.exit(f"No answer from {URL}: {broken}")
                time.sleep(2**tried / 2)


def report(answer):
    """Prints what became of the change; whether all of it is so now."""
    is_json = "json" in answer.headers.get("Content-Type", "")
    told = answer.json() if is_json else {}
    if not answer.ok:
        print(told.get("detail", answer.text), file=sys.stderr)
        for error in told.get("errors", []):
            print(f"{error['pointer']}: {explained(error)}", file=sys.stderr)
        return False
    if answer.status_code == 202:
        print(f"Goes on as job {told['jobId']}: {answer.headers['Location']}")
    elif "counts" in told:
        print(", ".join(f"{outcome} {count}" for outcome, count in told["counts"].items()))
    else:
        print(answer.text)
    for result in told.get("results", []):
        if result["outcome"] not in ("applied", "unchanged"):
            why = explained(result.get("problem") or {})
            print(f"{result['pointer']}: {result['outcome']} {why}", file=sys.stderr)
    return answer.status_code not in (202, 207)


def explained(problem):
    suggestion = problem.get("suggestion")
    return problem.get("detail", "") + (f" ({suggestion})" if suggestion is not None else "")


answer = Skillway().send(
    "POST",
    "/api/v2/users/skills",
    BODY,
    {
        "Content-Type": "application/json",
        # One key for one change: sent again with it, the change is done once.
        "Idempotency-Key": str(uuid.uuid4()),
    },
)
sys.exit(0 if report(answer) else 1)
