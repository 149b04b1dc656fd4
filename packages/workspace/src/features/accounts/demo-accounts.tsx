import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Installation } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';

type DemoAccount = Installation['demoAccounts'][number];

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly onChoose: (account: DemoAccount) => void;
}

/** The accounts of a demo, to try it in any role: a tap fills in the fields above. */
export function DemoAccounts({ accounts, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation('accounts');
  const { text } = useFormat();
  return (
    <Section title={t('signIn.demo')} hint={t('signIn.demoHint')}>
      <Stack gap="xs">
        {accounts.map((account) => (
          <Button
            key={`${account.email} ${account.label.en}`}
            variant="default"
            fullWidth
            justify="flex-start"
            h="auto"
            mih="var(--touch)"
            py="xs"
            styles={{
              label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.4, overflow: 'visible' },
            }}
            onClick={() => {
              onChoose(account);
              window.scrollTo({ top: 0 });
            }}
          >
            {text(account.label)}
          </Button>
        ))}
      </Stack>
    </Section>
  );
}
