import { Button, Group, Select, Stack } from '@mantine/core';
import { type FrameworkId, frameworkIds, frameworks } from '@saolang/rulebook';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/session.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useOwnUnits } from './own-units.ts';

const formats = ['xlsx', 'yaml', 'json'] as const;

/** Links to one thing as a file of each format; the workbook is what most people want. */
export function FileLinks({ hrefOf }: { readonly hrefOf: (format: (typeof formats)[number]) => string }) {
  const { t } = useTranslation('rubrics');
  return (
    <Group gap="xs">
      {formats.map((format) => (
        <Button
          key={format}
          component="a"
          href={hrefOf(format)}
          download
          variant="default"
          {...(format === 'xlsx' && { leftSection: <IconDownload size={18} aria-hidden /> })}
        >
          {t(`file.${format}`)}
        </Button>
      ))}
    </Group>
  );
}

/** The sheets in force as files, to be edited and loaded again. */
export function CurrentSheets() {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const today = useToday() ?? '';
  const [unit] = useOwnUnits('rubric-pack.read');
  const inForce = frameworkIds.find((id) => isInForce(id, today));
  const [chosen, setChosen] = useState<FrameworkId | null>(null);
  const framework = chosen ?? inForce ?? 'qd-26-2026';
  return (
    <Section
      title={t('current.title')}
      hint={unit ? t('current.hint', { unit: unit.name }) : t('current.hintBuiltIn')}
    >
      <Stack gap="md">
        <Select
          label={t('current.framework')}
          data={frameworkIds.map((id) => ({ value: id, label: format.text(frameworks[id].name) }))}
          value={framework}
          onChange={(id) => setChosen(id as FrameworkId)}
          allowDeselect={false}
          maw="30rem"
        />
        <FileLinks
          hrefOf={(ending) =>
            `/api/rubrics/${framework}/files/${ending}${unit ? `?unitId=${encodeURIComponent(unit.id)}` : ''}`
          }
        />
      </Stack>
    </Section>
  );
}

const isInForce = (id: FrameworkId, date: string): boolean => {
  const { from, until } = frameworks[id].inForce;
  return from <= date && (until === undefined || date <= until);
};
