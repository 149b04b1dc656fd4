import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DossierSummary, ProductSummary } from '../../api/schema.d.ts';
import { AnchorLink, ButtonLink } from '../../components/links.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import { ProductPhoto } from './product-photo.tsx';

interface ProductRowProps {
  readonly product: ProductSummary;
  /** Its dossier that was changed last. */
  readonly dossier: DossierSummary | undefined;
}

/** One of the person's own products: where its dossier is, and the next step. */
export function ProductRow({ product, dossier }: ProductRowProps) {
  const { t } = useTranslation('products');
  const format = useFormat();
  return (
    <Paper component="li" withBorder p="md" style={{ borderColor: 'var(--line)' }}>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <ProductPhoto fileId={product.photoFileId} alt="" />
        <Stack gap={6} flex={1} miw={0}>
          <AnchorLink to="/products/$productId" params={{ productId: product.id }} fw={600} py={4}>
            {product.name}
          </AnchorLink>
          <Text fz="sm" c="dimmed">
            {format.text(product.productSetName)}
          </Text>
          {dossier && (
            <Group gap="sm">
              <StateBadge state={dossier.state} />
              {dossier.state === 'recognised' && dossier.star !== null && <StarRating stars={dossier.star} />}
            </Group>
          )}
          <Group gap="sm" mt={4}>
            {dossier && dossier.state !== 'withdrawn' ? (
              <ButtonLink
                variant={dossier.state === 'draft' ? 'filled' : 'default'}
                to="/dossiers/$dossierId"
                params={{ dossierId: dossier.id }}
              >
                {dossier.state === 'draft' ? t('dossier.continue') : t('dossier.open')}
              </ButtonLink>
            ) : (
              <ButtonLink variant="light" to="/dossiers/new" search={{ product: product.id }}>
                {t('dossier.start')}
              </ButtonLink>
            )}
          </Group>
        </Stack>
      </Group>
    </Paper>
  );
}
