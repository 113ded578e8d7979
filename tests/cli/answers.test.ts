import { describe, expect, it } from 'vitest'
import { type AnswerOptions, gatherAnswers } from '../../src/cli/answers.ts'
import { contextOf } from '../../src/cli/context-of.ts'
import type { Question } from '../../src/domain/questions.ts'
import { bench } from '../support/bench.ts'

const questions: Question[] = [
  { key: 'thing', ask: 'What is it?', type: 'text', default: null },
  { key: 'more', ask: 'What else?', type: 'text', default: '' },
  { key: 'steps', ask: 'Which steps?', type: 'list', default: ['wait, then look'] },
]

const gather = (options: AnswerOptions, ask?: (message: string, initial: string | undefined) => string) => {
  const { world } = bench()
  const prompter = {
    text: async ({ message, initial }: { message: string; initial?: string }) => ask?.(message, initial) ?? '',
  }
  const io = { ...world.io, canAsk: ask !== undefined }
  const asking = { ...world, io, prompter: async () => prompter as never }
  return gatherAnswers(
    contextOf(asking, [], new Set(), () => ({})),
    questions,
    options,
  )
}

describe('smm gathers answers', () => {
  it('and takes a default where there is one', async () => {
    expect(await gather({ yes: true, set: ['thing=a bun'] })).toEqual({
      thing: 'a bun',
      more: '',
      steps: ['wait, then look'],
    })
  })

  it('and names what has no default, with --yes too', async () => {
    await expect(gather({ yes: true })).rejects.toThrow(/^Not everything has a default: one question is open: thing$/)
    await expect(gather({})).rejects.toThrow(/^Nobody can be asked here, and 3 questions are open: thing, more, steps$/)
  })

  it('and asks a person, with nothing typed beforehand where there is no default', async () => {
    const asked: unknown[] = []
    const answers = await gather({}, (message, initial) => {
      asked.push([message, initial])
      return message === 'What is it?' ? 'a bun' : (initial ?? '')
    })
    expect(asked).toEqual([
      ['What is it?', ''],
      ['What else?', ''],
      ['Which steps?', 'wait, then look;'],
    ])
    expect(answers).toEqual({ thing: 'a bun', more: '', steps: ['wait, then look'] })
  })
})
