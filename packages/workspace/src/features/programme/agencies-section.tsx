import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agency } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useListState } from '../../components/list-state.ts';
import { Section } from '../../components/section.tsx';
import { EmptyState } from '../../components/states.tsx';
import { AgencyDialog } from './agency-dialog.tsx';
import { agenciesQuery } from './queries.ts';

/** The agencies that send people to councils, and adding another. */
export function AgenciesSection() {
  const { t } = useTranslation('programme');
  const mayManage = useCan('agency.manage');
  const list = useListState({ sort: 'name' });
  const query = useQuery(agenciesQuery);
  const [shown, setShown] = useState<Agency | 'new' | null>(null);
  return (
    <Section
      title={t('agency.title')}
      hint={t('agency.hint')}
      actions={mayManage && <Button onClick={() => setShown('new')}>{t('agency.add')}</Button>}
    >
      <DataTable
        label={t('agency.title')}
        list={list}
        query={query}
        rows={query.data}
        client
        rowKey={(row) => row.id}
        searchHint={t('agency.searchHint')}
        empty={<EmptyState title={t('agency.none')} detail={t('agency.noneDetail')} />}
        columns={[
          {
            id: 'name',
            header: t('agency.name'),
            card: 'title',
            sortable: true,
            value: (row) => row.name,
            cell: (row) => row.name,
          },
          {
            id: 'shortName',
            header: t('agency.shortName'),
            value: (row) => row.shortName,
            cell: (row) => row.shortName,
          },
          { id: 'field', header: t('agency.field'), value: (row) => row.field, cell: (row) => row.field },
          {
            id: 'unit',
            header: t('unit'),
            sortable: true,
            value: (row) => row.unitName,
            cell: (row) => row.unitName,
          },
          ...(mayManage
            ? [
                {
                  id: 'act',
                  header: t('agency.act'),
                  card: 'bare' as const,
                  cell: (row: Agency) => (
                    <Button
                      variant="default"
                      aria-label={t('agency.editLabel', { name: row.name })}
                      onClick={() => setShown(row)}
                    >
                      {t('edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {shown && (
        <AgencyDialog {...(shown === 'new' ? {} : { agency: shown })} onClose={() => setShown(null)} />
      )}
    </Section>
  );
}
