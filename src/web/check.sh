#!/usr/bin/env bash
# Checks the web client: the types against openapi.yaml, unit tests, and stories in Chromium against the packaged service.
# Needs Node, `mvn package` before, and Debian's Chromium, which it installs where it may.
#
#   src/web/check.sh [--only PART-OF-A-NAME]
set -euo pipefail
cd "$(dirname "$0")/../.."

here=src/web
out=target/web

step() { printf '\n[web %3ss] %s\n' "$SECONDS" "$*"; }

if [[ ! $here/node_modules/.package-lock.json -nt $here/package-lock.json ]]; then
  step "installs the tools of $here/package-lock.json"
  npm ci --prefix "$here" --no-audit --no-fund </dev/null
fi
mkdir -p $out

if [[ $# -eq 0 ]]; then
  step "the client's types are those of openapi.yaml"
  $here/node_modules/.bin/openapi-typescript openapi.yaml -o $out/schema.d.ts >/dev/null
  diff -q $out/schema.d.ts src/main/resources/web/api/schema.d.ts ||
    { echo "run src/web/types.sh and commit what it makes"; exit 1; }

  step "compiles strictly"
  $here/node_modules/.bin/tsc -p $here

  step "unit tests"
  node $here/unit.mjs
fi

if [[ ! -x ${CHROMIUM:-/usr/bin/chromium} ]]; then
  step "installs Chromium, and the letters of an Android phone"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null
fi

step "stories in $(${CHROMIUM:-/usr/bin/chromium} --version)"
node $here/run.mjs "$@"
step "done"
