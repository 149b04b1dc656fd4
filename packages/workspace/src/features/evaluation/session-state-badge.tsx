import { useTranslation } from 'react-i18next';
import type { ScoringSession } from '../../api/schema.d.ts';
import { ToneBadge } from '../../components/state-badge.tsx';

const tones = { planned: 'neutral', open: 'active', closed: 'waiting', confirmed: 'good' } as const;

/** The state of a session in words. */
export function SessionStateBadge({ state }: { readonly state: ScoringSession['state'] }) {
  const { t } = useTranslation('evaluation');
  return <ToneBadge tone={tones[state]}>{t(`state.${state}`)}</ToneBadge>;
}
