#!/usr/bin/env bash
# Writes target/quarkus-app/classes.jsa: the loaded classes of a running service, ready for the next start to map into memory
# (class data sharing). To be made anew after each build and each update of Java; an archive that does not fit is ignored.
set -euo pipefail
cd "$(dirname "$0")/../.."

app=${1:-target/quarkus-app}
[[ -f $app/quarkus-run.jar ]] || { echo "Build first: mvn package -DskipTests" >&2; exit 2; }
scratch=$(mktemp -d)
# PostgreSQL of a service started by root runs as another user.
chmod 755 "$scratch"
service=
cleanup() {
  [[ -z $service ]] || kill -KILL "$service" 2>/dev/null || true
  rm -rf "$scratch"
}
trap cleanup EXIT

java @src/dist/java.options -Xmx256m "-XX:ArchiveClassesAtExit=$app/classes.jsa" -Dsotay.data-dir="$scratch/data" \
  -Dquarkus.http.port=0 -Dquarkus.management.port=0 -jar "$app/quarkus-run.jar" >"$scratch/log" 2>&1 &
service=$!
end=$((SECONDS + 180))
until grep -q 'Import of ' "$scratch/log"; do
  kill -0 "$service" 2>/dev/null && ((SECONDS < end)) || { tail -n 20 "$scratch/log" >&2; exit 1; }
  sleep 0.2
done
address=$(sed -nE 's/.*The library is open at (http:\S+[^/])\/?$/\1/p' "$scratch/log")
host=${address#http://}
port=${host##*:} host=${host%%:*}
for path in / '/api/v1/works?limit=1' '/api/v1/search?q=chi+bo' /q/health; do
  exec 3<>"/dev/tcp/${host}/${port}"
  printf 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$path" "$host" >&3
  cat <&3 >/dev/null
  exec 3>&-
done
kill -TERM "$service"
wait "$service" || true
service=
ls -l "$app/classes.jsa"
