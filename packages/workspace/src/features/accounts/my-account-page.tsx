import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { ConsentsSection } from './consents-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { profileQuery } from './queries.ts';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

/** Everything about one's own account. */
export function MyAccountPage() {
  const { t } = useTranslation('accounts');
  return (
    <>
      <PageHeader title={t('mine.title')} />
      <QueryView query={useQuery(profileQuery)}>
        {(profile) => (
          <Stack gap="lg" maw="44rem">
            <ProfileSection key={profile.version} profile={profile} />
            <PasswordSection profile={profile} />
            <SecondFactorSection profile={profile} />
            <SessionsSection />
            <ConsentsSection />
          </Stack>
        )}
      </QueryView>
    </>
  );
}
