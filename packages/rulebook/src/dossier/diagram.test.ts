import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frameworks } from '../framework/frameworks.ts';
import { dossierDiagrams } from './diagram.ts';

it('stands in ARCHITECTURE.md as the table says', () => {
  const architecture = readFileSync(new URL('../../../../ARCHITECTURE.md', import.meta.url), 'utf8');
  const [, drawn] =
    /<!-- dossier-diagram:start -->\n([\s\S]*?)\n<!-- dossier-diagram:end -->/.exec(architecture) ?? [];
  expect(drawn).toBe(dossierDiagrams(frameworks['qd-26-2026'], [frameworks['qd-148-2023']]));
});
