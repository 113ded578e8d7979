import { isSevere } from '../../domain/inbox/message.ts'
import type { Ref } from '../../domain/ref.ts'
import type { TodaySettings } from '../../domain/today/settings.ts'
import { answeredBy, writeAnswer } from '../inbox/answer.ts'
import { conversationOf } from '../inbox/conversation.ts'
import type { OpenDesk } from '../with-store.ts'
import type { Closable, CloseRequest } from './closing.ts'

/** What an answer usually takes. */
export type AnswerMinutes = Pick<TodaySettings, 'replyMinutes' | 'complaintMinutes'>

/** A message is closed by being answered, by whoever has to answer it. */
export function closeMessage(open: OpenDesk, ref: Ref, request: CloseRequest, usual: AnswerMinutes): Closable {
  const conversation = conversationOf(open, ref, 'done')
  const { name, waiting, thread } = conversation
  const [, ...words] = name.split(' ')
  if (waiting.length === 0) return `${name} waits for no answer; smm re ${name.split(' ')[0]} says something more`
  answeredBy(open, conversation, request.moment)
  const by = request.by ?? thread.owner
  return {
    ref,
    title: words.join(' '),
    minutes: waiting.some(isSevere) ? usual.complaintMinutes : usual.replyMinutes,
    count: 1,
    by,
    write(minutes) {
      writeAnswer(open, conversation, {
        by,
        text: '',
        minutes,
        timed: request.minutes !== undefined,
        note: request.note ?? '',
        moment: request.moment,
        words: { key: '', reason: '' },
      })
    },
  }
}
