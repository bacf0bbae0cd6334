#!/usr/bin/env bash
# Checks what can be checked of the image and the compose file; what needs a Docker engine is left out where there is none.
set -euo pipefail
cd "$(dirname "$0")"

step() { printf '\n[docker %3ss] %s\n' "$SECONDS" "$*"; }

if [[ ! lint/node_modules/.package-lock.json -nt lint/package-lock.json ]]; then
  step "installs the tools of docker/lint/package-lock.json"
  npm ci --prefix lint --no-audit --no-fund </dev/null
fi

step "lints Dockerfile, compose.yaml and scripts"
lint/node_modules/.bin/dockerfile-utils lint Dockerfile
lint/node_modules/.bin/dclint --config lint/dclint.yaml --max-warnings 0 compose.yaml
bash -n healthy.sh database.sh
while read -r source; do
  [[ -e ../$source ]] || { echo "Dockerfile copies $source, which is not there"; exit 1; }
  grep -qxF -e "!${source%/}" ../.dockerignore || { echo ".dockerignore keeps $source from the Dockerfile"; exit 1; }
done < <(sed -nE 's/^COPY ([^-]\S*) .*/\1/p' Dockerfile)

if docker compose version >/dev/null 2>&1; then
  step "resolves compose.yaml"
  SOTAY_DB_PASSWORD=x docker compose --file compose.yaml config --quiet
  if env -u SOTAY_DB_PASSWORD docker compose --env-file /dev/null --file compose.yaml config --quiet 2>/dev/null; then
    echo "compose.yaml works without a password"
    exit 1
  fi
else
  step "left out: resolving compose.yaml, because there is no 'docker compose'"
fi

if docker info >/dev/null 2>&1; then
  step "checks the build"
  docker build --check --file Dockerfile ..
else
  step "left out: building the image, because no Docker engine answers"
fi
step "done"
