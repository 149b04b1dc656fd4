import { Alert, List, Radio, Select, Stack, Text } from '@mantine/core';
import { endedStates, type FilingKindCode } from '@saolang/rulebook';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { Cycle, ProductSummary } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Section } from '../../components/section.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { cyclesQuery, dossierListKey, keepDossier } from './dossier-queries.ts';

const route = getRouteApi('/signed-in/dossiers/new');

/** Opens a draft: which product, into which cycle, as which kind of filing. */
export function NewDossierPage() {
  const { t } = useTranslation('dossiers');
  const { product: wanted } = route.useSearch();
  const [chosen, setChosen] = useState(wanted ?? null);
  const query = useQuery({
    queryKey: ['products', 'filable'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/products', { params: { query: { sort: 'name', pageSize: 100 } }, signal })),
  });
  return (
    <>
      <PageHeader title={t('start.title')} breadcrumbs={[{ label: t('title'), to: '/dossiers' }]} />
      <QueryView query={query}>
        {({ items }) => {
          // Who has one product need not be asked which.
          const id = chosen ?? (items.length === 1 ? (items[0]?.id ?? null) : null);
          return items.length === 0 ? (
            <EmptyState title={t('start.noProducts')} detail={t('start.noProductsDetail')}>
              <ButtonLink to="/my-products">{t('start.toProducts')}</ButtonLink>
            </EmptyState>
          ) : (
            <Stack gap="lg" maw="46rem">
              <Text>{t('start.intro')}</Text>
              <ProductChoice products={items} value={id} onChange={setChosen} />
              <FilingOf key={id} product={items.find((each) => each.id === id)} />
            </Stack>
          );
        }}
      </QueryView>
    </>
  );
}

interface ProductChoiceProps {
  readonly products: readonly ProductSummary[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function ProductChoice({ products, value, onChange }: ProductChoiceProps) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const product = products.find(({ id }) => id === value);
  return (
    <Select
      label={t('start.product')}
      placeholder={t('start.productHint')}
      description={
        product && t('start.set', { number: product.productSet, name: format.text(product.productSetName) })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={products.map(({ id, name, specification }) => ({
        value: id,
        label: `${name} (${specification})`,
      }))}
      value={value}
      onChange={onChange}
      searchable={products.length > 8}
      allowDeselect={false}
    />
  );
}

/** Cycle and kind for one product; or the dossier that it has already. */
function FilingOf({ product }: { readonly product: ProductSummary | undefined }) {
  const { t } = useTranslation('dossiers');
  const cycles = useQuery({ ...cyclesQuery(product?.unitId ?? ''), enabled: product !== undefined });
  const dossiers = useQuery({
    queryKey: [...dossierListKey, 'of-product', product?.id],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/dossiers', {
          params: { query: { productId: product?.id ?? '', pageSize: 100 } },
          signal,
        }),
      ),
    enabled: product !== undefined,
  });
  if (!product) return null;
  return (
    <QueryView query={cycles}>
      {(all) => (
        <QueryView query={dossiers}>
          {({ items }) =>
            all.some(({ open }) => open) ? (
              <FilingChoice
                product={product}
                cycles={all.filter(({ open }) => open)}
                dossiers={items.filter(({ state }) => !endedStates.includes(state))}
              />
            ) : (
              <EmptyState title={t('start.noCycles')} detail={t('start.noCyclesDetail')} />
            )
          }
        </QueryView>
      )}
    </QueryView>
  );
}

interface FilingChoiceProps {
  readonly product: ProductSummary;
  readonly cycles: readonly Cycle[];
  /** The product's dossiers that are alive. */
  readonly dossiers: readonly { readonly id: string; readonly cycleId: string; readonly state: string }[];
}

function FilingChoice({ product, cycles, dossiers }: FilingChoiceProps) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [cycleId, setCycleId] = useState(cycles[0]?.id ?? null);
  const [chosen, setKind] = useState<FilingKindCode | null>(null);
  // One id however often the button is pressed: the same draft.
  const id = useRef(newId());
  const cycle = cycles.find((each) => each.id === cycleId);
  const existing = dossiers.find((dossier) => dossier.cycleId === cycleId);
  const basis = useQuery({
    queryKey: ['filing-kinds', product.id, cycleId],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/filing-kinds', {
          params: { query: { productId: product.id, cycleId: cycleId ?? '' } },
          signal,
        }),
      ),
    enabled: cycleId !== null && !existing,
  });
  const kinds = basis.data?.kinds ?? [];
  const kind = chosen ?? kinds.find(({ allowed }) => allowed)?.kind ?? null;
  return (
    <Stack gap="lg">
      <Radio.Group label={t('start.cycle')} value={cycleId ?? ''} onChange={setCycleId}>
        <Stack gap="xs" mt="xs">
          {cycles.map((each) => (
            <Radio
              key={each.id}
              value={each.id}
              label={each.name}
              description={t('start.cycleDates', {
                from: format.date(each.opensOn),
                to: format.date(each.closesOn),
              })}
              py="xs"
            />
          ))}
        </Stack>
      </Radio.Group>
      {existing ? (
        <Alert color="yellow" variant="light" title={t('start.exists')}>
          <Stack gap="sm" align="flex-start">
            <Text fz="sm">{t('start.existsDetail')}</Text>
            <ButtonLink to="/dossiers/$dossierId" params={{ dossierId: existing.id }}>
              {t('start.open')}
            </ButtonLink>
          </Stack>
        </Alert>
      ) : (
        <>
          <QueryView query={basis}>
            {(found) => (
              <Radio.Group
                label={t('start.kind')}
                description={
                  found.certificate &&
                  t('start.held', {
                    star: found.certificate.star,
                    date: format.date(found.certificate.expiresOn),
                  })
                }
                value={kind}
                onChange={(code) => setKind(code as FilingKindCode)}
              >
                <Stack gap="xs" mt="xs">
                  {found.kinds.map(({ kind: code, allowed, said }) => (
                    <Radio
                      key={code}
                      value={code}
                      disabled={!allowed}
                      label={t(`kind.${code}`)}
                      description={said ? format.text(said) : t(`start.kindExplained.${code}`)}
                      py="xs"
                    />
                  ))}
                </Stack>
              </Radio.Group>
            )}
          </QueryView>
          <Section title={t('start.prepare')}>
            <List spacing="xs">
              <List.Item>{t('start.prepareLicence')}</List.Item>
              <List.Item>{t('start.prepareFigures')}</List.Item>
              <List.Item>{t('start.preparePapers')}</List.Item>
            </List>
          </Section>
          <ActionButton
            size="lg"
            style={{ alignSelf: 'flex-start' }}
            disabled={!cycle || !kind}
            onAction={async () => {
              if (!cycle || !kind) return;
              const body = { id: id.current, productId: product.id, cycleId: cycle.id, filingKind: kind };
              const dossier = keepDossier(queryClient, await dataOf(api.POST('/api/dossiers', { body })));
              await navigate({
                to: '/dossiers/$dossierId/$step',
                params: { dossierId: dossier.id, step: 'registration' },
              });
            }}
          >
            {t('start.submit')}
          </ActionButton>
        </>
      )}
    </Stack>
  );
}
