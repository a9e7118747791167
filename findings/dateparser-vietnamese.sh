#!/usr/bin/env bash
# The Python package dateparser, version 1.5.0, with `languages=["vi"]`.
#
# Invitations and deadlines state an hour and a day: "14 giờ 00 phút ngày 15/12/2026" is 2 p.m. of that day. The
# package takes "14 giờ" for a length of time and answers 14 hours before now; the day that is written beside it
# is dropped without a word, also where the hour stands after it. With a colon it is read.
#
# Needs Python 3 with venv. Fails where the package no longer answers so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check dateparser==1.5.0 >&2

cat >run.py <<'PY'
from datetime import datetime

import dateparser

now = {"RELATIVE_BASE": datetime(2026, 11, 28, 12)}
for text in [
    "14:00 ngày 15/12/2026",
    "14 giờ 00 phút ngày 15/12/2026",
    "trước 17 giờ ngày 15/12/2026",
    "15/12/2026 14 giờ",
    "14 giờ 00 phút ngày 15 tháng 12 năm 2026",
]:
    print(text, "=", dateparser.parse(text, languages=["vi"], settings=now))
PY
TZ=UTC PYTHONUTF8=1 venv/bin/python run.py >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
14:00 ngày 15/12/2026 = 2026-12-15 14:00:00
14 giờ 00 phút ngày 15/12/2026 = 2026-11-27 22:00:00
trước 17 giờ ngày 15/12/2026 = 2026-11-27 19:00:00
15/12/2026 14 giờ = 2026-11-27 22:00:00
14 giờ 00 phút ngày 15 tháng 12 năm 2026 = None
SEEN
