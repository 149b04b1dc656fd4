import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { frameworks, productSetsOf } from '@saolang/rulebook';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../api/client.ts';
import type { CommuneReview, Dossier } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { QueryView } from '../../components/states.tsx';
import { Absent } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { CommuneReport } from '../commune-review/commune-report.tsx';
import { reviewQuery, useDossierAct } from '../commune-review/queries.ts';
import { ReturnDialog } from '../commune-review/return-dialog.tsx';
import { ReturnHistory } from '../commune-review/return-history.tsx';
import { DossierView } from '../dossier-view/dossier-view.tsx';
import { dossierQuery } from '../dossiers/dossier-queries.ts';

/** One dossier at the office: what the producer filed, what the commune found; accept it or send it back. */
export function IntakePage() {
  const { dossierId } = useParams({ strict: false }) as { dossierId: string };
  const review = useQuery(reviewQuery(dossierId));
  return (
    <QueryView query={useQuery(dossierQuery(dossierId))}>
      {(dossier) => (
        <QueryView query={review}>{(loaded) => <Intake dossier={dossier} review={loaded} />}</QueryView>
      )}
    </QueryView>
  );
}

interface IntakeProps {
  readonly dossier: Dossier;
  readonly review: CommuneReview;
}

function Intake({ dossier, review }: IntakeProps) {
  const { t } = useTranslation('intake');
  return (
    <>
      <PageHeader
        title={dossier.productName}
        breadcrumbs={[{ label: t('board.title'), to: '/intake' }]}
        subtitle={
          <Stack gap="xs" align="flex-start">
            <span>{dossier.producerName}</span>
            <StateBadge state={dossier.state} />
          </Stack>
        }
        actions={<IntakeActs dossier={dossier} />}
      />
      <Stack gap="lg">
        <Facts dossier={dossier} review={review} />
        <ReturnHistory review={review} dossier={dossier} />
        <Section title={t('page.dossier')}>
          <DossierView
            dossier={dossier}
            before={[
              {
                id: 'commune',
                label: t('page.communeReport'),
                content: (
                  <Stack>
                    <CommuneReport review={review} dossier={dossier} />
                    <Group gap="md">
                      {(['pdf', 'docx'] as const).map((format) => (
                        <Anchor
                          key={format}
                          href={`/api/dossiers/${dossier.id}/commune-review/documents/report?format=${format}`}
                          download
                          py={8}
                        >
                          {t('page.download')}, {format.toUpperCase()}
                        </Anchor>
                      ))}
                    </Group>
                  </Stack>
                ),
              },
            ]}
          />
        </Section>
      </Stack>
    </>
  );
}

function Facts({ dossier, review }: IntakeProps) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const set = productSetsOf(dossier.framework).find(({ number }) => number === dossier.productSet);
  const kind = frameworks[dossier.framework].filingKinds.find(({ code }) => code === dossier.filingKind);
  const facts: readonly [string, ReactNode][] = [
    [t('page.unit'), dossier.communeName],
    [t('page.set'), set && t('board.setNumber', { number: set.number, name: format.text(set.name) })],
    [t('page.kind'), kind && format.text(kind.name)],
    [t('page.code'), dossier.productCode],
    [t('page.receipt'), dossier.receiptNumber],
    [t('page.officeReceipt'), dossier.officeReceiptNumber],
    [
      t('page.list'),
      review.list?.documentNumber && (
        <AnchorLink to="/lists/$listId" params={{ listId: review.list.id }}>
          {review.list.documentNumber}
        </AnchorLink>
      ),
    ],
  ];
  return (
    <Section title={t('page.facts')}>
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="md" m={0}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <Text component="dt" fz="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} className="numbers">
              {value || <Absent />}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Section>
  );
}

function IntakeActs({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('intake');
  const act = useDossierAct(dossier.id);
  const [returning, dialog] = useDisclosure(false);
  return (
    <>
      {dossier.actions.includes('accept') && (
        <ActionButton
          confirm={{
            title: t('act.acceptTitle'),
            body: t('act.acceptBody', { product: dossier.productName }),
            confirmLabel: t('act.accept'),
          }}
          success={t('act.accepted')}
          onAction={() =>
            act(
              api.POST('/api/dossiers/{id}/actions/accept', {
                params: { path: { id: dossier.id } },
                headers: ifMatch(dossier.version),
              }),
            )
          }
        >
          {t('act.accept')}
        </ActionButton>
      )}
      {dossier.actions.includes('return-from-office') && (
        <Button variant="default" onClick={dialog.open}>
          {t('act.return')}
        </Button>
      )}
      {returning && <ReturnDialog dossier={dossier} action="return-from-office" onClose={dialog.close} />}
    </>
  );
}
