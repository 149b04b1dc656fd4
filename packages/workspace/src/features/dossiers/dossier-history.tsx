import { type DossierAction, dossierAction, dossierActionCodes, type Role, roles } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Dossier, TimelineEntry } from '../../api/schema.d.ts';
import { QueryView } from '../../components/states.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { useFormat } from '../../i18n/format.ts';
import { pathOf } from './dossier-path.ts';
import { timelineQuery } from './dossier-queries.ts';

/** The way of a dossier in time: done, now, ahead. */
export function DossierHistory({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const query = useQuery(timelineQuery(dossier.id));

  const titleOf = ({ action }: TimelineEntry): string => {
    if (action === 'create') return t('path.opened');
    const known = dossierActionCodes.includes(action as DossierAction);
    return known ? format.text(dossierAction(action as DossierAction).name) : t('path.other');
  };
  const actorOf = ({ actorName, role }: TimelineEntry): string | null => {
    const office = role && Object.hasOwn(roles, role) ? format.text(roles[role as Role].name) : null;
    return [actorName, office].filter(Boolean).join(', ') || null;
  };
  return (
    <QueryView query={query}>
      {(entries) => {
        const { done, open, ahead } = pathOf(entries, dossier.state);
        return (
          <Timeline
            items={[
              ...done.map((entry) => ({
                id: String(entry.seq),
                title: titleOf(entry),
                at: entry.at,
                actor: actorOf(entry),
                detail: entry.reason,
                phase: 'done' as const,
              })),
              ...(open ? [{ id: 'now', title: t(`turn.${dossier.state}.who`), phase: 'now' as const }] : []),
              ...ahead.map((stage) => ({ id: stage, title: t(`path.${stage}`), phase: 'ahead' as const })),
            ]}
          />
        );
      }}
    </QueryView>
  );
}
