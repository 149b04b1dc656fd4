import { Button, Group, Input, Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductSet } from '../../api/schema.d.ts';
import { QueryView } from '../../components/states.tsx';
import { useFormat } from '../../i18n/format.ts';
import { frameworkQuery, productSetsQuery } from './product-queries.ts';

interface ProductSetFieldProps {
  readonly value: number | null;
  readonly onChange: (productSet: number | null) => void;
  readonly error: string | undefined;
  readonly required?: boolean;
}

/** Which of the 26 product sets: found by what the product is called, or by browsing; then shown with who looks after it. */
export function ProductSetField({ value, onChange, error, required = true }: ProductSetFieldProps) {
  const { t } = useTranslation('products');
  const labelId = useId();
  const framework = useQuery(frameworkQuery).data ?? 'qd-26-2026';
  const all = useQuery(productSetsQuery(framework, ''));
  const chosen = all.data?.find(({ number }) => number === value);
  return (
    <Input.Wrapper
      label={t('field.productSet')}
      labelProps={{ id: labelId }}
      labelElement="div"
      description={t('hint.productSet')}
      required={required}
      error={error}
    >
      <div data-field="productSet" tabIndex={-1}>
        {chosen ? (
          <ChosenSet set={chosen} onAgain={() => onChange(null)} />
        ) : (
          <SetSearch framework={framework} labelId={labelId} onChange={onChange} />
        )}
      </div>
    </Input.Wrapper>
  );
}

function ChosenSet({ set, onAgain }: { readonly set: ProductSet; readonly onAgain: () => void }) {
  const { t } = useTranslation('products');
  return (
    <Paper withBorder p="md" mt={6} style={{ borderColor: 'var(--line)' }}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <SetWords set={set} />
        <Button variant="default" onClick={onAgain}>
          {t('set.again')}
        </Button>
      </Group>
    </Paper>
  );
}

function SetWords({ set }: { readonly set: ProductSet }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  return (
    <Stack gap={2} flex="1 1 14rem" miw={0}>
      <Text component="span" fw={600}>
        {t('set.name', { number: set.number, name: format.text(set.name) })}
      </Text>
      <Text component="span" fz="sm" c="dimmed">
        {`${format.text(set.sector.name)} · ${format.text(set.group)}`}
      </Text>
      <Text component="span" fz="sm" c="dimmed">
        {t('set.ministry', { names: set.ministries.map(({ name }) => format.text(name)).join(', ') })}
      </Text>
    </Stack>
  );
}

interface SetSearchProps {
  readonly framework: 'qd-148-2023' | 'qd-26-2026';
  readonly labelId: string;
  readonly onChange: (productSet: number) => void;
}

/** The best few for what is typed; without words all of them under their sectors. */
function SetSearch({ framework, labelId, onChange }: SetSearchProps) {
  const { t } = useTranslation('products');
  const [words, setWords] = useState('');
  const [browsing, setBrowsing] = useState(false);
  const [q] = useDebouncedValue(words.trim(), 250);
  const query = useQuery({ ...productSetsQuery(framework, q), placeholderData: keepPreviousData });
  const listed = q !== '' || browsing;
  return (
    <Stack gap="sm" mt={6}>
      <Group gap="sm" align="flex-end">
        <TextInput
          flex="1 1 14rem"
          aria-label={t('set.search')}
          placeholder={t('set.searchHint')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button variant="default" aria-expanded={browsing} onClick={() => setBrowsing(!browsing)}>
          {t('set.browse')}
        </Button>
      </Group>
      {listed && (
        <QueryView query={query}>
          {(sets) => (
            <>
              <Text fz="sm" c="dimmed" role="status">
                {sets.length === 0 ? t('set.none') : t('set.count', { count: sets.length })}
              </Text>
              <Radio.Group aria-labelledby={labelId} value="" onChange={(number) => onChange(Number(number))}>
                {q === '' ? <BySector sets={sets} /> : <SetCards sets={sets.slice(0, 6)} />}
              </Radio.Group>
            </>
          )}
        </QueryView>
      )}
    </Stack>
  );
}

function BySector({ sets }: { readonly sets: readonly ProductSet[] }) {
  const format = useFormat();
  return (
    <Stack gap="md">
      {[...Map.groupBy(sets, ({ sector }) => sector.code)].map(([code, members]) => (
        <div key={code}>
          <Text fw={600} mb={6}>
            {`${code}. ${members[0] ? format.text(members[0].sector.name) : ''}`}
          </Text>
          <SetCards sets={members} />
        </div>
      ))}
    </Stack>
  );
}

function SetCards({ sets }: { readonly sets: readonly ProductSet[] }) {
  return (
    <Stack gap="xs">
      {sets.map((set) => (
        <Radio.Card key={set.number} value={String(set.number)} p="sm">
          <Group wrap="nowrap" align="flex-start" gap="sm">
            <Radio.Indicator mt={4} />
            <SetWords set={set} />
          </Group>
        </Radio.Card>
      ))}
    </Stack>
  );
}
