import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Framing } from '../../server/src/lsp/framing.ts';

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const ONE = framed('{"a":"é"}');
const TWO = framed('{"b":2}');

/** What is let through and complained of, when the bytes come in pieces that end at some places. */
function through(bytes: Buffer, cuts: readonly number[]): { passed: string; problems: string[] } {
  const problems: string[] = [];
  const framing = new Framing((problem) => problems.push(problem));
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let from = 0;
  const passed = ends.flatMap((end) => {
    const chunk = bytes.subarray(from, end);
    from = end;
    return framing.push(chunk).map((part) => Buffer.from(part));
  });
  return { passed: Buffer.concat(passed).toString(), problems };
}

function check(name: string, sent: string, expected: string, problem?: RegExp): void {
  it(name, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
        const { passed, problems } = through(Buffer.from(sent), cuts);
        assert.equal(passed, expected);
        if (problem) assert.match(problems.join('\n'), problem);
        else assert.deepEqual(problems, []);
      }),
    );
  });
}

describe('framing of messages', () => {
  check('passes what is framed well', ONE + TWO, ONE + TWO);
  check(
    'other headers, other letters',
    `content-LENGTH: 2\r\nContent-Type: x\r\n\r\n{}${ONE}`,
    `content-LENGTH: 2\r\nContent-Type: x\r\n\r\n{}${ONE}`,
  );
  check('an empty body', `Content-Length: 0\r\n\r\n${ONE}`, `Content-Length: 0\r\n\r\n${ONE}`);
  check('two gigabytes', `Content-Length: 2147483648\r\n\r\n{}${ONE}`, ONE, /2147483648 bytes/);
  check('no number', `Content-Length: many\r\n\r\n${ONE}`, ONE, /without a length/);
  check('less than nothing', `${ONE}Content-Length: -5\r\n\r\n{}${TWO}`, ONE + TWO, /without a length/);
  check('no length', `Content-Type: x\r\n\r\n{}${ONE}`, ONE, /without a length/);
  check('no header', `{"jsonrpc":"2.0"}\r\n\r\n${ONE}`, ONE, /without a length/);
  check('no end', `${'x'.repeat(9000)}${ONE}`, ONE, /does not end/);
});
