import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CommuneList } from '../../api/schema.d.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { ToneBadge } from '../../components/state-badge.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ListEditor } from './list-editor.tsx';
import { ListRows } from './list-rows.tsx';
import { PaperLinks } from './papers.tsx';
import { listQuery } from './queries.ts';
import { SendListButton } from './send-list-button.tsx';

/** One consolidated list: its officer builds it, its leader sends it, the office sees what became of each dossier. */
export function ListPage() {
  const { listId } = useParams({ strict: false }) as { listId: string };
  return (
    <QueryView query={useQuery(listQuery(listId))}>
      {(list) => <ListDetail key={list.id} list={list} />}
    </QueryView>
  );
}

function ListDetail({ list }: { readonly list: CommuneList }) {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  const paper = (document: string) => `/api/commune-lists/${list.id}/documents/${document}`;
  return (
    <>
      <PageHeader
        title={list.documentNumber ? t('list.title', { number: list.documentNumber }) : t('lists.draft')}
        breadcrumbs={[{ label: t('lists.title'), to: '/lists' }]}
        subtitle={
          <Stack gap="xs" align="flex-start">
            <span>
              {list.unitName} · {list.cycleName}
            </span>
            <ToneBadge tone={list.state === 'sent' ? 'good' : 'active'}>
              {t(`lists.states.${list.state}`)}
            </ToneBadge>
            {list.sentOn && (
              <Text>
                {t('list.sent', {
                  date: format.date(list.sentOn),
                  signer: list.signerName ?? '',
                  letter: list.letterNumber ?? '',
                })}
              </Text>
            )}
          </Stack>
        }
        actions={list.actions.includes('send') && <SendListButton list={list} />}
      />
      <Stack gap="lg">
        {list.actions.includes('edit') ? (
          <ListEditor list={list} />
        ) : (
          <Section title={t('list.dossiers', { count: list.items.length })}>
            {list.note && <Text mb="md">{list.note}</Text>}
            <ListRows list={list} />
          </Section>
        )}
        <Section title={t('papers.title')}>
          <Group gap="sm">
            <PaperLinks name={t('papers.list')} href={paper('list')} />
            <PaperLinks name={t('papers.letter')} href={paper('letter')} />
            {list.state === 'sent' && (
              <Button
                component="a"
                href={`/api/commune-lists/${list.id}/manifest.xlsx`}
                download
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {t('papers.download', { name: t('papers.manifest'), format: 'XLSX' })}
              </Button>
            )}
          </Group>
        </Section>
      </Stack>
    </>
  );
}
