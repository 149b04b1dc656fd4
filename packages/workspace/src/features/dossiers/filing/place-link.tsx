import type { ReactNode } from 'react';
import { AnchorLink } from '../../../components/links.tsx';
import type { StepCode } from './steps.ts';

interface PlaceLinkProps {
  readonly dossierId: string;
  readonly step: StepCode;
  /** A field, a criterion or a kind of paper of the step. */
  readonly place?: string;
  readonly children: ReactNode;
}

/** A link to one place of the guided filing. */
export function PlaceLink({ dossierId, step, place, children }: PlaceLinkProps) {
  return (
    <AnchorLink
      to="/dossiers/$dossierId/$step"
      params={{ dossierId, step }}
      {...(place && { hash: place })}
      py={6}
      display="inline-block"
    >
      {children}
    </AnchorLink>
  );
}
