import type { Action } from '../words.ts'
import type { HomeworkItem, Subject } from './homework.ts'

/** What the words of a piece of homework are about. */
export function subjectOf({ title, action }: { readonly title: string; readonly action: Action }): Subject {
  if (/\b(approv\w*|verdict|sign off|say yes)\b/i.test(title)) return 'approval'
  if (action === 'reply' || /\b(answer|reply|ring|call)\b/i.test(title)) return 'answer'
  return /\b(photo\w*|pictures?|film|videos?|clips?|selfies?)\b/i.test(title) ? 'picture' : 'other'
}

/** Why it matters, as a sentence to a client. */
export function whyOf({ subject, goal, sort }: Pick<HomeworkItem, 'subject' | 'goal' | 'sort'>): string {
  if (sort === 'look') return 'It speaks in your name, so somebody has to see what it says.'
  if (subject === 'approval') return 'Nothing goes out before you have said yes.'
  if (subject === 'answer') return 'Whoever asks wants to hear it from you, not from us.'
  if (subject === 'picture') return 'People believe a picture from you, and no other.'
  return goal === null ? 'Nobody but you can do it.' : `It helps towards “${goal}”.`
}
