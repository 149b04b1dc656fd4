import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assistances, ConfirmationRequest } from '../../api/schema.d.ts';
import { ErrorState } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';

interface CodeDialogProps {
  readonly title: string;
  readonly intro: string;
  readonly members: Assistances['members'];
  /** Asks the member, who is sent the code. */
  readonly ask: (memberId: string) => Promise<ConfirmationRequest>;
  /** What the member does where no code reaches them. */
  readonly withoutCode: (member: string) => string;
  readonly confirmLabel: string;
  readonly confirm: (request: ConfirmationRequest, code: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks a member of the producer, then takes the code that they read out. */
export function CodeDialog({ title, intro, members, ask, confirm, onClose, ...words }: CodeDialogProps) {
  const { t } = useTranslation(['assistance', 'common']);
  const [memberId, setMemberId] = useState(members[0]?.accountId ?? '');
  const [request, setRequest] = useState<ConfirmationRequest | null>(null);
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const asking = useAction(async () => setRequest(await ask(memberId)), { onError: () => true });
  const confirming = useAction(
    async () => {
      if (request) await confirm(request, code);
    },
    { onError: () => true },
  );
  const digits = code.replace(/\D/g, '').length;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={<Text fw={600}>{title}</Text>}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!request) void asking.run();
          else if (digits === 6) void confirming.run();
          else setShort(true);
        }}
      >
        <Stack>
          <Text fz="sm">{intro}</Text>
          <Radio.Group label={t('who')} value={memberId} onChange={setMemberId} readOnly={request !== null}>
            <Stack gap="sm" mt="xs">
              {members.map(({ accountId, fullName, reachedAt }) => (
                <Radio
                  key={accountId}
                  value={accountId}
                  disabled={request !== null && accountId !== memberId}
                  label={`${fullName} · ${reachedAt ?? t('noWay')}`}
                />
              ))}
            </Stack>
          </Radio.Group>
          {request && !request.sentTo && (
            <Alert color="yellow">{words.withoutCode(request.memberName)}</Alert>
          )}
          {request?.sentTo && (
            <>
              <Alert color="green" role="status">
                {t('sent', { to: request.sentTo })}
              </Alert>
              <TextInput
                label={t('code')}
                description={t('codeHint')}
                inputMode="numeric"
                autoComplete="one-time-code"
                data-autofocus
                maxLength={7}
                value={code}
                error={short && digits !== 6 ? t('codeNeeded') : undefined}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            </>
          )}
          {asking.error !== null && <ErrorState error={asking.error} />}
          {confirming.error !== null && <ErrorState error={confirming.error} />}
          <Group justify="flex-end">
            {request === null && (
              <Button type="submit" loading={asking.running}>
                {t('send')}
              </Button>
            )}
            {request?.sentTo && (
              <>
                <Button variant="default" loading={asking.running} onClick={() => void asking.run()}>
                  {t('again')}
                </Button>
                <Button type="submit" loading={confirming.running}>
                  {words.confirmLabel}
                </Button>
              </>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
