import { describe, expect, it } from 'vitest'
import { classify } from '../../src/domain/inbox/classify.ts'
import { regulatedTrades } from '../../src/domain/words.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import { liquidFor } from '../../src/render/liquid.ts'
import { shippedInbox } from '../support/inbox.ts'
import { soundYaml, templateText, usualRegulated } from '../support/strategies.ts'

const regulated = usualRegulated()
const body = soundYaml.replace(/^# .*\nstrategy: 1\ntemplate: test\n/, '').replace(/^(?=.)/gm, '  ')
const asked = `template: test
summary: A test.
questions:
  - { key: more_of, ask: What do you want more of?, default: tables }
  - { key: trade, ask: Which?, default: health }
strategy:
  regulated: "{{ answers.trade }}"
`

/** The smallest template with a trade, and what is said behind it. */
function filledFor(trade: string, more = '') {
  const scope = { client: { name: 'Acme', slug: 'acme' }, answers: { more_of: 'tables', trade } }
  return strategyFiles.fill(`${asked}${body}${more}`, 'test.yaml', scope, {
    liquid: liquidFor('2026-11-23'),
    regulated,
  })
}

describe('smm fills a template of a regulated trade in', () => {
  it.each(regulatedTrades)('with the rules of %s behind its own, as they stand in the file of rules', (trade) => {
    const own = '  never_say:\n    - never: "\\"Cheap\\""\n  facts:\n    - { key: hours, ask: When are you open? }\n'
    const { strategy } = filledFor(trade, own)
    const rules = regulated[trade]
    expect(strategy.regulated).toBe(trade)
    expect(strategy.neverSay).toEqual([{ never: '"Cheap"', instead: null }, ...rules.neverSay])
    expect(strategy.facts).toEqual([{ key: 'hours', ask: 'When are you open?', answer: null }, ...rules.facts])
    expect(strategy.answering).toEqual(rules.answering)
    expect(strategy.onboarding).toEqual(rules.onboarding)
    expect(strategy.leadership.slice(1)).toEqual(rules.leadership)
  })

  it('and says above them where they come from, in a text that is printed the same again', () => {
    const { canonical, strategy } = filledFor('health')
    expect(
      canonical.match(/# The rules of the trade \(health\), as smm template show regulated has them\./g),
    ).toHaveLength(5)
    expect(canonical).toContain(
      '# What messages are taken for, before the usual rules are looked at, and who answers them.\n',
    )
    const again = strategyFiles.parse(canonical, 'acme.yaml')
    expect(again.canonical).toBe(canonical)
    expect(again.strategy).toEqual(strategy)
  })

  it('and puts a list that was not there where others look for it', () => {
    const parts = [...filledFor('law').canonical.matchAll(/^([a-z_0-9]+):/gm)].map(([, part]) => part)
    expect(parts.slice(parts.indexOf('loss'))).toEqual([
      'loss',
      'facts',
      'answering',
      'never_say',
      'onboarding',
      'leadership',
      'answers',
    ])
  })

  it('and puts none where it stands already', () => {
    const [rule] = regulated.health.neverSay
    const [fact] = regulated.health.facts
    const own = `  never_say:\n    - never: "${rule?.never}"\n      instead: Nothing.\n  facts:\n    - { key: ${fact?.key}, ask: Which number? }\n`
    const { strategy } = filledFor('health', own)
    expect(strategy.neverSay).toHaveLength(regulated.health.neverSay.length)
    expect(strategy.neverSay[0]?.instead).toBe('Nothing.')
    expect(strategy.facts).toHaveLength(regulated.health.facts.length)
    expect(strategy.facts[0]?.ask).toBe('Which number?')
  })

  it('and leaves one without a regulator as it is', () => {
    const { canonical, strategy } = filledFor('none')
    expect(strategy).toMatchObject({ regulated: null, neverSay: [], answering: [], onboarding: [] })
    expect(canonical).not.toContain('The rules of the trade')
  })

  it('and refuses a trade that nobody watches over, with its line', () => {
    expect(() => filledFor('butchery')).toThrow(/^test\.yaml:7:14: regulated: must be one of none, health/)
  })
})

describe('smm takes messages to a regulated trade', () => {
  const taken = (trade: (typeof regulatedTrades)[number], text: string) => {
    const message = { text, kind: 'dm', stars: null, followsOurs: false } as const
    const { severity, owner } = classify(message, [...regulated[trade].answering, ...shippedInbox().rules])
    return `${severity}, ${owner}`
  }

  it.each([
    ['health', 'My gum is still swollen, is it normal?', 'question, client'],
    ['health', 'Still swollen. Terrible, I want a refund', 'complaint, client'],
    ['health', 'I have chest pain after the tablets', 'complaint, client'],
    ['health', 'Can I book an appointment on Friday?', 'lead, manager'],
    ['law', 'My brother was arrested, what now', 'question, client'],
    ['law', 'Do you have a price list?', 'lead, manager'],
    ['finance', 'Should I sell my shares?', 'question, client'],
    ['finance', 'I lost money on your advice', 'complaint, client'],
    ['property', 'Would they accept less? It is my offer', 'lead, client'],
    ['property', 'Can I come to a viewing?', 'lead, manager'],
    ['property', 'Is it leasehold', 'question, client'],
  ] as const)('(%s) %s: %s', (trade, text, expected) => {
    expect(taken(trade, text)).toBe(expected)
  })
})

describe('smm reads the file of regulated rules', () => {
  const text = templateText('regulated.yaml')
  const read = (changed: string) => readTemplateData('regulated.yaml', changed, 'regulated.yaml')

  it('and refuses one in which a trade is missing, or a rule says nothing', () => {
    expect(() => read(text.replace('\nproperty:', '\nproprety:'))).toThrow(/"proprety" is not a key/)
    expect(() => read(text.replace('never_say:', 'never_say: []\n  answering_not:'))).toThrow(/regulated\.yaml:\d+/)
  })
})
