import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import { isConflict } from '../../api/errors.ts';
import type { Certificate } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

const acts = [
  ['reinstate', 'mayReinstate', false],
  ['suspend', 'maySuspend', true],
] as const;

/** What the leader may do with a certificate now; each asks first, with its reason. */
export function CertificateActs({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const keep = useCertificateAct(certificate.id);
  const [revoking, setRevoking] = useState(false);
  const { id, version, productName } = certificate;
  return (
    <>
      {acts
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
            onAction={(reason) =>
              keep(
                api.POST(`/api/certificates/{id}/actions/${act}`, {
                  params: { path: { id } },
                  headers: ifMatch(version),
                  body: { reason },
                }),
              )
            }
          >
            {t(`act.${act}.do`)}
          </ActionButton>
        ))}
      {certificate.mayRevoke && (
        <Button variant="default" onClick={() => setRevoking(true)}>
          {t('act.revoke.do')}
        </Button>
      )}
      {revoking && (
        <RevokeDialog
          certificate={certificate}
          onRevoke={(body) =>
            keep(
              api.POST('/api/certificates/{id}/actions/revoke', {
                params: { path: { id } },
                headers: ifMatch(version),
                body,
              }),
            )
          }
          onClose={() => setRevoking(false)}
        />
      )}
    </>
  );
}

/** Runs an act that answers the certificate: shows it at once, and reads anew what hangs on it. */
export function useCertificateAct(id: string) {
  const client = useQueryClient();
  return async (call: Promise<{ data?: Certificate }>): Promise<void> => {
    try {
      const changed = await dataOf<Certificate>(call);
      client.setQueryData(['certificates', id], changed);
      void client.invalidateQueries({ queryKey: ['certificates'] });
    } catch (error) {
      if (isConflict(error)) void client.invalidateQueries({ queryKey: ['certificates'] });
      throw error;
    }
  };
}
