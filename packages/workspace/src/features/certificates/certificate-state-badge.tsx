import { type CertificateState, certificateStates } from '@saolang/rulebook';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';

const tones = {
  valid: 'good',
  expiring: 'waiting',
  extended: 'waiting',
  expired: 'neutral',
  suspended: 'bad',
  revoked: 'bad',
} as const satisfies Record<CertificateState, string>;

/** The state of a certificate in words. */
export function CertificateStateBadge({ state }: { readonly state: CertificateState }) {
  return <ToneBadge tone={tones[state]}>{useFormat().text(certificateStates[state])}</ToneBadge>;
}
