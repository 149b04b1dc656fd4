import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { Product } from '../../api/schema.d.ts';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { QueryView } from '../../components/states.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { productQuery } from '../dossiers/dossier-queries.ts';
import { ProductFields } from './product-fields.tsx';
import { bodyOf, valuesOf } from './product-values.ts';

const route = getRouteApi('/signed-in/products/$productId/edit');

/** Changes a product and its photos. */
export function EditProductPage() {
  const { t } = useTranslation('products');
  const { productId } = route.useParams();
  const query = useQuery(productQuery(productId));
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        breadcrumbs={[
          { label: query.data?.name ?? t('one'), to: '/products/$productId', params: { productId } },
        ]}
      />
      <QueryView query={query}>{(product) => <EditForm key={product.version} product={product} />}</QueryView>
    </>
  );
}

function EditForm({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id } = product;
  const { queryKey } = productQuery(id);
  const version = useRef(product.version);
  const key = `product/${id}/${product.version}`;
  const form = useDraftForm({
    key,
    initial: valuesOf(product),
    send: async (values) => {
      const changed = await dataOf(
        api.PUT('/api/products/{id}', {
          params: { path: { id } },
          headers: ifMatch(version.current),
          body: bodyOf(values),
        }),
      );
      await navigate({ to: '/products/$productId', params: { productId: id } });
      queryClient.setQueryData(queryKey, changed);
      void queryClient.invalidateQueries({ queryKey: ['products'] });
    },
  });
  return (
    <DraftFormView
      form={form}
      submitLabel={t('edit.submit')}
      actions={
        <ButtonLink variant="default" size="lg" to="/products/$productId" params={{ productId: id }}>
          {t('edit.cancel')}
        </ButtonLink>
      }
      onConflict={{
        overwrite: (currentVersion) => {
          version.current = currentVersion;
          void form.submit();
        },
        reload: () => {
          form.discard();
          void queryClient.invalidateQueries({ queryKey });
        },
      }}
    >
      <ProductFields form={form} producerId={product.producerId} purpose={key} />
    </DraftFormView>
  );
}
