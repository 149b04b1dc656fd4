import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { CommuneReview, Dossier } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { useDossierAct } from './queries.ts';
import { ReturnDialog } from './return-dialog.tsx';

interface DossierActsProps {
  readonly dossier: Dossier;
  readonly review: CommuneReview;
  /** Saves what is typed before an act that rests on it. */
  readonly flush?: () => Promise<boolean>;
}

/** What the commune's desk may do with a dossier now. */
export function DossierActs({ dossier, review, flush }: DossierActsProps) {
  const { t } = useTranslation('commune-review');
  const act = useDossierAct(dossier.id);
  const [returning, returnDialog] = useDisclosure(false);
  const [declining, declineDialog] = useDisclosure(false);
  const may = (action: Dossier['actions'][number]) => dossier.actions.includes(action);
  const at = { params: { path: { id: dossier.id } }, headers: ifMatch(dossier.version) };
  // What the server does not have yet must not be proposed or returned without it.
  const saved = async () => !flush || (await flush());
  return (
    <Group gap="sm">
      {may('receive') && (
        <ActionButton
          success={t('act.received')}
          onAction={() => act(api.POST('/api/dossiers/{id}/actions/receive', at))}
        >
          {t('act.receive')}
        </ActionButton>
      )}
      {may('propose') && (
        <ActionButton
          disabled={review.missing.length > 0}
          confirm={{
            title: t('act.proposeTitle'),
            body: t('act.proposeBody', { product: dossier.productName }),
            confirmLabel: t('act.propose'),
          }}
          success={t('act.proposed')}
          onAction={async () => {
            if (await saved()) await act(api.POST('/api/dossiers/{id}/actions/propose', at));
          }}
        >
          {t('act.propose')}
        </ActionButton>
      )}
      {may('return-to-producer') && (
        <Button variant="default" onClick={() => void saved().then(returnDialog.open)}>
          {t('act.return')}
        </Button>
      )}
      {may('retract-proposal') && (
        <ActionButton
          variant="default"
          confirm={{
            title: t('act.retractTitle'),
            body: t('act.retractBody'),
            confirmLabel: t('act.retract'),
            reason: 'required',
          }}
          success={t('act.retracted')}
          onAction={(reason) =>
            act(api.POST('/api/dossiers/{id}/actions/retract-proposal', { ...at, body: { reason } }))
          }
        >
          {t('act.retract')}
        </ActionButton>
      )}
      {may('decline') && (
        <Button variant="default" onClick={declineDialog.open}>
          {t('act.decline')}
        </Button>
      )}
      {returning && (
        <ReturnDialog
          dossier={dossier}
          action="return-to-producer"
          suggested={review.parts
            .filter(({ complete }) => complete === false)
            .map(({ part, note }) => ({ place: part, message: note ?? '' }))}
          onClose={returnDialog.close}
        />
      )}
      {declining && <DeclineDialog dossier={dossier} onClose={declineDialog.close} />}
    </Group>
  );
}
