#!/usr/bin/env bash
# Compares the packaged service with nginx serving the same bytes. See README.md beside this file.
source "$(dirname "$0")/ready.sh"
ready "java python3 wrk nginx" "python3 wrk nginx-light"
exec python3 src/bench/bench.py
