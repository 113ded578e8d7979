/**
 * What went out, so that a later change of the post, its link, its hashtags or its files does not change what was published; and an index for what did not, so that
 * today's list finds it.
 */
export const wentOut = {
  name: '0013-went-out',
  sql: `
  -- the words as they stood when it was confirmed; null: it is not out
  alter table variants add column out_text text;
  -- the canonical content as it left, and its SHA-256; '': it is not out, or was confirmed before this was kept
  alter table variants add column out_content text not null default '';
  alter table variants add column out_hash text not null default '';

  -- of what is out already its words as they stand are the nearest that is known
  update variants set out_text = coalesce(text, (select p.text from posts p where p.id = variants.post_id)) where state = 'published';

  create index variants_missed on variants (state) where state = 'missed';
`,
} as const
