import { useTranslation } from 'react-i18next';
import type { UpperResult } from '../../api/schema.d.ts';
import { ToneBadge } from '../../components/state-badge.tsx';

const tones = { pending: 'waiting', confirmed: 'good', 'sent-back': 'bad' } as const;

/** How far the record of the upper tier's result is. */
export function UpperResultState({ state }: Pick<UpperResult, 'state'>) {
  const { t } = useTranslation('recognition');
  return <ToneBadge tone={tones[state]}>{t(`upper.state.${state}`)}</ToneBadge>;
}
