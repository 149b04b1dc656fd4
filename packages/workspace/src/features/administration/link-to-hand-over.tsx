import { Alert, Button, Code, CopyButton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** An invitation link that no mail carries: to copy, this once. */
export function LinkToHandOver({ link }: { readonly link: string }) {
  const { t } = useTranslation('administration');
  return (
    <Alert color="yellow" title={t('invite.linkTitle')}>
      <Stack align="flex-start">
        <Text fz="sm">{t('invite.linkHint')}</Text>
        <Code block maw="100%" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {link}
        </Code>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'invite.copied' : 'invite.copy')}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  );
}
