import { Alert, Code, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RubricFileDefect } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './rubrics.module.css';

/** Everything wrong with a file, each with the cell or path where it is mended. */
export function DefectList({ defects }: { readonly defects: readonly RubricFileDefect[] }) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('defects.title', { count: defects.length })}
    >
      <Text fz="sm" mb="xs">
        {t('defects.mend')}
      </Text>
      <ul className={classes.defects}>
        {defects.map(({ place, line, code, message }) => (
          <li key={`${place} ${code}`} className={classes.defect}>
            <Code className={classes.place}>
              {line === undefined ? place : t('defects.line', { place, line })}
            </Code>
            <Text fz="sm">{format.text(message)}</Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
