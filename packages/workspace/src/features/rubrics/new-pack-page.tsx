import { FileInput, Select, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RubricPackPreview } from '../../api/schema.d.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, ErrorState, Loading } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { type OwnUnit, useOwnUnits } from './own-units.ts';
import { PreviewedFile } from './previewed-file.tsx';
import { previewFile } from './queries.ts';

const accepted = '.xlsx,.yaml,.yml,.json';

/** Loads a file of sheets, shows its defects and what it would change, and proposes it for approval. */
export function NewPackPage() {
  const { t } = useTranslation('rubrics');
  const units = useOwnUnits('rubric-pack.propose');
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = units.find(({ id }) => id === chosen) ?? units[0];
  return (
    <>
      <PageHeader
        title={t('new.title')}
        breadcrumbs={[{ label: t('list.title'), to: '/rubrics' }]}
        subtitle={t('new.hint')}
      />
      <Stack gap="lg">
        {units.length > 1 && (
          <Select
            label={t('list.unit')}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unit?.id ?? null}
            onChange={setChosen}
            allowDeselect={false}
            maw="30rem"
          />
        )}
        {unit ? <FileOf key={unit.id} unit={unit} /> : <EmptyState title={t('new.noUnit')} />}
      </Stack>
    </>
  );
}

function FileOf({ unit }: { readonly unit: OwnUnit }) {
  const { t } = useTranslation('rubrics');
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<RubricPackPreview | null>(null);
  const read = useAction(
    async (next: File) => {
      setPreview(await previewFile(next, unit.id));
    },
    { onError: () => true },
  );
  return (
    <>
      <Section title={t('new.file')} hint={t('new.fileHint', { unit: unit.name })}>
        <Stack gap="md" maw="46rem">
          <FileInput
            label={t('new.choose')}
            description={t('new.chooseHint')}
            placeholder={t('new.noFile')}
            accept={accepted}
            leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
            clearable={false}
            value={file}
            disabled={read.running}
            onChange={(next) => {
              setFile(next);
              setPreview(null);
              if (next) void read.run(next);
            }}
          />
          {read.running && (
            <div role="status">
              <Text mb="md">{t('new.reading')}</Text>
              <Loading />
            </div>
          )}
          {read.error !== null && (
            <ErrorState error={read.error} {...(file && { onRetry: () => read.run(file) })} />
          )}
        </Stack>
      </Section>
      {preview && <PreviewedFile preview={preview} unit={unit} />}
    </>
  );
}
