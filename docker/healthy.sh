# Whether the service in this container is ready, or live or started when asked for that; in bash alone, since the image has no
# HTTP client.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080}"
printf 'GET /q/health/%s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${1:-ready}" >&3
read -r status <&3
[[ $status == "HTTP/1."?" 200 "* ]]
