import { useTranslation } from 'react-i18next';
import type { Paper } from '../../api/schema.d.ts';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';

/** Says that a paper has expired or soon will; nothing while it holds. */
export function ValidityBadge({ paper }: { readonly paper: Pick<Paper, 'validity' | 'expiresOn'> }) {
  const { t } = useTranslation('papers');
  const format = useFormat();
  if (paper.validity === 'valid' || paper.expiresOn === null) return null;
  return (
    <ToneBadge tone={paper.validity === 'expired' ? 'bad' : 'waiting'}>
      {t(`until.${paper.validity}`, { date: format.date(paper.expiresOn) })}
    </ToneBadge>
  );
}
