#!/bin/sh
# Prints the page beside it to thong-bao.pdf with Chromium, so that no library of ours has written the file.
cd "$(dirname "$0")" || exit 1
profile=$(mktemp -d)
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --no-pdf-header-footer --user-data-dir="$profile" \
    --print-to-pdf=thong-bao.pdf thong-bao.html
rm -r "$profile"
