import { Alert, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRubric } from '../../api/rubric.ts';
import type { Dossier } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './filing/filing.module.css';
import { PlaceLink } from './filing/place-link.tsx';
import { stepOfPlace } from './filing/steps.ts';

/** Why a dossier came back, point by point, each leading to the place where it is mended. */
export function ReturnNotice({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { returned } = dossier;
  const rubric = useRubric(dossier);
  if (!returned) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconArrowBackUp aria-hidden />}
      title={t(`returned.${returned.by}`)}
    >
      <Stack gap="xs">
        <Text style={{ whiteSpace: 'pre-wrap' }}>{returned.reason}</Text>
        {returned.points.length > 0 && (
          <div>
            <Text fw={600} fz="sm">
              {t('returned.points')}
            </Text>
            <ul className={classes.plainList}>
              {returned.points.map(({ place, message }, index) => {
                const step = rubric ? stepOfPlace(place, rubric) : null;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the points of a return never change
                  <li key={index}>
                    {step ? (
                      <PlaceLink dossierId={dossier.id} step={step} place={place}>
                        {message}
                      </PlaceLink>
                    ) : (
                      message
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        <Text fz="sm">{t('returned.after')}</Text>
        <Text fz="sm" c="dimmed">
          {t('returned.at', { at: format.instant(returned.at) })}
        </Text>
      </Stack>
    </Alert>
  );
}
