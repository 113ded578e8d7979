/** Where a task comes from when nobody typed it, and what was agreed about it: who makes it, and for what fee beside the retainer. */

export const agreed = {
  name: '0018-agreed',
  sql: `
  -- what made the task; null: a person. What comes with the status of a client goes with it too
  alter table tasks add column origin text check (origin in ('onboarding', 'offboarding', 'early win', 'renewal', 'audit'));
  -- which of them it is: of an audit the channel and the item, 'instagram/bio'; of an early win its day
  alter table tasks add column origin_key text;
  create index tasks_origin on tasks (client_id, origin) where origin is not null;
  -- the fee beside the retainer, in the client's currency; null: none was agreed
  alter table tasks add column fee real check (fee >= 0);
  -- who makes it where that is neither me nor the client: a photographer, by name; '': nobody else
  alter table tasks add column maker text not null default '';

  -- a contract that renews is talked about 45 days before it does, and a fortnight before notice would have to be given; desks that know the day get the
  -- task now, listed from that day on
  insert into tasks (client_id, title, stage, action, owner, minutes, due_on, origin, origin_key, created_at, created_on)
  select id, 'Talk about renewing the contract', 'close', 'meet', 'manager', 30,
    min(date(renews_on, '-45 days'), coalesce(date(renews_on, '-' || (notice_days + 14) || ' days'), renews_on)),
    'renewal', renews_on, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), date('now')
  from clients where status = 'active' and built_in = 0 and renews_on >= date('now');
`,
} as const
