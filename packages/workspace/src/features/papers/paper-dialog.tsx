import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConflict } from '../../api/errors.ts';
import type { Paper, File as StoredFile } from '../../api/schema.d.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { ScanButton } from '../../components/scan/scan-button.tsx';
import { useAction } from '../../components/use-action.ts';
import { usePhone } from '../../components/use-phone.ts';
import { factsOf, faultsOf } from './paper-facts.ts';
import { PaperFields } from './paper-fields.tsx';
import { changePaper, paperListKey, readPaper } from './paper-queries.ts';

interface PaperDialogProps {
  readonly paper: Paper;
  /** Ask for a newer file too. */
  readonly renewing: boolean;
  readonly onClose: () => void;
}

/** Changes what a paper is said to be, or renews it by a newer file. What was filed with it stays as it was. */
export function PaperDialog({ paper, renewing, onClose }: PaperDialogProps) {
  const { t } = useTranslation(['papers', 'common']);
  const phone = usePhone();
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(paper);
  const [conflict, setConflict] = useState(false);
  const [values, setValues] = useState(() =>
    renewing ? { ...factsOf(paper), issuedOn: null, expiresOn: null } : factsOf(paper),
  );
  const [file, setFile] = useState<StoredFile | null>(null);
  const [checked, setChecked] = useState(false);
  const { titleMissing, datesCrossed } = faultsOf(values);
  const fileMissing = renewing && file === null;
  const save = useAction(
    async () => {
      await changePaper(paper.id, seen.version, {
        ...values,
        title: values.title.trim(),
        fileId: file?.id ?? seen.fileId,
      });
      await queryClient.invalidateQueries({ queryKey: paperListKey });
      // Drafts have taken it over.
      void queryClient.invalidateQueries({ queryKey: ['dossier'] });
      onClose();
    },
    {
      success: t(renewing ? 'renewed' : 'saved'),
      onError: (error) => {
        if (!isConflict(error)) return false;
        void readPaper(paper.id).then((current) => {
          setSeen(current);
          setConflict(true);
        });
        return true;
      },
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={phone}
      closeOnClickOutside={false}
      title={<Text fw={600}>{t(renewing ? 'renewTitle' : 'changeTitle')}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!titleMissing && !datesCrossed && !fileMissing) void save.run();
        }}
      >
        <Stack>
          <Text fz="sm">{t(renewing ? 'renewHint' : 'changeHint')}</Text>
          {renewing && (
            <FileDrop
              label={t('newFile')}
              purpose={`papers/${paper.id}/renewal`}
              producerId={paper.producerId}
              multiple={false}
              actions={(take) => <ScanButton onMade={(pdf) => take([pdf])} />}
              onUploaded={async (stored) => setFile(stored)}
            />
          )}
          {checked && fileMissing && (
            <Text fz="sm" c="var(--mantine-color-error)" role="alert">
              {t('newFileMissing')}
            </Text>
          )}
          <PaperFields
            value={values}
            checked={checked}
            onChange={(part) => setValues((current) => ({ ...current, ...part }))}
          />
          {conflict && (
            <Alert color="yellow" variant="light" title={t('conflict')} role="alert">
              <Stack gap="sm" align="flex-start">
                <Text fz="sm">{t('conflictDetail', { title: seen.title })}</Text>
                <Button variant="default" onClick={() => setValues(factsOf(seen))}>
                  {t('takeTheirs')}
                </Button>
              </Stack>
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={save.running}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={save.running}>
              {t(renewing ? 'renew' : 'save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
