import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../i18n/format.ts';

/** How an account stands. */
export function AccountSummary({ account }: { readonly account: AccountDetail }) {
  const { t } = useTranslation('administration');
  const { instant } = useFormat();
  const state = t(`state.${account.state}`);
  return (
    <Section title={t('account.summary')}>
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2, sm: 3 }} m={0}>
        <Fact term={t('account.state')}>
          {account.disabledReason ? t(`disabledReason.${account.disabledReason}`) : state}
        </Fact>
        <Fact term={t('account.secondFactor')}>{t(account.secondFactor ? 'account.on' : 'account.off')}</Fact>
        <Fact term={t('account.confirmed')}>{t(account.emailConfirmed ? 'account.yes' : 'account.no')}</Fact>
        <Fact term={t('account.sessions')}>{account.sessions}</Fact>
        <Fact term={t('account.created')}>{instant(account.createdAt)}</Fact>
        <Fact term={t('account.lastActive')}>{instant(account.lastActiveAt)}</Fact>
      </SimpleGrid>
    </Section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" fz="sm" c="dimmed">
        {term}
      </Text>
      <Text component="dd" m={0} className="numbers">
        {children}
      </Text>
    </div>
  );
}
