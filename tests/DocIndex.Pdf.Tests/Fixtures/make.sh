#!/bin/sh
# Makes the PDFs of this folder from sources/: apt-get install libreoffice-writer-nogui chromium qpdf fonts-liberation.
# Other versions of these programs make other bytes; commit what changed only with a look at what the tests then read.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

print() {
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$work/profile" --no-pdf-header-footer \
        --print-to-pdf="$2" "file://$PWD/$1" 2>/dev/null
}

write() {
    soffice -env:UserInstallation="file://$work/office" --headless --convert-to "odt:writer8" --outdir "$work" "$1" >/dev/null 2>&1
    soffice -env:UserInstallation="file://$work/office" --headless --convert-to "pdf:writer_pdf_Export:$2" --outdir "$work" "$work/$(basename "$1" .html).odt" >/dev/null 2>&1
    mv "$work/$(basename "$1" .html).pdf" "$3"
}

print sources/note.html chromium-note.pdf
print sources/columns.html chromium-columns.pdf
write sources/note.html '{"UseTaggedPDF":{"type":"boolean","value":"true"}}' office-tagged.pdf
write sources/columns.html '{"UseTaggedPDF":{"type":"boolean","value":"false"}}' office-plain.pdf

qpdf --deterministic-id --object-streams=generate chromium-note.pdf qpdf-object-streams.pdf
qpdf --deterministic-id --linearize --object-streams=disable office-plain.pdf qpdf-linearized.pdf
qpdf --deterministic-id --rotate=90 office-plain.pdf qpdf-rotated.pdf
qpdf --static-id --allow-weak-crypto --encrypt "" owner 40 -- office-plain.pdf qpdf-rc4-40.pdf
qpdf --static-id --allow-weak-crypto --encrypt "" owner 128 --use-aes=n -- office-plain.pdf qpdf-rc4-128.pdf
qpdf --static-id --allow-weak-crypto --encrypt "" owner 128 --use-aes=y -- office-plain.pdf qpdf-aes-128.pdf
qpdf --static-id --allow-weak-crypto --encrypt "" owner 256 --force-R5 -- office-plain.pdf qpdf-aes-256-r5.pdf
qpdf --static-id --object-streams=generate --encrypt "" owner 256 -- office-plain.pdf qpdf-aes-256-r6.pdf
qpdf --static-id --encrypt hemmelig owner 256 -- office-plain.pdf qpdf-password.pdf
