import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { RubricPack } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { useFormat } from '../../i18n/format.ts';
import { usePackAct } from './queries.ts';

interface PackActsProps {
  readonly pack: RubricPack;
  readonly name: string;
}

/** What the reader may do with a version: approve it, send it back, take it back. */
export function PackActs({ pack, name }: PackActsProps) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const act = usePackAct();
  const at = { params: { path: { id: pack.id } }, headers: ifMatch(pack.version) };
  const date = format.date(pack.activatesOn);
  return (
    <>
      {pack.may.includes('approve') && (
        <ActionButton
          confirm={{
            title: t('approve.title', { name }),
            body: (
              <Stack gap="xs">
                <Text>{t('approve.after')}</Text>
                <List>
                  <List.Item>{t('approve.newDossiers', { date, unit: pack.unitName })}</List.Item>
                  <List.Item>{t('approve.filedDossiers')}</List.Item>
                  <List.Item>{t('approve.withdraw', { date })}</List.Item>
                </List>
              </Stack>
            ),
            confirmLabel: t('approve.do'),
          }}
          success={t('approve.done')}
          onAction={() => act(api.POST('/api/rubric-packs/{id}/actions/approve', at))}
        >
          {t('approve.do')}
        </ActionButton>
      )}
      {pack.may.includes('decline') && (
        <ActionButton
          variant="default"
          confirm={{
            title: t('decline.title', { name }),
            body: t('decline.body'),
            confirmLabel: t('decline.do'),
            reason: 'required',
          }}
          success={t('decline.done')}
          onAction={(reason) =>
            act(api.POST('/api/rubric-packs/{id}/actions/decline', { ...at, body: { reason } }))
          }
        >
          {t('decline.do')}
        </ActionButton>
      )}
      {pack.may.includes('withdraw') && (
        <ActionButton
          variant="default"
          confirm={{
            title: t('withdraw.title', { name }),
            body: t('withdraw.body'),
            confirmLabel: t('withdraw.do'),
            danger: true,
            reason: 'required',
          }}
          success={t('withdraw.done')}
          onAction={(reason) =>
            act(api.POST('/api/rubric-packs/{id}/actions/withdraw', { ...at, body: { reason } }))
          }
        >
          {t('withdraw.do')}
        </ActionButton>
      )}
    </>
  );
}
