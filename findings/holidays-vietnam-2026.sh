#!/usr/bin/env bash
# The Python package holidays, version 0.109, for Vietnam.
#
# Offices swap days: a working day between a holiday and a weekend is off, and a Saturday is worked for it. For
# 2026 the package has the swap of 31 August and 22 August, but not that of Friday 2 January and Saturday
# 10 January (letter 12729/VPCP-KGVX of 25 December 2025): it tells that 2 January is worked and 10 January off.
# The number of working days of January is the same either way, so that totals do not show it.
#
# Needs Python 3 with venv. Fails where the package no longer answers so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check holidays==0.109 >&2

cat >run.py <<'PY'
from datetime import date

import holidays

vietnam = holidays.VN(years=2026)
for month, day in [(1, 2), (1, 10), (8, 31), (8, 22)]:
    on = date(2026, month, day)
    print(f"{on:%a %Y-%m-%d}: worked {vietnam.is_working_day(on)}")
january = [date(2026, 1, day) for day in range(1, 32)]
print("working days of January:", sum(map(vietnam.is_working_day, january)))
PY
LC_ALL=C venv/bin/python run.py >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
Fri 2026-01-02: worked True
Sat 2026-01-10: worked False
Mon 2026-08-31: worked False
Sat 2026-08-22: worked True
working days of January: 21
SEEN
