import { Alert, Button, Grid, Group, Stack, Textarea } from '@mantine/core';
import { criteriaOf, type Rubric } from '@saolang/rulebook';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRubric } from '../../api/rubric.ts';
import type { ScoreSheet } from '../../api/schema.d.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { useFormat } from '../../i18n/format.ts';
import { Disqualified } from './agenda-section.tsx';
import { CriterionCard } from './criterion-card.tsx';
import { Papers } from './papers.tsx';
import classes from './scoring-sheet.module.css';
import { choiceField, commentField, criterionOf, opinionField } from './sheet-fields.ts';
import { sheetKey } from './sheet-keys.ts';
import { SheetSummary } from './sheet-summary.tsx';
import { useSheet } from './use-sheet.ts';

/** The official sheet of a product set, to be filled in beside the papers that it judges. */
export function ScoringSheet({ sheet }: { readonly sheet: ScoreSheet }) {
  const rubric = useRubric(sheet);
  if (!rubric) throw new Error(`no rubric of set ${sheet.productSet} under ${sheet.framework}`);
  return <OpenSheet sheet={sheet} rubric={rubric} />;
}

function OpenSheet({ sheet, rubric }: { readonly sheet: ScoreSheet; readonly rubric: Rubric }) {
  const { t } = useTranslation('evaluation');
  const phone = usePhone();
  const open = useSheet(sheet, rubric);
  const { form, standing, writable } = open;
  const criteria = criteriaOf(rubric);
  const [current, setCurrent] = useState(standing.unanswered[0] ?? criteria[0]?.code ?? '');
  const cards = useRef(new Map<string, HTMLElement>());
  const index = criteria.findIndex(({ code }) => code === current);
  const criterion = criteria[index];

  // Keys work from the start; whoever is in a dialog or a field already stays there.
  const start = useRef({ code: current, further: index > 0, keys: !phone });
  useEffect(() => {
    const { code, further, keys } = start.current;
    if (!keys || !document.activeElement?.matches('body, main, h1')) return;
    const card = cards.current.get(code);
    card?.focus({ preventScroll: true });
    if (further) card?.scrollIntoView({ block: 'nearest' });
  }, []);

  /** Shows a criterion and puts the focus on it, so that the digit keys mean its options. */
  const goTo = (code: string) => {
    setCurrent(code);
    requestAnimationFrame(() => {
      const card = cards.current.get(code);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
    });
  };
  const step = (move: number) => {
    const next = criteria[index + move];
    if (next) goTo(next.code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = criterion && sheetKey(event, criterion.options.length);
    if (!key || !criterion) return;
    event.preventDefault();
    if ('move' in key) step(key.move);
    else if (writable && !standing.notApplicable.includes(criterion.code))
      open.choose(criterion.code, key.choose);
  };

  const card = (each: (typeof criteria)[number]) => (
    <CriterionCard
      key={each.code}
      criterion={each}
      sheet={sheet}
      open={open}
      current={each.code === current}
      onCurrent={() => setCurrent(each.code)}
      cardRef={(element) => {
        if (element) cards.current.set(each.code, element);
        else cards.current.delete(each.code);
      }}
    />
  );
  const papers = criterion && <Papers sheet={sheet} rubric={rubric} criterion={criterion} />;
  const summary = <SheetSummary sheet={sheet} rubric={rubric} open={open} onGoTo={goTo} />;
  const opinion = (
    <Textarea
      label={t('sheet.opinion')}
      description={t('sheet.opinionHint')}
      autosize
      minRows={3}
      readOnly={!writable}
      value={String(form.value[opinionField] ?? '')}
      onChange={(event) => form.set({ [opinionField]: event.currentTarget.value })}
    />
  );

  return (
    <div>
      <ConflictDialog form={form} labels={useLabels(rubric)} show={useShownValue(rubric)} />
      {sheet.locked && <Alert mb="md">{t('sheet.locked')}</Alert>}
      {sheet.disqualified && (
        <Alert mb="md" color="red">
          <Disqualified item={sheet} />
        </Alert>
      )}
      {phone ? (
        <Stack gap="md">
          {summary}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are a shortcut for the buttons inside */}
          <div onKeyDown={onKeyDown}>{criterion && card(criterion)}</div>
          <Group grow>
            <Button variant="default" disabled={index <= 0} onClick={() => step(-1)}>
              {t('sheet.previous')}
            </Button>
            <Button variant="default" disabled={index >= criteria.length - 1} onClick={() => step(1)}>
              {t('sheet.next')}
            </Button>
          </Group>
          {papers}
          {index === criteria.length - 1 && opinion}
        </Stack>
      ) : (
        <Grid gap="lg">
          <Grid.Col span={5}>
            <div className={classes.papers}>{papers}</div>
          </Grid.Col>
          <Grid.Col span={7}>
            {summary}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are a shortcut for the buttons inside */}
            <div onKeyDown={onKeyDown} className={classes.criteria}>
              {rubric.parts.map((part) => (
                <PartOfSheet key={part.code} part={part}>
                  {card}
                </PartOfSheet>
              ))}
            </div>
            {opinion}
          </Grid.Col>
        </Grid>
      )}
    </div>
  );
}

interface PartOfSheetProps {
  readonly part: Rubric['parts'][number];
  readonly children: (criterion: ReturnType<typeof criteriaOf>[number]) => React.ReactNode;
}

function PartOfSheet({ part, children }: PartOfSheetProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return (
    <>
      <h2 className={classes.part}>
        {t('sheet.part', { code: part.code, name: format.text(part.name), max: part.max })}
      </h2>
      {part.sections.flatMap(({ criteria }) => criteria.map(children))}
    </>
  );
}

/** The names of the fields of a sheet, for the dialog about two devices. */
function useLabels(rubric: Rubric): Record<string, string> {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return Object.fromEntries([
    [opinionField, t('sheet.opinion')],
    ...criteriaOf(rubric).flatMap(({ code, name }) => [
      [choiceField(code), `${code} ${format.text(name)}`],
      [commentField(code), t('sheet.commentOn', { code })],
    ]),
  ]);
}

/** A value of a sheet in words: the chosen option by its label. */
function useShownValue(rubric: Rubric) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return (field: string, value: unknown): string => {
    if (typeof value !== 'number') return String(value ?? '');
    if (value === 0) return t('sheet.noneMet');
    const criterion = criteriaOf(rubric).find(({ code }) => code === criterionOf(field));
    const option = criterion?.options[value - 1];
    return option ? format.text(option.label) : String(value);
  };
}
