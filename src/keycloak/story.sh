#!/usr/bin/env bash
# Proves against a real Keycloak that tokens of another issuer open the library: starts Keycloak and the packaged service, signs
# readers in there, and asks here. Needs what README needs, curl, unzip and python3; run it after 'mvn package -DskipTests'.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=26.7.0
work=target/keycloak
keycloak=
service=

cleanup() {
  local status=$?
  trap - EXIT
  for pid in $service $keycloak; do
    kill -TERM "$pid" 2>/dev/null || true
  done
  for pid in $service $keycloak; do
    while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
  done
  ((status == 0)) || tail -n 25 "$work"/*.log
  exit "$status"
}
trap cleanup EXIT
trap 'exit 130' INT TERM HUP

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

await() { # FILE TEXT PID SECONDS
  local end=$((SECONDS + $4))
  until grep -q "$2" "$1" 2>/dev/null; do
    kill -0 "$3" && ((SECONDS < end)) || { echo "not there after $4 s: $2"; exit 1; }
    sleep 0.5
  done
}

rm -rf "$work/data" "$work"/*.log
mkdir -p "$work"
if [[ ! -x $work/keycloak-$version/bin/kc.sh ]]; then
  mvn -B -q -ntp dependency:copy -Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip -DoutputDirectory="$work"
  (cd "$work" && unzip -q -o "keycloak-quarkus-dist-$version.zip")
fi
mkdir -p "$work/keycloak-$version/data/import"
cp src/keycloak/realm.json "$work/keycloak-$version/data/import/dang-bo-realm.json"

port=$(free_port)
JAVA_OPTS_KC_HEAP="-Xmx400m" "$work/keycloak-$version/bin/kc.sh" start-dev --http-port="$port" --http-host=127.0.0.1 \
  --http-management-port="$(free_port)" --import-realm >"$work/keycloak.log" 2>&1 &
keycloak=$!
await "$work/keycloak.log" 'Listening on:' "$keycloak" 240
issuer=http://127.0.0.1:$port/realms/dang-bo

java -Xmx256m -Dsotay.data-dir="$work/data" -Dquarkus.http.port=0 -Dquarkus.management.port=0 -Dsotay.import-at-start=false \
  -Dsotay.accounts.oidc.issuer="$issuer" -Dsotay.accounts.oidc.jwks="$issuer/protocol/openid-connect/certs" \
  -Dsotay.accounts.oidc.audience=so-tay -Dsotay.accounts.oidc.roles.editor=thu-vien-bien-tap \
  -Dsotay.accounts.oidc.roles.admin=thu-vien-quan-tri \
  -jar target/quarkus-app/quarkus-run.jar >"$work/service.log" 2>&1 &
service=$!
await "$work/service.log" 'The library is open at' "$service" 180
api=$(sed -nE 's|.*The library is open at (http:\S+)/$|\1/api/v1|p' "$work/service.log")

field() { python3 -c 'import json, sys; v = json.load(sys.stdin)
for k in sys.argv[1].split("."): v = v[k]
print(",".join(sorted(v)) if isinstance(v, list) else v)' "$1"; }

token() { # USER CLIENT
  curl -sf "$issuer/protocol/openid-connect/token" -d grant_type=password -d "client_id=$2" -d "username=$1" \
    -d password=story-only -d scope=openid | field access_token
}

status() { curl -s -o "$work/answer" -w '%{http_code}' "$@"; }

expect() { # WHAT EXPECTED SEEN
  [[ $2 == "$3" ]] || { echo "$1: expected $2, was $3"; cat "$work/answer" 2>/dev/null; exit 1; }
  echo "ok  $1: $3"
}

admin=$(token quan.tri so-tay-app)
expect "an administrator there administers here" 200 "$(status -H "Authorization: Bearer $admin" "$api/admin/readers")"
expect "a committee is made" 200 "$(status -X PUT -H "Authorization: Bearer $admin" -H 'Content-Type: application/json' \
  -d '{"name":"Đảng bộ Keycloak"}' "$api/admin/committees/kc-dang-bo")"
expect "a cell is made" 200 "$(status -X PUT -H "Authorization: Bearer $admin" -H 'Content-Type: application/json' \
  -d '{"name":"Chi bộ Keycloak","parent":"kc-dang-bo","cell":true}' "$api/admin/committees/kc-chi-bo")"

editor=$(token bien.tap so-tay-app)
expect "an editor is known" 200 "$(status -H "Authorization: Bearer $editor" "$api/me")"
expect "roles come by their other names" "editor,reader" "$(field roles <"$work/answer")"
expect "the cell comes with what contains it" "kc-chi-bo,kc-dang-bo" "$(field committees <"$work/answer")"
expect "an editor does not administer" 403 "$(status -H "Authorization: Bearer $editor" "$api/admin/readers")"

reader=$(token doc.gia so-tay-app)
expect "a reader is known" 200 "$(status -H "Authorization: Bearer $reader" "$api/me")"
expect "a reader has no role" "reader" "$(field roles <"$work/answer")"
id=$(field id <"$work/answer")
expect "the same reader the next time" 200 "$(status -H "Authorization: Bearer $(token doc.gia so-tay-app)" "$api/me")"
expect "with the same id" "$id" "$(field id <"$work/answer")"

expect "a token made for another application opens nothing" 401 \
  "$(status -H "Authorization: Bearer $(token doc.gia another-app)" "$api/me")"
expect "a changed token opens nothing" 401 "$(status -H "Authorization: Bearer ${reader%??}AA" "$api/me")"
expect "an identity token is no access token for us" 401 "$(status -H "Authorization: Bearer $(curl -sf \
  "$issuer/protocol/openid-connect/token" -d grant_type=password -d client_id=so-tay-app -d username=doc.gia \
  -d password=story-only -d scope=openid | field id_token)" "$api/me")"

tag=$(curl -sI -H "Authorization: Bearer $admin" "$api/admin/readers/$id" | tr -d '\r' | sed -nE 's/^etag: //Ip')
expect "who is blocked here" 200 "$(status -X PATCH -H "Authorization: Bearer $admin" -H "If-Match: $tag" \
  -H 'Content-Type: application/merge-patch+json' -d '{"state":"blocked"}' "$api/admin/readers/$id")"
expect "does not come in with a token from there" 401 "$(status -H "Authorization: Bearer $reader" "$api/me")"
expect "the rest goes on" 200 "$(status -H "Authorization: Bearer $editor" "$api/me")"
echo "the story of Keycloak passes"
