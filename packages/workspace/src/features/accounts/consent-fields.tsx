import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsentPurpose } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/format.ts';

/** What is ticked, by purpose; a purpose that is not in it was not ticked. */
export type Answers = Readonly<Partial<Record<ConsentPurpose['purpose'], boolean>>>;

interface ConsentFieldsProps {
  readonly purposes: readonly ConsentPurpose[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  /** What stands below a purpose, such as when it was agreed to. */
  readonly note?: (purpose: ConsentPurpose['purpose']) => string;
  /** Stands in a section that says the same already. */
  readonly bare?: boolean;
}

/** One box for each purpose that personal data is used for; none is ticked beforehand. */
export function ConsentFields({ purposes, answers, onChange, note, bare = false }: ConsentFieldsProps) {
  const { t } = useTranslation('accounts');
  const { text } = useFormat();
  return (
    <Fieldset
      radius="md"
      variant={bare ? 'unstyled' : 'default'}
      {...(bare ? { 'aria-label': t('consent.title') } : { legend: t('consent.title') })}
    >
      <Stack gap="md">
        <Text fz="sm" c="dimmed">
          {t('consent.hint')}
        </Text>
        {purposes.map((purpose) => (
          <Checkbox
            key={purpose.purpose}
            size="md"
            label={t(purpose.required ? 'consent.required' : 'consent.optional', {
              name: text(purpose.name),
            })}
            description={
              <>
                {text(purpose.text)}
                {note && (
                  <Text component="span" fz="sm" display="block" mt={4}>
                    {note(purpose.purpose)}
                  </Text>
                )}
              </>
            }
            checked={answers[purpose.purpose] ?? false}
            onChange={(event) => onChange({ ...answers, [purpose.purpose]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

/** Every purpose with its answer, so that what was left unticked is kept as a refusal. */
export const fullAnswers = (purposes: readonly ConsentPurpose[], answers: Answers) =>
  Object.fromEntries(purposes.map(({ purpose }) => [purpose, answers[purpose] ?? false])) as Record<
    ConsentPurpose['purpose'],
    boolean
  >;
