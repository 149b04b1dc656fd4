import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { findFramework } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { CycleDialog } from './cycle-dialog.tsx';
import { allCyclesQuery } from './queries.ts';

/** The annual cycles, newest first, and opening another. */
export function CyclesSection() {
  const { t } = useTranslation('programme');
  const mayOpen = useCan('cycle.manage');
  const query = useQuery(allCyclesQuery);
  const [shown, setShown] = useState<Cycle | 'new' | null>(null);
  return (
    <Section
      title={t('cycle.title')}
      hint={t('cycle.hint')}
      actions={mayOpen && <Button onClick={() => setShown('new')}>{t('cycle.open')}</Button>}
    >
      <QueryView query={query}>
        {(cycles) =>
          cycles.length === 0 ? (
            <EmptyState title={t('cycle.none')} detail={t('cycle.noneDetail')} />
          ) : (
            <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
              {cycles.map((cycle) => (
                <CycleRow key={cycle.id} cycle={cycle} onEdit={() => setShown(cycle)} />
              ))}
            </Stack>
          )
        }
      </QueryView>
      {shown && <CycleDialog {...(shown === 'new' ? {} : { cycle: shown })} onClose={() => setShown(null)} />}
    </Section>
  );
}

function CycleRow({ cycle, onEdit }: { readonly cycle: Cycle; readonly onEdit: () => void }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const framework = findFramework(cycle.framework);
  return (
    <Group component="li" justify="space-between" gap="sm">
      <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Group gap="sm">
          <Text fw={600}>{cycle.name}</Text>
          <Badge variant="light" color={cycle.open ? 'green' : 'gray'} tt="none" fz="sm">
            {t(cycle.open ? 'cycle.isOpen' : 'cycle.isClosed')}
          </Badge>
        </Group>
        <Text fz="sm" c="dimmed">
          {cycle.unitName} · {framework ? format.text(framework.name) : cycle.framework}
        </Text>
        <Text fz="sm" c="dimmed">
          {t('cycle.days', { from: format.date(cycle.opensOn), to: format.date(cycle.closesOn) })}
        </Text>
      </div>
      {cycle.mayChange && (
        <Button variant="default" aria-label={t('cycle.editLabel', { name: cycle.name })} onClick={onEdit}>
          {t('edit')}
        </Button>
      )}
    </Group>
  );
}
