/**
 * What SARIF 2.1.0 asks of the objects that we write, in our own words: the schema of the standard is in no package that
 * is kept. Closed, so that nothing is written that has not been looked up. The numbers are those of its sections.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
const closed = (required: string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const listOf = (name: string, more: object = {}) => ({ type: 'array', items: ref(name), ...more });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const text = { type: 'string', minLength: 1 };
const fromOne = { type: 'integer', minimum: 1 };
const indexed = { type: 'integer', minimum: 0 };

export const SARIF_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $ref: '#/$defs/log',
  $defs: {
    // 3.13
    log: closed(['$schema', 'version', 'runs'], {
      $schema: { type: 'string', format: 'uri' },
      version: { const: '2.1.0' },
      runs: listOf('run'),
    }),
    // 3.14; one of the two kinds of columns is to be named where a region has columns
    run: closed(['tool', 'columnKind', 'results'], {
      tool: closed(['driver'], { driver: ref('driver') }),
      invocations: {
        type: 'array',
        items: closed(['executionSuccessful'], { executionSuccessful: { type: 'boolean' } }),
      },
      originalUriBaseIds: { type: 'object', additionalProperties: ref('base') },
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      artifacts: listOf('artifact', { uniqueItems: true }),
      results: listOf('result'),
    }),
    // 3.14.14: an absolute URI that ends with a slash
    base: closed([], { uri: { type: 'string', format: 'uri', pattern: '/$' }, description: ref('words') }),
    // 3.19
    driver: closed(['name'], {
      name: text,
      version: text,
      // https://semver.org
      semanticVersion: { type: 'string', pattern: String.raw`^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$` },
      informationUri: { type: 'string', format: 'uri' },
      rules: listOf('rule', { uniqueItems: true }),
    }),
    // 3.49; GitHub refuses a rule without the three texts
    rule: closed(['id', 'shortDescription', 'fullDescription', 'help'], {
      id: text,
      name: text,
      shortDescription: ref('words'),
      fullDescription: ref('words'),
      help: ref('words'),
      helpUri: { type: 'string', format: 'uri' },
      defaultConfiguration: closed([], { level: ref('level') }),
      properties: closed([], { tags: { type: 'array', items: text, uniqueItems: true } }),
    }),
    // 3.24
    artifact: closed([], {
      location: ref('place'),
      mimeType: { type: 'string', pattern: '[^/]+/.+' },
      roles: { type: 'array', items: { const: 'analysisTarget' }, uniqueItems: true },
    }),
    // 3.4; a reference below a base has no dot segments (RFC 3986, 6.2.2.3)
    place: {
      ...closed(['uri'], {
        uri: { type: 'string', format: 'uri-reference', not: { pattern: String.raw`(?:^|/)\.\.?(?:/|$)` } },
        uriBaseId: text,
        index: indexed,
      }),
      if: { required: ['uriBaseId'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { uri: { not: { pattern: '^(?:/|[A-Za-z][A-Za-z0-9+.-]*:)' } } } },
      else: { properties: { uri: { format: 'uri' } } },
    },
    // 3.27
    result: closed(['ruleId', 'ruleIndex', 'level', 'message', 'locations'], {
      ruleId: text,
      ruleIndex: indexed,
      level: ref('level'),
      message: ref('words'),
      locations: listOf('location'),
      relatedLocations: listOf('location', { uniqueItems: true }),
      partialFingerprints: { type: 'object', additionalProperties: text },
      fixes: listOf('fix', { uniqueItems: true, minItems: 1 }),
    }),
    // 3.28, 3.29
    location: closed(['physicalLocation'], {
      id: indexed,
      physicalLocation: closed(['artifactLocation', 'region'], {
        artifactLocation: ref('place'),
        region: ref('region'),
      }),
      message: ref('words'),
    }),
    // 3.30
    region: closed(['startLine', 'startColumn', 'endLine', 'endColumn'], {
      startLine: fromOne,
      startColumn: fromOne,
      endLine: fromOne,
      endColumn: fromOne,
    }),
    // 3.55 to 3.57
    fix: closed(['artifactChanges'], {
      description: ref('words'),
      artifactChanges: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        items: closed(['artifactLocation', 'replacements'], {
          artifactLocation: ref('place'),
          replacements: {
            type: 'array',
            minItems: 1,
            items: closed(['deletedRegion'], {
              deletedRegion: ref('region'),
              insertedContent: closed(['text'], { text: { type: 'string' } }),
            }),
          },
        }),
      },
      properties: closed([], { applicability: { enum: ['safe', 'unsafe'] } }),
    }),
    // 3.11, 3.12: Markdown never without plain text
    words: closed(['text'], { text, markdown: text }),
    level: { enum: ['note', 'warning', 'error'] },
  },
};
