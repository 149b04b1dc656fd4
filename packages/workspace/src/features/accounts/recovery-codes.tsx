import { Button, Checkbox, CopyButton, Group, List, Paper, Stack } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../components/use-action.ts';
import { Lead } from './fields.tsx';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => unknown;
}

/** The recovery codes, this once: to copy or print, and to say that they have been kept. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { t } = useTranslation('accounts');
  const [kept, setKept] = useState(false);
  const done = useAction(async () => onDone());
  return (
    <Stack>
      <Lead>{t('recovery.hint')}</Lead>
      <Paper withBorder p="md" style={{ borderColor: 'var(--line)' }}>
        <List
          aria-label={t('recovery.list')}
          className="numbers"
          ff="monospace"
          fz="lg"
          type="ordered"
          pl="xl"
          spacing={4}
        >
          {codes.map((code) => (
            <List.Item key={code}>{code}</List.Item>
          ))}
        </List>
      </Paper>
      <Group className="no-print">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'recovery.copied' : 'recovery.copy')}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('recovery.print')}
        </Button>
      </Group>
      <Checkbox
        className="no-print"
        size="md"
        label={t('recovery.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button className="no-print" disabled={!kept} loading={done.running} onClick={() => void done.run()}>
        {t('recovery.done')}
      </Button>
    </Stack>
  );
}
