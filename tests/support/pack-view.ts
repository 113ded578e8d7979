import type { PackVariant, PackView } from '../../src/render/views/pack/view.ts'

export function packVariant(changes: Partial<PackVariant> = {}): PackVariant {
  return {
    ref: 'p40/linkedin',
    about: 'Meet Rosa',
    time: '10:00',
    channel: 'LinkedIn, @acme',
    format: 'image',
    contentWarning: '',
    title: null,
    text: {
      first: 'The oven is lit at four.\nWho is up?\n\n',
      rest: 'Come and hear it: the door opens at six.\n\n#rye',
    },
    link: null,
    media: [{ kind: 'image', name: 'oven.png', facts: '1080 × 1350', alt: 'The oven at four', data: null }],
    standing: null,
    ...changes,
  }
}

export function packOf(variants: readonly PackVariant[], changes: Partial<PackView> = {}): PackView {
  return {
    client: 'Acme Bakery',
    language: 'es',
    week: '2026-W49',
    dates: 'Mon 30 Nov to Sun 6 Dec 2026',
    clock: 'Madrid time',
    deadline: 'Thu 26 Nov, 12:00',
    silence: 'Silence does not count as a yes: what you do not answer does not go out.',
    answers: { ok: 'ok p40-p42', change: 'change p40: what should be different' },
    days: [{ day: 'Tuesday 1 Dec', variants }],
    ...changes,
  }
}
