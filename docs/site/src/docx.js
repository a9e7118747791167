// The text of a Word file: its paragraphs as lines, its tables with bars between the cells.

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The text, and whether numbers are missing that Word makes by itself and does not write down. */
export async function readDocx(buffer) {
  const xml = new TextDecoder().decode(await entry(buffer, 'word/document.xml'));
  const body = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagNameNS(word, 'body')[0];
  if (!body) throw new Error('word/document.xml');
  return {
    text: blocks(body).join('\n'),
    numbersMissing: body.getElementsByTagNameNS(word, 'numPr').length > 0,
  };
}

function blocks(parent) {
  return [...parent.children].flatMap((child) => {
    if (child.localName === 'p') return [paragraph(child)];
    if (child.localName === 'tbl') return rows(child);
    if (child.localName === 'sdt')
      return [...child.children].flatMap((part) => (part.localName === 'sdtContent' ? blocks(part) : []));
    return [];
  });
}

function rows(table) {
  return [...table.children]
    .filter((child) => child.localName === 'tr')
    .map((row) => {
      const cells = [...row.children].filter((child) => child.localName === 'tc');
      return `| ${cells.map((cell) => blocks(cell).join(' ').replaceAll('|', '/')).join(' | ')} |`;
    });
}

function paragraph(node) {
  let text = '';
  for (const part of node.getElementsByTagNameNS(word, '*')) {
    // What stands in a frame is written twice, the second time for old programs.
    if (part.closest('Fallback')) continue;
    if (part.localName === 't') text += part.textContent;
    else if (part.localName === 'tab' && part.parentNode.localName === 'r') text += '\t';
    else if (part.localName === 'br' || part.localName === 'cr') text += '\n';
    else if (part.localName === 'noBreakHyphen') text += '-';
  }
  return text;
}

/** The bytes of one file in a zip archive, found by the directory at its end. */
async function entry(buffer, name) {
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  let end = buffer.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('zip');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)) === name) {
      const local = view.getUint32(at + 42, true);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
      if (view.getUint16(at + 10, true) === 0) return packed;
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    }
    at += 46 + nameLength + extraLength + noteLength;
  }
  throw new Error(name);
}
