import { Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../api/schema.d.ts';
import { useCan } from '../../api/session.ts';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { productQuery } from '../dossiers/dossier-queries.ts';
import { Facts } from '../dossiers/facts.tsx';
import classes from './product-photo.module.css';
import { dossiersOfProductQuery } from './product-queries.ts';

const route = getRouteApi('/signed-in/products/$productId');

/** A product: what it is, its photos, its dossiers. */
export function ProductPage() {
  const { productId } = route.useParams();
  const query = useQuery(productQuery(productId));
  return <QueryView query={query}>{(product) => <ProductView product={product} />}</QueryView>;
}

function ProductView({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const readsDossiers = useCan('dossier.read');
  const readsIdeas = useCan('idea.read');
  return (
    <>
      <PageHeader
        title={product.name}
        breadcrumbs={[
          product.mayEdit
            ? { label: t('mine.title'), to: '/my-products' }
            : { label: t('title'), to: '/products' },
        ]}
        subtitle={t('set.name', { number: product.productSet, name: format.text(product.productSetName) })}
        actions={
          product.mayEdit && (
            <ButtonLink variant="default" to="/products/$productId/edit" params={{ productId: product.id }}>
              {t('edit.open')}
            </ButtonLink>
          )
        }
      />
      <Stack gap="lg">
        {product.photos.length > 0 && <Photos product={product} />}
        <Section title={t('form.product')}>
          <Facts
            items={[
              {
                label: t('field.producer'),
                value: (
                  <AnchorLink to="/producers/$producerId" params={{ producerId: product.producerId }}>
                    {product.producerName}
                  </AnchorLink>
                ),
              },
              { label: t('field.unit'), value: product.unitName },
              { label: t('field.specification'), value: product.specification },
              { label: t('field.description'), value: product.description },
              { label: t('field.localMaterial'), value: product.localMaterial },
              { label: t('field.capacity'), value: product.capacity },
              { label: t('field.standard'), value: product.standard },
              { label: t('field.gtin'), value: product.gtin },
              {
                label: t('field.idea'),
                value: product.ideaId && readsIdeas && (
                  <AnchorLink to="/ideas/$ideaId" params={{ ideaId: product.ideaId }}>
                    {t('seeIdea')}
                  </AnchorLink>
                ),
              },
            ]}
          />
        </Section>
        {product.story && (
          <Section title={t('field.story')}>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{product.story}</Text>
          </Section>
        )}
        {readsDossiers && <Dossiers product={product} />}
      </Stack>
    </>
  );
}

function Photos({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const [main, ...others] = product.photos;
  const altOf = (caption: string | null, number: number) => caption ?? t('photo.alt', { number });
  return (
    <Section title={t('form.photos')}>
      <Stack>
        {main && (
          <figure className={classes.figure}>
            <img
              src={`/api/files/${main.fileId}/view`}
              alt={altOf(main.caption, 1)}
              className={classes.whole}
            />
            {main.caption && (
              <Text component="figcaption" fz="sm" c="dimmed">
                {main.caption}
              </Text>
            )}
          </figure>
        )}
        {others.length > 0 && (
          <div className={classes.gallery}>
            {others.map(({ fileId, caption }, index) => (
              <figure key={fileId} className={classes.figure}>
                <a href={`/api/files/${fileId}/view`}>
                  <img
                    src={`/api/files/${fileId}/thumbnail`}
                    alt={altOf(caption, index + 2)}
                    className={classes.photo}
                    loading="lazy"
                  />
                </a>
                {caption && (
                  <Text component="figcaption" fz="sm" c="dimmed">
                    {caption}
                  </Text>
                )}
              </figure>
            ))}
          </div>
        )}
      </Stack>
    </Section>
  );
}

function Dossiers({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const query = useQuery(dossiersOfProductQuery(product.id));
  return (
    <Section
      title={t('dossier.title')}
      actions={
        product.mayEdit && (
          <ButtonLink variant="light" to="/dossiers/new" search={{ product: product.id }}>
            {t('dossier.start')}
          </ButtonLink>
        )
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('dossier.none')}</Text>
          ) : (
            <List listStyleType="none" spacing="xs">
              {items.map((dossier) => (
                <List.Item key={dossier.id}>
                  <Group gap="sm" justify="space-between">
                    <AnchorLink to="/dossiers/$dossierId" params={{ dossierId: dossier.id }} py={8}>
                      {dossier.cycleName}
                    </AnchorLink>
                    <StateBadge state={dossier.state} />
                  </Group>
                </List.Item>
              ))}
            </List>
          )
        }
      </QueryView>
    </Section>
  );
}
