import { Alert, Button, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxMail } from '../../api/schema.d.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { EmptyState } from '../../components/states.tsx';
import { InstantText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { outboxQuery, pageSize } from './queries.ts';

/** The mails that the system wrote; without a mail server they are read here and passed on. */
export function OutboxPage() {
  const { t } = useTranslation(['administration', 'common']);
  const list = useListState();
  const query = useQuery(outboxQuery(list.state));
  const [read, setRead] = useState<OutboxMail | null>(null);
  const delivering = query.data?.delivering ?? false;
  const isSent = ({ channel }: OutboxMail) =>
    channel === 'mail' ? delivering : (query.data?.messaging ?? false);
  const titleOf = ({ subject }: OutboxMail) => subject || t('outbox.message');
  return (
    <>
      <PageHeader title={t('outbox.title')} />
      {query.data && <Alert mb="lg">{t(delivering ? 'outbox.delivering' : 'outbox.stays')}</Alert>}
      <DataTable<OutboxMail>
        label={t('outbox.title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        rowKey={(row) => row.id}
        searchable={false}
        empty={<EmptyState title={t('outbox.empty')} />}
        columns={[
          {
            id: 'subject',
            header: t('outbox.column.subject'),
            card: 'title',
            cell: (row) => <Text fw={600}>{titleOf(row)}</Text>,
          },
          {
            id: 'to',
            header: t('outbox.column.to'),
            cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.to}</span>,
          },
          {
            id: 'created',
            header: t('outbox.column.created'),
            cell: (row) => <InstantText instant={row.createdAt} />,
          },
          {
            id: 'state',
            header: t('outbox.column.state'),
            cell: (row) => <MailState mail={row} delivering={isSent(row)} />,
          },
          {
            id: 'read',
            header: t('outbox.read'),
            card: 'bare',
            cell: (row) =>
              row.body && (
                <Button
                  variant="default"
                  aria-label={t('outbox.readLabel', { subject: titleOf(row), to: row.to })}
                  onClick={() => setRead(row)}
                >
                  {t('outbox.read')}
                </Button>
              ),
          },
        ]}
      />
      <Modal
        opened={read !== null}
        onClose={() => setRead(null)}
        title={<Text fw={600}>{read && titleOf(read)}</Text>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{read?.body}</Text>
      </Modal>
    </>
  );
}

function MailState({ mail, delivering }: { readonly mail: OutboxMail; readonly delivering: boolean }) {
  const { t } = useTranslation('administration');
  const { instant } = useFormat();
  if (mail.sentAt) return t('outbox.sent', { at: instant(mail.sentAt) });
  if (!delivering) return t('outbox.here');
  if (mail.attempts === 0) return t('outbox.waiting');
  const error = mail.lastError ?? '';
  return mail.nextAttemptAt
    ? t('outbox.failed', { count: mail.attempts, error })
    : t('outbox.gaveUp', { error });
}
