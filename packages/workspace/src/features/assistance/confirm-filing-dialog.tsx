import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { Dossier } from '../../api/schema.d.ts';
import type { SubmissionCode } from '../dossiers/dossier-queries.ts';
import { assistancesQuery } from './assistance-queries.ts';
import { CodeDialog } from './code-dialog.tsx';

interface ConfirmFilingDialogProps {
  readonly dossier: Pick<Dossier, 'id' | 'producerId'>;
  /** Files the dossier with what the member has confirmed. */
  readonly file: (confirmation: SubmissionCode) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Who fills in for a producer files with a code that one of its members reads out. */
export function ConfirmFilingDialog({ dossier, file, onClose }: ConfirmFilingDialogProps) {
  const { t } = useTranslation('assistance');
  const members = useQuery(assistancesQuery(dossier.producerId)).data?.members;
  if (!members) return null;
  return (
    <CodeDialog
      title={t('fileTitle')}
      intro={t('fileIntro')}
      members={members}
      withoutCode={(member) => t('notSentFiling', { member })}
      confirmLabel={t('fileConfirm')}
      ask={(memberId) =>
        dataOf(
          api.POST('/api/dossiers/{id}/confirmation-requests', {
            params: { path: { id: dossier.id } },
            body: { id: newId(), memberId },
          }),
        )
      }
      confirm={(request, code) => file({ confirmationId: request.id, code })}
      onClose={onClose}
    />
  );
}
