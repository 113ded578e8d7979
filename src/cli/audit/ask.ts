import { auditNote } from '../../domain/audit/answers.ts'
import type { AuditAnswer, DatedAnswer } from '../../domain/audit/audit.ts'
import { type AuditPoint, itemWords } from '../../domain/audit/checklist.ts'
import { stateWords } from '../../domain/audit/words.ts'
import { capital, ended } from '../../domain/text/phrase.ts'
import { shortDay } from '../../domain/time/day.ts'
import type { Prompter } from '../../io/prompter.ts'
import type { Context } from '../context.ts'
import { readable } from '../options/readable.ts'
import type { Profile } from './profile.ts'

const choices = [
  { name: 'in order', value: 'ok' },
  { name: 'open: something is wrong with it', value: 'open' },
  { name: 'not there, and not wanted', value: 'none' },
  { name: 'no answer this time', value: 'skip' },
  { name: 'stop here', value: 'stop' },
] as const

export interface Asked {
  readonly answers: readonly AuditAnswer[]
  /** True: somebody chose to stop; what was answered before stands. */
  readonly isStopped: boolean
}

/** Goes through the list of a profile, item by item. The answer of last time is the one that the return key gives. */
export async function askProfile(context: Context, prompter: Prompter, profile: Profile): Promise<Asked> {
  const answers: AuditAnswer[] = []
  for (const [index, point] of profile.points.entries()) {
    const last = profile.standing.get(point.item)
    sayBeside(context, point, profile.plan[point.item], last)
    const state = await prompter.choose({
      message: `${capital(itemWords(point.item))} (${index + 1} of ${profile.points.length}): ${point.ask}`,
      choices,
      initial: last?.state ?? 'ok',
    })
    if (state === 'stop') return { answers, isStopped: true }
    if (state === 'ok' || state === 'none') answers.push({ item: point.item, state, note: '' })
    if (state === 'open') answers.push({ item: point.item, state, note: await askNote(prompter, last) })
  }
  return { answers, isStopped: false }
}

/** Beside the question it would be printed anew with every key that is pressed. */
function sayBeside(context: Context, point: AuditPoint, plan: string | undefined, last: DatedAnswer | undefined): void {
  context.say(ended(point.lookFor))
  if (plan !== undefined) context.say(`The plan says: ${ended(plan)}`)
  if (last?.state === 'open') context.say(`${shortDay(last.onDay)}: ${ended(stateWords(last))}`)
}

async function askNote(prompter: Prompter, last: DatedAnswer | undefined): Promise<string> {
  const words = await prompter.text({
    message: 'What is wrong with it? The client may read this.',
    initial: last?.state === 'open' ? last.note : '',
    check: (text) => readable(() => auditNote(text)),
  })
  return auditNote(words)
}
