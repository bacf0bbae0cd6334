#!/usr/bin/env bash
# Compares the packaged service with nginx serving the same bytes. See README.md beside this file.
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
for tool in java python3 wrk nginx; do
  command -v "$tool" >/dev/null || PATH="$PATH:/usr/sbin" command -v "$tool" >/dev/null || missing+=("$tool")
done
if ((${#missing[@]})); then
  echo "Missing: ${missing[*]}. On Debian: apt-get install openjdk-17-jre-headless python3 wrk nginx-light" >&2
  exit 2
fi
[[ -f target/quarkus-app/quarkus-run.jar ]] || { echo "Build first: mvn package -DskipTests" >&2; exit 2; }
[[ target/quarkus-app/classes.jsa -nt target/quarkus-app/quarkus-run.jar ]] || src/dist/archive-classes.sh

PATH="$PATH:/usr/sbin" exec python3 src/bench/bench.py
