// A record of a form as a schema that form libraries take: Standard Schema and Standard JSON Schema.

/** How grave an issue is, the gravest first. */
const SEVERITIES = ['error', 'warning', 'info'];
const TARGETS = {
  'draft-2020-12': (schema) => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }),
  'draft-07': ({ $defs, ...schema }) => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...referring(schema),
    definitions: referring($defs),
  }),
};

/** A function that makes schemas of a record, from what is known of it and the operation that checks it. */
export const schemaOf = (record, check) =>
  function schema({ lang = 'vi', severity = 'error', ...call } = {}) {
    one('lang', lang, ['vi', 'en']);
    one('severity', severity, SEVERITIES);
    const others = Object.keys(call).filter((key) => !['agencies', 'options', 'others'].includes(key));
    if (others.length > 0) throw new TypeError(`there is no option ${others[0]} of a schema`);
    const order = orderOf(record);

    /** Everything that is wrong with a value, what blocks apart from what does not. */
    function look(value) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        const message = { vi: 'phải là bản ghi', en: 'expected an object' }[lang];
        return { issues: [issue({ message, code: 'wrong-type', severity: 'error' }, [])], notes: [] };
      }
      const { options, ...rest } = call;
      if (typeof rest.others === 'function') rest.others = rest.others(value);
      const answer = check({ ...rest, [record.name]: value, options: { ...options, draft: true } });
      const told = [...answer.issues.map(unread), ...answer.findings.map(found)].map((told) =>
        issue(told, within(value, keys(told.pointer.slice(record.name.length + 1)))),
      );
      told.sort((one, other) => order(one.path, other.path));
      const blocks = (told) => SEVERITIES.indexOf(told.severity) <= SEVERITIES.indexOf(severity);
      return { issues: told.filter(blocks), notes: told.filter((told) => !blocks(told)), answer };
    }

    const unread = ({ code, path, message, help }) => ({
      message: message[lang],
      help: help?.[lang] ?? null,
      code,
      severity: 'error',
      pointer: path,
    });
    const found = ({ path, message, help, title, rule, severity, sources, reads }) => ({
      message: message[lang],
      help: help[lang],
      title: title[lang],
      rule,
      clause: sources.find(({ clause }) => clause)?.clause ?? null,
      severity,
      sources,
      reads,
      pointer: path,
    });

    return {
      '~standard': {
        version: 1,
        vendor: 'wardplan',
        validate(value) {
          const { issues } = look(value);
          return issues.length > 0 ? { issues } : { value };
        },
        jsonSchema: { input: (options) => jsonSchema(record, options), output: (options) => jsonSchema(record, options) },
      },
      look,
      notes: (value) => look(value).notes,
      lang,
      fields: record.fields,
    };
  };

function one(name, value, known) {
  if (!known.includes(value)) {
    throw new TypeError(`${name} is one of ${known.join(', ')}, not ${String(value)}`);
  }
}

/** An issue of Standard Schema with all that is known of it. */
function issue({ pointer, reads, ...told }, path) {
  return {
    rule: null,
    clause: null,
    code: null,
    title: null,
    help: null,
    sources: [],
    ...told,
    path,
    reads: reads ? reads.map(keys) : [path],
  };
}

/** The steps of a pointer, positions as numbers. */
function keys(pointer) {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step.replace(/~1/g, '/').replace(/~0/g, '~')));
}

/** The path as far as lists go: forms make an item of a path into a list that is not there. */
function within(value, path) {
  let inner = value;
  for (const [at, key] of path.entries()) {
    if (typeof key === 'number' && !(Array.isArray(inner) && key < inner.length)) return path.slice(0, at);
    inner = inner?.[key];
  }
  return path;
}

/** The order of the fields of the record: an object comes before its parts. */
function orderOf({ fields }) {
  const places = new Map();
  for (const path of Object.keys(fields)) {
    const steps = path.split('/').slice(1);
    for (let length = 1; length <= steps.length; length += 1) {
      const above = steps.slice(0, length).join('/');
      if (!places.has(above)) places.set(above, places.size);
    }
  }
  const place = (path, length) => {
    const steps = path.slice(0, length).map((key) => (typeof key === 'number' ? '*' : key));
    return places.get(steps.join('/')) ?? places.size;
  };
  return (one, other) => {
    for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
      if (one[at] === other[at]) continue;
      if (typeof one[at] === 'number') return one[at] - other[at];
      return place(one, at + 1) - place(other, at + 1);
    }
    return one.length - other.length;
  };
}

function jsonSchema(record, { target } = {}) {
  if (!Object.hasOwn(TARGETS, target)) {
    throw new Error(`there is no JSON Schema of ${String(target)} here: ask for ${Object.keys(TARGETS).join(' or ')}`);
  }
  return TARGETS[target](structuredClone(record.schema));
}

/** The same with references as draft 7 has them. */
function referring(schema) {
  if (Array.isArray(schema)) return schema.map(referring);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) =>
    key === '$ref' ? [key, value.replace('#/$defs/', '#/definitions/')] : [key, referring(value)],
  );
  return Object.fromEntries(entries);
}
