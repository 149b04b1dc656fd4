import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, DecisionSummary } from '../../api/schema.d.ts';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { DecisionItems, useStarCounts } from './decision-items.tsx';
import { DecisionPapers } from './decision-papers.tsx';
import { decisionQuery, draftsQuery } from './queries.ts';
import { SignButton } from './sign-button.tsx';

/** Everything that waits for the leader's signature, one document below the other, with what was just signed on top. */
export function SignPage() {
  const { t } = useTranslation('recognition');
  const [signed, setSigned] = useState<readonly Decision[]>([]);
  return (
    <>
      <PageHeader title={t('queue.title')} subtitle={t('queue.intro')} />
      <Stack gap="lg">
        {signed.map((decision) => (
          <Signed key={decision.id} decision={decision} />
        ))}
        <QueryView query={useQuery(draftsQuery)}>
          {({ items }) => {
            // The list is read anew after signing; until then it still has what was signed.
            const waiting = items.filter(({ id }) => !signed.some((each) => each.id === id));
            if (waiting.length === 0) {
              return (
                <EmptyState title={t('queue.none')} detail={t('queue.noneDetail')}>
                  <ButtonLink to="/decisions" variant="default">
                    {t('queue.all')}
                  </ButtonLink>
                </EmptyState>
              );
            }
            return waiting.map((draft) => (
              <Draft
                key={draft.id}
                draft={draft}
                onSigned={(decision) => setSigned((before) => [decision, ...before])}
              />
            ));
          }}
        </QueryView>
      </Stack>
    </>
  );
}

interface DraftProps {
  readonly draft: DecisionSummary;
  readonly onSigned: (signed: Decision) => void;
}

function Draft({ draft, onSigned }: DraftProps) {
  const { t } = useTranslation('recognition');
  const starCounts = useStarCounts();
  return (
    <QueryView query={useQuery(decisionQuery(draft.id))}>
      {(decision) => (
        <Section
          title={decision.title}
          hint={[t('detail.products', { count: decision.items.length }), ...starCounts(decision.items)].join(
            ' · ',
          )}
        >
          <Stack>
            <DecisionItems items={decision.items} />
            <Group gap="sm">
              {decision.maySign && <SignButton decision={decision} onSigned={onSigned} />}
              <DecisionPapers decisionId={decision.id} />
            </Group>
          </Stack>
        </Section>
      )}
    </QueryView>
  );
}

function Signed({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('recognition');
  const certificates = decision.items.flatMap(({ certificateId, certificateNumber, productName }) =>
    certificateId && certificateNumber ? [{ id: certificateId, number: certificateNumber, productName }] : [],
  );
  return (
    <Alert
      color="green"
      variant="light"
      icon={<IconCircleCheck aria-hidden />}
      title={t('queue.signed', { number: decision.documentNumber ?? '' })}
    >
      <Stack gap="xs">
        <Text>{decision.title}</Text>
        {certificates.map(({ id, number, productName }) => (
          <Text key={id} fz="sm">
            <AnchorLink to="/certificates/$certificateId" params={{ certificateId: id }} className="numbers">
              {number}
            </AnchorLink>{' '}
            {productName}
          </Text>
        ))}
        <AnchorLink to="/decisions/$decisionId" params={{ decisionId: decision.id }} py={6}>
          {t('queue.open')}
        </AnchorLink>
      </Stack>
    </Alert>
  );
}
