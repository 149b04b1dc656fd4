import { Group, List, Text, ThemeIcon } from '@mantine/core';
import { findFramework, unitById } from '@saolang/rulebook';
import { IconCheck, IconPoint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Council } from '../../api/schema.d.ts';
import { Section } from '../../components/section.tsx';
import { matches } from '../../i18n/fold.ts';
import { useFormat } from '../../i18n/format.ts';

/** What the decree says about who sits on this council, and which of these agencies is there already. A hint only. */
export function MakeUp({ council }: { readonly council: Council }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const tier = unitById(council.unitId)?.kind === 'province' ? 'province' : 'city';
  const makeUp = findFramework(council.framework)?.councils.find((each) => each.tier === tier);
  if (!makeUp) return null;
  const seated = council.members.filter(({ leftOn }) => leftOn === null);
  const chaired = seated.some(({ capacity }) => capacity === 'chair');
  return (
    <Section title={t('makeUp.title')} hint={t('makeUp.hint', { article: makeUp.article })}>
      <List spacing="xs" listStyleType="none" p={0}>
        <Seat present={chaired} name={t('makeUp.chair', { who: format.text(makeUp.chair) })} />
        {makeUp.members.map(({ agency, condition }) => (
          <Seat
            key={agency.vi}
            present={seated.some(({ agencyName }) => matches(agencyName, agency.vi.replace(/[–,-]/g, ' ')))}
            name={format.text(agency)}
            condition={condition && format.text(condition)}
          />
        ))}
      </List>
    </Section>
  );
}

interface SeatProps {
  readonly present: boolean;
  readonly name: string;
  readonly condition?: string | undefined;
}

function Seat({ present, name, condition }: SeatProps) {
  const { t } = useTranslation('evaluation');
  return (
    <List.Item>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <ThemeIcon variant="light" color={present ? 'green' : 'gray'} size="sm" radius="xl" aria-hidden>
          {present ? <IconCheck size={14} /> : <IconPoint size={14} />}
        </ThemeIcon>
        <Text fz="sm">
          {name}
          {condition && ` (${condition})`}: {present ? t('makeUp.present') : t('makeUp.absent')}
        </Text>
      </Group>
    </List.Item>
  );
}
