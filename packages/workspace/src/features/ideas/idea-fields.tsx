import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../components/file-drop.tsx';
import { Section } from '../../components/section.tsx';
import type { DraftForm } from '../../components/use-draft-form.ts';
import { ProductPhoto } from '../products/product-photo.tsx';
import { photoRules } from '../products/product-photos-field.tsx';

/** The form as it is typed. */
export interface IdeaValues {
  readonly title: string;
  readonly description: string;
  readonly localMaterial: string;
  readonly photoFileId: string | null;
}

interface IdeaFieldsProps {
  readonly form: DraftForm<IdeaValues>;
  readonly producerId: string;
  /** Names the form, so that an upload that was cut goes on where it stopped. */
  readonly purpose: string;
}

/** An idea in two minutes: a photo, a few words, what is local about it. */
export function IdeaFields({ form, producerId, purpose }: IdeaFieldsProps) {
  const { t } = useTranslation('ideas');
  const { photoFileId } = form.value;
  const photoError = form.errorAt('photoFileId');
  return (
    <Section title={t('one')}>
      <Stack>
        <TextInput label={t('field.title')} placeholder={t('hint.title')} required {...form.text('title')} />
        <Textarea
          label={t('field.description')}
          description={t('hint.description')}
          required
          {...form.text('description')}
        />
        <Textarea
          label={t('field.localMaterial')}
          description={t('hint.localMaterial')}
          required
          {...form.text('localMaterial')}
        />
        {photoFileId === null ? (
          <FileDrop
            label={t('photo.add')}
            hint={t('photo.hint')}
            purpose={purpose}
            producerId={producerId}
            rules={photoRules}
            multiple={false}
            onUploaded={async ({ id }) => form.set({ photoFileId: id })}
          />
        ) : (
          <Group gap="sm">
            <ProductPhoto fileId={photoFileId} alt={t('photo.alt')} />
            <Button variant="default" onClick={() => form.set({ photoFileId: null })}>
              {t('photo.remove')}
            </Button>
          </Group>
        )}
        {photoError && (
          <Text fz="sm" c="error" role="alert">
            {photoError}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
