#!/usr/bin/env bash
# The Python package vietnam-provinces, version 2025.10.1: the units of Vietnam since 1 July 2025.
#
# All 34 provinces and 3,321 communes, wards and special zones are there. Ten names have two blanks after their
# first word, "Phường  Buôn Ma Thuột" among them: who looks a unit up by its name, or joins a register by it,
# misses these ten and sees no difference on the screen.
#
# Needs Python 3 with venv. Fails where the package no longer answers so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check vietnam-provinces==2025.10.1 >&2

cat >run.py <<'PY'
import json

from vietnam_provinces import NESTED_DIVISIONS_JSON_PATH

provinces = json.loads(NESTED_DIVISIONS_JSON_PATH.read_text(encoding="utf-8"))
names = [ward["name"] for province in provinces for ward in province["wards"]]
print(len(provinces), "provinces,", len(names), "units")
print("Phường Lê Chân" in names, "Phường Buôn Ma Thuột" in names)
for name in sorted(name for name in names if name != " ".join(name.split())):
    print(repr(name))
PY
PYTHONUTF8=1 venv/bin/python run.py >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
34 provinces, 3321 units
True False
'Phường  An Nhơn'
'Phường  Buôn Ma Thuột'
'Phường  Rạch Dừa'
'Phường  Thành Nhất'
'Phường  Tân An'
'Phường  Tân Lập'
'Xã  Bắc Đông Quan'
'Xã  Phú Hữu'
'Xã  Xuân Giang'
'Xã  Đại Hải'
SEEN
