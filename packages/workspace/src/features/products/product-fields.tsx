import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { checkGtin13 } from '@saolang/rulebook';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import type { DraftForm } from '../../components/use-draft-form.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProductPhotosField } from './product-photos-field.tsx';
import { ProductSetField } from './product-set-field.tsx';
import type { ProductValues } from './product-values.ts';

interface ProductFieldsProps {
  readonly form: DraftForm<ProductValues>;
  readonly producerId: string;
  /** Names the form, so that an upload that was cut goes on where it stopped. */
  readonly purpose: string;
}

/** What a producer says of a product: what is needed first, the rest when there is time. */
export function ProductFields({ form, producerId, purpose }: ProductFieldsProps) {
  const { t } = useTranslation('products');
  return (
    <>
      <Section title={t('form.product')}>
        <Stack>
          <TextInput label={t('field.name')} description={t('hint.name')} required {...form.text('name')} />
          <ProductSetField {...form.field('productSet')} />
          <TextInput
            label={t('field.specification')}
            placeholder={t('hint.specification')}
            required
            {...form.text('specification')}
          />
          <Textarea
            label={t('field.description')}
            description={t('hint.description')}
            required
            {...form.text('description')}
          />
        </Stack>
      </Section>
      <Section title={t('form.photos')} hint={t('form.photosHint')}>
        <ProductPhotosField form={form} producerId={producerId} purpose={purpose} />
      </Section>
      <Section title={t('form.more')} hint={t('form.moreHint')}>
        <Stack>
          <Textarea label={t('field.story')} description={t('hint.story')} {...form.text('story')} />
          <Textarea
            label={t('field.localMaterial')}
            description={t('hint.localMaterial')}
            {...form.text('localMaterial')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('field.capacity')}
              placeholder={t('hint.capacity')}
              {...form.text('capacity')}
            />
            <TextInput
              label={t('field.standard')}
              placeholder={t('hint.standard')}
              {...form.text('standard')}
            />
          </SimpleGrid>
          <GtinField form={form} />
        </Stack>
      </Section>
    </>
  );
}

function GtinField({ form }: { readonly form: DraftForm<ProductValues> }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const [left, setLeft] = useState(false);
  const { value, error, ...field } = form.text('gtin');
  const checked = left && value.trim() !== '' ? checkGtin13(value) : null;
  return (
    <TextInput
      label={t('field.gtin')}
      description={t('hint.gtin')}
      inputMode="numeric"
      maw="20rem"
      {...field}
      value={value}
      error={error ?? (checked && !checked.ok ? format.text(checked.message) : undefined)}
      onBlur={() => setLeft(true)}
      onFocus={() => setLeft(false)}
    />
  );
}
