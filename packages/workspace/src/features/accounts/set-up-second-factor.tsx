import { Anchor, Button, Code, CopyButton, Group, Image, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { SecondFactorSetUp } from '../../api/schema.d.ts';
import { QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { CodeField, FormError, Lead } from './fields.tsx';

/** The secret being set up. Asked again it is the same one, so a reload in between loses nothing. */
const setUpQuery = {
  queryKey: ['second-factor', 'set-up'],
  queryFn: () => dataOf(api.POST('/api/second-factor')),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
  retry: false,
} as const;

interface SetUpProps {
  /** Gets the recovery codes; they have to be shown at once, and never again. */
  readonly onDone: (recoveryCodes: readonly string[]) => unknown;
  /** Say why: the person did not ask for it. */
  readonly explain?: boolean;
}

/** Sets a second factor up: an app reads the QR code (or the key), and its first code confirms it. */
export function SetUpSecondFactor({ onDone, explain = false }: SetUpProps) {
  const { t } = useTranslation('accounts');
  const query = useQuery(setUpQuery);
  return (
    <Stack mb="lg">
      {explain && <Lead>{t('setUp.why')}</Lead>}
      <QueryView query={query}>{(setUp) => <Steps setUp={setUp} onDone={onDone} />}</QueryView>
    </Stack>
  );
}

function Steps({ setUp, onDone }: SetUpProps & { readonly setUp: SecondFactorSetUp }) {
  const { t } = useTranslation('accounts');
  const [code, setCode] = useState('');
  const confirm = useAction(
    async () => {
      const answer = await dataOf(api.POST('/api/second-factor/actions/confirm', { body: { code } }));
      onDone(answer.recoveryCodes);
    },
    { onError: () => true },
  );
  return (
    <Stack>
      <Text>{t('setUp.step1')}</Text>
      <Text>{t('setUp.step2')}</Text>
      <QrCode address={setUp.address} label={t('setUp.qr')} />
      <Anchor href={setUp.address}>{t('setUp.open')}</Anchor>
      <Text fz="sm">{t('setUp.secret')}</Text>
      <Group gap="sm">
        <Code fz="md">{setUp.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
        <CopyButton value={setUp.secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'recovery.copied' : 'setUp.copySecret')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm.run();
        }}
      >
        <Stack>
          <Text>{t('setUp.step3')}</Text>
          <CodeField value={code} onChange={setCode} />
          <FormError error={confirm.error} />
          <Button type="submit" loading={confirm.running}>
            {t('setUp.submit')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

/** A QR code, dark on white in every colour scheme: cameras expect it. */
function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const image = useQuery({
    queryKey: ['qr', address],
    queryFn: async () => {
      const { toString: draw } = await import('qrcode');
      const svg = await draw(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
      return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
    },
    gcTime: 0,
  }).data;
  return (
    <Paper bg="white" p="xs" w={232} mih={232} withBorder>
      {image && <Image src={image} alt={label} w={212} h={212} />}
    </Paper>
  );
}
