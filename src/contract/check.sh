#!/usr/bin/env bash
# Checks openapi.yaml: two linters, a generated TypeScript client under the strict compiler, and, given the address of a
# running service, that client at work with every answer held against the contract.
#
#   src/contract/check.sh [URL]
set -euo pipefail
cd "$(dirname "$0")/../.."

generator=7.25.0
here=src/contract
out=target/contract
url=${1:-}

step() { printf '\n[contract %3ss] %s\n' "$SECONDS" "$*"; }

if [[ ! $here/node_modules/.package-lock.json -nt $here/package-lock.json ]]; then
  step "installs the tools of $here/package-lock.json"
  npm ci --prefix "$here" --no-audit --no-fund </dev/null
fi

step "lints with Spectral"
$here/node_modules/.bin/spectral lint --fail-severity=warn --ruleset $here/spectral.yaml openapi.yaml

step "lints with Redocly"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
  $here/node_modules/.bin/redocly lint --config $here/redocly.yaml openapi.yaml

step "generates a TypeScript client"
jar=$out/openapi-generator-cli-$generator.jar
if [[ ! -f $jar ]]; then
  # Away from pom.xml: the generator is no part of the application.
  (mkdir -p $out && cd $out && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact=org.openapitools:openapi-generator-cli:$generator -DoutputDirectory=.) </dev/null
fi
rm -rf $out/client $out/reader $out/node_modules
java -jar $jar generate -g typescript-fetch -i openapi.yaml -o $out/client \
  --additional-properties=supportsES6=true,importFileExtension=.js,modelPropertyNaming=original,paramNaming=camelCase \
  --global-property=apiDocs=false,modelDocs=false,apiTests=false,modelTests=false >$out/generator.log 2>&1 ||
  { cat $out/generator.log; exit 1; }

step "compiles the client and a program that uses it"
mkdir -p $out/node_modules/sotay-client
echo '{"type":"module"}' >$out/client/package.json
echo '{"name":"sotay-client","type":"module","exports":"./dist/index.js"}' >$out/node_modules/sotay-client/package.json
$here/node_modules/.bin/tsc -p $here/tsconfig.client.json
$here/node_modules/.bin/tsc -p $here/tsconfig.json
echo '{"type":"module"}' >$out/reader/package.json
for package in ajv ajv-formats; do
  ln -s "$PWD/$here/node_modules/$package" $out/node_modules/$package
done

if [[ -z $url ]]; then
  step "done; no address was given, so the client was not run"
  exit 0
fi
step "reads $url through the client"
node $out/reader/main.js "$url"
step "done"
