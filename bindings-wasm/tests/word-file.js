import { crc32, deflateRawSync } from 'node:zlib';

/** A file as Word writes it, with the numbers of its list made by Word itself. */
export function wordFile(paragraphs) {
  const text = paragraphs
    .map(
      (words) =>
        `<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>${words}</w:t><Fallback><w:t>${words}</w:t></Fallback></w:r></w:p>`,
    )
    .join('');
  const xml = Buffer.from(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
  );
  const packed = deflateRawSync(xml);
  const name = Buffer.from('word/document.xml');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(xml), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(xml.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
