import { describe, expect, test } from 'vitest'
import { type ApprovalRecord, noRecord } from '../../../src/domain/variant/approval.ts'
import { letOutUnder } from '../../../src/domain/variant/let-out.ts'

const out = '2026-11-24T11:00:00Z'
const override = { variantId: 1, hash: 'now', reason: 'on holiday', at: '2026-11-23T09:00:00Z' }
const yes = (hash: string, at = '2026-11-23T09:00:00Z') =>
  ({ id: 1, variantId: 1, hash, seen: '{}', verdict: 'approve', by: '', words: '', at, packId: null }) as const
const silence = (hash: string, deadlineAt: string) => ({
  variantId: 1,
  packId: 1,
  hash,
  seen: '{}',
  week: '2026-W48',
  madeAt: '2026-11-23T10:00:00Z',
  deadlineAt,
  silenceIsYes: true,
  replacedAt: null,
})

describe('smm says that a variant was let out without approval', () => {
  test.each<[string, Partial<ApprovalRecord>, boolean]>([
    ['when an override is about what went out', { overrides: [override] }, true],
    ['when the yes is about something else', { overrides: [override], verdicts: [yes('other')] }, true],
    [
      'not when the yes is about what went out, at whatever time',
      { overrides: [override], verdicts: [yes('now')] },
      false,
    ],
    [
      'not when the override is about something else',
      { overrides: [{ ...override, hash: 'other' }], verdicts: [yes('now')] },
      false,
    ],
    [
      'when silence was not a yes yet',
      { overrides: [override], shown: [silence('now', '2026-11-24T12:00:00Z')] },
      true,
    ],
    [
      'not when silence was a yes by then',
      { overrides: [override], shown: [silence('now', '2026-11-24T10:00:00Z')] },
      false,
    ],
    ['not when nothing is on record', {}, false],
  ])('%s', (_, record, isLetOut) => {
    expect(letOutUnder('now', { ...noRecord, ...record }, out) !== null).toBe(isLetOut)
  })

  test.each<[string, Partial<ApprovalRecord>, boolean]>([
    [
      'when an override is the newest on record',
      { verdicts: [yes('before', '2026-11-22T09:00:00Z')], overrides: [override] },
      true,
    ],
    [
      'not when a yes is the newest on record',
      { verdicts: [yes('then', '2026-11-23T10:00:00Z')], overrides: [override] },
      false,
    ],
    ['not when nothing is on record', {}, false],
  ])('of which nobody kept what it said: %s', (_, record, isLetOut) => {
    expect(letOutUnder(null, { ...noRecord, ...record }, out) !== null).toBe(isLetOut)
  })
})
