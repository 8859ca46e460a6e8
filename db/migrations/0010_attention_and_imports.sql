CREATE TABLE `vision_stories` (
	`vision_id` integer NOT NULL,
	`story_id` integer NOT NULL,
	PRIMARY KEY(`vision_id`, `story_id`),
	FOREIGN KEY (`vision_id`) REFERENCES `visions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`item_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `vision_stories_story` ON `vision_stories` (`story_id`);--> statement-breakpoint
CREATE TABLE `attention_off` (
	`school_id` integer NOT NULL,
	`code` text NOT NULL,
	`set_by` integer NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`school_id`, `code`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attention_off_code" CHECK("attention_off"."code" in ('question_without_activity', 'activity_without_note', 'look_back_due', 'agreement_moved_twice', 'path_without_step', 'agreement_without_conversation', 'views_differ', 'promise_not_arranged', 'ambition_without_shared_question', 'goal_without_others', 'own_promise', 'rubbing', 'island', 'not_embedded', 'no_follow_up', 'role_without_place', 'too_many_focal_points'))
);
--> statement-breakpoint
CREATE TABLE `attention_put_off` (
	`person_id` integer NOT NULL,
	`code` text NOT NULL,
	`subject_id` integer NOT NULL,
	`until_day` text NOT NULL,
	PRIMARY KEY(`person_id`, `code`, `subject_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "attention_put_off_code" CHECK("attention_put_off"."code" in ('question_without_activity', 'activity_without_note', 'look_back_due', 'agreement_moved_twice', 'path_without_step', 'agreement_without_conversation', 'views_differ', 'promise_not_arranged', 'ambition_without_shared_question', 'goal_without_others', 'own_promise', 'rubbing', 'island', 'not_embedded', 'no_follow_up', 'role_without_place', 'too_many_focal_points')),
	CONSTRAINT "attention_put_off_days" CHECK(("attention_put_off"."until_day" is null or "attention_put_off"."until_day" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`conversation_id` integer,
	`facts` text NOT NULL,
	`once_key` text,
	`queued_at` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`given_up_at` integer,
	`last_error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'place_free', 'training_assigned', 'group_invited', 'evidence_ends', 'request_asked', 'request_decided', 'request_withdrawn', 'author_asked', 'activity_invited', 'activity_cancelled', 'question_proposed', 'handover_asked', 'handover_received', 'role_given', 'agreement_due', 'talk_near', 'weekly_digest', 'account_invited'))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error") SELECT "id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);--> statement-breakpoint
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