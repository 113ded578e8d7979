import { expect, test } from 'vitest'
import { plain } from '../../src/render/paint.ts'
import { findingLines } from '../../src/render/views/post-text.ts'

test.each([null, 80])(
  'smm prints nothing of a finding that a terminal would obey, and keeps its spaces: %s',
  (width) => {
    const path = '/tmp/\u001b]0;pwn\u0007two  spaces\n\u202e.png'
    const finding = {
      rule: 'media-gone' as const,
      severity: 'error' as const,
      place: 'media 1',
      message: `${path} is not there any more`,
      mend: `smm post edit p1 --media "${path}"`,
      measured: null,
      allowed: null,
      unit: null,
    }
    const text = findingLines('p1/x', [finding], width, plain).join('\n')
    expect(text).toContain('"/tmp/two  spaces .png"')
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/)
  },
)
