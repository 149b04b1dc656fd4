import { Alert, Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { revocationGrounds } from '@saolang/rulebook';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Certificate } from '../../api/schema.d.ts';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { CertificateActs } from './certificate-acts.tsx';
import { CertificateStateBadge } from './certificate-state-badge.tsx';
import classes from './certificates.module.css';
import { ProductOfCertificate } from './product-of-certificate.tsx';
import { QrCode } from './qr-code.tsx';

/** One certificate: what it says, whether it stands, how anybody checks it; the leader suspends or revokes it. */
export function CertificatePage() {
  const { certificateId } = useParams({ strict: false }) as { certificateId: string };
  const query = useQuery({
    queryKey: ['certificates', certificateId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/certificates/{id}', { params: { path: { id: certificateId } }, signal })),
  });
  return (
    <QueryView query={query}>{(certificate) => <CertificateDetail certificate={certificate} />}</QueryView>
  );
}

function CertificateDetail({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const ended = certificate.revokedOn ?? certificate.suspendedOn;
  return (
    <>
      <PageHeader
        title={certificate.productName}
        breadcrumbs={[{ label: t('title'), to: '/certificates' }]}
        subtitle={
          <Stack gap="xs" align="flex-start">
            <span className="numbers">{certificate.number}</span>
            <Group gap="sm">
              <StarRating stars={certificate.star} />
              <CertificateStateBadge state={certificate.state} />
            </Group>
          </Stack>
        }
        actions={
          <>
            {certificate.dossierId && (
              <Button
                component="a"
                variant="default"
                href={`/api/certificates/${certificate.id}/pdf`}
                leftSection={<IconFileText size={18} aria-hidden />}
              >
                {t('pdf')}
              </Button>
            )}
            <CertificateActs certificate={certificate} />
          </>
        }
      />
      <Stack gap="lg">
        {ended && (
          <Alert
            color="red"
            variant="light"
            title={t(certificate.revokedOn ? 'ended.revoked' : 'ended.suspended', {
              date: format.date(ended),
            })}
          >
            {certificate.endedReason}
          </Alert>
        )}
        <Section title={t('facts')}>
          <Facts certificate={certificate} />
        </Section>
        {(certificate.mayAttach || certificate.productId) && (
          <ProductOfCertificate certificate={certificate} />
        )}
        <Section title={t('check.title')} hint={t('check.hint')}>
          <Group align="flex-start" gap="lg">
            <QrCode text={certificate.checkUrl} label={t('check.qr', { number: certificate.number })} />
            <Text flex="1 1 14rem" className={classes.check}>
              <Anchor href={`/c/${certificate.number}`} target="_blank" underline="always">
                {certificate.checkUrl}
              </Anchor>
            </Text>
          </Group>
        </Section>
      </Stack>
    </>
  );
}

function Facts({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const { decisionDate, issuedOn, expiresOn, extendedUntil, daysLeft, revocation } = certificate;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('fact.producer'), certificate.producerName],
    [t('fact.address'), certificate.producerAddress],
    [t('fact.issuer'), certificate.issuer],
    [
      t('fact.decision'),
      t('fact.decisionOn', { number: certificate.decisionNumber, date: format.date(decisionDate) }),
    ],
    [t('fact.issued'), format.date(issuedOn)],
    [t('fact.expires'), format.date(expiresOn)],
    [t('fact.extended'), extendedUntil && format.date(extendedUntil)],
    [t('fact.left'), daysLeft >= 0 && !certificate.revokedOn && t('fact.days', { count: daysLeft })],
    [t('fact.ground'), revocation && format.text(revocationGrounds[revocation.ground])],
    [
      t('fact.concluded'),
      revocation &&
        (revocation.dueOn
          ? t('fact.concludedDue', {
              date: format.date(revocation.concludedOn),
              due: format.date(revocation.dueOn),
            })
          : format.date(revocation.concludedOn)),
    ],
    [t('fact.code'), certificate.productCode],
    [
      t('fact.dossier'),
      certificate.dossierId && (
        <AnchorLink to="/dossiers/$dossierId" params={{ dossierId: certificate.dossierId }} py={6}>
          {t('fact.openDossier')}
        </AnchorLink>
      ),
    ],
  ];
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="md" m={0}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <Text component="dt" fz="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} className="numbers">
              {value}
            </Text>
          </div>
        ))}
    </SimpleGrid>
  );
}
