import type { Rubric } from '@saolang/rulebook';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRubric } from '../../../api/rubric.ts';
import type { Dossier } from '../../../api/schema.d.ts';
import { useToday } from '../../../api/session.ts';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { EmptyState, QueryView } from '../../../components/states.tsx';
import { useAutosave } from '../../../components/use-autosave.ts';
import { NotFoundPage } from '../../../shell/error-pages.tsx';
import { useRecognisedBefore } from '../../dossier-view/recognised-before.tsx';
import { dossierQuery, keepDossier, saveDossier } from '../dossier-queries.ts';
import { useAnswerText } from './answer-text.ts';
import { contentOf, type Draft, draftOf, patchOf } from './draft.ts';
import { FilingContext } from './filing-context.ts';
import { FilingFrame } from './filing-frame.tsx';
import { outlookOf } from './outlook.ts';
import { isStep, type StepCode, stepsOf } from './steps.ts';

const route = getRouteApi('/signed-in/dossiers/$dossierId/$step');

/** The guided filing of a dossier that its producer may still change; any other one shows where it stands instead. */
export function FilingPage() {
  const { dossierId, step } = route.useParams();
  const query = useQuery(dossierQuery(dossierId));
  if (!isStep(step)) return <NotFoundPage />;
  return (
    <QueryView query={query}>
      {(dossier) =>
        // A newer version of the sheet is adopted on the dossier's own page, before it is filled in any further.
        dossier.actions.includes('edit') && !dossier.rubricChange ? (
          <FilingOfSheet dossier={dossier} step={step} />
        ) : (
          <Navigate to="/dossiers/$dossierId" params={{ dossierId }} replace />
        )
      }
    </QueryView>
  );
}

interface FilingOfSheetProps {
  readonly dossier: Dossier;
  readonly step: StepCode;
}

function FilingOfSheet({ dossier, step }: FilingOfSheetProps) {
  const { t } = useTranslation('dossiers');
  const rubric = useRubric(dossier);
  if (!rubric) return <EmptyState heading title={t('filing.noRubric')} detail={t('filing.noRubricDetail')} />;
  return <FilingDesk key={sheetKey(dossier)} dossier={dossier} rubric={rubric} step={step} />;
}

/** What was typed but not sent belongs to one version of the sheet: on another its choices would mean something else. */
const sheetKey = ({ id, rubricPackId }: Dossier): string =>
  rubricPackId === null ? `dossier/${id}` : `dossier/${id}/${rubricPackId}`;

interface FilingDeskProps {
  readonly dossier: Dossier;
  readonly rubric: Rubric;
  readonly step: StepCode;
}

function FilingDesk({ dossier, rubric, step }: FilingDeskProps) {
  const form = useFilingForm(dossier, rubric);
  const answers = useAnswerText(rubric);
  const before = useRecognisedBefore(dossier);
  // Until it is known no paper is called expired by mistake.
  const today = useToday() ?? '';
  const filing = useMemo(() => {
    const content = contentOf(form.value, dossier, rubric, today);
    return { content, steps: stepsOf(content), outlook: outlookOf(content) };
  }, [form.value, dossier, rubric, today]);
  return (
    <FilingContext value={{ dossier, rubric, form, today, before, ...filing }}>
      <FilingFrame step={step} />
      <ConflictDialog form={form} labels={answers.labels} show={answers.show} />
    </FilingContext>
  );
}

/** The answers, saved by themselves. */
function useFilingForm(dossier: Dossier, rubric: Rubric) {
  const queryClient = useQueryClient();
  const query = dossierQuery(dossier.id);
  const record = useMemo(
    () => ({ value: draftOf(dossier, rubric), version: dossier.version }),
    [dossier, rubric],
  );
  return useAutosave<Draft>({
    key: sheetKey(dossier),
    record,
    save: async (draft, version) => {
      const known = queryClient.getQueryData(query.queryKey);
      const base = known?.version === version ? draftOf(known, rubric) : null;
      return keepDossier(queryClient, await saveDossier(dossier.id, version, patchOf(draft, base)));
    },
    load: async () => {
      const read = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      return { value: draftOf(read, rubric), version: read.version };
    },
  });
}
