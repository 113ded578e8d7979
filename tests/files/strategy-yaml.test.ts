import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SmmError } from '../../src/domain/errors.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { filled, parsed, soundYaml, strategyNames } from '../support/strategies.ts'

const refusal = (text: string): string => {
  try {
    parsed(text)
  } catch (error) {
    if (error instanceof SmmError && error.kind === 'data') return error.message
    throw error
  }
  return ''
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('smm reads a strategy', () => {
  it('in the shape of the domain, with defaults filled in', () => {
    const { strategy } = parsed()
    expect(strategy).toMatchObject({ moreOf: 'tables', hoursSold: 10, promoCeiling: 20 })
    expect(strategy.goals[0]).toMatchObject({ channel: null, startsOn: '2026-11-23', dueOn: '2027-02-21' })
    expect(strategy.routines[0]).toMatchObject({
      owner: 'manager',
      at: 'morning',
      count: 1,
      usesPlaces: false,
      how: '',
    })
    expect(strategy.homework[0]?.owner).toBe('client')
    expect(strategy.plan.packs).toEqual({ aMonth: 0, minutes: 0 })
  })

  it('and says of a misspelt key where it stands, before anything else', () => {
    const text = soundYaml.replace('hours_sold: 10', 'hours_sould: 10')
    const [first, second] = refusal(text).split('\n')
    expect(first).toBe(`acme.yaml:${lineOf(text, 'hours_sould')}:1: "hours_sould" is not a key that smm knows`)
    expect(second).toMatch(/hours_sold is missing/)
  })

  it.each<[string, string, string, RegExp]>([
    [
      'a value of another type',
      'baseline: 8',
      'baseline: eight',
      /goals\[1\]\.baseline: must be a number, not "eight"/,
    ],
    [
      'a day that the calendar does not have',
      'due: 2027-02-21',
      'due: 2027-02-30',
      /goals\[1\]\.due: a day is written/,
    ],
    ['a doubled key in a list', '{ key: people,', '{ key: answer , ', /the key answer stands here a second time/],
    [
      'a key of homework that a routine has',
      '{ key: photos,',
      '{ key: posts , ',
      /the key posts stands here a second time/,
    ],
    [
      'a goal that does not exist',
      'title: Answer first, goals: [tables]',
      'title: Answer first, goals: [chairs]',
      /there is no goal chairs; there are tables/,
    ],
    ['a channel of a goal that does not exist', 'baseline: 8', 'channel: tiktok', /there is no channel tiktok/],
    ['a channel that a routine makes for', 'makes: [instagram]', 'makes: [tiktok]', /there is no channel tiktok/],
    ['a goal of a win', 'goal: tables }', 'goal: chairs }', /there is no goal chairs/],
    ['a recurrence that nobody knows', 'every: tue, minutes: 30', 'every: now and then, minutes: 30', /is not a/],
    ['a measure that cannot be read', 'promo-share > 20 %', 'too much promotion', /cannot be measured/],
  ])('and refuses %s with its line', (_, right, wrong, message) => {
    const text = soundYaml.replace(right, wrong)
    expect(text).not.toBe(soundYaml)
    const said = refusal(text)
    expect(said).toMatch(message)
    expect(said).toMatch(new RegExp(`^acme\\.yaml:${lineOf(text, wrong)}:\\d+: `))
  })

  it('and refuses a handover of a routine that does not exist', () => {
    expect(refusal(`${soundYaml}handover:\n  - { month: 3, routine: photos }\n`)).toMatch(
      /there is no routine photos; there are answer, listen, posts/,
    )
  })

  it('and says everything that is wrong at once', () => {
    const text = soundYaml
      .replace('every: tue, minutes: 30', 'every: never, minutes: 30')
      .replace('promo-share > 20 %', 'shouting')
    expect(refusal(text).split('\n')).toHaveLength(2)
  })

  it('and takes answers by keys of the form that questions have', () => {
    expect(parsed(`${soundYaml}answers:\n  more_of: tables\n  links: []\n`).strategy.answers).toEqual({
      more_of: 'tables',
      links: [],
    })
    expect(refusal(`${soundYaml}answers:\n  More-Of: tables\n`)).toMatch(
      /^acme\.yaml:\d+:3: answers: a question key is/,
    )
  })

  it('and takes escape sequences and direction overrides out of titles and comments', () => {
    const text = soundYaml
      .replace('Twelve tables a week', '"Twelve \\e[31m\\u202Etables"')
      .replace('the one goal', 'the \u001b]0;x\u0007one goal')
    const { strategy, canonical } = parsed(text)
    expect(strategy.goals[0]?.title).toBe('Twelve tables')
    expect(canonical).not.toMatch(/[\u001b\u202e]/)
    expect(canonical).toContain('# the one goal')
  })

  it('and finds the places of findings in the text', () => {
    const file = parsed()
    const [problem] = file.locate([{ rule: 'x', severity: 'error', message: 'm', path: ['channels', 0, 'slots'] }])
    expect(problem?.line).toBe(lineOf(soundYaml, 'slots:'))
  })
})

describe('smm prints a strategy in one form', () => {
  it('with its comments', () => {
    expect(parsed().canonical).toContain('# The strategy of Acme.')
    expect(parsed().canonical).toContain('- key: tables # the one goal')
  })

  it('that means the same and does not change when it is read again', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
      .filter((text) => /\S/u.test(text) && !/\p{C}/u.test(text))
    fc.assert(
      fc.property(words, words, fc.boolean(), (summary, title, isFolded) => {
        let text = strategyFiles.set(soundYaml, ['summary'], summary)
        text = strategyFiles.set(text, ['goals', 0, 'title'], `x ${title}`)
        if (isFolded) text = text.replace('strategy: 1', '# a comment: with - signs\n\nstrategy: 1 # here')
        const once = parsed(text)
        const twice = parsed(once.canonical)
        expect(twice.canonical).toBe(once.canonical)
        expect(twice.strategy).toEqual(once.strategy)
      }),
    )
  })

  it.each(strategyNames)('that is what the template %s gives', (name) => {
    const { canonical, strategy } = filled(name)
    expect(parsed(canonical).canonical).toBe(canonical)
    expect(parsed(canonical).strategy).toEqual(strategy)
  })

  it('and reads Windows line ends and a byte-order mark as the same text', () => {
    expect(parsed(`\ufeff${soundYaml.replaceAll('\n', '\r\n')}`).canonical).toBe(parsed().canonical)
  })
})

describe('smm sets one value in a strategy', () => {
  it('and leaves everything else as it is', () => {
    const before = parsed().canonical
    const after = strategyFiles.set(before, ['goals', 0, 'target'], 14)
    expect(strategyFiles.diff(before, after).filter((line) => /^[+-]/.test(line))).toEqual([
      '-    target: 12',
      '+    target: 14',
    ])
  })

  it('and takes one out', () => {
    const after = strategyFiles.set(soundYaml, ['goals', 0, 'due'], undefined)
    expect(parsed(after).strategy.goals[0]?.dueOn).toBeNull()
  })
})

describe('smm shows what differs', () => {
  it('as nothing when nothing does', () => {
    expect(strategyFiles.diff('a\nb\n', 'a\nb\n')).toEqual([])
  })

  it('in unified lines', () => {
    expect(strategyFiles.diff('a\nb\nc\n', 'a\nB\nc\n')).toEqual(['@@ -1,3 +1,3 @@', ' a', '-b', '+B', ' c'])
  })

  it('whole when next to nothing is the same, and soon', () => {
    const many = (mark: string) => Array.from({ length: 5000 }, (_, index) => `${mark}${index}\n`).join('')
    const began = performance.now()
    expect(strategyFiles.diff(many('a'), many('b'))).toHaveLength(10_000)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
