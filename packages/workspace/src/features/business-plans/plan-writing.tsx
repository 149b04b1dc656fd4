import { Alert, Box, Button, Group, Stack, Text } from '@mantine/core';
import { missingInPlan, type PlanForm, planFields } from '@saolang/rulebook';
import { IconAlertTriangle, IconArrowLeft, IconArrowRight, IconSend } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, problemsAt } from '../../api/errors.ts';
import type { BusinessPlan } from '../../api/schema.d.ts';
import { useConfirm } from '../../components/confirm.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Answer, QuestionField } from '../../components/question-field.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { type AutosaveForm, useAutosave } from '../../components/use-autosave.ts';
import { usePhone } from '../../components/use-phone.ts';
import { useFormat } from '../../i18n/format.ts';
import { AssistingBanner } from '../assistance/assisting-banner.tsx';
import classes from '../dossiers/filing/filing.module.css';
import { questionGroups } from '../dossiers/filing/steps.ts';
import { LastAnswer } from './last-answer.tsx';
import { useShownAnswer } from './plan-answers.tsx';
import { PlanHistory, PlanPapers } from './plan-history.tsx';
import { keepPlan, planQuery, savePlan, submitPlan } from './plan-queries.ts';

type Draft = Readonly<Record<string, Answer>>;

interface WritingProps {
  readonly plan: BusinessPlan;
  readonly form: PlanForm;
}

interface PartProps extends WritingProps {
  readonly draft: AutosaveForm<Draft>;
}

/** Names the last screen on a phone. */
const sendPlace = 'send';

/** A plan being written: on a phone one question a screen, on a PC section by section on one page. */
export function PlanWriting({ plan, form }: WritingProps) {
  const { t } = useTranslation('business-plans');
  const format = useFormat();
  const phone = usePhone();
  const draft = usePlanDraft(plan, form);
  const show = useShownAnswer();
  const labels = Object.fromEntries(planFields(form).map(({ code, label }) => [code, format.text(label)]));
  return (
    <>
      <PageHeader
        title={t('title')}
        documentTitle={`${t('title')} · ${plan.ideaTitle}`}
        breadcrumbs={[
          { label: t('mine'), to: '/my-products' },
          { label: plan.ideaTitle, to: '/ideas/$ideaId', params: { ideaId: plan.ideaId } },
        ]}
        {...(!phone && {
          subtitle: <SaveStatus form={draft} />,
          actions: <PlanPapers ideaId={plan.ideaId} />,
        })}
      />
      {phone ? (
        <OnPhone plan={plan} form={form} draft={draft} />
      ) : (
        <OnDesk plan={plan} form={form} draft={draft} />
      )}
      <ConflictDialog form={draft} labels={labels} show={(_, value) => show(value)} />
    </>
  );
}

function OnDesk({ plan, form, draft }: PartProps) {
  const format = useFormat();
  const place = usePlace();
  useEffect(() => {
    if (!place) return;
    // The shell moves the focus to the heading of a new page in its own turn; this comes after it.
    const timer = setTimeout(() => {
      const field = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
      field?.scrollIntoView({ block: 'start' });
      field?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, [place]);
  return (
    <Stack gap="lg" maw="60rem">
      <AssistingBanner dossier={plan} />
      <LastAnswer plan={plan} form={form} />
      {form.sections.map(({ code, title, source, fields }) => (
        <Section key={code} title={format.text(title)} hint={format.text(source)}>
          <Stack gap="lg">
            {fields.map((field) => (
              <Question key={field.code} code={field.code} form={form} draft={draft} />
            ))}
          </Stack>
        </Section>
      ))}
      <SendPart plan={plan} form={form} draft={draft} />
      <PlanHistory plan={plan} form={form} />
    </Stack>
  );
}

function OnPhone({ plan, form, draft }: PartProps) {
  const { t } = useTranslation('business-plans');
  const format = useFormat();
  const navigate = useNavigate();
  const place = usePlace();
  const screens = useMemo(
    () => [
      ...form.sections.flatMap(({ title, fields }) =>
        questionGroups(fields).map(({ id, places }) => ({ id, places, title })),
      ),
      { id: sendPlace, places: [] as readonly string[], title: null },
    ],
    [form],
  );
  const index = Math.max(
    0,
    screens.findIndex(({ id, places }) => id === place || places.includes(place)),
  );
  const screen = screens[index];
  const seen = useRef(place);
  useEffect(() => {
    if (seen.current === place) return;
    seen.current = place;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [place]);
  const go = (to: number) => {
    void draft.flush();
    void navigate({
      to: '/ideas/$ideaId/plan',
      params: { ideaId: plan.ideaId },
      hash: screens[to]?.id ?? '',
    });
  };
  return (
    <Stack gap="lg">
      <Stack gap={4} mt="-lg">
        <Progress form={form} draft={draft} />
        <Text fz="sm" c="dimmed">
          {screen?.title
            ? t('questionOf', {
                section: format.text(screen.title),
                question: index + 1,
                of: screens.length - 1,
              })
            : t('send.title')}
        </Text>
        <SaveStatus form={draft} />
      </Stack>
      <AssistingBanner dossier={plan} />
      {index === 0 && <LastAnswer plan={plan} form={form} />}
      {screen?.places.map((code) => (
        <Question key={code} code={code} form={form} draft={draft} />
      ))}
      {screen?.id === sendPlace && (
        <>
          <SendPart plan={plan} form={form} draft={draft} />
          <PlanPapers ideaId={plan.ideaId} />
          <PlanHistory plan={plan} form={form} />
        </>
      )}
      <Group
        justify="space-between"
        wrap="nowrap"
        className={index < screens.length - 1 ? classes.steps : undefined}
      >
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={() => go(index - 1)}
          disabled={index === 0}
        >
          {t('previous')}
        </Button>
        {index < screens.length - 1 && (
          <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={() => go(index + 1)}>
            {t('forward')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Question({ code, form, draft }: { readonly code: string } & Omit<PartProps, 'plan'>) {
  const field = planFields(form).find((each) => each.code === code);
  if (!field) return null;
  const { value, onChange } = draft.field(code);
  return (
    <Box data-place={code} className={classes.group}>
      <QuestionField
        field={field}
        value={value ?? null}
        onChange={onChange}
        error={problemsAt(draft.error, `form/${code}`).join(' ') || undefined}
      />
    </Box>
  );
}

/** One piece a section, filled as far as it is answered. */
function Progress({ form, draft }: Omit<PartProps, 'plan'>) {
  const { t } = useTranslation('business-plans');
  const open = new Set(missingInPlan(form, draft.value).map(({ code }) => code));
  const required = planFields(form).filter((field) => field.required).length;
  return (
    <div
      className={classes.progress}
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(((required - open.size) / required) * 100)}
      aria-label={t('progress')}
    >
      {form.sections.map(({ code, fields }) => {
        const asked = fields.filter((field) => field.required);
        const done = asked.filter((field) => !open.has(field.code)).length;
        return (
          <span key={code} className={classes.piece}>
            <span style={{ width: `${(done / Math.max(1, asked.length)) * 100}%` }} />
          </span>
        );
      })}
    </div>
  );
}

/** What is still missing, and sending the plan to the commune. */
function SendPart({ plan, form, draft }: PartProps) {
  const { t } = useTranslation('business-plans');
  const format = useFormat();
  const queryClient = useQueryClient();
  const confirm = useConfirm();
  const missing = missingInPlan(form, draft.value);
  async function send(): Promise<void> {
    if (!(await draft.flush())) throw new ApiError({ code: 'no-connection', detail: t('send.unsaved') });
    const current = queryClient.getQueryData(planQuery(plan.ideaId).queryKey) ?? plan;
    keepPlan(queryClient, await submitPlan(current));
    window.scrollTo({ top: 0 });
  }
  const label = t(plan.submittedAt === null ? 'send.submit' : 'send.again');
  return (
    <Section title={t('send.title')} hint={t('send.hint')}>
      <Stack>
        {missing.length > 0 && (
          <Alert
            color="yellow"
            variant="light"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('send.missing', { count: missing.length })}
          >
            <ul className={classes.plainList}>
              {missing.map(({ code, label: asked }) => (
                <li key={code}>
                  <AnchorLink
                    to="/ideas/$ideaId/plan"
                    params={{ ideaId: plan.ideaId }}
                    hash={code}
                    py={6}
                    display="inline-block"
                  >
                    {format.text(asked)}
                  </AnchorLink>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Button
          size="lg"
          leftSection={<IconSend size={20} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          disabled={missing.length > 0}
          onClick={() =>
            confirm({
              title: t('send.confirmTitle'),
              body: t('send.confirmBody', { commune: plan.unitName }),
              confirmLabel: label,
              success: t('send.sent'),
              onConfirm: send,
            })
          }
        >
          {label}
        </Button>
      </Stack>
    </Section>
  );
}

const emptyText = (answer: Answer | undefined) => (answer === undefined || answer === '' ? null : answer);

/** The answers, saved by themselves; only what changed is sent. */
function usePlanDraft(plan: BusinessPlan, form: PlanForm): AutosaveForm<Draft> {
  const queryClient = useQueryClient();
  const { ideaId } = plan;
  const query = planQuery(ideaId);
  const draftOf = (read: BusinessPlan): Draft =>
    Object.fromEntries(planFields(form).map(({ code }) => [code, read.form[code] ?? null]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: one form a plan, for good
  const record = useMemo(() => ({ value: draftOf(plan), version: plan.version }), [plan]);
  return useAutosave<Draft>({
    key: `business-plan/${plan.id}`,
    record,
    save: async (draft, version) => {
      const known = queryClient.getQueryData(query.queryKey);
      const base = known?.version === version ? draftOf(known) : null;
      const changed = Object.entries(draft).filter(
        ([code, answer]) => base === null || emptyText(answer) !== emptyText(base[code]),
      );
      return keepPlan(
        queryClient,
        await savePlan(
          ideaId,
          version,
          Object.fromEntries(
            changed.map(([code, answer]) => [code, emptyText(answer) as string | number | null]),
          ),
        ),
      );
    },
    load: async () => {
      const read = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      return { value: draftOf(read), version: read.version };
    },
  });
}

/** The question that the address names after `#`. */
const usePlace = (): string => useLocation({ select: (location) => location.hash });
