import { strict as assert } from 'node:assert';
import { Writable } from 'node:stream';
import { lasting } from '../../server/src/lsp/lasting.ts';
import { WholeMessageWriter } from '../../server/src/lsp/whole-message-writer.ts';

/** What was written, taken apart as the base protocol says. */
function received() {
  let bytes = Buffer.alloc(0);
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes = Buffer.concat([bytes, chunk]);
      done();
    },
  });
  const messages = (): unknown[] => {
    const read: unknown[] = [];
    for (let at = 0; at < bytes.length; ) {
      const [header, length] =
        /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString('latin1', at)) ?? assert.fail();
      at += header.length;
      read.push(JSON.parse(bytes.toString('utf8', at, at + Number(length))));
      at += Number(length);
    }
    return read;
  };
  return { output, messages };
}

describe('writer of messages', () => {
  it('writes lists that last as any other', async () => {
    const { output, messages } = received();
    const writer = new WholeMessageWriter(output);
    const lists = [[], [{ name: 'a' }], [{ name: '“é”' }, { name: '𝄞', children: [{ name: '\n' }] }]];
    const sent = lists.flatMap((result, id) => [
      { jsonrpc: '2.0', id, result },
      { jsonrpc: '2.0', id: `${id}`, result: lasting(result.map((item) => ({ ...item }))) },
    ]);
    for (const message of sent) await writer.write(message);
    assert.deepEqual(messages(), sent);
  });

  it('puts into words once what lasts', async () => {
    const { output, messages } = received();
    const writer = new WholeMessageWriter(output);
    let count = 0;
    const counted = (name: string) => ({
      toJSON() {
        count += 1;
        return { name, count };
      },
    });
    const [one, two, three] = [counted('one'), counted('two'), counted('three')];
    await writer.write(response([one, two]));
    await writer.write(response([one, three, two]));
    assert.deepEqual(
      messages().map((message) => (message as { result: { name: string; count: number }[] }).result),
      [
        [
          { name: 'one', count: 1 },
          { name: 'two', count: 2 },
        ],
        [
          { name: 'one', count: 1 },
          { name: 'three', count: 3 },
          { name: 'two', count: 2 },
        ],
      ],
    );
  });
});

function response(items: object[]) {
  return { jsonrpc: '2.0', id: 1, result: lasting(items) };
}
