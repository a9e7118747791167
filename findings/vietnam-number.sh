#!/usr/bin/env bash
# The Python package vietnam-number, version 1.0.6: Vietnamese words to numbers (w2n) and back (n2w).
#
# "Một nghìn tỷ", a thousand milliards or 10 to the 12th, is what budgets are stated in. The package reads it
# as 10,000,001,000 and tells nothing; "hai nghìn tỷ" is then 20,000,001,000. What it writes for 10 to the 12th
# it does not read back. In 105 it writes "lẽ", another word, for "lẻ".
#
# Needs Python 3 with venv. Fails where the package no longer answers so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check vietnam-number==1.0.6 >&2

cat >run.py <<'PY'
from vietnam_number import n2w, w2n

for words in ["một tỷ hai trăm triệu", "ba trăm tỷ", "một nghìn tỷ", "hai nghìn tỷ"]:
    print(words, "=", w2n(words))
for number in [105, 10**12]:
    words = n2w(str(number))
    print(number, "=", words, "=", w2n(words))
PY
PYTHONUTF8=1 venv/bin/python run.py >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
một tỷ hai trăm triệu = 1200000000
ba trăm tỷ = 300000000000
một nghìn tỷ = 10000001000
hai nghìn tỷ = 20000001000
105 = một trăm lẽ năm = 105
1000000000000 = một nghìn tỷ = 10000001000
SEEN
