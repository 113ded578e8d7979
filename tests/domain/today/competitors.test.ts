import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/time/day.ts'
import type { CompetitorsOfClient } from '../../../src/domain/today/competitors.ts'
import { todayList } from '../../../src/domain/today/list.ts'
import { client, settings } from '../../support/builders.ts'
import { todayFacts } from '../../support/today-facts.ts'

const today = '2026-11-23'
const ago = (days: number) => addDays(today, -days)

function titles(those: Partial<CompetitorsOfClient>, changes: Parameters<typeof todayFacts>[0] = {}) {
  const competitors = [{ clientId: 1, competitors: 3, addedOn: ago(100), lookedOn: null, ...those }]
  const list = todayList(todayFacts({ competitors, ...changes }), settings, { day: today, time: '09:00' })
  return list.blocks.flatMap(({ block, rows }) => rows.map((row) => `${block} ${row.minutes} ${row.title}`))
}

describe('smm today asks for a look at competitors', () => {
  test('after so many days, in one row with the command', () => {
    expect(titles({ lookedOn: ago(40) })).toEqual([
      'read 15 Look at 3 competitors, last 40 days ago: smm competitor note marlow',
    ])
    expect(titles({ lookedOn: ago(35) })).toHaveLength(1)
    expect(titles({ lookedOn: ago(34) })).toEqual([])
  })

  test('when nobody ever looked, once the first of them is a fortnight old', () => {
    expect(titles({ addedOn: ago(14), competitors: 1 })).toEqual([
      'read 5 Look at the competitor, never so far: smm competitor note marlow',
    ])
    expect(titles({ addedOn: ago(13) })).toEqual([])
    expect(titles({ addedOn: ago(5), lookedOn: ago(90) })).toEqual([])
  })

  test('only of active clients, and never for more than twenty minutes', () => {
    expect(titles({}, { clients: [client({ status: 'paused' })] })).toEqual([])
    expect(titles({ competitors: 12 })[0]).toContain('read 20 ')
  })
})
