#!/usr/bin/env bash
# make_with_libreoffice.sh: makes the files of this folder that LibreOffice writes, from ledger.fods. They are kept in the tree, for not every
# machine that runs the tests has LibreOffice; run this again only where ledger.fods changes, and read what the tests say then.
set -euo pipefail
cd "$(dirname "$0")"

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

# convert FORMAT FILE: the ledger in that format under that name.
convert() {
  soffice "-env:UserInstallation=file://$profile/user" --headless --convert-to "$1" --outdir "$profile" ledger.fods > /dev/null
  mv "$profile/ledger.${1%%:*}" "$2"
}

convert xlsx libreoffice.xlsx
convert xls libreoffice.xls
convert ods ods_renamed.xlsx
convert pdf pdf_renamed.xlsx
convert html html_renamed.xls
convert 'csv:Text - txt - csv (StarCalc):44,34,76' libreoffice.csv
convert 'csv:Text - txt - csv (StarCalc):9,34,85' libreoffice_gb18030.csv
