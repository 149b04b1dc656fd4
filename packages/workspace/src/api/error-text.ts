import { useTranslation } from 'react-i18next';
import { ApiError } from './errors.ts';

/** What went wrong and what to do, in words for the reader. */
export interface ErrorText {
  readonly title: string;
  readonly detail: string;
}

/**
 * Turns any error into words: by its code from the catalogue, with the server's own text where it knows more (it
 * answers in the reader's language) or where the code is new to us.
 */
export function useErrorText(): (error: unknown) => ErrorText {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError))
      return { title: t('problem.unknown.title'), detail: t('problem.unknown.detail') };
    const known = i18n.exists(`common:problem.${error.code}`);
    const code = (known ? error.code : 'unknown') as 'unknown';
    const first = error.errors.map((problem) => problem.message).filter(Boolean);
    return {
      title: known ? t(`problem.${code}.title`) : error.title || t('problem.unknown.title'),
      detail: error.detail || first.slice(0, 3).join(' ') || t(`problem.${code}.detail`),
    };
  };
}
