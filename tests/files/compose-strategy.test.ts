import { expect, test } from 'vitest'
import type { StrategyInput } from '../../src/files/strategy-schema.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'

const small: StrategyInput = {
  strategy: 1,
  template: 'b2b',
  summary:
    'A mill that specifiers ask before they draw, in a sentence that is long enough to be folded over two lines of the file.',
  more_of: 'sample requests',
  hours_sold: 18,
  goals: [
    {
      key: 'samples',
      title: 'Five a week: or more',
      metric: 'sample-requests',
      baseline: 2,
      target: 5,
      starts: '2026-09-14',
    },
  ],
  channels: [
    {
      key: 'linkedin',
      platform: 'linkedin',
      handle: '@mill.example',
      goals: ['samples'],
      cadence: { text: 1 },
      sweeps: ['09:00'],
    },
  ],
}

test('a composed strategy is canonical: reading it gives the same text', () => {
  const text = strategyFiles.compose(small)
  expect(strategyFiles.parse(text, 'small').canonical).toBe(text)
})

test('a composed strategy says what the object said', () => {
  const { strategy } = strategyFiles.parse(strategyFiles.compose(small), 'small')
  expect(strategy.summary).toBe(small.summary)
  expect(strategy.goals[0]).toMatchObject({
    key: 'samples',
    title: 'Five a week: or more',
    startsOn: '2026-09-14',
    dueOn: null,
  })
  expect(strategy.channels[0]).toMatchObject({ handle: '@mill.example', sweeps: ['09:00'], cadence: { text: 1 } })
})

test('a composed strategy has a comment above its parts and small lists in one line', () => {
  const text = strategyFiles.compose(small)
  expect(text).toMatch(/\n\n# What will be different.*\ngoals:\n {2}- key: samples\n/)
  expect(text).toContain('cadence: { text: 1 }')
})
