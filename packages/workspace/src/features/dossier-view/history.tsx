import { Text } from '@mantine/core';
import { type DossierAction, dossierAction, dossierActionCodes } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../api/schema.d.ts';
import { QueryView } from '../../components/states.tsx';
import { Timeline, type TimelineItem } from '../../components/timeline.tsx';
import { useFormat } from '../../i18n/format.ts';
import { timelineQuery } from '../dossiers/dossier-queries.ts';
import { type HistoryLine, historyLines } from './history-lines.ts';

/** What was done to a dossier, the first on top; saves that follow one another are one line. */
export function History({ dossierId }: { readonly dossierId: string }) {
  const { t } = useTranslation('dossier-view');
  const query = useQuery(timelineQuery(dossierId));
  const title = useActionTitle();
  return (
    <QueryView query={query}>
      {(entries) =>
        entries.length === 0 ? (
          <Text c="dimmed">{t('history.empty')}</Text>
        ) : (
          <Timeline
            items={historyLines(entries).map(
              (line, index, all): TimelineItem => ({
                id: String(line.entry.seq),
                title: title(line),
                at: line.entry.at,
                actor: line.entry.actorName,
                detail: line.entry.reason && t('history.reason', { reason: line.entry.reason }),
                phase: index === all.length - 1 ? 'now' : 'done',
              }),
            )}
          />
        )
      }
    </QueryView>
  );
}

const isDossierAction = (code: string): code is DossierAction =>
  (dossierActionCodes as readonly string[]).includes(code);

function useActionTitle(): (line: HistoryLine) => string {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  return ({ entry, count }) => {
    const { action } = entry as Pick<TimelineEntry, 'action'>;
    if (action === 'edit') return t('history.edits', { count });
    if (isDossierAction(action)) return format.text(dossierAction(action).name);
    switch (action) {
      case 'create':
      case 'add-evidence':
      case 'change-evidence':
      case 'remove-evidence':
        return t(`history.${action}`);
      default:
        return t('history.other');
    }
  };
}
