import { soak } from './soak.ts';

describe('random edits', () => {
  it('leave server and client with the same text, findings and model', async function () {
    this.timeout(180_000);
    await soak({ steps: 1500, seed: 1 });
  });
});
