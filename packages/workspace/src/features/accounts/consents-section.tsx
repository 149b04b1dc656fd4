import { Button, Group, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Consent } from '../../api/schema.d.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { useAction } from '../../components/use-action.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Answers, ConsentFields, fullAnswers } from './consent-fields.tsx';
import { FormError } from './fields.tsx';
import { consentsQuery } from './queries.ts';

/** What one agreed to, purpose by purpose, and taking it back. */
export function ConsentsSection() {
  const { t } = useTranslation('accounts');
  const query = useQuery(consentsQuery);
  return (
    <Section title={t('consent.title')}>
      <QueryView query={query}>
        {(consents) => <ConsentsForm key={consents.map(({ at }) => at).join()} consents={consents} />}
      </QueryView>
    </Section>
  );
}

function ConsentsForm({ consents }: { readonly consents: readonly Consent[] }) {
  const { t } = useTranslation('accounts');
  const { instant } = useFormat();
  const queryClient = useQueryClient();
  const ask = useConfirm();
  const [answers, setAnswers] = useState<Answers>(
    Object.fromEntries(consents.map(({ purpose, given }) => [purpose, given ?? false])),
  );
  async function send(): Promise<void> {
    const body = { consents: fullAnswers(consents, answers) };
    const { closed } = await dataOf(api.PUT('/api/consents', { body }));
    if (closed) window.location.assign(`${import.meta.env.BASE_URL}sign-in`);
    else await queryClient.invalidateQueries({ queryKey: consentsQuery.queryKey });
  }
  const save = useAction(send, { onError: () => true, success: t('consent.saved') });
  const closes = consents.some(({ purpose, required, given }) => required && given && !answers[purpose]);
  const note = (purpose: Consent['purpose']) => {
    const consent = consents.find((candidate) => candidate.purpose === purpose);
    if (!consent?.at) return t('consent.never');
    return t(consent.given ? 'consent.given' : 'consent.withdrawn', { at: instant(consent.at) });
  };
  return (
    <Stack>
      <ConsentFields bare purposes={consents} answers={answers} onChange={setAnswers} note={note} />
      <FormError error={save.error} />
      <Group>
        <Button
          loading={save.running}
          onClick={() => {
            if (!closes) return void save.run();
            ask({
              title: t('consent.closeTitle'),
              body: t('consent.closeBody'),
              confirmLabel: t('consent.closeConfirm'),
              danger: true,
              onConfirm: send,
            });
          }}
        >
          {t('consent.save')}
        </Button>
      </Group>
    </Stack>
  );
}
