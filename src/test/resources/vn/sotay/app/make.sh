#!/bin/sh
# Makes the samples beside it from their sources with other people's tools, so that no library of ours has written them:
# apt-get install chromium pandoc libreoffice-writer-nogui
cd "$(dirname "$0")" || exit 1
work=$(mktemp -d)
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --no-pdf-header-footer --user-data-dir="$work/chromium" \
    --print-to-pdf=thong-bao.pdf thong-bao.html
SOURCE_DATE_EPOCH=1767225600 pandoc --to epub3 --epub-chapter-level=1 -o so-tay.epub so-tay.md
# By way of OpenDocument: of a web page alone it makes a web page in Word's clothes.
soffice "-env:UserInstallation=file://$work/office" --headless --convert-to odt:writer8 --outdir "$work" quy-dinh.html
soffice "-env:UserInstallation=file://$work/office" --headless --convert-to "docx:MS Word 2007 XML" --outdir . "$work/quy-dinh.odt"
rm -r "$work"
