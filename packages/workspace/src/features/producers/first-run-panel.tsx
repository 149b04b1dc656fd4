import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../api/session.ts';
import { ButtonLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';

/** For a person without any role yet: how one takes part in the programme, and the first step. */
export function FirstRunPanel() {
  return useSignedIn().grants.length === 0 ? <FirstRun /> : null;
}

/** The three steps from here to a star. */
export function FirstRun() {
  const { t } = useTranslation('producers');
  return (
    <Section title={t('firstRun.title')}>
      <Stack>
        <Text>{t('firstRun.intro')}</Text>
        <List type="ordered" spacing="xs">
          <List.Item>{t('firstRun.register')}</List.Item>
          <List.Item>{t('firstRun.product')}</List.Item>
          <List.Item>{t('firstRun.dossier')}</List.Item>
        </List>
        <Text fz="sm" c="dimmed">
          {t('firstRun.prepare')}
        </Text>
        <ButtonLink to="/producers/new" size="lg" style={{ alignSelf: 'flex-start' }}>
          {t('firstRun.start')}
        </ButtonLink>
        <Text fz="sm" c="dimmed">
          {t('firstRun.member')}
        </Text>
      </Stack>
    </Section>
  );
}
