#!/usr/bin/env bash
# The npm package vietnamese-conversion, version 2.0.0.
#
# VNI writes ờ as `ôø`, and ơ as `ô`. The package replaces the shorter first, so that each ơ and ư with a
# tone comes out as two letters: phường as `phươøng`. For ỹ it has `ì`, which is the code of ì, and leaves
# `yõ` as it is. Of the 134 letters of Vietnamese that are not ASCII, 22 do not come back. Texts of ordinary
# words in both encodings are told to be Unicode.
#
# Needs Node and npm. Fails where the package no longer answers so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts vietnamese-conversion@2.0.0 >&2

cat >run.cjs <<'JS'
const { toUnicode, toVNI, detectCharset } = require('vietnamese-conversion');
for (const text of ['phöôøng', 'töø ngöôøi ñöôïc cöû', 'kyõ']) {
  console.log(text, '->', toUnicode(text, 'vni'));
}
console.log('kỹ', '->', toVNI('kỹ', 'unicode'));
const small = 'àáãảạăằắẵẳặâầấẫẩậèéẽẻẹêềếễểệìíĩỉịòóõỏọôồốỗổộơờớỡởợùúũủụưừứữửựỳýỹỷỵđ';
const letters = [...small, ...small.toUpperCase()];
const lost = letters.filter((c) => toUnicode(toVNI(c, 'unicode'), 'vni') !== c);
console.log(`${lost.length} of ${letters.length} lost: ${lost.join('')}`);
for (const text of ['Uûy ban nhaân daân phöôøng', 'QuyÕt ®Þnh sè 534/Q§-TTg']) {
  console.log(text, 'is', detectCharset(text));
}
JS
node run.cjs >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
phöôøng -> phươøng
töø ngöôøi ñöôïc cöû -> tưø ngươøi đươïc cưû
kyõ -> kyõ
kỹ -> kì
22 of 134 lost: ờớỡởợừứữửựỹỜỚỠỞỢỪỨỮỬỰỸ
Uûy ban nhaân daân phöôøng is unicode
QuyÕt ®Þnh sè 534/Q§-TTg is unicode
SEEN
