import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { ButtonLink } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { QueryView } from '../../components/states.tsx';

/** On a producer's start page: how many products it has, and the two things to begin. */
export function MyProductsPanel() {
  const { t } = useTranslation('products');
  const query = useQuery({
    queryKey: ['products', 'count'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/products', { params: { query: { pageSize: 1 } }, signal })),
  });
  return (
    <Section title={t('mine.title')}>
      <QueryView query={query}>
        {({ total }) => (
          <Group justify="space-between" gap="sm">
            <Text>{total === 0 ? t('mine.none') : t('mine.count', { count: total })}</Text>
            <Group gap="sm">
              <ButtonLink to="/ideas/new" variant="default">
                {t('mine.newIdea')}
              </ButtonLink>
              {total === 0 ? (
                <ButtonLink to="/products/new">{t('mine.newProduct')}</ButtonLink>
              ) : (
                <ButtonLink to="/my-products">{t('mine.all')}</ButtonLink>
              )}
            </Group>
          </Group>
        )}
      </QueryView>
    </Section>
  );
}
