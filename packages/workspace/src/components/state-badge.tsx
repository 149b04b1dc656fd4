import { type DossierState, dossierStates } from '@saolang/rulebook';
import { useFormat } from '../i18n/format.ts';
import classes from './state-badge.module.css';

type Tone = 'neutral' | 'waiting' | 'active' | 'good' | 'bad';

/** How each state looks; the words carry the meaning, the colour only helps the eye. */
const tones: Readonly<Record<DossierState, Tone>> = {
  draft: 'neutral',
  submitted: 'active',
  'commune-review': 'active',
  'returned-by-commune': 'waiting',
  declined: 'bad',
  proposed: 'active',
  intake: 'active',
  'returned-by-office': 'waiting',
  accepted: 'active',
  'in-session': 'active',
  scored: 'active',
  confirmed: 'active',
  recognised: 'good',
  forwarded: 'good',
  'not-recognised': 'bad',
  withdrawn: 'neutral',
};

/** The state of a dossier in words. */
export function StateBadge({ state }: { readonly state: DossierState }) {
  const format = useFormat();
  return <ToneBadge tone={tones[state]}>{format.text(dossierStates[state].name)}</ToneBadge>;
}

/** A short word on a quiet ground; for the states of other records. */
export function ToneBadge({ tone, children }: { readonly tone: Tone; readonly children: React.ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
