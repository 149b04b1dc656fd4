import { Stack, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/schema.d.ts';
import classes from './dossier-view.module.css';
import { DossierVolume } from './dossier-volume.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FormAnswers } from './form-answers.tsx';
import { History } from './history.tsx';
import { SelfAssessment } from './self-assessment.tsx';

const Papers = ({ dossier }: { readonly dossier: Dossier }) => (
  <Stack gap="lg">
    <DossierVolume dossierId={dossier.id} />
    <EvidenceList evidence={dossier.evidence} />
  </Stack>
);

interface DossierViewProps {
  readonly dossier: Dossier;
  /** Further tabs, before the others: what another desk has written on the dossier. */
  readonly before?: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
}

/** A dossier to read: the self-assessment with its evidence, the forms, all papers, what has happened. */
export function DossierView({ dossier, before = [] }: DossierViewProps) {
  const { t } = useTranslation('dossier-view');
  const tabs = [
    ...before,
    { id: 'assessment', label: t('tab.assessment'), content: <SelfAssessment dossier={dossier} /> },
    { id: 'forms', label: t('tab.forms'), content: <FormAnswers dossier={dossier} /> },
    { id: 'evidence', label: t('tab.evidence'), content: <Papers dossier={dossier} /> },
    { id: 'history', label: t('tab.history'), content: <History dossierId={dossier.id} /> },
  ];
  return (
    <Tabs defaultValue={tabs[0]?.id ?? 'assessment'} keepMounted={false}>
      <Tabs.List aria-label={t('tabs')} className={classes.tabs}>
        {tabs.map(({ id, label }) => (
          <Tabs.Tab key={id} value={id}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id} pt="lg">
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
