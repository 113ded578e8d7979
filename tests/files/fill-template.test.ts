import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hasErrors } from '../../src/domain/problem.ts'
import type { Answers } from '../../src/domain/questions.ts'
import { checkStrategy } from '../../src/domain/strategy/check.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import { liquidFor } from '../../src/render/liquid.ts'
import { shippedPlatform, shippedSlugs } from '../support/platforms.ts'
import { filled, soundYaml, templateText, usualMinutes, usualRegulated } from '../support/strategies.ts'

const names = (folder: string) =>
  readdirSync(fileURLToPath(new URL(`../../templates/${folder}`, import.meta.url))).filter((file) =>
    file.endsWith('.yaml'),
  )

const questions = `template: test
summary: A test.
questions:
  - { key: more_of, ask: What do you want more of?, default: tables }
`
const body = soundYaml.replace(/^# .*\nstrategy: 1\ntemplate: test\n/, '')
const indented = (text: string) => text.replace(/^(?=.)/gm, '  ')
const template = (change: (text: string) => string = (text) => text) =>
  `${questions}strategy:\n${indented(change(body))}`
const fill = (text: string, answers: Answers = { more_of: 'tables' }) =>
  strategyFiles.fill(
    text,
    'test.yaml',
    { client: { name: 'Acme', slug: 'acme' }, answers },
    { liquid: liquidFor('2026-11-23'), regulated: usualRegulated() },
  )
const places = (list: string) => template((text) => `${text}places:\n${list}`)

describe('smm fills a template in', () => {
  it('with numbers, lists and truth as they are, and text as text', () => {
    const text = template((yaml) =>
      yaml
        .replace('hours_sold: 10', 'hours_sold: "{{ answers.hours }}"')
        .replace('More tables on', 'For {{ client.name }} more on'),
    )
    const { strategy } = fill(text, { more_of: 'tables', hours: 12.5, links: ['a'], open: true })
    expect(strategy.hoursSold).toBe(12.5)
    expect(strategy.summary).toBe('For Acme more on weekdays.')
    expect(strategy.answers).toEqual({ more_of: 'tables', hours: 12.5, links: ['a'], open: true })
  })

  it('and takes an answer that looks like a number, a key or Liquid for text', () => {
    for (const answer of ['12:30', 'no', '007', 'a: b # c', '{{ answers.more_of }}', "- it's", '*', '"']) {
      const { strategy } = fill(
        template((yaml) => yaml.replace('more_of: tables', 'more_of: "{{ answers.more_of }}"')),
        { more_of: answer },
      )
      expect(strategy.moreOf).toBe(answer)
    }
  })

  it('and repeats an entry for each item, and keeps one only when its condition holds', () => {
    const text = places(
      '  # neighbours\n  - each: answers.near\n    name: "{{ item }}"\n    kind: account\n  - when: answers.near.size > 5\n    name: far\n    kind: group\n',
    )
    const { strategy, canonical } = fill(text, { more_of: 'tables', near: ['bakery', 'bookshop'] })
    expect(strategy.places.map((place) => place.name)).toEqual(['bakery', 'bookshop'])
    expect(canonical.match(/# neighbours/g)).toHaveLength(1)
  })

  it('and keeps comments, and begins with one that explains the file', () => {
    const { canonical } = fill(template())
    expect(canonical).toMatch(/^# The strategy of Acme, made from the template test\.\n/)
    expect(canonical).toContain('# the one goal')
  })

  it('and leaves out what came out empty', () => {
    const text = places('  - { name: bakery, kind: account, url: "{{ answers.links | first }}" }\n')
    expect(fill(text, { more_of: 'tables', links: [] }).strategy.places).toEqual([
      { name: 'bakery', kind: 'account', url: null },
    ])
  })

  it('and counts days from today', () => {
    const text = template((yaml) => yaml.replace('due: 2027-02-21', 'due: "{{ 90 | days_ahead }}"'))
    expect(fill(text).strategy.goals[0]?.dueOn).toBe('2027-02-21')
  })

  it.each([
    ['an unknown variable', '"{{ answers.nothing }}"', /test\.yaml:\d+:\d+: undefined variable: answers\.nothing/],
    ['an unknown filter', '"{{ 1 | nothing }}"', /test\.yaml:\d+:\d+: undefined filter: nothing/],
    ['a file', '"{% include \'secret\' %}"', /test\.yaml:\d+:\d+: tag "include" not found/],
    ['the clock', "\"{{ 'now' | date: '%Y' }}\"", /test\.yaml:\d+:\d+: undefined filter: date/],
    ['a loop without end', '"{% for i in (1..100000000) %}x{% endfor %}"', /test\.yaml:\d+:\d+: .*limit/],
    ['the engine', '"{{ answers.constructor }}"', /undefined variable/],
  ])('and refuses %s with its place', (_, words, message) => {
    const text = template((yaml) => yaml.replace('More tables on weekdays.', words))
    expect(() => fill(text)).toThrow(message)
    const line = text.slice(0, text.indexOf(words)).split('\n').length
    expect(() => fill(text)).toThrow(new RegExp(`^test\\.yaml:${line}:`))
  })

  it('and says where in the template the strategy that came out is wrong', () => {
    const text = places(
      '  - when: answers.more_of == "nothing"\n    name: x\n    kind: account\n  - name: bakery\n    kind: bakery\n',
    )
    const line = text.slice(0, text.indexOf('kind: bakery')).split('\n').length
    expect(() => fill(text)).toThrow(new RegExp(`^test\\.yaml:${line}:13: places\\[1\\]\\.kind`))
  })

  it('and refuses a template whose questions are wrong, with the line', () => {
    expect(() => strategyFiles.template(template().replace('key: more_of', 'key: tables'), 'test.yaml')).toThrow(
      /test\.yaml:4:\d+: the first question is more_of/,
    )
  })
})

describe('smm ships templates', () => {
  const platforms = shippedSlugs.map((slug) => shippedPlatform(slug).platform)
  const known = { platforms, minutes: usualMinutes(), regulated: usualRegulated() }

  it.each(names('strategies'))(
    '%s that is sound whatever one of its questions is answered with',
    (file) => {
      const name = file.slice(0, -'.yaml'.length)
      const asked = strategyFiles.template(templateText(`strategies/${file}`), file).questions
      expect(strategyFiles.template(templateText(`strategies/${file}`), file).name).toBe(name)
      const variants = asked.flatMap((question): Answers[] => {
        if (question.type === 'choice') return (question.choices ?? []).map((choice) => ({ [question.key]: choice }))
        if (question.type === 'yes-no') return [{ [question.key]: true }, { [question.key]: false }]
        if (question.type === 'list')
          return [{ [question.key]: ['only one'] }, { [question.key]: ['one', 'two', 'three', 'four'] }]
        if (question.type === 'number' && question.key !== 'hours_sold') return [{ [question.key]: 0 }]
        return []
      })
      for (const answers of [{}, ...variants]) {
        const problems = checkStrategy(filled(name, answers).strategy, known)
        expect({ answers, problems: hasErrors(problems) ? problems : [] }).toEqual({ answers, problems: [] })
      }
    },
    60_000,
  )

  it.each([
    ...names('platforms').map((file) => `platforms/${file}`),
    'today.yaml',
    'minutes.yaml',
    'words.yaml',
    'regulated.yaml',
  ])('%s that is in order', (file) => {
    expect(() => readTemplateData(file, templateText(file), file)).not.toThrow()
  })

  it('and gives no two platforms the same code', () => {
    const codes = platforms.map((platform) => platform.code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})
