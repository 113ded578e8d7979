/** Figures of a channel in the place of its platform's: a Mastodon server that takes more, an account that pays for longer texts. */
export const channelFigures = {
  name: '0004-channel-figures',
  sql: `
  -- canonical words, "hashtags.max 30, text.max 1000"; no part of a strategy
  alter table channels add column figures text not null default '';
`,
}
