import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { evidenceTypes } from '@saolang/rulebook';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConflict, problemsAt } from '../../../api/errors.ts';
import type { Evidence } from '../../../api/schema.d.ts';
import { useAction } from '../../../components/use-action.ts';
import { usePhone } from '../../../components/use-phone.ts';
import { useFormat } from '../../../i18n/format.ts';
import { faultsOf } from '../../papers/paper-facts.ts';
import { PaperFields } from '../../papers/paper-fields.tsx';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';
import { describe, useEvidence } from './use-evidence.ts';

interface EvidenceDialogProps {
  readonly piece: Evidence;
  readonly onClose: () => void;
}

/** Says what a paper is and ticks what it proves. A change by somebody else meanwhile is shown, not overwritten unseen. */
export function EvidenceDialog({ piece, onClose }: EvidenceDialogProps) {
  const { t } = useTranslation(['dossiers', 'common']);
  const format = useFormat();
  const phone = usePhone();
  const { dossier } = useFiling();
  const { change, reload } = useEvidence(dossier.id);
  const [seen, setSeen] = useState(piece);
  const [theirs, setTheirs] = useState<Evidence | null>(null);
  const [values, setValues] = useState(() => describe(piece));
  const [checked, setChecked] = useState(false);
  const set = (part: Partial<typeof values>) => setValues((current) => ({ ...current, ...part }));
  const save = useAction(
    async () => {
      await change(seen, { ...values, title: values.title.trim() });
      onClose();
    },
    {
      onError: (error) => {
        if (!isConflict(error)) return problemsAt(error, 'title').length > 0;
        void reload().then((evidence) => {
          const current = evidence.find(({ paperId }) => paperId === piece.paperId);
          if (current) {
            setSeen(current);
            setTheirs(current);
          }
        });
        return true;
      },
    },
  );
  const summaryOf = (current: Evidence): string =>
    [
      format.text(evidenceTypes[current.documentType]),
      current.title,
      current.number,
      current.issuer,
      current.issuedOn && format.date(current.issuedOn),
      current.expiresOn && format.date(current.expiresOn),
      current.criteria.join(', '),
    ]
      .filter(Boolean)
      .join(' · ');
  const { titleMissing, datesCrossed } = faultsOf(values);
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={phone}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t('evidence.describe')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!titleMissing && !datesCrossed) void save.run();
        }}
      >
        <Stack>
          <PaperFields value={values} checked={checked} onChange={set} />
          <CriteriaTicks value={values.criteria} onChange={(criteria) => set({ criteria })} />
          <Stack gap="sm" className={classes.dialogActions}>
            {theirs && (
              <Alert color="yellow" variant="light" title={t('evidence.conflict')} role="alert">
                <Stack gap="sm" align="flex-start">
                  <Text fz="sm">{t('evidence.conflictDetail', { theirs: summaryOf(theirs) })}</Text>
                  <Button
                    variant="default"
                    onClick={() => {
                      setValues(describe(theirs));
                      setTheirs(null);
                    }}
                  >
                    {t('evidence.takeTheirs')}
                  </Button>
                </Stack>
              </Alert>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} disabled={save.running}>
                {t('common:action.cancel')}
              </Button>
              <Button type="submit" loading={save.running}>
                {t('evidence.save')}
              </Button>
            </Group>
          </Stack>
        </Stack>
      </form>
    </Modal>
  );
}

/** The criteria that a paper can prove, by the sections of the sheet. */
function CriteriaTicks({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (criteria: string[]) => void;
}) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { rubric } = useFiling();
  return (
    <Checkbox.Group label={t('evidence.criteria')} value={[...value]} onChange={onChange}>
      {rubric.parts.map((part) =>
        part.sections.map((section) => (
          <div key={`${part.code}.${section.code}`}>
            {section.criteria.length > 1 && (
              <Text fz="sm" c="dimmed" mt="sm">
                {`${part.code}.${section.code} ${format.text(section.name)}`}
              </Text>
            )}
            {section.criteria.map(({ code, name }) => (
              <Checkbox key={code} value={code} label={`${code} ${format.text(name)}`} py="xs" />
            ))}
          </div>
        )),
      )}
    </Checkbox.Group>
  );
}
