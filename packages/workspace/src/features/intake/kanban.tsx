import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { dossierStates, productSetsOf } from '@saolang/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DossierSummary } from '../../api/schema.d.ts';
import { AnchorLink } from '../../components/links.tsx';
import type { ListSearch } from '../../components/list-state.ts';
import { ErrorState } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { type boardParams, boardQuery, kanbanStates } from './board-query.ts';
import classes from './kanban.module.css';

type Params = ReturnType<typeof boardParams>;

/** A column a step, with the dossiers touched last on top; below one another on a phone. */
export function Kanban({ params }: { readonly params: Params }) {
  return (
    <div className={classes.board}>
      {kanbanStates.map((state) => (
        <Column key={state} state={state} params={params} />
      ))}
    </div>
  );
}

const shown = 20;

function Column({ state, params }: { readonly state: DossierSummary['state']; readonly params: Params }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const query = useQuery({
    ...boardQuery({ params, state: [state], page: 1, pageSize: shown }),
    placeholderData: keepPreviousData,
  });
  const name = format.text(dossierStates[state].name);
  const total = query.data?.total;
  return (
    <section className={classes.column} aria-labelledby={`column-${state}`}>
      <Group justify="space-between" wrap="nowrap" gap="sm" mb="sm">
        <Title order={2} fz="md" id={`column-${state}`}>
          {name}
        </Title>
        <Text className="numbers" c="dimmed" aria-label={t('board.column', { name, count: total ?? 0 })}>
          {total}
        </Text>
      </Group>
      {query.error ? (
        <ErrorState error={query.error} onRetry={query.refetch} />
      ) : query.data === undefined ? (
        <Stack gap="xs">
          <Skeleton height={72} />
          <Skeleton height={72} />
        </Stack>
      ) : (
        <>
          {query.data.items.length === 0 && (
            <Text fz="sm" c="dimmed">
              {t('board.none')}
            </Text>
          )}
          <ul className={classes.cards}>
            {query.data.items.map((dossier) => (
              <Card key={dossier.id} dossier={dossier} />
            ))}
          </ul>
          {query.data.total > shown && (
            <AnchorLink
              to="/intake"
              search={((previous: ListSearch) => ({ ...previous, view: 'table', state })) as never}
              py={8}
              display="inline-block"
            >
              {t('board.more', { count: query.data.total })}
            </AnchorLink>
          )}
        </>
      )}
    </section>
  );
}

function Card({ dossier }: { readonly dossier: DossierSummary }) {
  const format = useFormat();
  const set = productSetsOf(dossier.framework).find(({ number }) => number === dossier.productSet);
  return (
    <li className={classes.card}>
      <AnchorLink
        to="/intake/$dossierId"
        params={{ dossierId: dossier.id }}
        className={classes.link}
        fw={600}
        underline="hover"
      >
        {dossier.productName}
      </AnchorLink>
      <Text fz="sm">{dossier.producerName}</Text>
      <Text fz="sm" c="dimmed">
        {[dossier.communeName, set && format.text(set.name)].filter(Boolean).join(' · ')}
      </Text>
      {dossier.officeReceiptNumber && (
        <Text fz="xs" c="dimmed" className="numbers">
          {dossier.officeReceiptNumber}
        </Text>
      )}
    </li>
  );
}
