CREATE TABLE `sign_up_teams` (
	`activity_id` integer NOT NULL,
	`team_id` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `team_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `sign_ups`(`activity_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_up_teams_team` ON `sign_up_teams` (`team_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `sign_up_waits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`waiting_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `sign_ups`(`activity_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_up_waits_once` ON `sign_up_waits` (`activity_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `sign_up_waits_person` ON `sign_up_waits` (`person_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`activity_id` integer PRIMARY KEY NOT NULL,
	`places` integer,
	`whole_school` integer DEFAULT false NOT NULL,
	`closes_on` text,
	`opened_by` integer NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`item_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_ups_places" CHECK("sign_ups"."places" is null or "sign_ups"."places" between 1 and 2000),
	CONSTRAINT "sign_ups_days" CHECK(("sign_ups"."closes_on" is null or "sign_ups"."closes_on" glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE TABLE `team_invitations` (
	`team_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`state` text DEFAULT 'invited' NOT NULL,
	`invited_by` integer NOT NULL,
	`invited_at` integer NOT NULL,
	`answered_at` integer,
	PRIMARY KEY(`team_id`, `person_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_invitations_state" CHECK("team_invitations"."state" in ('invited', 'accepted', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `team_invitations_person` ON `team_invitations` (`person_id`,`state`,`team_id`);--> statement-breakpoint
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
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'place_free', 'training_assigned', 'group_invited'))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error") SELECT "id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `unplanned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `participations` ADD `assigned_by` integer REFERENCES people(id);