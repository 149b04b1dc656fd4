import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/errors.ts';
import { createQueryClient } from './api/query-client.ts';
import { installationQuery, sessionQuery } from './api/session.ts';
import { App, createWorkspaceRouter } from './app.tsx';
import { features } from './features/registry.ts';
import { startI18n } from './i18n/i18n.ts';

/** The nonce that the server put into the page, also where the scroll lock of dialogs looks for it. */
function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = nonce;
  return nonce;
}

const queryClient = createQueryClient();
const nonce = styleNonce();
// Who is signed in and where is asked while the messages load, not after.
void queryClient.prefetchQuery(sessionQuery);
void queryClient.prefetchQuery(installationQuery);
await startI18n(features);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// What a person may not see, or is not there, has its page: an answer, and no fault to report.
const isAnswer = (error: unknown) =>
  error instanceof ApiError && (error.code === 'forbidden' || error.code === 'not-found');
createRoot(root, {
  onCaughtError: (error) => {
    if (!isAnswer(error)) console.error(error);
  },
}).render(
  <StrictMode>
    <App router={createWorkspaceRouter(queryClient)} queryClient={queryClient} nonce={nonce} />
  </StrictMode>,
);
