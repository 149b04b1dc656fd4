import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import type { Producer } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { AssistanceSection } from '../assistance/assistance-section.tsx';
import { producerQuery } from '../dossiers/dossier-queries.ts';
import { Facts } from '../dossiers/facts.tsx';
import { membersQuery } from './producer-queries.ts';

const route = getRouteApi('/signed-in/producers/$producerId');

/** A producer with its products and, for its own people, its members. */
export function ProducerPage() {
  const { producerId } = route.useParams();
  const query = useQuery(producerQuery(producerId));
  return <QueryView query={query}>{(producer) => <ProducerView producer={producer} />}</QueryView>;
}

function ProducerView({ producer }: { readonly producer: Producer }) {
  const { t } = useTranslation('producers');
  const mayRead = useCan('assistance.read');
  return (
    <>
      <PageHeader
        title={producer.name}
        breadcrumbs={[
          producer.mayEdit
            ? { label: t('mine'), to: '/my-products' }
            : { label: t('title'), to: '/producers' },
        ]}
        subtitle={`${t(`kind.${producer.kind}`)} · ${producer.unitName}`}
        actions={
          producer.mayEdit && (
            <ButtonLink
              variant="default"
              to="/producers/$producerId/edit"
              params={{ producerId: producer.id }}
            >
              {t('edit.open')}
            </ButtonLink>
          )
        }
      />
      <Stack gap="lg">
        {mayRead && !producer.mayEdit && <AssistanceSection producer={producer} />}
        <Section title={t('form.identity')}>
          <Facts
            items={[
              { label: t('field.legalForm'), value: producer.legalForm },
              { label: t('field.taxCode'), value: producer.taxCode },
              { label: t('field.licenceNumber'), value: producer.licenceNumber },
              { label: t('field.licenceDate'), value: <PlainDateText date={producer.licenceDate} /> },
              { label: t('field.licenceIssuer'), value: producer.licenceIssuer },
              {
                label: t('field.foundedOn'),
                value: producer.foundedOn && <PlainDateText date={producer.foundedOn} />,
              },
              { label: t('field.address'), value: producer.address },
              { label: t('field.phone'), value: producer.phone },
              { label: t('field.email'), value: producer.email },
            ]}
          />
        </Section>
        <RepresentativeView producer={producer} />
        <Products producerId={producer.id} />
        {producer.mayEdit && <Members producerId={producer.id} />}
        {producer.mayEdit && <AssistanceSection producer={producer} />}
      </Stack>
    </>
  );
}

function RepresentativeView({ producer }: { readonly producer: Producer }) {
  const { t } = useTranslation('producers');
  const { personal } = producer;
  return (
    <Section title={t('form.representative')} hint={personal ? undefined : t('masked')}>
      <Facts
        items={[
          { label: t('field.representativeName'), value: producer.representativeName },
          { label: t('field.representativePosition'), value: producer.representativePosition },
          { label: t('field.representativeAddress'), value: personal?.address },
          { label: t('field.representativeSex'), value: personal?.sex && t(`sex.${personal.sex}`) },
          { label: t('field.representativeEthnicGroup'), value: personal?.ethnicGroup },
          { label: t('field.representativeDisabled'), value: personal?.disabled ? t('yes') : null },
        ]}
      />
    </Section>
  );
}

function Products({ producerId }: { readonly producerId: string }) {
  const { t } = useTranslation('producers');
  const format = useFormat();
  const query = useQuery({
    queryKey: ['products', 'of-producer', producerId],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/products', { params: { query: { producerId, pageSize: 100, sort: 'name' } }, signal }),
      ),
  });
  return (
    <Section title={t('list.products')}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('noProducts')}</Text>
          ) : (
            <List listStyleType="none" spacing="xs">
              {items.map((product) => (
                <List.Item key={product.id}>
                  <AnchorLink to="/products/$productId" params={{ productId: product.id }} py={8}>
                    {product.name}
                  </AnchorLink>
                  <Text fz="sm" c="dimmed">
                    {format.text(product.productSetName)}
                  </Text>
                </List.Item>
              ))}
            </List>
          )
        }
      </QueryView>
    </Section>
  );
}

function Members({ producerId }: { readonly producerId: string }) {
  const { t } = useTranslation('producers');
  const format = useFormat();
  const query = useQuery(membersQuery(producerId));
  return (
    <Section title={t('members.title')} hint={t('members.hint')}>
      <QueryView query={query}>
        {(members) => (
          <List listStyleType="none" spacing="xs">
            {members.map((member) => (
              <List.Item key={member.accountId}>
                {member.fullName}
                <Text fz="sm" c="dimmed">
                  {t('members.since', { email: member.email ?? '', date: format.date(member.since) })}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
      </QueryView>
    </Section>
  );
}
