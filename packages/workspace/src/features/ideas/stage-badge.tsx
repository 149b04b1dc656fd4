import { type IdeaStage, ideaStages } from '@saolang/rulebook';
import { ToneBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';

const tones = {
  idea: 'neutral',
  encouraged: 'active',
  plan: 'active',
  product: 'good',
  'set-aside': 'waiting',
} as const;

/** How far an idea has come. */
export function StageBadge({ stage }: { readonly stage: IdeaStage }) {
  const format = useFormat();
  return <ToneBadge tone={tones[stage]}>{format.text(ideaStages[stage])}</ToneBadge>;
}
