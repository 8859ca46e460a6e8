-- search_texts is made anew under its own name, not renamed: a rename looks through every trigger that writes in it, and they
-- have nowhere to write at that moment.
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
	CONSTRAINT "outbox_kind" CHECK("__new_outbox"."kind" in ('asked', 'date_proposed', 'date_changed', 'date_accepted', 'cancelled', 'other_shared', 'signature_asked', 'reopened', 'handed_over', 'feedback_asked', 'feedback_given', 'visit_asked', 'visit_answered', 'place_free', 'training_assigned', 'group_invited', 'evidence_ends', 'author_asked', 'activity_invited', 'activity_cancelled'))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error") SELECT "id", "kind", "person_id", "conversation_id", "facts", "once_key", "queued_at", "next_try_at", "tries", "sent_at", "given_up_at", "last_error" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`) WHERE "outbox"."once_key" is not null;--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`next_try_at`) WHERE "outbox"."sent_at" is null and "outbox"."given_up_at" is null;--> statement-breakpoint
CREATE INDEX `outbox_conversation` ON `outbox` (`conversation_id`);--> statement-breakpoint
CREATE TABLE `search_texts_before` AS SELECT * FROM `search_texts`;--> statement-breakpoint
DROP TABLE `search_texts`;--> statement-breakpoint
CREATE TABLE `search_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`source_id` integer NOT NULL,
	`item_id` integer,
	`conversation_id` integer,
	`text` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "search_texts_source_known" CHECK("search_texts"."source" in ('question', 'alignment', 'activity', 'note', 'hindrance', 'agreement', 'answer', 'agenda', 'record_note', 'record_text', 'revision', 'vision', 'core_value', 'ambition', 'goal', 'person', 'team', 'story', 'evidence'))
);
--> statement-breakpoint
INSERT INTO `search_texts`("id", "source", "source_id", "item_id", "conversation_id", "text") SELECT "id", "source", "source_id", "item_id", "conversation_id", "text" FROM `search_texts_before`;--> statement-breakpoint
DROP TABLE `search_texts_before`;--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_source` ON `search_texts` (`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `search_texts_item` ON `search_texts` (`item_id`) WHERE "search_texts"."item_id" is not null;--> statement-breakpoint
CREATE INDEX `search_texts_conversation` ON `search_texts` (`conversation_id`) WHERE "search_texts"."conversation_id" is not null;