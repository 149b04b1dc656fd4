import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Session } from '../../api/schema.d.ts';
import { useAction } from '../../components/use-action.ts';
import { CodeField, FormError, Lead } from './fields.tsx';

interface CodeStepProps {
  readonly session: Session;
  readonly onDone: (session: Session) => Promise<void>;
}

/** The second factor: six digits of the app, or a recovery code. A demo shows the digits to whoever tries it. */
export function CodeStep({ session, onDone }: CodeStepProps) {
  const { t } = useTranslation('accounts');
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const give = useAction(
    async () => onDone(await dataOf(api.POST('/api/session/second-factor', { body: { code } }))),
    { onError: () => true },
  );
  const { demoCode } = session;
  return (
    <Stack mb="lg">
      <Lead>{t(recovery ? 'code.recoveryHint' : 'code.hint')}</Lead>
      {demoCode && !recovery && (
        <Alert color="yellow">
          <Group justify="space-between" gap="sm">
            <Text className="numbers">{t('code.demo', { code: demoCode })}</Text>
            <Button variant="default" onClick={() => setCode(demoCode)}>
              {t('code.demoFill')}
            </Button>
          </Group>
        </Alert>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void give.run();
        }}
      >
        <Stack>
          {recovery ? (
            <TextInput
              key="recovery"
              label={t('field.recoveryCode')}
              required
              withAsterisk={false}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          ) : (
            <CodeField value={code} onChange={setCode} />
          )}
          <FormError error={give.error} />
          <Button type="submit" loading={give.running}>
            {t('code.submit')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setRecovery(!recovery);
              setCode('');
            }}
          >
            {t(recovery ? 'code.useApp' : 'code.useRecovery')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
