/** Importing through the connection: what the command of an editor is answered. */
import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const PAGE = `<!DOCTYPE html><html><body>
<h1>Agenda item</h1>
<h2>Winter gritting</h2>
<p>Minutes:</p>
<p>The Board considered the routes that are gritted in winter, and those that are not.</p>
<p>RESOLVED: That the routes be approved.</p>
<p>Supporting documents:</p>
</body></html>`;

interface Answer {
  documents: { name: string; kind: string; text: string }[];
  leftOut: { text: string; reason: string }[];
  problem?: string;
}

describe('protocol: rapporteur/import', () => {
  let client: TestClient;
  let folder: TestFolder;
  before(async () => {
    folder = new TestFolder({ 'rapporteur.json': '{"house":"halton"}' });
    client = await TestClient.start({ folders: [folder.uri] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });
  const ask = (name: string, content: string | Buffer) =>
    client.request<Answer>('rapporteur/import', {
      uri: folder.uriOf(name),
      bytes: Buffer.from(content).toString('base64'),
    });

  it('answers with documents to write, and what was left out', async () => {
    const { documents, leftOut } = await ask('page%201.html', PAGE);
    const [document] = documents;
    assert.deepEqual([document?.name, document?.kind], ['page 1.minutes', 'minutes']);
    assert.match(document?.text ?? '', /^## Winter gritting\n/);
    assert.match(document?.text ?? '', /\nRESOLVED: That the routes be approved\.\n/);
    assert.ok(leftOut.some(({ text }) => text === 'Supporting documents:'));
  });

  it('says in a sentence what cannot be imported', async () => {
    assert.equal((await ask('empty.txt', '')).problem, 'empty.txt is empty: there is nothing to import.');
    assert.match((await ask('a.docx', 'PK\u0003\u0004 nothing')).problem ?? '', /^a\.docx is damaged/);
    assert.match((await ask('a.pdf', '%PDF-1.7 nothing')).problem ?? '', /^a\.pdf is damaged/);
  });
});
