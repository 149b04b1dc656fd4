import { Accordion, Group, Stack, Text, Title } from '@mantine/core';
import { criteriaByCode, findRubric } from '@saolang/rulebook';
import { useTranslation } from 'react-i18next';
import type { RubricChange, RubricSetDiff } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/format.ts';
import { type ChangedWords, changedWords } from './changed-words.ts';
import { changesByPlace, countsByKind } from './group-changes.ts';
import classes from './rubrics.module.css';

interface DiffViewProps {
  readonly framework: string;
  readonly diffs: readonly RubricSetDiff[];
}

/** So few sets are shown open from the start. */
const openAtOnce = 2;

/** What a version changes, set by set: each place of the sheet with what it said and what it says now. */
export function DiffView({ framework, diffs }: DiffViewProps) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  return (
    <Accordion
      multiple
      variant="separated"
      order={3}
      defaultValue={diffs.length <= openAtOnce ? diffs.map(({ number }) => String(number)) : []}
    >
      {diffs.map((diff) => (
        <Accordion.Item key={diff.number} value={String(diff.number)}>
          <Accordion.Control>
            <Text fw={600}>{t('diff.set', { number: diff.number, name: format.text(diff.name) })}</Text>
            <Text fz="sm" c="dimmed">
              {diff.isNew
                ? t('diff.isNew', { count: diff.changes.length })
                : [
                    ...countsByKind(diff.changes).map(({ kind, count }) => t(`diff.kind.${kind}`, { count })),
                    diff.before === 0 ? t('diff.beforeBuiltIn') : t('diff.before', { number: diff.before }),
                  ].join(' · ')}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <SetChanges framework={framework} diff={diff} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function SetChanges({ framework, diff }: { readonly framework: string; readonly diff: RubricSetDiff }) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const rubric = findRubric(framework, diff.number);
  const nameOf = (code: string): string => {
    const criterion = rubric && criteriaByCode(rubric).get(code);
    return criterion ? `${code} ${format.text(criterion.name)}` : code;
  };
  return (
    <Stack gap="lg">
      {changesByPlace(diff.changes).map(({ at, changes }) => (
        <section key={at ?? ''}>
          <Title order={4} fz="md">
            {at === null ? t('diff.wholeSheet') : nameOf(at)}
          </Title>
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a version are never reordered
            <ChangeRow key={index} change={change} />
          ))}
        </section>
      ))}
    </Stack>
  );
}

function ChangeRow({ change }: { readonly change: RubricChange }) {
  const { t } = useTranslation('rubrics');
  const format = useFormat();
  const before = change.before && format.text(change.before);
  const after = change.after && format.text(change.after);
  const [old, now] = before !== null && after !== null ? changedWords(before, after) : [];
  return (
    <div className={classes.change}>
      <Text fz="sm" fw={500}>
        {format.text(change.what)}
      </Text>
      <Side side="before" label={t('diff.was')} words={old ?? whole(before)} none={t('diff.wasNot')} />
      <Side side="after" label={t('diff.is')} words={now ?? whole(after)} none={t('diff.isNot')} />
    </div>
  );
}

/** A text that stands on one side only: all of it came or went. */
const whole = (text: string | null): ChangedWords | null =>
  text === null ? null : { start: '', own: text, end: '' };

interface SideProps {
  readonly side: 'before' | 'after';
  readonly label: string;
  /** Null: there is nothing on this side. */
  readonly words: ChangedWords | null;
  readonly none: string;
}

function Side({ side, label, words, none }: SideProps) {
  const Changed = side === 'before' ? 'del' : 'ins';
  return (
    <div className={classes.side} data-side={side}>
      <Group gap="xs" align="baseline">
        <Text fz="xs" c="dimmed">
          {label}
        </Text>
      </Group>
      {words === null ? (
        <Text fz="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <Text fz="sm" style={{ whiteSpace: 'pre-line' }}>
          {words.start}
          {words.own !== '' && <Changed>{words.own}</Changed>}
          {words.end}
        </Text>
      )}
    </div>
  );
}
