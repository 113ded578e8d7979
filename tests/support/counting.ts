import type { Counting } from '../../src/domain/platform/counting.ts'

/** The figures of the networks, as tests need them: X's `config/v3.json`, Mastodon's link, Bluesky's short paths. */
export const counting = {
  weighted: {
    scale: 100,
    light: 100,
    heavy: 200,
    ranges: [
      [0, 4351],
      [8192, 8205],
      [8208, 8223],
      [8242, 8247],
    ],
    emoji: 2,
    link: 23,
  },
  mastodon: { link: 23 },
  shortened: { path: 15, keep: 13 },
} as const satisfies Counting
