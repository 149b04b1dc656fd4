import { type PackStanding, packStandings } from '@saolang/rulebook';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';

const tones = {
  proposed: 'waiting',
  scheduled: 'active',
  'in-force': 'good',
  superseded: 'neutral',
  declined: 'bad',
  withdrawn: 'neutral',
} as const satisfies Record<PackStanding, string>;

/** How a version of the sheets stands, in words. */
export function StandingBadge({ standing }: { readonly standing: PackStanding }) {
  const format = useFormat();
  return <ToneBadge tone={tones[standing]}>{format.text(packStandings[standing])}</ToneBadge>;
}
