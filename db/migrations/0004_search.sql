CREATE TABLE `search_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`source_id` integer NOT NULL,
	`item_id` integer,
	`conversation_id` integer,
	`text` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "search_texts_source_known" CHECK("search_texts"."source" in ('question', 'alignment', 'activity', 'note', 'hindrance', 'agreement', 'answer', 'agenda', 'record_note', 'record_text', 'revision', 'vision', 'core_value', 'ambition', 'goal', 'person', 'team'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_source` ON `search_texts` (`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `search_texts_item` ON `search_texts` (`item_id`) WHERE "search_texts"."item_id" is not null;--> statement-breakpoint
CREATE INDEX `search_texts_conversation` ON `search_texts` (`conversation_id`) WHERE "search_texts"."conversation_id" is not null;