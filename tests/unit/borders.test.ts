import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const planted: string[] = [];

afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true });
});

/** Lints one file planted in a real folder, so that the folder's own rules apply to it. */
function lintPlanted(folder: string, code: string): string {
  const home = `${ROOT}${folder}/planted-breach`;
  planted.push(home);
  mkdirSync(home, { recursive: true });
  writeFileSync(`${home}/breach.ts`, code);
  const { stdout } = spawnSync(`${ROOT}node_modules/.bin/oxlint`, ['-c', `${ROOT}.oxlintrc.json`, home], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  rmSync(home, { recursive: true, force: true });
  return stdout;
}

describe('import borders', () => {
  it.each([
    ['sdk/core/src', `import { readFileSync } from 'node:fs';\nexport const read: unknown = readFileSync;\n`],
    ['sdk/core/src', `import { html } from 'lit';\nexport const draw: unknown = html;\n`],
    ['sdk/core/src', `export const now: number = Date.now();\n`],
    ['sdk/core/src', `export const page: unknown = document;\n`],
    [
      'sdk/core/src/governance/standards',
      `import { find } from '../checks/find-terms.ts';\nexport const x: unknown = find;\n`,
    ],
    ['sdk/inference/src', `import { succeed } from '@curio/core';\nexport const x: unknown = succeed;\n`],
    [
      'sdk/browser/src/tracker',
      `import { x } from '../../ledger/ledger.ts';\nexport const y: unknown = x;\n`,
    ],
    ['sdk/server/src', `import { createCurio } from '@curio/sdk';\nexport const x: unknown = createCurio;\n`],
    [
      'widget/src/elements',
      `import { createCurio } from '@curio/sdk';\nexport const x: unknown = createCurio;\n`,
    ],
    ['extension/src', `import { CurioFeed } from '@curio/widget';\nexport const x: unknown = CurioFeed;\n`],
    ['demo-site/src', `import { x } from '../../../sdk/core/src/errors.ts';\nexport const y: unknown = x;\n`],
  ])('%s refuses a planted breach', (folder, code) => {
    expect(lintPlanted(folder, code)).toMatch(/no-restricted-(?:imports|globals|properties)/u);
  });

  it('lets the allowed import through', () => {
    const output = lintPlanted(
      'sdk/browser/src',
      `import { succeed } from '@curio/core';\nexport const x: unknown = succeed(1);\n`,
    );
    expect(output).toContain('Found 0 warnings and 0 errors.');
  });
});
