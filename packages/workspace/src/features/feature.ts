import type { Permission, Text } from '@saolang/rulebook';
import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { MessageLoaders } from '../i18n/language.ts';

/** An entry of the navigation, shown to who holds one of the permissions (to everybody signed in without any). */
export interface NavigationItem {
  /** The address within the workspace, such as `/dossiers`. */
  readonly to: string;
  /** The words; here rather than in the catalogue so that the menu needs no feature's messages. Keep them short. */
  readonly label: Text;
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  readonly permission?: Permission | readonly Permission[];
  /** `main`: the navigation of the programme's work (default). `account`: the menu under the person's name. */
  readonly place?: 'main' | 'account';
}

/** Something that a feature puts on the start page or into the header, loaded only for who may see it. */
export interface Panel {
  readonly slot: 'home' | 'header';
  readonly permission?: Permission | readonly Permission[];
  /** Made with `lazyPage`. */
  readonly component: ComponentType;
}

/** What the `index.ts` of a feature's folder exports. */
export interface Feature {
  /** The folder's name; also the namespace of its messages. */
  readonly name: string;
  readonly messages: MessageLoaders;
  /** Routes whose parent is `signedInRoute` or `openRoute` of the shell. */
  readonly routes: readonly AnyRoute[];
  readonly navigation: readonly NavigationItem[];
  readonly panels?: readonly Panel[];
}
