import { Box, Button, Drawer, Group, NavLink, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArrowLeft,
  IconArrowRight,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconListCheck,
} from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptUploads } from '../../../components/kept-uploads.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SaveStatus } from '../../../components/save-status.tsx';
import { usePhone } from '../../../components/use-phone.ts';
import { AssistingBanner } from '../../assistance/assisting-banner.tsx';
import { placeOf, purposesOf } from './evidence-place.ts';
import classes from './filing.module.css';
import { useFiling } from './filing-context.ts';
import { ForecastLine, ForecastPanel } from './forecast-panel.tsx';
import { StepGroup } from './step-group.tsx';
import { useStepTitle } from './step-title.ts';
import { percentDone, type Screen, type Step, type StepCode, screenAt, screensOf } from './steps.ts';
import { useEvidence } from './use-evidence.ts';

/** Uploads run in these steps, and end when their place is taken off the page: so once seen it only hides. */
const keptSteps: readonly StepCode[] = ['self-assessment', 'evidence'];

/** The way through a filing: where one is, what is still missing, the questions, and the buttons that lead on. */
export function FilingFrame({ step: code }: { readonly step: StepCode }) {
  const { t } = useTranslation(['dossiers', 'common']);
  const { dossier, form, steps } = useFiling();
  const { record } = useEvidence(dossier.id);
  const phone = usePhone();
  const navigate = useNavigate();
  const place = usePlace();
  const title = useStepTitle();
  const [listOpen, list] = useDisclosure(false);
  const screens = screensOf(steps, phone);
  const index = screenAt(screens, steps, code, place);
  const step = steps.find((each) => each.code === code);
  const groupIndex = step?.groups.findIndex(({ id }) => id === screens[index]?.group) ?? 0;
  const kept = useRef(new Set<string>());
  useFocusOnPlace(code, place, phone);

  function go(screen: Screen | undefined): void {
    if (!screen) return;
    void form.flush();
    list.close();
    void navigate({
      to: '/dossiers/$dossierId/$step',
      params: { dossierId: dossier.id, step: screen.step },
      ...(phone && { hash: screen.group }),
    });
  }

  if (!step) return null;
  const stepList = (
    <StepList current={code} onChoose={(chosen) => go(screens.find((each) => each.step === chosen))} />
  );
  const next = screens[index + 1];
  return (
    <>
      <PageHeader
        title={title(code)}
        documentTitle={`${title(code)} · ${dossier.productName}`}
        breadcrumbs={[
          { label: t('title'), to: '/dossiers' },
          { label: dossier.productName, to: '/dossiers/$dossierId', params: { dossierId: dossier.id } },
        ]}
        {...(!phone && { subtitle: <SaveStatus form={form} /> })}
      />
      <div className={classes.frame}>
        {!phone && (
          <Stack gap="md" className={classes.side}>
            <ForecastPanel />
            <Box component="nav" aria-label={t('filing.steps')}>
              <ProgressBar />
              {stepList}
            </Box>
          </Stack>
        )}
        <Stack gap="lg" miw={0}>
          {phone && (
            <Stack gap={4} mt="-lg">
              <ProgressBar />
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <div>
                  <Text fz="sm" c="dimmed">
                    {t('filing.stepOf', { step: steps.indexOf(step) + 1, of: steps.length })}
                    {step.groups.length > 1 &&
                      `, ${t('filing.questionOf', { question: groupIndex + 1, of: step.groups.length })}`}
                  </Text>
                  <SaveStatus form={form} />
                </div>
                <Button
                  variant="subtle"
                  px="xs"
                  style={{ flex: 'none' }}
                  leftSection={<IconListCheck size={20} aria-hidden />}
                  aria-haspopup="dialog"
                  onClick={list.open}
                >
                  {t('filing.all')}
                </Button>
              </Group>
            </Stack>
          )}
          <AssistingBanner dossier={dossier} />
          <KeptUploads
            purpose={purposesOf(dossier.id)}
            onUploaded={(file, purpose) => record(dossier.producerId, file, placeOf(purpose))}
          />
          {steps.map((each) => (
            <Fragment key={each.code}>
              {each.groups.map((group, position) => {
                const shown = each === step && (!phone || position === groupIndex);
                const id = `${each.code}/${group.id}`;
                if (shown && keptSteps.includes(each.code)) kept.current.add(id);
                if (!shown && !kept.current.has(id)) return null;
                return (
                  <div key={group.id} id={group.id} hidden={!shown} className={classes.group}>
                    <StepGroup step={each.code} group={group} />
                  </div>
                );
              })}
            </Fragment>
          ))}
          <Stack gap="xs" className={phone && next ? classes.steps : undefined}>
            {phone && keptSteps.includes(code) && <ForecastLine />}
            <Group justify="space-between" wrap="nowrap">
              <Button
                variant="default"
                leftSection={<IconArrowLeft size={18} aria-hidden />}
                onClick={() => go(screens[index - 1])}
                disabled={index === 0}
              >
                {t('common:action.back')}
              </Button>
              {next && (
                <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => go(next)}>
                  {next.step === 'review' ? t('filing.toReview') : t('common:action.next')}
                </Button>
              )}
            </Group>
          </Stack>
        </Stack>
      </div>
      <Drawer
        opened={phone && listOpen}
        onClose={list.close}
        position="bottom"
        size="auto"
        title={t('filing.steps')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {stepList}
      </Drawer>
    </>
  );
}

/** One piece a step, as long as what the step asks, filled as far as it is answered. */
function ProgressBar() {
  const { t } = useTranslation('dossiers');
  const { steps } = useFiling();
  const percent = percentDone(steps);
  return (
    <Stack gap={4} mb={{ sm: 'xs' }}>
      <Text fz="sm" c="dimmed" visibleFrom="sm" aria-hidden>
        {t('filing.percent', { percent })}
      </Text>
      <div
        className={classes.progress}
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label={t('filing.steps')}
      >
        {steps.map(({ code, required, missing }) => (
          <span key={code} className={classes.piece} data-step={code}>
            <span style={{ width: `${(1 - Math.min(1, missing.length / required)) * 100}%` }} />
          </span>
        ))}
      </div>
    </Stack>
  );
}

const icons = { empty: IconCircle, begun: IconCircleDashed, done: IconCircleCheck } as const;

function StepList({
  current,
  onChoose,
}: {
  readonly current: StepCode;
  readonly onChoose: (code: StepCode) => void;
}) {
  const { t } = useTranslation('dossiers');
  const { steps } = useFiling();
  const title = useStepTitle();
  const status = ({ missing }: Step) =>
    missing.length === 0 ? t('filing.done') : t('filing.missing', { count: missing.length });
  return (
    <Stack gap={0}>
      {steps.map((step, index) => {
        const Icon = icons[step.status];
        return (
          <NavLink
            key={step.code}
            component="button"
            type="button"
            active={step.code === current}
            aria-current={step.code === current ? 'step' : undefined}
            label={`${index + 1}. ${title(step.code)}`}
            leftSection={<Icon size={20} aria-hidden />}
            rightSection={
              <Text component="span" fz="sm" c="dimmed" ta="end">
                {status(step)}
              </Text>
            }
            onClick={() => onChoose(step.code)}
          />
        );
      })}
    </Stack>
  );
}

/** The place that the address names after `#`. */
function usePlace(): string {
  const hash = useLocation({ select: (location) => location.hash });
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/**
 * Where a link names a place, its first control gets the focus on a PC, where several stand on a page. On a phone the
 * place has the screen to itself: the heading is read, and no keyboard covers the question before it was seen.
 */
function useFocusOnPlace(step: StepCode, place: string, phone: boolean): void {
  const seen = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another page, whatever the place
  useEffect(() => {
    const first = !seen.current;
    seen.current = true;
    // The shell moves the focus to the heading of a new page in its own turn; this comes after it.
    const timer = setTimeout(() => {
      const target = place && document.getElementById(place);
      const field = place && document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
      const around = field || target || null;
      if (phone) {
        if (!first) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        if (!first) window.scrollTo({ top: 0 });
      } else if (around) {
        around.scrollIntoView({ block: 'start' });
        around.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
      }
    }, 60);
    return () => clearTimeout(timer);
  }, [place, phone, step]);
}
