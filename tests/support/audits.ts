import type { AuditPoint } from '../../src/domain/audit/checklist.ts'

/** One thing that a profile is checked for. */
export function point(changes: Partial<AuditPoint> & Pick<AuditPoint, 'item'>): AuditPoint {
  return { ask: 'Is it right?', lookFor: 'As on the door', minutes: 10, source: null, asOf: null, ...changes }
}
