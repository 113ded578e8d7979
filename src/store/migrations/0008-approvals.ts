/**
 * What a client was shown, what it said of it, and what went out without that. The hash is that of exactly what was seen, so no edit can borrow a
 * verdict; `seen` is the same in full, so that smm can say what changed since.
 */

const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`
const seen = `hash text not null,
    seen text not null check (json_valid(seen))`

export const approvals = {
  name: '0008-approvals',
  sql: `
  -- needed: nothing goes out that the client has not approved
  alter table clients add column approval text not null default 'none' check (approval in ('none', 'needed'));

  create table packs (
    ${identity},
    client_id integer not null references clients (id),
    week text not null check (week glob '[0-9][0-9][0-9][0-9]-W[0-9][0-9]'),
    made_at text not null check (made_at glob ${instant}),
    deadline_at text not null check (deadline_at glob ${instant}),
    -- the client agreed that no answer is a yes
    silence_is_yes integer not null default 0 check (silence_is_yes in (0, 1)),
    -- what the pack says of silence in words of one's own; '': the usual ones
    silence text not null default '',
    -- another pack of the week took its place; what was seen in this one stays seen
    replaced_at text check (replaced_at glob ${instant})
  ) strict;
  create unique index packs_standing on packs (client_id, week) where replaced_at is null;
  create index packs_client on packs (client_id);
  -- the list reads the packs of weeks that are not over
  create index packs_week on packs (week) where replaced_at is null;

  create table pack_variants (
    id integer primary key autoincrement,
    pack_id integer not null references packs (id),
    variant_id integer not null references variants (id),
    ${seen},
    unique (pack_id, variant_id)
  ) strict;
  create index pack_variants_variant on pack_variants (variant_id);

  create table verdicts (
    ${identity},
    variant_id integer not null references variants (id),
    ${seen},
    verdict text not null check (verdict in ('approve', 'change', 'reject')),
    -- who said it; '': the client
    by text not null default '',
    words text not null default '',
    at text not null check (at glob ${instant}),
    -- null: said of what was shown in no pack
    pack_id integer references packs (id)
  ) strict;
  create index verdicts_variant on verdicts (variant_id, hash);
  create index verdicts_pack on verdicts (pack_id) where pack_id is not null;

  -- what goes out without an approval, and why
  create table overrides (
    ${identity},
    variant_id integer not null references variants (id),
    hash text not null,
    reason text not null,
    at text not null check (at glob ${instant})
  ) strict;
  create index overrides_variant on overrides (variant_id, hash);
`,
} as const
