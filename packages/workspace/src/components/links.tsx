import {
  ActionIcon,
  type ActionIconProps,
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  NavLink,
  type NavLinkProps,
} from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Link<Props> = Props & Omit<ComponentProps<'a'>, keyof Props>;

/** A text link to a page of the workspace, with the router's typed `to`, `params`, `search`. */
export const AnchorLink = createLink((props: Link<AnchorProps>) => (
  <Anchor inherit underline="always" {...props} />
));

/** A link that looks like a button. */
export const ButtonLink = createLink((props: Link<ButtonProps>) => <Button component="a" {...props} />);

/** An icon that leads somewhere; its name is its label. */
export const ActionIconLink = createLink((props: Link<ActionIconProps>) => (
  <ActionIcon component="a" variant="subtle" color="gray" size={44} {...props} />
));

/** An entry of a list of pages. */
export const NavLinkTo = createLink((props: Link<NavLinkProps>) => <NavLink component="a" {...props} />);
