import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { FeatureMessages } from '../features/registry.ts';
import { type Language, type MessageLoaders, storedLanguage } from './language.ts';
import type { messages as commonMessages } from './messages.vi.ts';

declare module 'i18next' {
  interface ResourceNamespaceMap extends FeatureMessages {
    common: typeof commonMessages;
  }
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
  }
}

const common: MessageLoaders = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};

/**
 * Starts the translations: the common catalogue now, each feature's when its first page is opened, only in the
 * language that is shown.
 */
export async function startI18n(
  features: readonly { name: string; messages: MessageLoaders }[],
): Promise<void> {
  const loaders = new Map(features.map((feature) => [feature.name, feature.messages]));
  loaders.set('common', common);
  const backend: BackendModule = {
    type: 'backend',
    init() {},
    read(language, namespace, done) {
      const load = loaders.get(namespace)?.[language as Language];
      if (!load) return done(new Error(`There is no catalogue ${namespace} in ${language}`), null);
      load().then(
        ({ messages }) => done(null, messages),
        (error: Error) => done(error, null),
      );
    },
  };
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      supportedLngs: ['vi', 'en'],
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}
