ALTER TABLE `import_runs` ADD `job` text;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `job_begun_at` integer;--> statement-breakpoint
CREATE INDEX `items_created_by` ON `items` (`created_by`);--> statement-breakpoint
CREATE INDEX `shares_shared_by` ON `shares` (`shared_by`);--> statement-breakpoint
CREATE INDEX `question_revisions_by` ON `question_revisions` (`by_person_id`);--> statement-breakpoint
CREATE INDEX `agreement_views_person` ON `agreement_views` (`person_id`);--> statement-breakpoint
CREATE INDEX `conversations_created_by` ON `conversations` (`created_by`);--> statement-breakpoint
CREATE INDEX `agenda_items_by` ON `agenda_items` (`by_person_id`);--> statement-breakpoint
CREATE INDEX `perceptions_person` ON `perceptions` (`person_id`);--> statement-breakpoint
CREATE INDEX `record_notes_author` ON `record_notes` (`author_id`);--> statement-breakpoint
CREATE INDEX `sign_offs_person` ON `sign_offs` (`person_id`);--> statement-breakpoint
CREATE INDEX `followed_partners_person` ON `followed_partners` (`person_id`) WHERE "followed_partners"."person_id" is not null;--> statement-breakpoint
CREATE INDEX `handovers_employment` ON `handovers` (`employment_id`);