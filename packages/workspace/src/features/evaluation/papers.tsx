import { Anchor, Button, Group, List, Modal, Paper, Stack, Tabs, Text } from '@mantine/core';
import { type Criterion, communeVerdicts, criteriaOfMatter, matters, type Rubric } from '@saolang/rulebook';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreSheet, SheetEvidence } from '../../api/schema.d.ts';
import { FilePages } from '../../components/file-pages.tsx';
import { useTablet } from '../../components/use-phone.ts';
import { useFormat } from '../../i18n/format.ts';
import { SitePhotos } from '../site-photos/photo-list.tsx';

interface PapersProps {
  readonly sheet: ScoreSheet;
  readonly rubric: Rubric;
  /** The criterion that is being scored: its claim and its evidence come first. */
  readonly criterion: Criterion;
}

/** What a criterion is judged by: the producer's claim and evidence, and the commune's assessment. */
export function Papers({ sheet, rubric, criterion }: PapersProps) {
  const { t } = useTranslation('evaluation');
  const small = useTablet();
  const [shown, setShown] = useState<SheetEvidence | null>(null);
  const related = sheet.evidence.filter(({ criteria }) => criteria.includes(criterion.code));
  const bearing = matters.filter((matter) => criteriaOfMatter(matter, rubric).includes(criterion));
  const opinions = sheet.assessments.filter(({ matter }) => bearing.some(({ code }) => code === matter));
  const others = sheet.evidence.filter(({ criteria }) => !criteria.includes(criterion.code));
  return (
    <Paper withBorder p="md" component="section" aria-label={t('papers.title')}>
      <Tabs defaultValue="criterion" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="criterion">{t('papers.criterion', { code: criterion.code })}</Tabs.Tab>
          <Tabs.Tab value="all">{t('papers.all', { count: sheet.evidence.length })}</Tabs.Tab>
          <Tabs.Tab value="commune">{t('papers.commune')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="criterion">
          <Stack gap="md">
            <Claim sheet={sheet} criterion={criterion} />
            {opinions.length > 0 && <Commune dossierId={sheet.dossierId} assessments={opinions} />}
            <Guidance criterion={criterion} />
            <EvidenceList items={related} empty={t('papers.noneForCriterion')} onShow={setShown} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="all">
          <EvidenceList items={[...related, ...others]} empty={t('papers.none')} onShow={setShown} />
        </Tabs.Panel>
        <Tabs.Panel value="commune">
          <Commune dossierId={sheet.dossierId} assessments={sheet.assessments} />
        </Tabs.Panel>
      </Tabs>
      {shown && small && (
        <Modal
          opened
          onClose={() => setShown(null)}
          fullScreen
          title={<Text fw={600}>{shown.title}</Text>}
          closeButtonProps={{ 'aria-label': t('papers.close') }}
        >
          <FilePages key={shown.id} {...shown} />
        </Modal>
      )}
      {shown && !small && (
        <Stack gap="xs" mt="md">
          <Group justify="space-between">
            <Text fw={600}>{shown.title}</Text>
            <Button variant="subtle" onClick={() => setShown(null)}>
              {t('papers.close')}
            </Button>
          </Group>
          <FilePages key={shown.id} {...shown} />
        </Stack>
      )}
    </Paper>
  );
}

function Claim({ sheet, criterion }: Omit<PapersProps, 'rubric'>) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const choice = sheet.claim.choices[criterion.code];
  const note = sheet.claim.notes[criterion.code];
  const option = choice ? criterion.options[choice - 1] : undefined;
  return (
    <div>
      <Text fw={600}>{t('papers.claim')}</Text>
      <Text fz="sm">
        {choice === undefined && t('papers.noClaim')}
        {choice === 0 && t('sheet.noneMet')}
        {option && `${format.text(option.label)} (${t('sheet.points', { count: option.points })})`}
      </Text>
      {note && (
        <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {note}
        </Text>
      )}
    </div>
  );
}

function Guidance({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const notes = [...(criterion.notes ?? []), ...(criterion.evidence ? [criterion.evidence] : [])];
  if (notes.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('papers.guidance')}</Text>
      <List size="sm">
        {notes.map((note) => (
          <List.Item key={note.vi}>{format.text(note)}</List.Item>
        ))}
      </List>
    </div>
  );
}

interface EvidenceListProps {
  readonly items: readonly SheetEvidence[];
  readonly empty: string;
  readonly onShow: (evidence: SheetEvidence) => void;
}

function EvidenceList({ items, empty, onShow }: EvidenceListProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return (
    <div>
      <Text fw={600}>{t('papers.evidence')}</Text>
      {items.length === 0 && (
        <Text fz="sm" c="dimmed">
          {empty}
        </Text>
      )}
      <Stack gap="xs" mt="xs">
        {items.map((evidence) => (
          <Group key={evidence.id} gap="sm" wrap="nowrap" align="flex-start">
            <IconFileText size={22} aria-hidden style={{ flex: 'none' }} />
            <div>
              <Anchor component="button" type="button" onClick={() => onShow(evidence)} ta="start" py={6}>
                {evidence.title}
              </Anchor>
              <Text fz="sm" c="dimmed">
                {[
                  evidence.number,
                  evidence.issuer,
                  evidence.issuedOn && format.date(evidence.issuedOn),
                  evidence.expiresOn && t('papers.until', { date: format.date(evidence.expiresOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
          </Group>
        ))}
      </Stack>
    </div>
  );
}

/** What the commune found about the matters, beside what the producer says. */
function Commune({ dossierId, assessments }: Pick<ScoreSheet, 'dossierId' | 'assessments'>) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const known = new Map(assessments.map((each) => [each.matter, each]));
  return (
    <Stack gap="md">
      {matters.map(({ code, name }) => {
        const assessment = known.get(code);
        if (!assessment) return null;
        const { claim, finding, verdict } = assessment;
        return (
          <div key={code}>
            <Text fw={600}>{t('papers.communeOn', { matter: format.text(name) })}</Text>
            {finding && (
              <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
                {finding}
              </Text>
            )}
            <Text fz="sm">{verdict ? format.text(communeVerdicts[verdict]) : t('papers.noVerdict')}</Text>
            {claim && (
              <Text fz="sm" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
                {t('papers.said', { claim })}
              </Text>
            )}
            <SitePhotos dossierId={dossierId} matter={code} />
          </div>
        );
      })}
    </Stack>
  );
}
