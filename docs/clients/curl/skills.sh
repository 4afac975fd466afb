#!/bin/sh
# Sends one change to Skillway, and ends with 0 if all of it is so now.
set -eu

url=${SKILLWAY_URL:-'http://127.0.0.1:8080'}
url=${url%/}
tries=6
ends=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# In a file, secrets do not show in the list of processes.
printf 'user = "%s:%s"\n' "$SKILLWAY_CLIENT_ID" "$SKILLWAY_CLIENT_SECRET" > "$folder/client"

cat > "$folder/body" << 'BODY'
{
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
}
BODY

# One key for one change: sent again with it, the change is done once.
key=$(cat /proc/sys/kernel/random/uuid 2> /dev/null || uuidgen)

header() {
  tr -d '\r' < "$folder/head" | sed -n "s/^$1: *//Ip"
}

member() {
  sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" "$folder/answer"
}

# Waits as Retry-After says, and sends again what no answer came to.
patiently() {
  tried=1
  while :; do
    : > "$folder/head"
    : > "$folder/answer"
    status=$(curl -sS -m 90 -D "$folder/head" -o "$folder/answer" -w '%{http_code}' "$@") || status=000
    case $status in
      000) wait=$tried ;;
      409 | 429 | 503) wait=$(header Retry-After) ;;
      *) return 0 ;;
    esac
    if [ -z "$wait" ] || [ "$tried" -eq "$tries" ]; then
      return 0
    fi
    sleep "$wait"
    tried=$((tried + 1))
  done
}

get_token() {
  patiently -K "$folder/client" -d grant_type=client_credentials "$url/oauth/token"
  if [ "$status" != 200 ]; then
    report
  fi
  printf 'Authorization: Bearer %s\n' "$(member access_token)" > "$folder/token"
  ends=$(($(date +%s) + $(member expires_in) - 30))
}

send() {
  if [ "$(date +%s)" -ge "$ends" ]; then
    get_token
  fi
  patiently -X 'POST' "$url"'/api/v2/users/skills' -H @"$folder/token" -H "Idempotency-Key: $key" \
    -H 'Content-Type: application/json' --data-binary @"$folder/body"
}

# Prints what became of it, problems by their places where there is jq, and ends.
report() {
  case $status in
    000)
      echo "No answer from $url" >&2
      exit 1
      ;;
    202)
      echo "Goes on as job $(member jobId): $(header Location)"
      exit 1
      ;;
    200 | 201 | 204 | 207)
      counts=$(sed -n 's/.*"counts":{\([^}]*\)}.*/\1/p' "$folder/answer" | tr -d '"')
      if [ -z "$counts" ]; then
        cat "$folder/answer"
      else
        echo "$counts" | sed 's/:/ /g; s/,/, /g'
      fi
      if [ "$status" != 207 ]; then
        exit 0
      fi
      ;;
  esac
  if command -v jq > /dev/null; then
    jq -r '
      def explained: "\(.detail)\(if .suggestion == null then "" else " (\(.suggestion))" end)";
      (.detail // .error_description // empty),
      (.errors[]? | "\(.pointer): \(explained)"),
      (.results[]? | select(.outcome != "applied" and .outcome != "unchanged")
        | "\(.pointer): \(.outcome) \(.problem // {} | explained)")' "$folder/answer" >&2
  else
    cat "$folder/answer" >&2
  fi
  exit 1
}

send
if [ "$status" = 401 ]; then # The token has ended before its time: once more, with a new one.
  ends=0
  send
fi
report
