#!/usr/bin/env bash
# The npm package vietnamese-lunar-calendar, version 0.0.6, beside amlich, version 0.0.2.
#
# `new LunarDate(2023, 1, 22)` names a day of the calendar, yet the answer hangs on the time zone of the process.
# In that of Vietnam the package agrees with the other on every day of 2023 to 2027. In UTC, as on servers, the new
# moons fall a day early: 22 January 2023, the first day of Tết, is told to be the second, and the leap sixth
# month of 2025 is gone. 90 to 140 days of each of these years are wrong.
#
# Needs Node and npm. Fails where the packages no longer answer so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts vietnamese-lunar-calendar@0.0.6 amlich@0.0.2 >&2

cat >run.cjs <<'JS'
const { LunarDate } = require('vietnamese-lunar-calendar');
const { convertSolar2Lunar } = require('amlich');

const zone = process.env.TZ;
for (const [year, month, day] of [[2023, 1, 22], [2025, 7, 25]]) {
  const { date, month: lunarMonth, isLeap } = new LunarDate(year, month, day);
  console.log(`${zone}: ${day}/${month}/${year} is ${date}/${lunarMonth}${isLeap ? ' leap' : ''}`);
}
for (let year = 2023; year <= 2027; year++) {
  let other = 0;
  // Noon, so that no zone moves the day.
  for (const at = new Date(year, 0, 1, 12); at.getFullYear() === year; at.setDate(at.getDate() + 1)) {
    const [day, month] = [at.getDate(), at.getMonth() + 1];
    const here = new LunarDate(year, month, day);
    const [date, lunarMonth] = convertSolar2Lunar(day, month, year, 7);
    other += here.date !== date || here.month !== lunarMonth;
  }
  console.log(`${zone}: ${other} days of ${year} differ`);
}
JS
for zone in Asia/Ho_Chi_Minh UTC; do
  TZ=$zone node run.cjs
done >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
Asia/Ho_Chi_Minh: 22/1/2023 is 1/1
Asia/Ho_Chi_Minh: 25/7/2025 is 1/6 leap
Asia/Ho_Chi_Minh: 0 days of 2023 differ
Asia/Ho_Chi_Minh: 0 days of 2024 differ
Asia/Ho_Chi_Minh: 0 days of 2025 differ
Asia/Ho_Chi_Minh: 0 days of 2026 differ
Asia/Ho_Chi_Minh: 0 days of 2027 differ
UTC: 22/1/2023 is 2/1
UTC: 25/7/2025 is 2/7
UTC: 140 days of 2023 differ
UTC: 132 days of 2024 differ
UTC: 118 days of 2025 differ
UTC: 90 days of 2026 differ
UTC: 125 days of 2027 differ
SEEN
