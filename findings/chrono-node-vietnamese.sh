#!/usr/bin/env bash
# The npm package chrono-node, version 2.10.3, with its Vietnamese locale `vi`.
#
# Weekdays are numbers in Vietnamese: thứ Hai is Monday, thứ Sáu is Friday. The locale does not know them
# with "tuần sau" or "tuần này" and takes the number for one of weeks: "thứ Sáu tuần sau", Friday of next
# week, is six weeks from now, a Saturday. "trước ngày 10/6/2026", before 10 June 2026, gives yesterday
# first, since "trước ngày" is read by itself as a day ago; "sau ngày" gives tomorrow. Official letters state
# days so. The twelfth lunar month, "tháng Chạp", is December.
#
# Needs Node and npm. Fails where the package no longer answers so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >&2

cat >run.mjs <<'JS'
import { vi } from 'chrono-node';

// A Saturday.
const now = new Date(2026, 10, 28, 12);
const texts = [
  'thứ Sáu tuần sau',
  'thứ Hai tuần sau',
  'thứ 6 tuần này',
  'trước ngày 10/6/2026',
  'sau ngày 10/6/2026',
  'chậm nhất ngày 10/6/2026',
  'mùng 3 tháng Chạp',
];
for (const text of texts) {
  const found = vi.parse(text, now).map((result) => {
    const day = result.start.date().toDateString();
    return `${result.text} = ${day}`;
  });
  console.log(`${text}: ${found.join('; ')}`);
}
JS
node run.mjs >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
thứ Sáu tuần sau: Sáu tuần sau = Sat Jan 09 2027
thứ Hai tuần sau: Hai tuần sau = Sat Dec 12 2026
thứ 6 tuần này: 6 tuần này = Sat Jan 09 2027
trước ngày 10/6/2026: trước ngày = Fri Nov 27 2026; 10/6/2026 = Wed Jun 10 2026
sau ngày 10/6/2026: sau ngày = Sun Nov 29 2026; 10/6/2026 = Wed Jun 10 2026
chậm nhất ngày 10/6/2026: 10/6/2026 = Wed Jun 10 2026
mùng 3 tháng Chạp: tháng Chạp = Tue Dec 01 2026
SEEN
