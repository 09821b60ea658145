import * as vscode from 'vscode';
import { extension, open } from './editor.ts';
import { equal, eventually } from './expect.ts';

describe('activation', () => {
  it('starts the server', async () => {
    const { exports, isActive } = await extension();
    equal(isActive, true);
    await eventually(
      () => exports.client.state,
      (state) => state === 2,
    );
  });

  it('is of the package, which leaves out what only the repository needs', async () => {
    const { packageJSON } = await extension();
    equal(
      [packageJSON.name, packageJSON.scripts, packageJSON.devDependencies],
      ['rapporteur', undefined, undefined],
    );
  });

  for (const [path, language] of [
    ['halton/library-opening-hours.report', 'committee-report'],
    ['halton/executive-board-2026-10-15.minutes', 'committee-minutes'],
  ] as const) {
    it(`knows ${path} for ${language}`, async () => {
      const { document } = await open(path);
      equal(document.languageId, language);
    });
  }

  it('registers every command that it lists', async () => {
    const { packageJSON } = await extension();
    const listed: string[] = packageJSON.contributes.commands.map(({ command }: vscode.Command) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    equal(
      listed.filter((command) => !registered.has(command)),
      [],
    );
  });

  it('describes every setting that it lists', async () => {
    const { packageJSON } = await extension();
    const { configuration } = packageJSON.contributes;
    const sections: { properties: Record<string, Described> }[] = [configuration].flat();
    const settings = sections.flatMap(({ properties }) => Object.entries(properties));
    const undescribed = settings.filter(([, setting]) => {
      const description = setting.markdownDescription ?? setting.description ?? '';
      return description === '' || description.startsWith('%');
    });
    equal(
      undescribed.map(([name]) => name),
      [],
    );
    equal(settings.length > 2, true);
  });
});

interface Described {
  description?: string;
  markdownDescription?: string;
}
