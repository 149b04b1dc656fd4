import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { Council } from '../../api/schema.d.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { CouncilForm } from './council-form.tsx';
import { CouncilMembers } from './council-members.tsx';
import { CouncilSessions } from './council-sessions.tsx';
import { MakeUp } from './make-up.tsx';
import { councilQuery, useCouncilAct } from './queries.ts';

/** One council: its decision and rules, its members, its sessions. */
export function CouncilPage() {
  const { councilId } = useParams({ strict: false }) as { councilId: string };
  return (
    <QueryView query={useQuery(councilQuery(councilId))}>
      {(council) => <CouncilDetail council={council} />}
    </QueryView>
  );
}

function CouncilDetail({ council }: { readonly council: Council }) {
  const { t } = useTranslation('evaluation');
  return (
    <>
      <PageHeader
        title={council.name}
        breadcrumbs={[{ label: t('council.title'), to: '/councils' }]}
        subtitle={`${council.unitName} · ${council.cycleName}`}
      />
      <Stack gap="lg">
        <CouncilMembers council={council} />
        {council.mayManage && <MakeUp council={council} />}
        <CouncilSessions council={council} />
        <Rules council={council} />
      </Stack>
    </>
  );
}

function Rules({ council }: { readonly council: Council }) {
  const { t } = useTranslation(['evaluation', 'common']);
  const act = useCouncilAct();
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t('council.decision')}
      actions={
        council.mayManage && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <Text>
          {t('council.decisionOf', { number: council.decisionNumber })}{' '}
          <PlainDateText date={council.decisionDate} />
        </Text>
        <Text>
          {t('council.starRule')}: {t(`starRule.${council.starRule}`)}
        </Text>
        <Text>
          {t('council.quorum')}: {council.quorumPercent} %
        </Text>
        <Text>
          {t('council.spread')}: {council.allowedSpread}
          {t('council.spreadUnit')}
        </Text>
      </Stack>
      <Modal
        opened={editing}
        onClose={() => setEditing(false)}
        title={<Text fw={600}>{t('council.decision')}</Text>}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <CouncilForm
          council={council}
          submitLabel={t('save')}
          onSubmit={async ({ cycleId: _cycle, ...body }) => {
            await act(
              api.PUT('/api/councils/{id}', {
                params: { path: { id: council.id } },
                headers: ifMatch(council.version),
                body,
              }),
            );
            setEditing(false);
          }}
        />
      </Modal>
    </Section>
  );
}
