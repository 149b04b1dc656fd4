import { Text } from '@mantine/core';
import { communeVerdicts, completenessParts, frameworks, ideaOrigins } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { DossierSummary } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/format.ts';
import type { FindingFields, PartFields } from './review-fields.ts';

/** Text that keeps its lines. */
export function FindingText({ text }: { readonly text: string }) {
  return <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>;
}

/** The parts of a dossier by code, in words. */
export function usePartNames(
  dossier: Pick<DossierSummary, 'framework' | 'productSet' | 'filingKind'>,
): ReadonlyMap<string, string> {
  const format = useFormat();
  const parts = completenessParts(frameworks[dossier.framework], dossier.productSet, dossier.filingKind);
  return new Map(parts.map(({ code, name }) => [code, format.text(name)]));
}

/** A part or a finding in words, for where two people's stand side by side. */
export function useFindingText(): (value: unknown) => string {
  const { t } = useTranslation('commune-review');
  const format = useFormat();
  return (value) => {
    if (typeof value === 'string') return value || t('review.nothing');
    if (typeof value !== 'object' || value === null) return t('review.nothing');
    if ('complete' in value) {
      const { complete, note } = value as PartFields;
      const state =
        complete === null ? t('part.unchecked') : complete ? t('part.complete') : t('part.incomplete');
      return [state, note].filter(Boolean).join('\n');
    }
    const { finding, verdict, origin } = value as FindingFields;
    return (
      [finding, origin && format.text(ideaOrigins[origin]), verdict && format.text(communeVerdicts[verdict])]
        .filter(Boolean)
        .join('\n') || t('review.nothing')
    );
  };
}
