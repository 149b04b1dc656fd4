import { Anchor, Collapse, Drawer, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type AdviceStep, criteriaByCode, type Forecast, type UnmetCondition } from '@saolang/rulebook';
import { IconChevronUp } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { StarRating } from '../../../components/star-rating.tsx';
import { useFormat } from '../../../i18n/format.ts';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';
import { PlaceLink } from './place-link.tsx';
import { useCriterionName } from './use-criterion-name.ts';

/** Beside the way on a PC: what the filing is worth as it stands, and what would take it further. */
export function ForecastPanel() {
  const { t } = useTranslation('dossiers');
  const [open, details] = useDisclosure(false);
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      style={{ borderColor: 'var(--line)' }}
      aria-label={t('forecast.title')}
    >
      <Text fw={600} mb="xs">
        {t('forecast.title')}
      </Text>
      <Figures />
      <Anchor
        component="button"
        type="button"
        fz="sm"
        mih="var(--touch)"
        aria-expanded={open}
        onClick={details.toggle}
      >
        {t(open ? 'forecast.less' : 'forecast.details')}
      </Anchor>
      <Collapse expanded={open}>
        <Reasons />
      </Collapse>
    </Paper>
  );
}

/** On a phone: the same in one line above the buttons; all of it on a tap. */
export function ForecastLine() {
  const { t } = useTranslation(['dossiers', 'common']);
  const format = useFormat();
  const [open, { open: show, close }] = useDisclosure(false);
  const { outlook } = useFiling();
  const { total, star, unanswered } = outlook.claimed;
  const place = useLocation({ select: (location) => location.href });
  // A link in the drawer leads to another place of the same page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what it waits for
  useEffect(close, [place]);
  return (
    <>
      <button type="button" className={classes.forecast} aria-haspopup="dialog" onClick={show}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text component="span" fz="sm">
            {t(unanswered.length > 0 ? 'forecast.soFar' : 'forecast.title')}
          </Text>
          <Group component="span" gap="xs" wrap="nowrap">
            <Text component="span" fw={600} className="numbers">
              {t('forecast.line', { points: format.points(total) })}
            </Text>
            <StarRating stars={star} size={16} />
            <IconChevronUp size={18} aria-hidden />
          </Group>
        </Group>
      </button>
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('forecast.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <ForecastDetails />
      </Drawer>
    </>
  );
}

/** All of the forecast: what the filing is worth, and why. */
export function ForecastDetails() {
  return (
    <Stack gap="sm">
      <Figures />
      <Reasons />
    </Stack>
  );
}

/** Points and star by what is claimed, and by what has evidence. */
function Figures() {
  const { t } = useTranslation('dossiers');
  const { claimed, proven } = useFiling().outlook;
  return (
    <Stack gap="xs" aria-live="polite">
      <ForecastRow
        label={t(claimed.unanswered.length > 0 ? 'forecast.soFar' : 'forecast.byClaims')}
        forecast={claimed}
        strong
      />
      <ForecastRow label={t('forecast.byEvidence')} forecast={proven} />
    </Stack>
  );
}

/** What caps the star, what is unproven, and the way to the next star. */
function Reasons() {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const criterionName = useCriterionName();
  const { dossier, outlook } = useFiling();
  const { claimed, caps, next, unproven, unprovenPoints } = outlook;
  const [open, list] = useDisclosure(false);
  return (
    <Stack gap="sm">
      {claimed.unanswered.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t('forecast.unanswered', { count: claimed.unanswered.length })}
        </Text>
      )}
      {caps.length > 0 && (
        <Text fz="sm">{t('forecast.capped', { band: claimed.band, star: claimed.star })}</Text>
      )}
      {next ? (
        <div>
          <Text fz="sm" fw={600}>
            {t('forecast.next', { star: next.star })}
          </Text>
          {next.points > 0 && (
            <Text fz="sm">{t('forecast.nextPoints', { points: format.points(next.points) })}</Text>
          )}
          {next.steps ? <ShortestWay steps={next.steps} /> : <Conditions conditions={next.conditions} />}
        </div>
      ) : (
        <Text fz="sm">{t('forecast.top')}</Text>
      )}
      {unproven.length > 0 && (
        <div>
          <Anchor
            component="button"
            type="button"
            fz="sm"
            ta="start"
            mih="var(--touch)"
            aria-expanded={open}
            onClick={list.toggle}
          >
            {t('forecast.unproven', { count: unproven.length, points: format.points(unprovenPoints) })}
          </Anchor>
          <Collapse expanded={open}>
            <Text fz="sm" c="dimmed">
              {t('forecast.unprovenHint')}
            </Text>
            <ul className={classes.plainList}>
              {unproven.map(({ criterion }) => (
                <li key={criterion}>
                  <PlaceLink dossierId={dossier.id} step="self-assessment" place={criterion}>
                    <Text component="span" fz="sm">
                      {criterionName(criterion)}
                    </Text>
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </Collapse>
        </div>
      )}
      <Text fz="sm" c="dimmed">
        {t('forecast.note')}
      </Text>
    </Stack>
  );
}

interface ForecastRowProps {
  readonly label: string;
  readonly forecast: Forecast;
  readonly strong?: boolean;
}

function ForecastRow({ label, forecast, strong = false }: ForecastRowProps) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const { total, star } = forecast;
  return (
    <div>
      <Text fz="sm" c="dimmed">
        {label}
      </Text>
      <Group gap="sm">
        <Text component="span" fw={strong ? 700 : 500} fz={strong ? 'xl' : 'md'} className="numbers">
          {t('forecast.line', { points: format.points(total) })}
        </Text>
        <StarRating stars={star} size={strong ? 20 : 16} />
      </Group>
      {strong && star < 3 && (
        <Text fz="sm" c="dimmed">
          {t('forecast.notRecognised')}
        </Text>
      )}
    </div>
  );
}

/** The fewest criteria to raise for the next star, each with a link to it. */
function ShortestWay({ steps }: { readonly steps: readonly AdviceStep[] }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const criterionName = useCriterionName();
  const { dossier, rubric } = useFiling();
  return (
    <>
      <Text fz="sm">{t('forecast.shortest', { count: steps.length })}</Text>
      <ul className={classes.plainList}>
        {steps.map(({ criterion: code, to, points, frees }) => {
          const option = criteriaByCode(rubric).get(code)?.options[to - 1];
          const gained = frees.reduce((sum, freed) => sum + freed.points, points);
          return (
            <li key={code}>
              <PlaceLink dossierId={dossier.id} step="self-assessment" place={code}>
                <Text component="span" fz="sm">
                  {t('forecast.step', {
                    criterion: criterionName(code),
                    option: option ? format.text(option.label) : '',
                    points: format.points(gained),
                  })}
                </Text>
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** So many conditions are a list that is read; the rest is counted. */
const mostConditions = 4;

function Conditions({ conditions }: { readonly conditions: readonly UnmetCondition[] }) {
  const { t } = useTranslation('dossiers');
  const format = useFormat();
  const criterionName = useCriterionName();
  const { dossier, rubric } = useFiling();
  return (
    <ul className={classes.plainList}>
      {conditions.slice(0, mostConditions).map(({ criterion: code, star, requiredOption, minPoints }) => {
        const option = criteriaByCode(rubric).get(code)?.options[requiredOption - 1];
        return (
          <li key={`${code}-${star}`}>
            <PlaceLink dossierId={dossier.id} step="self-assessment" place={code}>
              <Text component="span" fz="sm">
                {option
                  ? t('forecast.condition', {
                      criterion: criterionName(code),
                      option: format.text(option.label),
                    })
                  : t('forecast.conditionPoints', { criterion: criterionName(code), points: minPoints })}
              </Text>
            </PlaceLink>
          </li>
        );
      })}
      {conditions.length > mostConditions && (
        <Text component="li" fz="sm" c="dimmed">
          {t('forecast.more', { count: conditions.length - mostConditions })}
        </Text>
      )}
    </ul>
  );
}
