#!/usr/bin/env bash
# Measures publication until it is seen, and signing in beside reading. See README.md beside this file.
source "$(dirname "$0")/ready.sh"
ready "java python3 wrk" "python3 wrk"
exec python3 src/bench/desk.py
