import { Stack, Text, Title } from '@mantine/core';
import { evidenceTypeCodes, evidenceTypes } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './dossier-view.module.css';
import { EvidenceTile } from './evidence-tile.tsx';

/** All papers of a dossier, by kind. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { t } = useTranslation('dossier-view');
  const format = useFormat();
  if (evidence.length === 0) return <Text c="dimmed">{t('evidence.empty')}</Text>;
  return (
    <Stack gap="lg">
      {evidenceTypeCodes.map((type) => {
        const pieces = evidence.filter(({ documentType }) => documentType === type);
        return (
          pieces.length > 0 && (
            <div key={type}>
              <Title order={3} mb="xs">
                {format.text(evidenceTypes[type])}
              </Title>
              <ul className={classes.tiles}>
                {pieces.map((piece) => (
                  <EvidenceTile key={piece.id} piece={piece} withCriteria />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </Stack>
  );
}
