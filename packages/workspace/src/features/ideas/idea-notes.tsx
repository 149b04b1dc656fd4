import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf, newId } from '../../api/client.ts';
import type { IdeaWithNotes } from '../../api/schema.d.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { Section } from '../../components/section.tsx';
import { Timeline } from '../../components/timeline.tsx';

/** What the commune wrote on an idea, and for its desk the ways to write more. */
export function IdeaNotes({ idea }: { readonly idea: IdeaWithNotes }) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  // Kept until it is sent: a second try is the same note.
  const [id, setId] = useState(newId);
  const send = async (kind: 'encourage' | 'set-aside', note: string) => {
    await dataOf(
      api.POST('/api/ideas/{id}/notes', { params: { path: { id: idea.id } }, body: { id, kind, note } }),
    );
    setId(newId());
    await queryClient.invalidateQueries({ queryKey: ['ideas'] });
  };
  return (
    <Section
      title={t('notes.title')}
      hint={t('notes.hint')}
      actions={
        idea.mayNote &&
        idea.stage !== 'product' && (
          <>
            <ActionButton
              onAction={(note) => send('encourage', note)}
              success={t('notes.sent')}
              confirm={{
                title: t('notes.encourageTitle'),
                confirmLabel: t('notes.encourage'),
                reason: 'required',
                reasonLabel: t('notes.encourageLabel'),
                reasonHint: t('notes.read'),
              }}
            >
              {t('notes.encourage')}
            </ActionButton>
            {idea.stage !== 'set-aside' && (
              <ActionButton
                variant="default"
                onAction={(note) => send('set-aside', note)}
                success={t('notes.sent')}
                confirm={{
                  title: t('notes.setAsideTitle'),
                  confirmLabel: t('notes.setAside'),
                  reason: 'required',
                  reasonLabel: t('notes.setAsideLabel'),
                  reasonHint: t('notes.read'),
                }}
              >
                {t('notes.setAside')}
              </ActionButton>
            )}
          </>
        )
      }
    >
      {idea.notes.length === 0 ? (
        <Text c="dimmed">{t('notes.empty')}</Text>
      ) : (
        <Timeline
          items={idea.notes.map(({ id: noteId, kind, note, by, at }) => ({
            id: noteId,
            title: t(`notes.kind.${kind}`),
            at,
            actor: by,
            detail: note,
            phase: 'done',
          }))}
        />
      )}
    </Section>
  );
}
