import { ActionIcon, Button, Checkbox, Collapse, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Criterion } from '@saolang/rulebook';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../api/schema.d.ts';
import { useAction } from '../../../components/use-action.ts';
import { useFormat } from '../../../i18n/format.ts';
import { EvidenceLink } from './evidence-link.tsx';
import { EvidenceSource } from './evidence-source.tsx';
import classes from './filing.module.css';
import { useEvidence } from './use-evidence.ts';

interface CriterionEvidenceProps {
  readonly criterion: Criterion;
  readonly name: string;
  readonly unproven: boolean;
  readonly dossierId: string;
  readonly evidence: readonly Evidence[];
}

/** What proves a criterion: the papers tied to it, and tying more, new or already in the dossier. */
export function CriterionEvidence({ criterion, unproven, dossierId, evidence }: CriterionEvidenceProps) {
  const { code } = criterion;
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const panelId = useId();
  const [open, panel] = useDisclosure(false);
  const opened = useRef(false);
  if (open) opened.current = true;
  const evidenceOf = useEvidence(dossierId);
  const tie = useAction((piece: Evidence, tied: boolean) =>
    evidenceOf.tie(piece, tied ? [...piece.criteria, code] : piece.criteria.filter((each) => each !== code)),
  );
  const tied = evidence.filter(({ criteria }) => criteria.includes(code));
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 18rem' }}>
          <Text fw={600} fz="sm">
            {t('criterion.evidence')}
          </Text>
          {criterion.evidence && (
            <Text fz="sm" c="dimmed">
              {t('criterion.evidenceHint', { hint: lowered(format.text(criterion.evidence)) })}
            </Text>
          )}
          {unproven && <Text fz="sm">{t('criterion.noEvidence')}</Text>}
        </div>
        <Button
          variant="light"
          leftSection={<IconPaperclip size={20} aria-hidden />}
          aria-expanded={open}
          aria-controls={panelId}
          onClick={panel.toggle}
        >
          {open ? t('criterion.attachDone') : t('criterion.attach')}
          <VisuallyHidden>{` ${code}`}</VisuallyHidden>
        </Button>
      </Group>
      {tied.length > 0 && (
        <ul className={classes.plainList}>
          {tied.map((piece) => (
            <Group key={piece.id} component="li" wrap="nowrap" gap="xs" justify="space-between">
              <EvidenceLink piece={piece} />
              <ActionIcon
                aria-label={t('evidence.untie', { title: piece.title, code })}
                disabled={tie.running}
                onClick={() => void tie.run(piece, false)}
              >
                <IconX size={20} />
              </ActionIcon>
            </Group>
          ))}
        </ul>
      )}
      <Collapse expanded={open} id={panelId}>
        {opened.current && (
          <Stack gap="md">
            {evidence.length > 0 && (
              <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
                <Text component="legend" fz="sm" fw={600}>
                  {t('criterion.attachExisting')}
                </Text>
                {evidence.map((piece) => (
                  <Checkbox
                    key={piece.id}
                    py="xs"
                    label={piece.title}
                    checked={piece.criteria.includes(code)}
                    disabled={tie.running}
                    onChange={(event) => void tie.run(piece, event.currentTarget.checked)}
                  />
                ))}
              </fieldset>
            )}
            <EvidenceSource label={t('criterion.attachNew')} place={{ criterion: code }} />
          </Stack>
        )}
      </Collapse>
    </Stack>
  );
}

/** A sentence's beginning within another sentence; a name or an abbreviation stays as it is. */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
