import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import { isConflict } from '../../api/errors.ts';
import type { Certificate } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';

const acts = [
  ['reinstate', 'mayReinstate', false],
  ['suspend', 'maySuspend', true],
  ['revoke', 'mayRevoke', true],
] as const;

/** What the leader may do with a certificate now; each asks first, with its reason. */
export function CertificateActs({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const { id, version, productName } = certificate;
  return acts
    .filter(([, may]) => certificate[may])
    .map(([act, , danger]) => (
      <ActionButton
        key={act}
        variant="default"
        confirm={{
          title: t(`act.${act}.title`, { product: productName }),
          body: t(`act.${act}.body`),
          confirmLabel: t(`act.${act}.do`),
          danger,
          reason: 'required',
          reasonLabel: t('act.reason'),
          reasonHint: t('act.reasonHint'),
        }}
        success={t(`act.${act}.done`)}
        onAction={async (reason) => {
          try {
            const changed = await dataOf(
              api.POST(`/api/certificates/{id}/actions/${act}`, {
                params: { path: { id } },
                headers: ifMatch(version),
                body: { reason },
              }),
            );
            client.setQueryData(['certificates', id], changed);
            void client.invalidateQueries({ queryKey: ['certificates'] });
          } catch (error) {
            if (isConflict(error)) void client.invalidateQueries({ queryKey: ['certificates'] });
            throw error;
          }
        }}
      >
        {t(`act.${act}.do`)}
      </ActionButton>
    ));
}
