import { Text } from '@mantine/core';
import { useFormat } from '../../../i18n/format.ts';
import classes from './filing.module.css';
import { PlaceLink } from './place-link.tsx';
import { useStepTitle } from './step-title.ts';
import type { MissingHere } from './steps.ts';

interface MissingListProps {
  readonly dossierId: string;
  readonly missing: readonly MissingHere[];
}

/** What keeps a dossier from being submitted, by step, each leading to its place. */
export function MissingList({ dossierId, missing }: MissingListProps) {
  const format = useFormat();
  const title = useStepTitle();
  const steps = [...new Set(missing.map(({ step }) => step))];
  return (
    <>
      {steps.map((step) => (
        <div key={step}>
          <Text fw={600} fz="sm" mt="sm">
            {title(step)}
          </Text>
          <ul className={classes.plainList}>
            {missing
              .filter((each) => each.step === step)
              .map(({ place, message }) => (
                <li key={`${place} ${message.vi}`}>
                  <PlaceLink dossierId={dossierId} step={step} place={place}>
                    {format.text(message)}
                  </PlaceLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
