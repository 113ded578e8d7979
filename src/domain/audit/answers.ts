import { SmmError } from '../errors.ts'
import { cleanLine } from '../text/clean.ts'
import type { AuditAnswer } from './audit.ts'
import { type AuditPoint, pointNamed } from './checklist.ts'

/** A task's title has to hold it. */
const longestNote = 200

/**
 * Answers as they are typed: `bio=ok`, `link=open: leads to the old menu`, `pinned=none`, and `all=ok` for whatever is not named beside it. Each item once; a
 * wrong one is a usage error.
 */
export function parseAnswers(
  words: readonly string[],
  points: readonly AuditPoint[],
  platform: string,
): readonly AuditAnswer[] {
  const said = new Map<string, AuditAnswer>()
  let isAllOk = false
  for (const word of words) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(word) ?? []
    if (name.trim() === '') throw notAnswer(word)
    if (name.trim().toLowerCase() === 'all') {
      if (value.trim().toLowerCase() !== 'ok') {
        throw new SmmError('usage', `"${word}": of all items together only ok can be said`)
      }
      isAllOk = true
      continue
    }
    const { item } = pointNamed(name, points, platform)
    if (said.has(item)) throw new SmmError('usage', `"${item}" is answered twice`)
    said.set(item, { item, ...parseState(value, word) })
  }
  return points.flatMap(({ item }) => {
    const answer = said.get(item) ?? (isAllOk ? ({ item, state: 'ok', note: '' } as const) : undefined)
    return answer ? [answer] : []
  })
}

/** Who says again that an item is open, and no more, means what was wrong with it before. */
export function withNotes(
  answers: readonly AuditAnswer[],
  before: ReadonlyMap<string, AuditAnswer>,
): readonly AuditAnswer[] {
  return answers.map((answer) => {
    const last = before.get(answer.item)
    return answer.state === 'open' && answer.note === '' && last?.state === 'open'
      ? { ...answer, note: last.note }
      : answer
  })
}

function parseState(value: string, word: string): Pick<AuditAnswer, 'state' | 'note'> {
  const [, state = '', colon, rest = ''] = /^\s*([a-z]+)\s*(:)?(.*)$/is.exec(value) ?? []
  const note = auditNote(rest)
  switch (state.toLowerCase()) {
    case 'ok':
    case 'none':
      if (note !== '' || colon) throw new SmmError('usage', `"${word}": only what is open says more, as open: WHAT`)
      return { state: state.toLowerCase() as 'ok' | 'none', note: '' }
    case 'open':
      if (note !== '' && !colon) throw notAnswer(word)
      return { state: 'open', note }
    default:
      throw notAnswer(word)
  }
}

/** What is wrong, as one clean line; too long is a usage error. */
export function auditNote(text: string): string {
  const note = cleanLine(text)
  if (note.length <= longestNote) return note
  throw new SmmError('usage', `What is wrong takes ${note.length} characters; ${longestNote} are the most`)
}

function notAnswer(word: string): SmmError {
  return new SmmError('usage', `"${word}" is no answer; write item=ok, item=none or "item=open: what is wrong"`, [
    'smm channel audit CLIENT CHANNEL --set bio=ok --set "link=open: leads to the old menu"',
  ])
}
