#!/usr/bin/env bash
# Makes the types of the web client from openapi.yaml.
set -euo pipefail
cd "$(dirname "$0")/../.."
src/web/node_modules/.bin/openapi-typescript openapi.yaml -o src/main/resources/web/api/schema.d.ts
