import { describe, expect, test } from 'vitest'
import {
  type ApprovalRecord,
  approvalOf,
  isCleared,
  noRecord,
  type Shown,
  type Verdict,
} from '../../../src/domain/variant/approval.ts'
import { type VariantStatus, variantStatus } from '../../../src/domain/variant/status.ts'
import type { ApprovalNeed, VerdictKind } from '../../../src/domain/words.ts'

const now = '2026-11-26T12:00:00Z'

function said(verdict: VerdictKind, hash: string, more: Partial<Verdict> = {}): Verdict {
  return {
    id: 1,
    variantId: 1,
    hash,
    seen: '{}',
    verdict,
    by: 'Ana',
    words: '',
    at: '2026-11-24T09:00:00Z',
    packId: null,
    ...more,
  }
}

function packed(hash: string, more: Partial<Shown> = {}): Shown {
  const week = { week: '2026-W49', madeAt: '2026-11-23T09:00:00Z', deadlineAt: '2026-11-26T11:00:00Z' }
  return { variantId: 1, packId: 1, hash, seen: '{}', ...week, silenceIsYes: false, replacedAt: null, ...more }
}

const standing = (record: Partial<ApprovalRecord>, need: ApprovalNeed = 'needed') =>
  approvalOf(need, 'now', { ...noRecord, ...record }, now)

describe('where a client stands', () => {
  test.each<[string, Partial<ApprovalRecord>, string]>([
    ['nothing is on record', {}, 'none'],
    ['it is in a pack', { shown: [packed('now')] }, 'in review'],
    ['the pack shows something else', { shown: [packed('before')] }, 'none'],
    ['the pack was replaced', { shown: [packed('now', { replacedAt: '2026-11-24T09:00:00Z' })] }, 'none'],
    ['it is in the newer pack', { shown: [packed('before', { replacedAt: now }), packed('now')] }, 'in review'],
    ['there was a yes', { verdicts: [said('approve', 'now')] }, 'approved'],
    ['the yes was about something else', { verdicts: [said('approve', 'before')] }, 'none'],
    ['a change was asked', { verdicts: [said('change', 'now')], shown: [packed('now')] }, 'change asked'],
    ['the change was made', { verdicts: [said('change', 'before')], shown: [packed('now')] }, 'in review'],
    ['it was rejected', { verdicts: [said('reject', 'now')] }, 'rejected'],
    ['the newest verdict is a yes', { verdicts: [said('change', 'now'), said('approve', 'now')] }, 'approved'],
    ['the newest verdict is a change', { verdicts: [said('approve', 'now'), said('change', 'now')] }, 'change asked'],
    [
      'a newer verdict is about something else',
      { verdicts: [said('approve', 'now'), said('change', 'x')] },
      'approved',
    ],
  ])('when %s', (_, record, state) => {
    expect(standing(record).state).toBe(state)
  })

  test.each<[string, Partial<Shown>, string]>([
    ['nobody agreed that it is a yes', {}, 'in review'],
    ['the deadline is to come', { silenceIsYes: true, deadlineAt: '2026-11-26T12:00:01Z' }, 'in review'],
    ['it was agreed, and the deadline passed', { silenceIsYes: true }, 'approved'],
    ['the pack was replaced before its deadline', { silenceIsYes: true, replacedAt: '2026-11-25T09:00:00Z' }, 'none'],
    [
      'the pack was replaced after its deadline',
      { silenceIsYes: true, replacedAt: '2026-11-26T11:30:00Z' },
      'approved',
    ],
    ['it showed something else', { silenceIsYes: true, hash: 'before' }, 'none'],
  ])('after silence, when %s', (_, pack, state) => {
    const approval = standing({ shown: [packed('now', pack)] })
    expect(approval.state).toBe(state)
    expect(approval.verdict).toBeNull()
  })

  test.each<[string, readonly [VerdictKind, string][], string]>([
    ['a no holds', [['change', 'now on tuesday']], 'change asked'],
    ['a yes does not', [['approve', 'now on tuesday']], 'none'],
    [
      'a later yes ends the no without being one',
      [
        ['change', 'now on tuesday'],
        ['approve', 'now on wednesday'],
      ],
      'none',
    ],
    [
      'a no holds that came after a yes to this day',
      [
        ['approve', 'now'],
        ['reject', 'now on tuesday'],
      ],
      'rejected',
    ],
  ])('on another day %s', (_, verdicts, state) => {
    const record = { ...noRecord, verdicts: verdicts.map(([kind, hash]) => said(kind, hash)) }
    expect(approvalOf('needed', 'now', record, now, ({ hash }) => hash.startsWith('now')).state).toBe(state)
  })

  test('does not take silence for more than a word', () => {
    const shown = [packed('now', { silenceIsYes: true })]
    expect(standing({ shown, verdicts: [said('change', 'now')] }).state).toBe('change asked')
  })

  test.each<[string, Partial<Verdict>, string]>([
    ['of what it said meanwhile is an answer', {}, 'in review'],
    ['from before the pack is none', { at: '2026-11-23T08:00:00Z' }, 'approved'],
    ['after the deadline comes too late', { at: '2026-11-26T11:00:00Z' }, 'approved'],
  ])('a word %s', (_, verdict, state) => {
    const shown = [packed('now', { silenceIsYes: true })]
    expect(standing({ shown, verdicts: [said('change', 'meanwhile', verdict)] }).state).toBe(state)
  })

  test('remembers an earlier verdict that no longer holds', () => {
    const yes = said('approve', 'before')
    expect(standing({ verdicts: [yes] }).before).toBe(yes)
    expect(standing({ verdicts: [yes, said('approve', 'now')] }).before).toBeNull()
  })
})

describe('what may go out', () => {
  const override = { variantId: 1, hash: 'now', reason: 'on holiday', at: now }
  test.each<[string, ApprovalNeed, Partial<ApprovalRecord>, boolean]>([
    ['needs none', 'none', {}, true],
    ['needs none, and is in a pack', 'none', { shown: [packed('now')] }, true],
    ['needs none, but a change was asked', 'none', { verdicts: [said('change', 'now')] }, false],
    ['needs none, but was rejected', 'none', { verdicts: [said('reject', 'now')] }, false],
    ['needs it', 'needed', {}, false],
    ['needs it, and is in a pack', 'needed', { shown: [packed('now')] }, false],
    ['has it', 'needed', { verdicts: [said('approve', 'now')] }, true],
    ['had it', 'needed', { verdicts: [said('approve', 'before')] }, false],
    ['is overridden', 'needed', { overrides: [override] }, true],
    [
      'was overridden, and then turned down',
      'needed',
      { overrides: [{ ...override, at: '2026-11-24T08:00:00Z' }], verdicts: [said('change', 'now')] },
      false,
    ],
    [
      'is overridden although it was turned down',
      'needed',
      { overrides: [override], verdicts: [said('reject', 'now')] },
      true,
    ],
    ['was overridden when it said something else', 'needed', { overrides: [{ ...override, hash: 'before' }] }, false],
  ])('when it %s: %s %j', (_, need, record, expected) => {
    expect(isCleared(standing(record, need))).toBe(expected)
  })
})

describe('the status of a variant', () => {
  test.each<
    ['draft' | 'scheduled' | 'published' | 'missed' | 'dropped', ApprovalNeed, Partial<ApprovalRecord>, VariantStatus]
  >([
    ['draft', 'none', {}, 'draft'],
    ['scheduled', 'none', {}, 'scheduled'],
    ['scheduled', 'none', { shown: [packed('now')] }, 'scheduled'],
    ['scheduled', 'none', { verdicts: [said('change', 'now')] }, 'change asked'],
    ['scheduled', 'needed', {}, 'draft'],
    ['scheduled', 'needed', { shown: [packed('now')] }, 'in review'],
    ['scheduled', 'needed', { verdicts: [said('approve', 'now')] }, 'scheduled'],
    ['draft', 'needed', { verdicts: [said('approve', 'now')] }, 'approved'],
    ['draft', 'needed', { verdicts: [said('reject', 'now')] }, 'rejected'],
    ['published', 'needed', {}, 'published'],
    ['missed', 'needed', { shown: [packed('now')] }, 'missed'],
    ['dropped', 'needed', { verdicts: [said('reject', 'now')] }, 'dropped'],
  ])('that is %s, approval %s, %j: %s', (state, need, record, expected) => {
    expect(variantStatus({ state }, standing(record, need))).toBe(expected)
  })
})
