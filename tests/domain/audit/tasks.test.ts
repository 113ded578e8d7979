import { describe, expect, test } from 'vitest'
import type { AuditAnswer, DatedAnswer } from '../../../src/domain/audit/audit.ts'
import { auditTaskTitle, auditWork } from '../../../src/domain/audit/tasks.ts'
import { auditCell, auditSummary, auditWords } from '../../../src/domain/audit/words.ts'
import { belongsToNothing, type Task } from '../../../src/domain/task.ts'
import { point } from '../../support/audits.ts'

const task = (changes: Partial<Task> = {}): Task => ({
  ...belongsToNothing,
  id: 1,
  clientId: 1,
  title: 'Put right “link” on Instagram: old menu',
  stage: 'create',
  action: 'other',
  owner: 'manager',
  minutes: 10,
  dueOn: null,
  dueTime: null,
  channelId: 1,
  goalId: null,
  origin: 'audit',
  originKey: 'instagram/link',
  note: '',
  status: 'open',
  snoozedUntil: null,
  createdOn: '2026-11-01',
  closedAt: null,
  ...changes,
})

const answer = (item: string, state: AuditAnswer['state'], note = ''): AuditAnswer => ({ item, state, note })

function work(answers: readonly AuditAnswer[], open: readonly Task[] = [], before: readonly DatedAnswer[] = []) {
  return auditWork(answers, '2026-11-23', {
    where: 'Instagram',
    channelKey: 'instagram',
    points: [point({ item: 'link', minutes: 25 })],
    before: new Map(before.map((each) => [each.item, each])),
    open,
  })
}
const nothing = { fresh: [], renamed: [], settled: [], letGo: [] }

describe('smm makes of an audit', () => {
  test('a task for what is open, with the minutes of the list', () => {
    expect(work([answer('link', 'open', 'leads to the old menu.'), answer('bio', 'ok')])).toEqual({
      ...nothing,
      fresh: [{ key: 'instagram/link', title: 'Put right “link” on Instagram: leads to the old menu', minutes: 25 }],
    })
  })

  test('no second task for what is open already, whose title follows', () => {
    const known = task()
    expect(work([answer('link', 'open', 'old menu')], [known])).toEqual(nothing)
    expect(work([answer('link', 'open')], [known])).toEqual(nothing)
    expect(work([answer('link', 'open', 'dead')], [known])).toEqual({
      ...nothing,
      renamed: [{ task: known, title: 'Put right “link” on Instagram: dead' }],
    })
  })

  test('the end of the task of what is in order again, and of what is not wanted', () => {
    const known = task()
    expect(work([answer('link', 'ok')], [known])).toEqual({ ...nothing, settled: [known] })
    expect(work([answer('link', 'none')], [known])).toEqual({ ...nothing, letGo: [known] })
  })

  test('nothing for the task of another channel', () => {
    const other = task({ originKey: 'instagram-es/link' })
    expect(work([answer('link', 'ok')], [other])).toEqual(nothing)
  })

  test('nothing where a newer audit has said it since', () => {
    const since = { ...answer('link', 'ok'), onDay: '2026-11-24' }
    expect(work([answer('link', 'open', 'old menu')], [], [since])).toEqual(nothing)
  })

  test('a title without an end where nobody said what is wrong', () => {
    expect(auditTaskTitle('X', { item: 'special-hours', note: '' })).toBe('Put right “special hours” on X')
  })
})

describe('smm says how a profile stands', () => {
  const open: DatedAnswer = { ...answer('link', 'open', 'old menu'), onDay: '2026-11-12' }
  const dates = { wholeOn: '2026-11-12', lastOn: '2026-11-12' }

  test('with what is open still, not with what was put right since', () => {
    expect(auditWords(auditSummary('instagram', dates, [open], [task()]))).toBe('audited 12 Nov, 1 open')
    const done = auditSummary('instagram', dates, [open], [task({ status: 'done' })])
    expect(auditWords(done)).toBe('audited 12 Nov, nothing open')
    expect(auditSummary('instagram', dates, [open], [task({ status: 'skipped' })]).open).toBe(1)
  })

  test('and when nobody looked, or not at all of it', () => {
    const never = { wholeOn: null, lastOn: null, open: 0 }
    const begun = { wholeOn: null, lastOn: '2026-11-12', open: 2 }
    expect([never, begun].map(auditWords)).toEqual(['never audited', 'audit begun 12 Nov, 2 open'])
    expect([never, begun].map(auditCell)).toEqual(['never', 'begun 12 Nov, 2 open'])
  })
})
