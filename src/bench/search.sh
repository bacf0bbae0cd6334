#!/usr/bin/env bash
# Compares search of the packaged service with PostgreSQL's full text on the same texts. See README.md beside this file.
source "$(dirname "$0")/ready.sh"
ready "java python3 wrk psql" "python3 wrk postgresql-client"
exec python3 src/bench/search.py
