import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconHeartHandshake, IconUserPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { Assistance, Assistances, ConfirmationRequest, Producer } from '../../api/schema.d.ts';
import { sessionQuery } from '../../api/session.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useConfirm } from '../../components/confirm.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { assistancesQuery } from './assistance-queries.ts';
import { CodeDialog } from './code-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';

interface AssistanceSectionProps {
  readonly producer: Pick<Producer, 'id' | 'name' | 'mayEdit'>;
}

/** Who fills in for a producer: its own people answer and end it, the commune's officer asks. */
export function AssistanceSection({ producer }: AssistanceSectionProps) {
  const { t } = useTranslation('assistance');
  const query = useQuery(assistancesQuery(producer.id));
  const [open, setOpen] = useState<'ask' | 'invite' | null>(null);
  const close = () => setOpen(null);
  const { mayAsk = false, mayInvite = false } = query.data ?? {};
  const assists = query.data?.items.some(({ inForce, mayEnd }) => inForce && mayEnd) ?? false;
  return (
    <Section
      title={t(producer.mayEdit ? 'title' : 'titleOfficer')}
      hint={t(producer.mayEdit ? 'hintMember' : 'hintOfficer')}
      actions={
        <>
          {mayInvite && (
            <Button
              variant="default"
              leftSection={<IconUserPlus size={20} aria-hidden />}
              onClick={() => setOpen('invite')}
            >
              {t(producer.mayEdit ? 'inviteMember' : 'invite')}
            </Button>
          )}
          {assists && !producer.mayEdit && (
            <>
              <ButtonLink to="/my-papers" variant="default">
                {t('openPapers')}
              </ButtonLink>
              <ButtonLink to="/dossiers/new">{t('openDossier')}</ButtonLink>
            </>
          )}
          {mayAsk && !assists && (
            <Button leftSection={<IconHeartHandshake size={20} aria-hidden />} onClick={() => setOpen('ask')}>
              {t('ask')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query}>
        {(assistances) => (
          <>
            <Asked producer={producer} requests={assistances.requests} />
            <Agreed producer={producer} items={assistances.items} />
            {open === 'ask' && <AskDialog producer={producer} assistances={assistances} onClose={close} />}
            {open === 'invite' && <InviteDialog producer={producer} onClose={close} />}
          </>
        )}
      </QueryView>
    </Section>
  );
}

/** Reads anew who assists the producer, and what the signed-in person may do. */
function useRefresh(producerId: string) {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: assistancesQuery(producerId).queryKey }),
      queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      queryClient.invalidateQueries({ queryKey: ['producers', 'mine'] }),
    ]);
}

const agree = (id: string, code?: string) =>
  dataOf(
    api.POST('/api/assistances/{id}/actions/agree', {
      params: { path: { id } },
      body: code === undefined ? {} : { code },
    }),
  );

interface AskedProps {
  readonly producer: AssistanceSectionProps['producer'];
  readonly requests: readonly ConfirmationRequest[];
}

/** What officers ask for: a member answers here, on their own phone. */
function Asked({ producer, requests }: AskedProps) {
  const { t } = useTranslation('assistance');
  const refresh = useRefresh(producer.id);
  if (!producer.mayEdit) return null;
  return requests.map(({ id, officerName, unitName }) => (
    <Alert
      key={id}
      color="yellow"
      mb="md"
      icon={<IconHeartHandshake aria-hidden />}
      title={t('requestOf', { officer: officerName, unit: unitName })}
    >
      <Stack gap="sm" align="flex-start">
        <Text fz="sm">{t('requestText')}</Text>
        <ActionButton
          onAction={async () => {
            await agree(id);
            await refresh();
          }}
          success={t('agreedNow')}
        >
          {t('agree')}
        </ActionButton>
      </Stack>
    </Alert>
  ));
}

interface AgreedProps {
  readonly producer: AssistanceSectionProps['producer'];
  readonly items: readonly Assistance[];
}

/** What the producer has agreed to: in force first, with the button that ends it. */
function Agreed({ producer, items }: AgreedProps) {
  const { t } = useTranslation('assistance');
  const format = useFormat();
  const confirm = useConfirm();
  const refresh = useRefresh(producer.id);
  if (items.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  const end = ({ id, officerName }: Assistance) =>
    confirm({
      title: t('endTitle', { officer: officerName }),
      body: t('endBody'),
      confirmLabel: t(producer.mayEdit ? 'end' : 'endOwn'),
      success: t('endDone'),
      onConfirm: async () => {
        await dataOf(api.POST('/api/assistances/{id}/actions/end', { params: { path: { id } } }));
        await refresh();
      },
    });
  return (
    <List
      listStyleType="none"
      spacing="md"
      styles={{ itemWrapper: { display: 'block' }, itemLabel: { display: 'block' } }}
    >
      {[...items]
        .sort((one, other) => Number(other.inForce) - Number(one.inForce))
        .map((item) => (
          <List.Item key={item.id}>
            <Group justify="space-between" gap="sm">
              <div>
                <Text fw={item.inForce ? 600 : 400}>
                  {item.officerName} · {item.unitName} ·{' '}
                  {item.inForce ? t('inForce', { until: format.date(item.until) }) : t('ended')}
                </Text>
                <Text fz="sm" c="dimmed">
                  {t(`agreed.${item.way}`, { member: item.memberName, at: format.instant(item.agreedAt) })}
                </Text>
              </div>
              {item.mayEnd && (
                <Button variant="default" onClick={() => end(item)}>
                  {t(producer.mayEdit ? 'end' : 'endOwn')}
                </Button>
              )}
            </Group>
          </List.Item>
        ))}
    </List>
  );
}

interface AskDialogProps {
  readonly producer: AssistanceSectionProps['producer'];
  readonly assistances: Assistances;
  readonly onClose: () => void;
}

/** Asks for leave; goes on by itself when the member agrees on their own phone. */
function AskDialog({ producer, assistances, onClose }: AskDialogProps) {
  const { t } = useTranslation('assistance');
  const refresh = useRefresh(producer.id);
  const [asked, setAsked] = useState(false);
  const query = useQuery({ ...assistancesQuery(producer.id), refetchInterval: asked ? 4000 : false });
  const agreed = asked && query.data?.mayAsk === true && query.data.requests.length === 0;
  // Agreed to elsewhere: the section behind the dialog shows it.
  useEffect(() => {
    if (agreed) void refresh().then(onClose);
  });
  return (
    <CodeDialog
      title={t('askTitle', { producer: producer.name })}
      intro={t('askIntro')}
      members={assistances.members}
      withoutCode={(member) => t('notSent', { member })}
      confirmLabel={t('confirm')}
      ask={async (memberId) => {
        const request = await dataOf(
          api.POST('/api/producers/{id}/assistances', {
            params: { path: { id: producer.id } },
            body: { id: newId(), memberId },
          }),
        );
        await refresh();
        setAsked(true);
        return request;
      }}
      confirm={async (request, code) => {
        await agree(request.id, code);
        await refresh();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
