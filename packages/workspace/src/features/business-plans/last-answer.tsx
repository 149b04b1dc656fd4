import { Alert, Stack, Text } from '@mantine/core';
import { type PlanForm, planFields } from '@saolang/rulebook';
import { IconArrowBackUp, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BusinessPlan } from '../../api/schema.d.ts';
import { AnchorLink } from '../../components/links.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from '../dossiers/filing/filing.module.css';

interface PointsProps {
  readonly ideaId: string;
  readonly points: BusinessPlan['answers'][number]['points'];
  readonly form: PlanForm;
}

/** What is to be mended, each point leading to its question. */
export function Points({ ideaId, points, form }: PointsProps) {
  const format = useFormat();
  if (points.length === 0) return null;
  const labels = new Map(planFields(form).map(({ code, label }) => [code, format.text(label)]));
  return (
    <ul className={classes.plainList}>
      {points.map(({ place, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the points of an answer never change
        <li key={index}>
          <AnchorLink to="/ideas/$ideaId/plan" params={{ ideaId }} hash={place} py={6} display="inline-block">
            {`${labels.get(place) ?? place}: ${message}`}
          </AnchorLink>
        </li>
      ))}
    </ul>
  );
}

const looks = {
  continue: { color: 'green', Icon: IconCircleCheck },
  mend: { color: 'yellow', Icon: IconArrowBackUp },
  advise: { color: 'green', Icon: IconBulb },
} as const;

/** What the commune answered last, while it still tells what comes next. */
export function LastAnswer({ plan, form }: { readonly plan: BusinessPlan; readonly form: PlanForm }) {
  const { t } = useTranslation('business-plans');
  const format = useFormat();
  const answer = plan.answers.at(-1);
  if (!answer || plan.state === 'submitted' || plan.productId !== null) return null;
  const { color, Icon } = looks[answer.kind];
  return (
    <Alert color={color} variant="light" icon={<Icon aria-hidden />} title={t(`kind.${answer.kind}`)}>
      <Stack gap="xs">
        <Text style={{ whiteSpace: 'pre-wrap' }}>{answer.note}</Text>
        <Points ideaId={plan.ideaId} points={answer.points} form={form} />
        <Text fz="sm">{t(`next.${answer.kind}`)}</Text>
        <Text fz="sm" c="dimmed">
          {`${answer.by} · ${format.instant(answer.at)}`}
        </Text>
      </Stack>
    </Alert>
  );
}
