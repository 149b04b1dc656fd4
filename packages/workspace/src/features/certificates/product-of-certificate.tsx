import { Group, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { Certificate } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { useCertificateAct } from './certificate-acts.tsx';

/** Of which registered product the certificate is; the office says so of one from before this system. */
export function ProductOfCertificate({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { productId, productName, producerName, mayAttach } = certificate;
  return (
    <Section title={t('product.title')} hint={mayAttach ? t('product.hint') : undefined}>
      {productId ? (
        <Group justify="space-between" gap="sm">
          <div>
            <AnchorLink to="/products/$productId" params={{ productId }} py={8}>
              {productName}
            </AnchorLink>
            <Text fz="sm" c="dimmed">
              {producerName}
            </Text>
          </div>
          {mayAttach && <Detach certificate={certificate} />}
        </Group>
      ) : (
        <Attach certificate={certificate} />
      )}
    </Section>
  );
}

function Attach({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const keep = useCertificateAct(certificate.id);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked] = useDebouncedValue(typed, 250);
  // Until something is typed: the products of the name that stands on the certificate.
  const search = asked.trim() || certificate.productName;
  const found =
    useQuery({
      queryKey: ['products', 'named', search],
      queryFn: ({ signal }) =>
        dataOf(api.GET('/api/products', { params: { query: { q: search, pageSize: 20 } }, signal })),
      enabled: chosen === null,
    }).data?.items ?? [];
  const [product, setProduct] = useState<{ name: string; producerName: string } | null>(null);
  return (
    <Stack gap="sm" align="flex-start">
      <Text c="dimmed">{t('product.none')}</Text>
      <Select
        label={t('product.choose')}
        searchable
        w="100%"
        maw="34rem"
        // The server has searched already, without diacritics.
        filter={({ options }) => options}
        nothingFoundMessage={t('product.nothing')}
        comboboxProps={{ withinPortal: false }}
        data={found.map(({ id, name, producerName }) => ({ value: id, label: `${name} · ${producerName}` }))}
        value={chosen}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => {
          setChosen(id);
          setProduct(found.find((each) => each.id === id) ?? null);
        }}
      />
      {chosen && product && (
        <ActionButton
          confirm={{
            title: t('product.attachTitle', { product: product.name, producer: product.producerName }),
            body: t('product.attachBody'),
            confirmLabel: t('product.attach'),
          }}
          success={t('product.attached')}
          onAction={() => keep(put(certificate, chosen))}
        >
          {t('product.attach')}
        </ActionButton>
      )}
    </Stack>
  );
}

function Detach({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const keep = useCertificateAct(certificate.id);
  return (
    <ActionButton
      variant="default"
      confirm={{ title: t('product.detachTitle'), confirmLabel: t('product.detach'), danger: true }}
      success={t('product.detached')}
      onAction={() => keep(put(certificate, null))}
    >
      {t('product.detach')}
    </ActionButton>
  );
}

const put = ({ id, version }: Certificate, productId: string | null) =>
  api.PUT('/api/certificates/{id}/product', {
    params: { path: { id } },
    headers: ifMatch(version),
    body: { productId },
  });
