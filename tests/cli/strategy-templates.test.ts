import { describe, expect, it } from 'vitest'
import { stages } from '../../src/domain/words.ts'
import { bench } from '../support/bench.ts'
import { strategyNames } from '../support/strategies.ts'

const social = ['respond', 'listen', 'read', 'comment']
const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']

describe.each(strategyNames)('smm today, for a client made from %s', (name) => {
  it('has people first on each working day, and every stage within a week', async () => {
    const b = bench()
    await b.ok(`strategy new shop-one --template ${name} --yes`)
    const met = new Set<string>()
    for (const day of days) {
      b.setNow(`${day}T09:00:00Z`)
      const { blocks } = JSON.parse(await b.ok('today --json --client shop-one')) as {
        blocks: { block: string; rows: unknown[] }[]
      }
      const filled = blocks.filter(({ rows }) => rows.length > 0).map(({ block }) => block)
      expect({ day, social: filled.filter((block) => social.includes(block)) }).not.toEqual({ day, social: [] })
      for (const block of filled) met.add(block)
    }
    // Looking at one's own inbox is answering.
    const absent = name === 'manager' ? ['listen'] : []
    expect(stages.filter((stage) => !met.has(stage))).toEqual(absent)
  })
})
