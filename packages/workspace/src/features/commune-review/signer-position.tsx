import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Position = 'chair' | 'vice-chair';

interface SignerPositionProps {
  readonly value: Position | undefined;
  readonly onChange: (position: Position) => void;
}

/** In which position the leader of the commune signs. */
export function SignerPosition({ value, onChange }: SignerPositionProps) {
  const { t } = useTranslation('commune-review');
  return (
    <Radio.Group
      label={t('position.label')}
      value={value ?? 'chair'}
      onChange={(position) => onChange(position as Position)}
    >
      <Stack gap={0}>
        <Radio value="chair" label={t('position.chair')} py={10} />
        <Radio value="vice-chair" label={t('position.vice-chair')} py={10} />
      </Stack>
    </Radio.Group>
  );
}
