import { Group, Stack, Text } from '@mantine/core';
import { ideaStages, planStates } from '@saolang/rulebook';
import { IconBulb, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProducerSummary } from '../../api/schema.d.ts';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ideasOfQuery } from '../ideas/idea-queries.ts';
import { ownProducersQuery } from '../producers/producer-queries.ts';
import classes from './product-photo.module.css';
import { dossiersOfQuery, productsOfQuery } from './product-queries.ts';
import { ProductRow } from './product-row.tsx';

/** A producer's own page: its products with their dossiers, and its ideas. */
export function MyProductsPage() {
  const { t } = useTranslation('products');
  const query = useQuery(ownProducersQuery);
  return (
    <>
      <PageHeader
        title={t('mine.title')}
        actions={
          <>
            <ButtonLink to="/ideas/new" variant="default" leftSection={<IconBulb size={20} aria-hidden />}>
              {t('mine.newIdea')}
            </ButtonLink>
            <ButtonLink to="/products/new" leftSection={<IconPlus size={20} aria-hidden />}>
              {t('mine.newProduct')}
            </ButtonLink>
          </>
        }
      />
      <QueryView query={query}>
        {(producers) =>
          producers.length === 0 ? (
            <EmptyState title={t('mine.noProducer')} detail={t('mine.noProducerDetail')}>
              <ButtonLink to="/producers/new">{t('mine.register')}</ButtonLink>
            </EmptyState>
          ) : (
            <Stack gap="xl">
              {producers.map((producer) => (
                <ProducerProducts key={producer.id} producer={producer} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

function ProducerProducts({ producer }: { readonly producer: ProducerSummary }) {
  const { t } = useTranslation('products');
  const products = useQuery(productsOfQuery(producer.id));
  const dossiers = useQuery(dossiersOfQuery(producer.id)).data?.items ?? [];
  return (
    <Section
      title={producer.name}
      hint={producer.unitName}
      actions={
        <AnchorLink to="/producers/$producerId" params={{ producerId: producer.id }} py={8}>
          {t('mine.producer')}
        </AnchorLink>
      }
    >
      <Stack gap="lg">
        <QueryView query={products}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('mine.none')} detail={t('mine.noneDetail')}>
                <ButtonLink to="/products/new" search={{ producer: producer.id }}>
                  {t('mine.newProduct')}
                </ButtonLink>
              </EmptyState>
            ) : (
              <ul className={classes.list}>
                {items.map((product) => (
                  <ProductRow
                    key={product.id}
                    product={product}
                    dossier={dossiers.find(({ productId }) => productId === product.id)}
                  />
                ))}
              </ul>
            )
          }
        </QueryView>
        <Ideas producerId={producer.id} />
      </Stack>
    </Section>
  );
}

function Ideas({ producerId }: { readonly producerId: string }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const { data } = useQuery(ideasOfQuery(producerId));
  const open = data?.items.filter(({ productId }) => productId === null) ?? [];
  if (open.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text component="h3" fw={600} m={0}>
        {t('mine.ideas')}
      </Text>
      <ul className={classes.list}>
        {open.map((idea) => (
          <Group key={idea.id} component="li" justify="space-between" gap="sm">
            <div>
              <AnchorLink to="/ideas/$ideaId" params={{ ideaId: idea.id }} py={8} display="inline-block">
                {idea.title}
              </AnchorLink>
              <Text fz="sm" c="dimmed">
                {format.text(idea.planState === null ? ideaStages[idea.stage] : planStates[idea.planState])}
              </Text>
            </div>
            {idea.planState === 'agreed' || idea.planState === 'advised' ? (
              <ButtonLink variant="light" to="/products/new" search={{ idea: idea.id }}>
                {t('mine.fromIdea')}
              </ButtonLink>
            ) : (
              <ButtonLink variant="light" to="/ideas/$ideaId" params={{ ideaId: idea.id }}>
                {t('mine.openIdea')}
              </ButtonLink>
            )}
          </Group>
        ))}
      </ul>
    </Stack>
  );
}
