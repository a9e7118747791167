#!/usr/bin/env bash
# The Python package num2words, version 0.5.14, with `lang="vi"`.
#
# Where a thousand is followed by no hundred, Vietnamese says so: 2026 is "hai nghìn không trăm hai mươi sáu",
# and sums in payment orders are written thus. The package puts "lẻ" before whatever follows, also before tens:
# "hai nghìn lẻ hai mươi sáu". "Lẻ" stands for a missing ten only, so that 1015 and 10015 come out as nobody
# says them. Asked for an ordinal it gives the cardinal: "một" for "thứ nhất", "bốn" for "thứ tư".
#
# Needs Python 3 with venv. Fails where the package no longer answers so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check num2words==0.5.14 >&2

cat >run.py <<'PY'
from num2words import num2words

for number in [105, 1015, 2026, 10015, 2000026]:
    print(number, "=", num2words(number, lang="vi"))
for number in [1, 4]:
    print(f"ordinal {number} =", num2words(number, lang="vi", to="ordinal"))
PY
PYTHONUTF8=1 venv/bin/python run.py >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
105 = một trăm lẻ năm
1015 = một nghìn lẻ mười lăm
2026 = hai nghìn lẻ hai mươi sáu
10015 = mười nghìn lẻ mười lăm
2000026 = hai triệu lẻ hai mươi sáu
ordinal 1 = một
ordinal 4 = bốn
SEEN
