#!/usr/bin/env bash
# What it costs to keep phones current, and a storm of them after a publication. See README.md beside this file.
source "$(dirname "$0")/ready.sh"
ready "java javac python3 wrk nginx" "openjdk-17-jdk-headless python3 wrk nginx-light"
exec python3 src/bench/sync.py
