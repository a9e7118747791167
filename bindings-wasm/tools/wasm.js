// What stands in a WebAssembly module: the size and name of each function, and the data.

/** Reads a module that still has its names. */
export function readModule(bytes) {
  const reader = new Reader(bytes);
  const module = { imported: 0, sizes: [], names: new Map(), data: Buffer.alloc(0) };
  reader.at = 8;
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const end = reader.number() + reader.at;
    if (id === 2) module.imported = importedFunctions(reader);
    if (id === 10) module.sizes = reader.list(() => reader.sized());
    if (id === 11) module.data = bytes.subarray(reader.at, end);
    if (id === 0 && reader.text() === 'name') readNames(reader, end, module.names);
    reader.at = end;
  }
  return module;
}

class Reader {
  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** A number in LEB128. */
  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  text() {
    const end = this.number() + this.at;
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end;
    return text;
  }

  list(read) {
    return Array.from({ length: this.number() }, read);
  }

  /** Skips something that begins with its size, and gives that. */
  sized() {
    const start = this.at;
    const size = this.number();
    this.at += size;
    return this.at - start;
  }
}

function importedFunctions(reader) {
  const limits = () => {
    const bounded = reader.byte() & 1;
    reader.number();
    if (bounded) reader.number();
  };
  const kinds = reader.list(() => {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) reader.number();
    else if (kind === 1) reader.byte();
    if (kind === 1 || kind === 2) limits();
    if (kind === 3) reader.at += 2;
    return kind;
  });
  return kinds.filter((kind) => kind === 0).length;
}

function readNames(reader, end, names) {
  while (reader.at < end) {
    const kind = reader.byte();
    const next = reader.number() + reader.at;
    // 1 names functions, the others modules, locals and so on.
    if (kind === 1) reader.list(() => names.set(reader.number(), reader.text()));
    reader.at = next;
  }
}
