import type { Message } from '../../src/domain/inbox/message.ts'

/** A message that waits, with every field filled in. */
export function message(changes: Partial<Message> = {}): Message {
  return {
    id: 1,
    threadId: 1,
    by: 'person',
    text: 'Is it vegan?',
    severity: 'question',
    stars: null,
    at: '2026-11-23T09:00:00Z',
    onDay: '2026-11-23',
    state: 'waiting',
    dueAt: '2026-11-23T13:00:00Z',
    targetMinutes: 240,
    answerId: null,
    waitedMinutes: null,
    wordsKey: '',
    sameReason: '',
    activityId: null,
    ...changes,
  }
}
