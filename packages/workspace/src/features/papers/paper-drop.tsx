import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper, File as StoredFile } from '../../api/schema.d.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { ScanButton } from '../../components/scan/scan-button.tsx';
import { useAction } from '../../components/use-action.ts';
import { digestOf } from './digest.ts';
import { paperWith } from './paper-queries.ts';

interface PaperDropProps {
  readonly label: string;
  readonly hint?: string;
  /** Names the place: see `FileDrop`. */
  readonly purpose: string;
  readonly producerId: string;
  readonly multiple?: boolean;
  /** Puts a stored file where it belongs. Must be harmless when repeated. */
  readonly onUploaded: (file: StoredFile) => Promise<unknown>;
  /** Uses a paper that has the chosen file already; left out where there is nothing to use it for. */
  readonly onReuse?: (paper: Paper) => Promise<unknown>;
}

/** Takes the files of papers, also as photos of several pages; one that is a paper already is named before it is sent. */
export function PaperDrop({ onReuse, ...drop }: PaperDropProps) {
  const [twins, setTwins] = useState<readonly Paper[]>([]);
  const drops = (paper: Paper) => setTwins((all) => all.filter(({ id }) => id !== paper.id));

  async function screen(files: readonly File[]): Promise<readonly File[]> {
    const known = await Promise.all(files.map((file) => twinOf(drop.producerId, file)));
    const found = known.filter((paper) => paper !== undefined);
    setTwins([...new Map(found.map((paper) => [paper.id, paper])).values()]);
    return files.filter((_, index) => known[index] === undefined);
  }

  return (
    <Stack gap="sm">
      <FileDrop
        {...drop}
        keep
        screen={screen}
        actions={(take) => <ScanButton onMade={(pdf) => take([pdf])} />}
      />
      <div aria-live="polite">
        {twins.map((paper) => (
          <Twin key={paper.id} paper={paper} onReuse={onReuse} onClose={() => drops(paper)} />
        ))}
      </div>
    </Stack>
  );
}

/** Where it cannot be asked now, the file is sent, and the server knows it. */
async function twinOf(producerId: string, file: File): Promise<Paper | undefined> {
  const digest = await digestOf(file);
  return digest === null ? undefined : paperWith(producerId, digest).catch(() => undefined);
}

interface TwinProps {
  readonly paper: Paper;
  readonly onReuse: PaperDropProps['onReuse'];
  readonly onClose: () => void;
}

function Twin({ paper, onReuse, onClose }: TwinProps) {
  const { t } = useTranslation(['papers', 'common']);
  const reuse = useAction(async () => {
    await onReuse?.(paper);
    onClose();
  });
  return (
    <Alert color="blue" variant="light" mb="xs" title={t('twin.title', { title: paper.title })}>
      <Text fz="sm">{t(onReuse ? 'twin.offer' : 'twin.kept')}</Text>
      <Group mt="sm">
        {onReuse && (
          <Button loading={reuse.running} onClick={() => void reuse.run()}>
            {t('twin.reuse')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </Group>
    </Alert>
  );
}
