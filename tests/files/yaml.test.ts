import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { checkShape, parseYaml } from '../../src/files/yaml.ts'
import { soundYaml } from '../support/strategies.ts'

const value = (text: string) => parseYaml(text, 'f.yaml').value

describe('smm reads YAML', () => {
  it('with words as words: no, yes, on and clock times stay text', () => {
    expect(value('a: no\nb: yes\nc: on\nd: 12:30\ne: 2026-11-23\nf: 010')).toEqual({
      a: 'no',
      b: 'yes',
      c: 'on',
      d: '12:30',
      e: '2026-11-23',
      f: 10,
    })
  })

  it.each([
    ['a directive', '%YAML 1.1\n---\na: no\n', /f\.yaml:1:1: a % directive/],
    ['an alias', 'a: &x [1]\nb: *x\n', /f\.yaml:2:4: aliases/],
    ['a doubled key', 'a: 1\nb:\n  c: 1\n  c: 2\n', /f\.yaml:4:3: the key "c" stands here a second time/],
    ['broken YAML', 'a: [1, 2\nb: 3\n', /f\.yaml:\d+:\d+: /],
    ['a second document', 'a: 1\n---\nb: 2\n', /f\.yaml:\d+:\d+: /],
  ])('and refuses %s with its place', (_, text, message) => {
    expect(() => value(text)).toThrow(message)
  })

  it('and tells of a file in which everything is wrong in part, so that finding the places takes no time', () => {
    const source = parseYaml(Array.from({ length: 16_000 }, (_, index) => `k${index}: ${index}\n`).join(''), 'f.yaml')
    const began = performance.now()
    const checked = checkShape(source, z.strictObject({ a: z.string() }))
    expect(performance.now() - began).toBeLessThan(2000)
    expect('problems' in checked && checked.problems[0]?.line).toBe(1)
    expect('problems' in checked && checked.problems.length).toBeLessThan(300)
  })

  it.each([
    ['- a\n', 'the file must be a map', 1, 1],
    ['', 'the file is empty', 1, 1],
    ['kind: news\nn: 3\nw: [a]\n', 'kind: must be one of value, community, promo, not "news"', 1, 7],
    ['kind: promo\nn: 30\nw: [a]\n', 'n: must be at most 9, not "30"', 2, 4],
    ['kind: promo\nn: 0\nw: [a]\n', 'n: must be more than 0, not "0"', 2, 4],
    ['kind: promo\nn: 1.5\nw: [a]\n', 'n: must be a whole number, not "1.5"', 2, 4],
    ['kind: promo\nn: 3\nw: []\n', 'w: must not be empty', 3, 1],
    ['kind: promo\nn: 3\nw: [a, b, c]\n', 'w: must have at most 2 entries', 3, 1],
    ['kind: promo\nn: 3\nw: [abcdef]\n', 'w[1]: must have at most 5 characters, not "abcdef"', 3, 5],
  ])('and says in its own words what is wrong in %j', (text, message, line, column) => {
    const schema = z.strictObject({
      kind: z.enum(['value', 'community', 'promo']),
      n: z.number().int().positive().max(9),
      w: z.array(z.string().max(5)).min(1).max(2),
    })
    const checked = checkShape(parseYaml(text, 'f.yaml'), schema)
    expect('problems' in checked && checked.problems).toMatchObject([{ message, line, column }])
  })

  it('and lets no key reach the prototype', () => {
    const polluted = soundYaml.replace('summary:', '__proto__: { polluted: yes }\nsummary:')
    expect(() => strategyFiles.parse(polluted, 'f.yaml')).toThrow(/f\.yaml:4:1: "__proto__" is not a key/)
    const inAnswers = `${soundYaml}answers:\n  __proto__: { polluted: yes }\n  constructor: x\n`
    try {
      strategyFiles.parse(inAnswers, 'f.yaml')
    } catch {}
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('and refuses more than 256 KiB without looking at it', () => {
    const long = `${soundYaml}# ${'x'.repeat(300 * 1024)}\n`
    expect(() => strategyFiles.parse(long, 'f.yaml')).toThrow(/f\.yaml has \d+ bytes; more than 262144 are not read/)
  })

  it('and finds a doubled key among thousands in no time', () => {
    const keys = Array.from({ length: 16_000 }, (_, index) => `k${index}: 1`).join('\n')
    const began = performance.now()
    expect(() => value(`${keys}\nk7: 2\n`)).toThrow(/f\.yaml:16001:1: the key "k7"/)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('and a depth without end is an error, not a crash', () => {
    expect(() => value(`a: ${'['.repeat(20_000)}`)).toThrow()
  })
})
