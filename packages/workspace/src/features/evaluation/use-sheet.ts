import { forecast, type Rubric } from '@saolang/rulebook';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import type { ScoreSheet } from '../../api/schema.d.ts';
import { useAutosave } from '../../components/use-autosave.ts';
import { sheetQuery } from './queries.ts';
import { choiceField, choicesOf, contentOf, fieldsOf, type SheetFields } from './sheet-fields.ts';

/**
 * A sheet being filled in: every choice goes to the browser's storage first and leaves it when the server has it; the
 * forecast runs here, by the same rules as on the server.
 */
export function useSheet(sheet: ScoreSheet, rubric: Rubric) {
  const client = useQueryClient();
  const { id } = sheet;
  const version = useRef(sheet.version);
  version.current = Math.max(version.current, sheet.version);
  const at = (current: number) => ({ params: { path: { id } }, headers: ifMatch(current) });
  const refresh = () => client.invalidateQueries({ queryKey: sheetQuery(id).queryKey });

  const form = useAutosave<SheetFields>({
    key: `score-sheet/${id}`,
    record: { value: fieldsOf(sheet), version: sheet.version },
    save: async (fields, current) => {
      try {
        const saved = await dataOf(
          api.PUT('/api/score-sheets/{id}', { ...at(current), body: contentOf(fields) }),
        );
        version.current = saved.version;
        return saved;
      } catch (error) {
        // Signed on another device, or scoring was closed meanwhile: show the sheet as it stands.
        if (error instanceof ApiError && error.code === 'wrong-state') void refresh();
        throw error;
      }
    },
    load: async () => {
      const now = await dataOf(api.GET('/api/score-sheets/{id}', { params: { path: { id } } }));
      version.current = now.version;
      return { value: fieldsOf(now), version: now.version };
    },
  });

  const choices = useMemo(() => choicesOf(form.value), [form.value]);
  const standing = useMemo(() => forecast(rubric, choices), [rubric, choices]);
  const act = async (name: 'sign' | 'unsign') => {
    if (!(await form.flush())) throw form.error ?? new ApiError({ code: 'no-connection' });
    const call =
      name === 'sign'
        ? api.POST('/api/score-sheets/{id}/actions/sign', at(version.current))
        : api.POST('/api/score-sheets/{id}/actions/unsign', at(version.current));
    version.current = (await dataOf(call)).version;
    await client.invalidateQueries({ queryKey: ['scoring-sessions', sheet.sessionId] });
    await refresh();
  };

  return {
    form,
    choices,
    standing,
    writable: !sheet.locked && sheet.state !== 'signed',
    choose: (criterion: string, choice: number) => form.set({ [choiceField(criterion)]: choice }),
    sign: () => act('sign'),
    unsign: () => act('unsign'),
  };
}

export type Sheet = ReturnType<typeof useSheet>;
