/** Which verdict a task comes from, so that a yes closes what it answers, whatever the task is called by then. */
export const verdictTask = {
  name: '0012-verdict-task',
  sql: `
  -- the change that a client asked for; of several variants the last
  alter table tasks add column verdict_id integer references verdicts (id);
  create index tasks_verdict on tasks (verdict_id) where verdict_id is not null;

  -- the verdict of its own step, or one before it: undo takes a step away as a whole, and nothing that stays may point into it
  update tasks set verdict_id = (
    select coalesce(min(d.id) filter (where d.at = tasks.created_at), max(d.id) filter (where d.at < tasks.created_at))
    from variants v join verdicts d on d.variant_id = v.id where v.post_id = tasks.post_id and d.verdict = 'change'
  ) where post_id is not null and owner = 'manager' and title glob 'Change p[0-9]*';
`,
} as const
