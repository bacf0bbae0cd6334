# For the scripts beside it: goes to the root of the repository and ends with what to do where something is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
PATH="$PATH:/usr/sbin"

# ready TOOLS PACKAGES
ready() {
  local missing=()
  for tool in $1; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  if ((${#missing[@]})); then
    echo "Missing: ${missing[*]}. On Debian: apt-get install openjdk-17-jre-headless $2" >&2
    exit 2
  fi
  [[ -f target/quarkus-app/quarkus-run.jar ]] || { echo "Build first: mvn package -DskipTests" >&2; exit 2; }
  [[ target/quarkus-app/classes.jsa -nt target/quarkus-app/quarkus-run.jar ]] || src/dist/archive-classes.sh
}
