import { Alert, Code, Stack } from '@mantine/core';
import { roles } from '@saolang/rulebook';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RubricPack } from '../../api/schema.d.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { useFormat } from '../../i18n/format.ts';
import { Facts } from '../dossiers/facts.tsx';
import { DiffView } from './diff-view.tsx';
import { PackActs } from './pack-acts.tsx';
import { usePackName } from './pack-name.ts';
import { packQuery } from './queries.ts';
import { FileLinks } from './sheet-files.tsx';
import { StandingBadge } from './standing-badge.tsx';

const route = getRouteApi('/signed-in/rubrics/$packId');

/** One version of the sheets: what it changes, who proposed and who approved it, and what can be done with it. */
export function PackPage() {
  const { packId } = route.useParams();
  return <QueryView query={useQuery(packQuery(packId))}>{(pack) => <PackDetail pack={pack} />}</QueryView>;
}

function PackDetail({ pack }: { readonly pack: RubricPack }) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const name = usePackName()(pack);
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t('list.title'), to: '/rubrics' }]}
        subtitle={<StandingBadge standing={pack.standing} />}
        actions={<PackActs pack={pack} name={name} />}
      />
      <Stack gap="lg">
        {pack.own && pack.standing === 'proposed' && (
          <Alert color="yellow" variant="light" icon={<IconUsers aria-hidden />} title={t('pack.fourEyes')}>
            {t('pack.fourEyesDetail')}
          </Alert>
        )}
        <Section title={t('pack.facts')}>
          <Facts
            items={[
              { label: t('list.unit'), value: pack.unitName },
              { label: t('list.activatesOn'), value: format.date(pack.activatesOn) },
              { label: t('list.sets'), value: pack.sets.join(', ') },
              {
                label: t('pack.setsInForce'),
                value: pack.standing === 'in-force' ? pack.setsInForce.join(', ') : null,
              },
              { label: t('pack.note'), value: pack.note },
              {
                label: t('list.proposedBy'),
                value: t('pack.by', { name: pack.proposedBy, at: format.instant(pack.proposedAt) }),
              },
              {
                label: t(`pack.decidedBy.${decisionOf(pack)}`),
                value:
                  pack.decidedBy && pack.decidedAt
                    ? t('pack.by', { name: pack.decidedBy, at: format.instant(pack.decidedAt) })
                    : null,
              },
              { label: t('list.dossiers'), value: format.number(pack.dossiers) },
              { label: t('pack.source'), value: pack.sourceName },
              {
                label: t('pack.digest'),
                value: <Code style={{ overflowWrap: 'anywhere' }}>{pack.sha256}</Code>,
              },
            ]}
          />
        </Section>
        <Section title={t('pack.changes')} hint={t('pack.changesHint')}>
          <DiffView framework={pack.framework} diffs={pack.diffs} />
        </Section>
        <Section title={t('pack.files')}>
          <FileLinks hrefOf={(ending) => `/api/rubric-packs/${pack.id}/files/${ending}`} />
        </Section>
        <Section title={t('pack.history')}>
          <History pack={pack} />
        </Section>
      </Stack>
    </>
  );
}

const decisionOf = ({ standing }: RubricPack) =>
  standing === 'declined' || standing === 'withdrawn' ? standing : 'approved';

function History({ pack }: { readonly pack: RubricPack }) {
  const { t, i18n } = useTranslation('rubrics');
  const format = useFormat();
  const nameOf = (action: string) =>
    i18n.exists(`rubrics:pack.action.${action}`) ? t(`pack.action.${action as 'propose'}`) : action;
  return (
    <Timeline
      items={pack.history.map(({ seq, at, action, actorName, role, reason }) => ({
        id: String(seq),
        title: nameOf(action),
        at,
        actor: [actorName, role && role in roles ? format.text(roles[role as keyof typeof roles].name) : null]
          .filter(Boolean)
          .join(', '),
        detail: reason,
        phase: 'done',
      }))}
    />
  );
}
