import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { Council, CouncilMember } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState } from '../../components/states.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { PlainDateText } from '../../components/values.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { useCouncilAct } from './queries.ts';

/** Who sits on the council, from which agency, in what capacity, and whether they score. */
export function CouncilMembers({ council }: { readonly council: Council }) {
  const { t } = useTranslation('evaluation');
  const phone = usePhone();
  const [edited, setEdited] = useState<CouncilMember | 'new' | null>(null);
  const { members, mayManage } = council;
  return (
    <Section
      title={t('council.members')}
      actions={mayManage && <Button onClick={() => setEdited('new')}>{t('member.add')}</Button>}
    >
      {members.length === 0 && <EmptyState title={t('member.none')} detail={t('member.noneDetail')} />}
      {members.length > 0 && phone && (
        <Stack gap="md">
          {members.map((member) => (
            <Stack
              key={member.id}
              gap={4}
              style={{ borderBottom: '1px solid var(--line)', paddingBottom: 12 }}
            >
              <Name member={member} />
              <Text fz="sm">
                {t(`capacity.${member.capacity}`)} ·{' '}
                {member.scores ? t('member.scores') : t('member.scoresNot')}
              </Text>
              <Text fz="sm" c="dimmed">
                {member.position}, {member.agencyName}
              </Text>
              {mayManage && <Acts council={council} member={member} onEdit={() => setEdited(member)} />}
            </Stack>
          ))}
        </Stack>
      )}
      {members.length > 0 && !phone && (
        <Table.ScrollContainer minWidth={640} type="native">
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('member.name')}</Table.Th>
                <Table.Th>{t('member.capacity')}</Table.Th>
                <Table.Th>{t('member.agency')}</Table.Th>
                <Table.Th>{t('member.scoring')}</Table.Th>
                {mayManage && <Table.Th>{t('acts')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {members.map((member) => (
                <Table.Tr key={member.id}>
                  <Table.Td>
                    <Name member={member} />
                  </Table.Td>
                  <Table.Td>{t(`capacity.${member.capacity}`)}</Table.Td>
                  <Table.Td>
                    {member.agencyName}
                    <Text fz="sm" c="dimmed">
                      {member.position}
                    </Text>
                  </Table.Td>
                  <Table.Td>{member.scores ? t('member.scores') : t('member.scoresNot')}</Table.Td>
                  {mayManage && (
                    <Table.Td>
                      <Acts council={council} member={member} onEdit={() => setEdited(member)} />
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {edited && (
        <MemberDialog
          key={edited === 'new' ? 'new' : edited.id}
          council={council}
          member={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

function Name({ member }: { readonly member: CouncilMember }) {
  const { t } = useTranslation('evaluation');
  return (
    <>
      <Text fw={600}>{member.fullName}</Text>
      {member.leftOn && (
        <Text fz="sm" c="dimmed">
          {t('member.left')} <PlainDateText date={member.leftOn} />
        </Text>
      )}
    </>
  );
}

interface ActsProps {
  readonly council: Council;
  readonly member: CouncilMember;
  readonly onEdit: () => void;
}

function Acts({ council, member, onEdit }: ActsProps) {
  const { t } = useTranslation('evaluation');
  const act = useCouncilAct();
  return (
    <Group gap="xs">
      <Button variant="default" onClick={onEdit} aria-label={t('member.editOf', { name: member.fullName })}>
        {member.leftOn ? t('member.seatAgain') : t('edit')}
      </Button>
      {!member.leftOn && (
        <ActionButton
          variant="subtle"
          color="red"
          confirm={{
            title: t('member.removeTitle', { name: member.fullName }),
            body: t('member.removeBody'),
            confirmLabel: t('member.remove'),
            danger: true,
          }}
          onAction={() =>
            act(
              api.POST('/api/councils/{id}/members/{memberId}/actions/remove', {
                params: { path: { id: council.id, memberId: member.id } },
                headers: ifMatch(council.version),
              }),
            )
          }
        >
          {t('member.remove')}
        </ActionButton>
      )}
    </Group>
  );
}
