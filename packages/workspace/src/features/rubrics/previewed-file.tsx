import { Alert, Stack, Text, Textarea } from '@mantine/core';
import { frameworks } from '@saolang/rulebook';
import { IconCircleCheck, IconEqual } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newId } from '../../api/client.ts';
import type { RubricPackPreview } from '../../api/schema.d.ts';
import { useToday } from '../../api/session.ts';
import { DraftFormView } from '../../components/draft-form-view.tsx';
import { PlainDateField } from '../../components/plain-date-field.tsx';
import { Section } from '../../components/section.tsx';
import { useDraftForm } from '../../components/use-draft-form.ts';
import { useFormat } from '../../i18n/format.ts';
import { DefectList } from './defect-list.tsx';
import { DiffView } from './diff-view.tsx';
import type { OwnUnit } from './own-units.ts';
import { usePackAct } from './queries.ts';

interface PreviewedFileProps {
  readonly preview: RubricPackPreview;
  readonly unit: OwnUnit;
}

/** What a file holds: its defects; without any, what it would change and the form to propose it. */
export function PreviewedFile({ preview, unit }: PreviewedFileProps) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const { defects, diffs, framework, sets, content } = preview;
  if (defects.length > 0) return <DefectList defects={defects} />;
  if (!framework || !content) return null;
  if (diffs.length === 0) {
    return (
      <Alert color="blue" variant="light" icon={<IconEqual aria-hidden />} title={t('new.same')}>
        {t('new.sameDetail')}
      </Alert>
    );
  }
  return (
    <>
      <Section title={t('new.changes')} hint={t('new.changesHint')}>
        <Stack gap="md">
          <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('new.sound')}>
            <Text fz="sm">
              {t('new.holds', {
                framework: format.text(frameworks[framework].name),
                count: sets.length,
                changed: diffs.length,
              })}
            </Text>
          </Alert>
          <DiffView framework={framework} diffs={diffs} />
        </Stack>
      </Section>
      <ProposalForm key={preview.sourceName} preview={preview} content={content} unit={unit} />
    </>
  );
}

interface ProposalFormProps extends PreviewedFileProps {
  readonly content: NonNullable<RubricPackPreview['content']>;
}

function ProposalForm({ preview, content, unit }: ProposalFormProps) {
  const { t } = useTranslation('rubrics');
  const act = usePackAct();
  const navigate = useNavigate();
  const today = useToday();
  // In the draft as well: sent again after a lost answer it is the same proposal.
  const [id] = useState(newId);
  const form = useDraftForm({
    key: `rubric-pack/${unit.id}/${preview.sourceName}`,
    initial: { id, activatesOn: '', note: '' },
    send: async (values) => {
      const body = { ...values, unitId: unit.id, sourceName: preview.sourceName, content };
      const pack = await act(api.POST('/api/rubric-packs', { body }));
      await navigate({ to: '/rubrics/$packId', params: { packId: pack.id } });
    },
  });
  const activatesOn = form.field('activatesOn');
  return (
    <Section title={t('propose.title')} hint={t('propose.hint')}>
      <DraftFormView form={form} submitLabel={t('propose.submit')}>
        <PlainDateField
          label={t('list.activatesOn')}
          description={t('propose.activatesOnHint')}
          required
          {...(today && { minDate: today })}
          name={activatesOn.name}
          value={activatesOn.value || null}
          onChange={(date) => activatesOn.onChange(date ?? '')}
          error={activatesOn.error}
          maw="16rem"
        />
        <Textarea
          label={t('pack.note')}
          description={t('propose.noteHint')}
          required
          autosize
          minRows={3}
          maxLength={4000}
          {...form.text('note')}
        />
      </DraftFormView>
    </Section>
  );
}
